"""Title and content: every kind of block, below one another in source order."""

from __future__ import annotations

from slidegen.blocks.setting import Context
from slidegen.blocks.stacking import is_text, place_stack
from slidegen.layouts import own_picture
from slidegen.layouts.arranging import Arranged, place_title, together
from slidegen.model import Meta, Slide


def holds(slide: Slide) -> bool:
    return True


def arrange(slide: Slide, meta: Meta, context: Context) -> Arranged:
    """Text in the body placeholder; without any text, the layout that has only a title, or a picture's own place."""
    lone = own_picture.alone(slide, context)
    if lone:
        return lone
    text = any(is_text(block) for block in slide.blocks)
    name = "content" if text else "title-only"
    layout = context.theme.layouts[name]
    context = context.on(layout)
    title = place_title(slide, layout, context)
    look = layout.slots.get("body")
    area = look.slot.box if look else context.theme.content
    return together(name, title, place_stack(slide.blocks, area, context, "Content", look))
