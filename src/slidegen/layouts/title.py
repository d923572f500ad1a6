"""The title slide: from the front matter, or from a lone heading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from slidegen.blocks.setting import Context, Placed
from slidegen.blocks.stacking import is_text
from slidegen.dates import spelled
from slidegen.layouts.arranging import Arranged, fill_slot, place_phrases, place_title, prose, together
from slidegen.model import Block, Meta, Slide, Words
from slidegen.source import Span
from slidegen.theme.theme import Layout

# No line begins with a dot.
JOINT = "\u00a0· "


def holds(slide: Slide) -> bool:
    return all(is_text(block) for block in slide.blocks)


def arrange(slide: Slide, meta: Meta, context: Context) -> Arranged:
    """Event above, title, subtitle, who speaks and when; what else the author wrote follows the subtitle, and so does
    what the layout has no place for."""
    layout = context.theme.layouts["title"]
    context = context.on(layout)
    date = spelled(meta.date, meta.lang)
    authors = _authors(meta, date, slide.span, layout, context)
    lines = [line for line in (*authors, date) if line]
    parts = [place_title(slide, layout, context, level=1)]
    said = {"event": _prose([meta.event], slide.span), "author": _prose(lines, slide.span)}
    said["subtitle"] = [*_prose([meta.subtitle], slide.span), *slide.blocks]
    tried: list[list[Placed]] = []
    for each in _shared_out(said, _prose([JOINT.join(lines)], slide.span), layout):
        tried.append([fill_slot(each[role], layout.slots[role], context, role.capitalize()) for role in each])
        if not any(part.overflow for part in tried[-1]):
            break
    parts += min(tried, key=lambda filled: max(part.overflow for part in filled))
    return together("title", *(part for part in parts if part != Placed()))


def _shared_out(
    said: Mapping[str, list[Block]], joined: list[Block], layout: Layout
) -> Iterator[dict[str, list[Block]]]:
    """What stands in which slot, the best first. A place for who speaks that is no placeholder is there only for words
    that the subtitle has no room for; they are `joined` to a line where it is small."""
    homeless = [role for role in ("event", "author") if role not in layout.slots]
    spare = "author" in layout.slots and not layout.slots["author"].slot.type
    if spare:
        yield _moved(said, {**dict.fromkeys(homeless, "subtitle"), "author": "subtitle"})
    yield _moved(said, dict.fromkeys(homeless, "subtitle"))
    if spare:
        yield _moved(said, dict.fromkeys(homeless, "author"))
        yield _moved({**said, "author": joined}, dict.fromkeys(homeless, "author"))


def _moved(said: Mapping[str, list[Block]], homes: Mapping[str, str]) -> dict[str, list[Block]]:
    """The words by the slot that takes them, in the order of the slide."""
    order = ("event", "subtitle", "author")
    kept = {role: list(said[role]) for role in order if role not in homes}
    for role in (each for each in order if each in homes):
        at = kept[homes[role]]
        kept[homes[role]] = [*said[role], *at] if homes[role] == "author" else [*at, *said[role]]
    return kept


def _prose(texts: Iterable[str], span: Span) -> list[Block]:
    return [block for text in texts if text for block in prose((Words(text, span),), span)]


def _authors(meta: Meta, date: str, span: Span, layout: Layout, context: Context) -> tuple[str, ...]:
    """A line for each author; in one paragraph, where the slot has no room for so many lines."""
    look = layout.slots.get("author")
    if look is None or len(meta.authors) < 2:
        return meta.authors
    lines = [(Words(line, span),) for line in (*meta.authors, date) if line]
    placed = place_phrases(lines, look, context, "Author")
    return (JOINT.join(meta.authors),) if placed.overflow else meta.authors
