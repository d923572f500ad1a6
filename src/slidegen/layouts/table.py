"""One table over the width of the slide, its caption below."""

from __future__ import annotations

from dataclasses import replace

from slidegen.blocks.setting import Context, Placed
from slidegen.blocks.table import Table, place
from slidegen.layouts.arranging import Arranged, fill_slot, place_title, prose, together
from slidegen.model import Meta, Slide, Words
from slidegen.scene import Leaf, TableNode


def holds(slide: Slide) -> bool:
    return len(slide.blocks) == 1 and isinstance(slide.blocks[0], Table)


def arrange(slide: Slide, meta: Meta, context: Context) -> Arranged:
    layout = context.theme.layouts["table"]
    block = slide.blocks[0]
    assert isinstance(block, Table), "the form holds one table"
    slot = layout.slots["table"].slot
    table = place(block, slot.box, context, "Table", slot)
    caption = Placed()
    if block.caption:
        words = prose((Words(block.caption, block.span),), block.span)
        caption = fill_slot(words, layout.slots["caption"], context, "Caption")
        table = replace(table, tree=(TableNode(Leaf("Table"), Leaf("Caption")),))
        caption = replace(caption, tree=())
    return together("table", place_title(slide, layout, context), table, caption)
