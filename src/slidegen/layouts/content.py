"""Title and content: every kind of block, below one another in source order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from slidegen.blocks import footnotes
from slidegen.blocks.footnotes import Footnotes
from slidegen.blocks.setting import Context, Placed
from slidegen.blocks.stacking import is_text, place_stack
from slidegen.geometry import Rect
from slidegen.layouts.arranging import Arranged, place_title, together
from slidegen.model import Meta, Slide


def holds(slide: Slide) -> bool:
    return True


def arrange(slide: Slide, meta: Meta, context: Context) -> Arranged:
    """Text in the body placeholder; without any text, the layout that has only a title."""
    text = any(is_text(block) for block in slide.blocks)
    name = "content" if text else "title-only"
    layout = context.theme.layouts[name]
    title = place_title(slide, layout, context)
    look = layout.slots.get("body")
    area = look.slot.box if look else context.theme.content
    above = [block for block in slide.blocks if not isinstance(block, Footnotes)]
    notes = [block for block in slide.blocks if isinstance(block, Footnotes)]
    area, foot = _feet(notes, area, context)
    return together(name, title, place_stack(above, area, context, "Content", look), foot)


def _feet(notes: Sequence[Footnotes], area: Rect, context: Context) -> tuple[Rect, Placed]:
    """The area above the footnotes, and these at its foot."""
    if not notes:
        return area, Placed()
    height = footnotes.natural(notes[0], area.width, context)
    above = replace(area, height=max(1, area.height - height - context.theme.gap))
    box = replace(area, y=area.bottom - height, height=height)
    return above, footnotes.place(notes[0], box, context, "Footnotes")
