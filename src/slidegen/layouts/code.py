"""Code on its panel, alone, with text beside it, or with text above and below it where its lines are long."""

from __future__ import annotations

from dataclasses import replace

from slidegen.blocks.code import Code, around, fill, head
from slidegen.blocks.setting import Context, Placed
from slidegen.blocks.stacking import is_text, place_text
from slidegen.layouts import content
from slidegen.layouts.arranging import Arranged, place_title, together
from slidegen.model import Meta, Slide
from slidegen.scene import TextMark
from slidegen.theme.theme import SlotLook

# The layout of code alone.
WIDE = "code-wide"
# So small may code be to stand beside its text.
NEARLY = 0.9
# How high the panel is against what its code needs, up to all of the room, and how much of that it takes at the least.
AIR, LEAST = 1.6, 0.5


def holds(slide: Slide) -> bool:
    """One fence, and text before or after it."""
    fences = [block for block in slide.blocks if isinstance(block, Code)]
    return len(fences) == 1 and all(is_text(block) for block in slide.blocks if block is not fences[0])


def arrange(slide: Slide, meta: Meta, context: Context) -> Arranged:
    """Side by side; below one another in source order, where only this has room for the lines in nearly full size."""
    aside = _beside(slide, context)
    if not aside.placed.overflow or aside.layout == WIDE:
        return aside
    if context.step > NEARLY and not _beside(slide, replace(context, step=NEARLY)).placed.overflow:
        return aside
    stacked = content.arrange(slide, meta, context)
    return aside if stacked.placed.overflow else stacked


def _beside(slide: Slide, context: Context) -> Arranged:
    text = [block for block in slide.blocks if not isinstance(block, Code)]
    code = next(block for block in slide.blocks if isinstance(block, Code))
    name = "code" if text else WIDE
    layout = context.theme.layouts[name]
    context = context.on(layout)
    panel = _panel(code, layout.slots["code"], context)
    title = place_title(slide, layout, context)
    if not text:
        return together(name, title, panel)
    side = layout.slots["side"]
    words = place_text(text, side.slot.box, context, "Text", side)
    parts = (panel, words) if slide.blocks[0] is code else (words, panel)
    return together(name, title, *parts)


def _panel(block: Code, look: SlotLook, context: Context) -> Placed:
    box, frame = look.slot.box, look.slot.frame
    above = head(block, context, look.levels, box, frame).height
    below = replace(box, y=box.y + above, height=box.height - above)
    filled, overflow = fill(block, context, look.levels, below, frame)
    needed = filled.height + filled.frame.insets.top + filled.frame.insets.bottom
    high = max(round(below.height * LEAST), round(needed * AIR))
    below = replace(below, height=min(below.height, high))
    mark = TextMark("Code", below, filled, look.slot, autofit=True, fill=look.slot.fill, span=block.span)
    before, behind, tree = around(block, context, look.levels, box, frame, mark)
    return Placed((*before, mark, *behind), tree, overflow)
