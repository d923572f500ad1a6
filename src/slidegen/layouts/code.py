"""Code on its panel, alone or with text beside it."""

from __future__ import annotations

from slidegen.blocks.code import Code, fill
from slidegen.blocks.setting import Context, Placed
from slidegen.blocks.stacking import is_text, place_text
from slidegen.layouts.arranging import Arranged, place_title, together
from slidegen.model import Meta, Slide
from slidegen.scene import CodeNode, Leaf, TextMark
from slidegen.theme.theme import SlotLook


def holds(slide: Slide) -> bool:
    """One fence, and text before or after it."""
    fences = [block for block in slide.blocks if isinstance(block, Code)]
    return len(fences) == 1 and all(is_text(block) for block in slide.blocks if block is not fences[0])


def arrange(slide: Slide, meta: Meta, context: Context) -> Arranged:
    text = [block for block in slide.blocks if not isinstance(block, Code)]
    code = next(block for block in slide.blocks if isinstance(block, Code))
    name = "code" if text else "code-wide"
    layout = context.theme.layouts[name]
    panel = _panel(code, layout.slots["code"], context)
    title = place_title(slide, layout, context)
    if not text:
        return together(name, title, panel)
    side = layout.slots["side"]
    words = place_text(text, side.slot.box, context, "Text", side)
    parts = (panel, words) if slide.blocks[0] is code else (words, panel)
    return together(name, title, *parts)


def _panel(block: Code, look: SlotLook, context: Context) -> Placed:
    filled, overflow = fill(block, context, look.levels, look.slot.box, look.slot.frame)
    mark = TextMark(
        "Code", look.slot.box, filled, look.slot, autofit=True, fill=look.slot.fill, span=block.span
    )
    return Placed((mark,), (CodeNode(Leaf("Code"), block.language),), overflow)
