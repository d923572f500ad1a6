"""A slide without a title that shows: what is on it has the title's room too."""

from __future__ import annotations

from dataclasses import replace

from slidegen.blocks.setting import Context
from slidegen.blocks.stacking import place_stack
from slidegen.layouts.arranging import Arranged, place_title, together
from slidegen.model import Meta, Slide


def holds(slide: Slide) -> bool:
    return True


def arrange(slide: Slide, meta: Meta, context: Context) -> Arranged:
    """Everything below one another, in the room that the theme's layout for it gives, or from a margin as wide as those
    at the sides; the title stands above the slide."""
    area = context.theme.content
    area = replace(area, y=area.x, height=area.bottom - area.x)
    name = "blank" if "blank" in context.theme.layouts else "title-only"
    layout = context.theme.layouts[name]
    room = layout.slots["body"].slot.box if name == "blank" else area
    context = context.on(layout)
    title = place_title(replace(slide, hidden_title=True), layout, context)
    return together(name, title, place_stack(slide.blocks, room, context, "Content"))
