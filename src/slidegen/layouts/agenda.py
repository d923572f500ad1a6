"""What the deck is about: its sections, which the reader of the deck has put there, with numbers and pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from slidegen.blocks.bullets import Bullets, Item
from slidegen.blocks.kinds import flow_blocks
from slidegen.blocks.numerals import numeral
from slidegen.blocks.prose import Prose
from slidegen.blocks.setting import Context, Placed, TextColumn
from slidegen.blocks.stacking import is_text
from slidegen.blocks.typeset import (
    Fitted,
    Setting,
    Setup,
    body,
    cuts_word,
    fit,
    fit_runs,
    prose_look,
    runs_of,
    stack,
)
from slidegen.geometry import EMU_PER_CENTIPOINT, Insets, Rect, points
from slidegen.layouts import content
from slidegen.layouts.arranging import Arranged, place_title, together
from slidegen.layouts.panels import LARGE, ink
from slidegen.model import Meta, Phrase, Slide, Words
from slidegen.scene import ItemNode, Leaf, LineMark, ListNode, Mark, Run, TextMark, TextNode
from slidegen.style import MAJOR, Bullet, Color, Frame, Level, Stroke
from slidegen.text.shaping import advance
from slidegen.theme.theme import Layout, SlotLook

NUMBERS = "arabicPlain"
# From the edge of the list to its words, in sizes of these, and the least between number and words; how large a number
# is against them, in percent.
HANG, APART, NUMBER = 2.1, 0.5, 115
# Between an entry and the rule below it, in sizes of its words: the first at which all have room.
AIRS = (0.95, 0.75, 0.6, 0.45, 0.3)
# How large the number of a slide is against the entry, and how wide a list must be to show it, in sizes of the words.
PAGE, ROOMY = 0.7, 24
# A rule is a shade of the text.
FAINT = (("alpha", 25_000),)
# What a slide is called before its number; elsewhere the number stands alone.
SLIDE: Mapping[str, str] = {
    "de": "Folie",
    "en": "slide",
    "es": "diapositiva",
    "fr": "diapo",
    "it": "diapositiva",
    "nl": "dia",
    "pt": "diapositivo",
}


def holds(slide: Slide) -> bool:
    """Only a slide that asks for it: no other has the list."""
    return slide.form == "agenda"


@dataclass(frozen=True, slots=True)
class Inks:
    """The colours of numbers, of entries, of those of other sections than the agenda's own, and of rules."""

    number: Color
    text: Color
    muted: Color
    rule: Color


def arrange(slide: Slide, meta: Meta, context: Context) -> Arranged:
    """The entries in the body placeholder, rules below each and its slide at the right; as content, where something
    else than text stands on the slide."""
    last = slide.blocks[-1] if slide.blocks else None
    listed = isinstance(last, Bullets) and last.ordered and last.span == slide.span
    if not listed or not all(map(is_text, slide.blocks)):
        return content.arrange(slide, meta, context)
    assert isinstance(last, Bullets), "the sections are a list"
    # Templates of companies have no layout for it; a title that does not show needs none.
    name = "content" if slide.hidden_title or "agenda" not in context.theme.layouts else "agenda"
    layout = context.theme.layouts[name]
    context = context.on(layout)
    title = place_title(slide, layout, context)
    hang = _hang(last, context.body(layout.slots["body"].levels))
    for air in AIRS:
        placed = _placed(slide, last, layout, context, hang, air)
        if not placed.overflow:
            break
    return together(name, title, placed)


def _placed(
    slide: Slide, entries: Bullets, layout: Layout, context: Context, hang: int, air: float
) -> Placed:
    look = layout.slots["body"]
    inks, setting = _inks(look, layout, context), context.body(look.levels)
    pages = _page_width(slide, setting, look, context)
    box = replace(look.slot.box, width=look.slot.box.width - pages)
    insets = look.slot.frame.insets
    width = box.inset(insets).width
    above = flow_blocks(slide.blocks[:-1], TextColumn(setting, width, "Content"))
    marked = slide.section > 0 and any(map(_is_current, entries.items))
    lines = [
        _entry(item, number, setting, inks, width, (hang, air), muted=marked and not _is_current(item))
        for number, item in enumerate(entries.items, entries.start)
    ]
    if above.paragraphs:
        lines[0] = _apart(lines[0])
    paragraphs = (*above.paragraphs, *lines)
    mark = TextMark(
        "Content", box, body(paragraphs, look.slot.frame), look.slot, autofit=True, span=slide.span
    )
    tops = list(_tops(paragraphs, box.y + insets.top))[len(above.paragraphs) :]
    ruled = look.slot.box.inset(insets)
    rules = _rules(lines, tops, ruled, inks.rule)
    labels = tuple(_labels(slide, entries, lines, tops, pages, look, inks, context)) if pages else ()
    nodes = tuple(
        ItemNode((TextNode(Leaf("Content", at)),)) for at in range(len(above.paragraphs), len(paragraphs))
    )
    tree = (*above.tree, ListNode(True, nodes, entries.start))
    low = tops[-1] + lines[-1].height
    cut = cuts_word(paragraphs, setting, context.theme.scale.steps[-1])
    return Placed((mark, *labels, *rules), tree, max(0, low - (box.bottom - insets.bottom), int(cut)))


def _inks(look: SlotLook, layout: Layout, context: Context) -> Inks:
    palette, under = context.theme.palette, layout.background
    level = look.levels[0]
    bullet = level.paragraph.bullet
    text = level.run.color
    receding = context.theme.layouts["table"].slots["caption"].levels[0].run.color
    accents = ((bullet.color,) if bullet and bullet.color else ()) + (Color("accent1"), text)
    return Inks(
        ink(under, palette, *accents, needed=LARGE),
        text,
        ink(under, palette, receding, text),
        replace(text, transforms=(*text.transforms, *FAINT)),
    )


