"""The placeholders of a layout, by number, kind and place, into the role that they are made for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from slidegen.geometry import Rect
from slidegen.powerpoint.template import ArtShape, Placeholder, TemplateLayout

# "caption" is content beside a small text, "comparison" two columns under headings, "statement" a sentence that
# stands alone; "vertical" has lines that run down the slide, "other" is made for something that decks don't say.
Role = Literal[
    "agenda",
    "blank",
    "caption",
    "cards",
    "closing",
    "comparison",
    "content",
    "other",
    "picture",
    "quote",
    "section",
    "statement",
    "table",
    "title",
    "title-only",
    "two-columns",
    "vertical",
]

TITLES = ("title", "ctrTitle")
FURNITURE = ("dt", "ftr", "sldNum", "hdr")
# Placeholders of these types take what is named, and text; one without a type takes anything.
OBJECTS = ("obj", "chart", "dgm", "media", "clipArt")
QUOTATION_MARKS = frozenset("“”„‟«»‹›\"'‘’‚〝〞❝❞「」『』")

# A text is content, not a line below a title, from this part of the slide's height on, and so much higher than the
# title.
CONTENT_HEIGHT, OVER_TITLE = 0.3, 1.2
# A title alone that is this high, its middle in the middle of the slide, opens a section.
SECTION_HEIGHT, MIDDLE = 0.25, (0.3, 0.7)
# The smaller of two columns has at least this part of the other's area.
ALIKE = 0.45
# A placeholder with less of the slide than this is a line, no column.
LEAST_COLUMN = 0.06


@dataclass(frozen=True, slots=True)
class Signature:
    """A layout's placeholders by what they take; those that the slide does not show are left out."""

    width: int
    height: int
    titles: tuple[Placeholder, ...]
    centred: bool
    subtitles: tuple[Placeholder, ...]
    objects: tuple[Placeholder, ...]
    texts: tuple[Placeholder, ...]
    pictures: tuple[Placeholder, ...]
    tables: tuple[Placeholder, ...]
    vertical: bool
    quoted: bool

    @property
    def takers(self) -> tuple[Placeholder, ...]:
        """All that take something else than a title."""
        return (*self.objects, *self.texts, *self.pictures, *self.tables)

    def share(self, each: Placeholder) -> float:
        """The part of the slide that a placeholder covers."""
        return each.box.width * each.box.height / (self.width * self.height)


Judged = tuple[Role, str, float]


def signature(layout: TemplateLayout, width: int, height: int) -> Signature:
    shown = [each for each in layout.placeholders if is_shown(each.box, width, height)]
    upright = [each for each in shown if each.type not in FURNITURE]

    def of(*types: str) -> tuple[Placeholder, ...]:
        return tuple(each for each in upright if each.type in types)

    words = [art.text.strip() for art in layout.art if isinstance(art, ArtShape)]
    return Signature(
        width,
        height,
        titles=of(*TITLES),
        centred=any(each.type == "ctrTitle" for each in upright),
        subtitles=of("subTitle"),
        objects=of(*OBJECTS),
        texts=of("body"),
        pictures=of("pic"),
        tables=of("tbl"),
        vertical=any(each.vertical for each in upright),
        quoted=any(text and not set(text) - QUOTATION_MARKS for text in words),
    )


def is_shown(box: Rect, width: int, height: int) -> bool:
    """Whether a box has an inside, most of which is on the slide."""
    across = min(box.right, width) - max(box.x, 0)
    down = min(box.bottom, height) - max(box.y, 0)
    return across > 0 and down > 0 and 2 * across * down > box.width * box.height > 0


def by_signature(sign: Signature) -> Judged:
    """The first rule that knows such a layout."""
    found = (rule(sign) for rule in _RULES)
    return next(filter(None, found), ("other", "no rule knows placeholders like these", 0.3))


def _vertical(sign: Signature) -> Judged | None:
    return ("vertical", "its text runs down the slide", 0.95) if sign.vertical else None


def _empty(sign: Signature) -> Judged | None:
    if sign.titles or sign.subtitles or sign.takers:
        return None
    return "blank", "it has no placeholder for content", 0.95


def _title(sign: Signature) -> Judged | None:
    bare = not (sign.objects or sign.pictures or sign.tables) and len(sign.texts) <= 3
    if not (bare and sign.titles and (sign.centred or sign.subtitles)):
        return None
    if sign.subtitles:
        return "title", "it has a title, a subtitle and no content", 0.9
    return "title", "its title is a centred one, and it has no content", 0.7


def _title_alone(sign: Signature) -> Judged | None:
    if not sign.titles or sign.takers or sign.subtitles:
        return None
    if _stands_in_the_middle(sign):
        return "section", "it has a title alone, large and in the middle", 0.7
    return "title-only", "it has a title and nothing else", 0.9


def _stands_in_the_middle(sign: Signature) -> bool:
    box = sign.titles[0].box
    middle = (box.y + box.height / 2) / sign.height
    return box.height >= SECTION_HEIGHT * sign.height and MIDDLE[0] <= middle <= MIDDLE[1]


