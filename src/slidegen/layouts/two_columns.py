"""Two columns of text side by side, each in a placeholder of its own."""

from __future__ import annotations

from slidegen.blocks.columns import Columns
from slidegen.blocks.setting import Context
from slidegen.blocks.stacking import place_stack
from slidegen.layouts.arranging import Arranged, place_title, together
from slidegen.model import Meta, Slide


def holds(slide: Slide) -> bool:
    """Two columns of equal weight and nothing else; any other columns are stacked content."""
    if len(slide.blocks) != 1 or not isinstance(slide.blocks[0], Columns):
        return False
    columns = slide.blocks[0].columns
    return len(columns) == 2 and columns[0].weight == columns[1].weight and all(c.children for c in columns)


def arrange(slide: Slide, meta: Meta, context: Context) -> Arranged:
    layout = context.theme.layouts["two-columns"]
    block = slide.blocks[0]
    assert isinstance(block, Columns), "the form holds one block of columns"
    parts = [place_title(slide, layout, context)]
    for role, column, name in zip(("body", "side"), block.columns, ("Left", "Right"), strict=True):
        look = layout.slots[role]
        parts.append(place_stack(column.children, look.slot.box, context, name, look))
    return together("two-columns", *parts)