def _is_current(item: Item) -> bool:
    """Whether the reader of the deck marked it: the agenda stands in this section."""
    return all(words.strong for words in _phrase(item))


def _phrase(item: Item) -> Phrase:
    (first,) = item.children
    assert isinstance(first, Prose), "an entry is the title of a slide"
    return first.phrase


def _hang(entries: Bullets, setting: Setting) -> int:
    """From the edge to the words, with room for the widest number, EMU."""
    look = setting.resolved(0).run
    last = str(entries.start + len(entries.items) - 1)
    number = advance(last, setting.fonts.family(MAJOR).face(True, False), look.size) * NUMBER / 100
    size = look.size * EMU_PER_CENTIPOINT
    return round(max(HANG * size, number + APART * size))


def _entry(
    item: Item, number: int, setting: Setting, inks: Inks, width: int, room: tuple[int, float], muted: bool
) -> Fitted:
    """A title with its number; links look as the words do, since all are links. `room` is before them, in EMU, and
    below them, in sizes."""
    look = prose_look(setting)
    level = look.resolved
    hang, apart = room[0], round(room[1] * level.run.size)
    ink_of_number = inks.muted if muted else inks.number
    bullet = Bullet(numbering=NUMBERS, start=number, color=ink_of_number, font=MAJOR, size_percent=NUMBER)
    style = replace(
        level.paragraph, bullet=bullet, margin=hang, indent=-hang, space_before=apart, space_after=apart
    )
    look = Setup(Level(level.run, style), look.inherited)
    color = inks.muted if muted else inks.text
    runs = tuple(_plain(run, color) for run in runs_of(_phrase(item), setting, look))
    return fit_runs(runs, setting, look, width, marker=numeral(number, NUMBERS))


def _apart(line: Fitted) -> Fitted:
    """The first entry, as far from the words above it as two entries are from one another."""
    style = line.paragraph.resolved
    style = replace(style, space_before=2 * style.space_before)
    return replace(line, paragraph=replace(line.paragraph, resolved=style))


def _plain(run: Run, color: Color) -> Run:
    return replace(run, resolved=replace(run.resolved, underline=False, color=color))


def _tops(paragraphs: Sequence[Fitted], top: int) -> Iterator[int]:
    """Where each paragraph begins, EMU."""
    for at in range(len(paragraphs)):
        above = stack(paragraphs[: at + 1]) - paragraphs[at].height
        yield top + above


def _rules(lines: Sequence[Fitted], tops: Sequence[int], box: Rect, color: Color) -> tuple[Mark, ...]:
    """A line below each entry, halfway to the next one."""
    stroke = Stroke(color, points(0.75))
    below = lines[0].paragraph.resolved.space_after * EMU_PER_CENTIPOINT
    return tuple(
        LineMark(f"Rule {at}", replace(box, y=top + line.height + below, height=0), stroke)
        for at, (line, top) in enumerate(zip(lines, tops, strict=True), 1)
    )


def _page_setting(setting: Setting, color: Color, context: Context) -> tuple[Setting, Setup]:
    """How the numbers of slides are set: small, at the right."""
    level = setting.resolved(0)
    size = max(context.theme.scale.label_minimum, round(level.run.size * PAGE / 50) * 50)
    free = replace(context.free(), step=1.0, minimum=size)
    style = replace(
        level.paragraph,
        bullet=None,
        margin=0,
        indent=0,
        align="r",
        space_before=0,
        space_after=0,
        line_spacing=round(level.paragraph.line_spacing * size / level.run.size),
    )
    own = Level(replace(level.run, size=size, color=color, bold=False), style)
    return free, Setup(own, free.inherited(0))


def _page(slide: Slide, number: str, context: Context) -> Phrase:
    word = SLIDE.get(context.lang.partition("-")[0].lower(), "")
    return (Words(f"{word}\N{NO-BREAK SPACE}{number}" if word else number, slide.span),)


def _page_width(slide: Slide, setting: Setting, look: SlotLook, context: Context) -> int:
    """The room for a number of three digits and what stands before it; none where the list is narrow."""
    size = setting.resolved(0).run.size * EMU_PER_CENTIPOINT
    if look.slot.box.width < ROOMY * size:
        return 0
    free, shown = _page_setting(setting, Color("tx1"), context)
    return (
        fit(_page(slide, "888", context), free, shown, look.slot.box.width).paragraph.lines[0].width
        + size
        + look.slot.frame.insets.right
    )


def _labels(
    slide: Slide,
    entries: Bullets,
    lines: Sequence[Fitted],
    tops: Sequence[int],
    width: int,
    look: SlotLook,
    inks: Inks,
    context: Context,
) -> Iterator[Mark]:
    """The slide on which each section begins, as far as it is known, on the first line of its entry."""
    free, shown = _page_setting(context.body(look.levels), inks.muted, context)
    inset = look.slot.frame.insets.right
    right, width = look.slot.box.right - inset, width - inset
    for item, line, top in zip(entries.items, lines, tops, strict=True):
        page = context.pages.get(_phrase(item)[0].link.removeprefix("#"))
        if page is None:
            continue
        fitted = fit(_page(slide, str(page), context), free, shown, width)
        lower = line.paragraph.resolved.line_spacing - fitted.paragraph.resolved.line_spacing
        box = Rect(right - width, top + round(lower * 0.8) * EMU_PER_CENTIPOINT, width, fitted.height)
        yield TextMark(f"Slide number {page}", box, body((fitted,), Frame(Insets())), span=item.span)
