"""A section's opening slide: its number, its title, a few words."""

from __future__ import annotations

from slidegen.blocks.setting import Context, Placed
from slidegen.blocks.stacking import is_text
from slidegen.layouts.arranging import Arranged, fill_slot, place_phrases, place_title, together
from slidegen.model import Meta, Slide, Words
from slidegen.theme.theme import Layout


def holds(slide: Slide) -> bool:
    return all(is_text(block) for block in slide.blocks)


def arrange(slide: Slide, meta: Meta, context: Context) -> Arranged:
    """The title and what the author wrote below it; the number is decoration, the reader hears the title."""
    layout = context.theme.layouts["section"]
    context = context.on(layout)
    text = fill_slot(slide.blocks, layout.slots["body"], context, "Text") if slide.blocks else Placed()
    return together("section", _number(slide, layout, context), place_title(slide, layout, context), text)


def _number(slide: Slide, layout: Layout, context: Context) -> Placed:
    look = layout.slots.get("number-mark")
    if look is None or not slide.section:
        return Placed()
    words = Words(str(slide.section), slide.span)
    placed = place_phrases(((words,),), look, context, "Section number", slide.span)
    return Placed(placed.marks)
