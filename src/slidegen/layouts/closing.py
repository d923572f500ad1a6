"""The last slide: thanks, and how to reach the speaker."""

from __future__ import annotations

from slidegen.blocks.setting import Context, Placed
from slidegen.blocks.stacking import is_text
from slidegen.layouts.arranging import Arranged, fill_slot, place_title, together
from slidegen.model import Meta, Slide


def holds(slide: Slide) -> bool:
    return all(is_text(block) for block in slide.blocks)


def arrange(slide: Slide, meta: Meta, context: Context) -> Arranged:
    """The last block of several is the contact, where the layout has a place for it."""
    layout = context.theme.layouts["closing"]
    context = context.on(layout)
    several = len(slide.blocks) > 1 and "contact" in layout.slots
    words = slide.blocks[:-1] if several else slide.blocks
    contact = slide.blocks[-1:] if several else ()
    parts = [
        place_title(slide, layout, context),
        fill_slot(words, layout.slots["body"], context, "Text"),
        fill_slot(contact, layout.slots["contact"], context, "Contact") if contact else Placed(),
    ]
    return together("closing", *(part for part in parts if part != Placed()))
