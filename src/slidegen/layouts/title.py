"""The title slide: from the front matter, or from a lone heading."""

from __future__ import annotations

from slidegen.blocks.setting import Context, Placed
from slidegen.blocks.stacking import is_text
from slidegen.dates import spelled
from slidegen.layouts.arranging import Arranged, fill_slot, place_phrases, place_title, prose, together
from slidegen.model import Block, Meta, Slide, Words
from slidegen.source import Span
from slidegen.theme.theme import Layout


def holds(slide: Slide) -> bool:
    return all(is_text(block) for block in slide.blocks)


def arrange(slide: Slide, meta: Meta, context: Context) -> Arranged:
    """Event above, title, subtitle, who speaks and when; what else the author wrote follows the subtitle."""
    layout = context.theme.layouts["title"]
    date = spelled(meta.date, meta.lang)
    authors = _authors(meta, date, slide.span, layout, context)
    lines = [line for line in (*authors, date) if line]
    parts = [place_title(slide, layout, context, level=1)]
    for role, texts in (("event", [meta.event]), ("subtitle", [meta.subtitle]), ("author", lines)):
        phrases = [(Words(text, slide.span),) for text in texts if text]
        blocks: list[Block] = [block for phrase in phrases for block in prose(phrase, slide.span)]
        if role == "subtitle":
            blocks.extend(slide.blocks)
        if role in layout.slots:
            parts.append(fill_slot(blocks, layout.slots[role], context, role.capitalize()))
        else:
            assert not blocks or role != "subtitle", "a title layout has room for a subtitle"
    return together("title", *(part for part in parts if part != Placed()))


def _authors(meta: Meta, date: str, span: Span, layout: Layout, context: Context) -> tuple[str, ...]:
    """A line for each author; in one paragraph, where the slot has no room for so many lines."""
    look = layout.slots.get("author")
    if look is None or len(meta.authors) < 2:
        return meta.authors
    lines = [(Words(line, span),) for line in (*meta.authors, date) if line]
    placed = place_phrases(lines, look, context, "Author")
    # No line begins with a dot.
    return ("\u00a0· ".join(meta.authors),) if placed.overflow else meta.authors