def _table(sign: Signature) -> Judged | None:
    if sign.titles and sign.tables and not sign.objects and not sign.pictures:
        return "table", "it has a placeholder for a table", 0.9
    return None


def _pictures(sign: Signature) -> Judged | None:
    if not sign.pictures:
        return None
    if len(sign.pictures) > 1 and len(sign.texts) >= len(sign.pictures):
        return "cards", f"it has {len(sign.pictures)} pictures with texts", 0.7
    return "picture", "it has a placeholder for a picture", 0.85 if sign.titles else 0.5


def _objects(sign: Signature) -> Judged | None:
    count, texts = len(sign.objects), len(sign.texts)
    if not count:
        return None
    if count == 1:
        return _one_object(sign)
    aside = _columns(sign.objects)
    if count == 2 and aside >= 2:
        if texts >= 2:
            return "comparison", "it has two columns, each under a heading", 0.9
        return "two-columns", "it has two placeholders for content, side by side", 0.9
    if aside >= 2:
        return "cards", f"it has {count} placeholders for content in {aside} columns", 0.6
    return "other", f"it has {count} placeholders for content, one below the other", 0.4


def _one_object(sign: Signature) -> Judged:
    place, sure = sign.objects[0].box, 0.9 if sign.titles else 0.5
    beside = [text for text in sign.texts if _apart(text.box, place) or text.box.y > place.y]
    if len(beside) == 1 and sign.titles:
        return "caption", "it has content, and a text beside it or below", 0.8
    if len(sign.texts) > 1:
        return "other", "it has one placeholder for content and several for text", 0.4
    return "content", "it has one placeholder for content", sure


def _texts(sign: Signature) -> Judged | None:
    """Layouts of nothing but text."""
    texts = sign.texts
    if not texts:
        return None
    if sign.quoted:
        return "quote", "quotation marks stand on it", 0.8
    if not sign.titles:
        role: Role = "content" if _is_content(texts[0], None, sign) else "other"
        return role, "it has text without a title", 0.4
    if sign.subtitles:
        return "other", f"it has a subtitle and {len(texts)} texts", 0.5
    if len(texts) == 1:
        return _one_text(sign)
    return _several_texts(sign)


def _one_text(sign: Signature) -> Judged:
    if _is_content(sign.texts[0], sign.titles[0], sign):
        return "content", "it has one large placeholder for text", 0.85
    return "section", "it has a title and a short text", 0.75


def _is_content(text: Placeholder, title: Placeholder | None, sign: Signature) -> bool:
    aside = title is None or _aside(text.box, title.box)
    over = aside or (title is not None and text.box.height >= OVER_TITLE * title.box.height)
    return over and text.box.height >= CONTENT_HEIGHT * sign.height


def _several_texts(sign: Signature) -> Judged:
    columns = [text for text in sign.texts if sign.share(text) >= LEAST_COLUMN]
    aside = _columns(columns)
    if aside >= 3:
        return "cards", f"it has {aside} columns of text", 0.7
    if aside == 2 and len(columns) == 2 and _alike(columns, sign):
        headed = len(sign.texts) == 4
        role: Role = "comparison" if headed else "two-columns"
        return role, "it has two columns of text" + (", each under a heading" if headed else ""), 0.75
    if len(sign.texts) == 2 and _stands_out(sign):
        return "statement", "its title is its largest text", 0.5
    if len(columns) == 1 and _is_content(columns[0], sign.titles[0], sign):
        return "content", "it has one large placeholder for text, and small ones", 0.5
    return "other", f"it has {len(sign.texts)} texts", 0.4


def _stands_out(sign: Signature) -> bool:
    title = sign.share(sign.titles[0])
    return all(sign.share(text) < title for text in sign.texts)


def _alike(columns: Sequence[Placeholder], sign: Signature) -> bool:
    small, large = sorted(map(sign.share, columns))
    return small >= ALIKE * large


def _columns(placeholders: Sequence[Placeholder]) -> int:
    """How many stand side by side, those below one another counted once."""
    edges = -1
    count = 0
    for box in sorted((each.box for each in placeholders), key=lambda box: box.x):
        if box.x + box.width // 10 >= edges:
            count += 1
            edges = box.right
    return count


def _aside(text: Rect, title: Rect) -> bool:
    """Whether a title stands in a column beside a wider text, where its height says nothing of the text's."""
    level = min(text.bottom, title.bottom) - max(text.y, title.y)
    return _apart(text, title) and 2 * level > text.height and text.width > title.width


def _apart(one: Rect, other: Rect) -> bool:
    """Whether two boxes stand side by side, but for a little."""
    common = min(one.right, other.right) - max(one.x, other.x)
    return common < min(one.width, other.width) // 4


_RULES: tuple[Callable[[Signature], Judged | None], ...] = (
    _vertical,
    _empty,
    _title,
    _title_alone,
    _table,
    _pictures,
    _objects,
    _texts,
)
