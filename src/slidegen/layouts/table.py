"""One table over the width of the slide, its caption below; or with the text that follows it, beside or below."""

from __future__ import annotations

from dataclasses import replace

from slidegen.blocks.captions import caption_phrase
from slidegen.blocks.setting import Context
from slidegen.blocks.stacking import place_text
from slidegen.blocks.table import Table, natural, place
from slidegen.geometry import points
from slidegen.layouts import content
from slidegen.layouts.arranging import Arranged, place_title, prose, together
from slidegen.layouts.text_beside import beside, columns, followed
from slidegen.model import Meta, Slide
from slidegen.scene import Leaf, TableNode

# Between the table and its caption, which has air of its own.
GAP = points(8)


def holds(slide: Slide) -> bool:
    """One table, or one with text below it."""
    return followed(slide, Table) or (len(slide.blocks) == 1 and isinstance(slide.blocks[0], Table))


def arrange(slide: Slide, meta: Meta, context: Context) -> Arranged:
    return _alone(slide, context) if len(slide.blocks) == 1 else _with_text(slide, meta, context)


def _with_text(slide: Slide, meta: Meta, context: Context) -> Arranged:
    """The text beside a table that takes no more lines there; else below one another."""
    block, layout = slide.blocks[0], context.theme.layouts["content"]
    assert isinstance(block, Table), "the form holds one table"
    inner = context.on(layout)
    left, right = columns(layout, inner)
    narrow, wide = (natural(block, width, inner) for width in (left.width, right.right - left.x))
    if narrow <= wide:
        aside = beside(slide, "Table", context)
        if not aside.placed.overflow:
            return aside
    return content.arrange(slide, meta, context)


def _alone(slide: Slide, context: Context) -> Arranged:
    layout = context.theme.layouts["table"]
    context = context.on(layout)
    block = slide.blocks[0]
    assert isinstance(block, Table), "the form holds one table"
    slot = layout.slots["table"].slot
    title = place_title(slide, layout, context)
    if not block.caption:
        return together("table", title, place(block, slot.box, context, "Table", slot))
    look = layout.slots["caption"]
    words = prose(caption_phrase(block), block.span)
    # Captions are of one size.
    full = replace(context, step=1.0)
    caption = place_text(words, look.slot.box, full, "Caption", look)
    low = replace(
        look.slot.box, y=look.slot.box.y - caption.overflow, height=look.slot.box.height + caption.overflow
    )
    room = replace(slot.box, height=max(1, min(slot.box.height, low.y - GAP - slot.box.y)))
    table = place(block, room, context, "Table", slot)
    below = replace(low, y=min(low.y, table.marks[0].box.bottom + GAP))
    table = replace(table, tree=(TableNode(Leaf("Table"), Leaf("Caption")),))
    caption = place_text(words, below, full, "Caption", look)
    return together("table", title, table, replace(caption, tree=()))
