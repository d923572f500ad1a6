"""Two columns of text side by side, each in a placeholder of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from slidegen.blocks.bullets import Bullets, pieces
from slidegen.blocks.columns import Columns
from slidegen.blocks.kinds import flow_blocks
from slidegen.blocks.setting import Context, Flow, Placed, TextColumn
from slidegen.blocks.stacking import place_columns, place_text
from slidegen.blocks.typeset import stack
from slidegen.geometry import EMU_PER_CENTIPOINT
from slidegen.layouts.arranging import Arranged, place_title, together
from slidegen.model import Meta, Slide
from slidegen.scene import ListNode
from slidegen.theme.theme import SlotLook

# A list of short items: so much of its paragraphs take one line of a column, and none takes more than two.
ONE_LINE, MOST_LINES = 0.75, 2
# The fewest items that make two columns, and how many levels of lists there may be.
FEWEST, LEVELS = 4, 2


def holds(slide: Slide) -> bool:
    """Two columns of equal weight and nothing else; any other columns are stacked content."""
    if len(slide.blocks) != 1 or not isinstance(slide.blocks[0], Columns):
        return False
    columns = slide.blocks[0].columns
    return len(columns) == 2 and columns[0].weight == columns[1].weight and all(c.children for c in columns)


def arrange(slide: Slide, meta: Meta, context: Context) -> Arranged:
    layout = context.theme.layouts["two-columns"]
    context = context.on(layout)
    block = slide.blocks[0]
    assert isinstance(block, Columns), "the form holds one block of columns"
    looks = [layout.slots[role] for role in ("body", "side")]
    boxes = [look.slot.box for look in looks]
    children = [column.children for column in block.columns]
    parts = place_columns(children, boxes, context, ("Left", "Right"), looks)
    return together("two-columns", place_title(slide, layout, context), *parts)


def suits(slide: Slide, context: Context) -> bool:
    """Whether the slide is one list of short items, as the column has them at the theme's size."""
    layout = context.theme.layouts.get("two-columns")
    block = slide.blocks[0] if len(slide.blocks) == 1 else None
    if (
        layout is None
        or not isinstance(block, Bullets)
        or len(block.items) < FEWEST
        or _depth(block) > LEVELS
    ):
        return False
    paragraphs = _flow(block, layout.slots["body"], context.on(layout)).paragraphs
    lines = [len(fitted.paragraph.lines) for fitted in paragraphs]
    return max(lines) <= MOST_LINES and lines.count(1) >= ONE_LINE * len(lines)


def _depth(block: Bullets) -> int:
    inner = (child for item in block.items for child in item.children if isinstance(child, Bullets))
    return 1 + max(map(_depth, inner), default=0)


def arrange_list(slide: Slide, meta: Meta, context: Context) -> Arranged | None:
    """The list in two columns of near equal height, no item torn, one list to a reader; None for a single item."""
    layout = context.theme.layouts["two-columns"]
    context = context.on(layout)
    block = slide.blocks[0]
    assert isinstance(block, Bullets), "two columns are made of a list"
    if len(block.items) == 1:
        return None
    first = _balanced(block, layout.slots["body"], context)
    halves = (
        replace(block, items=block.items[:first]),
        replace(block, items=block.items[first:], start=block.start + first),
    )
    title = place_title(slide, layout, context)
    parts = [
        place_text((half,), layout.slots[role].slot.box, context, name, layout.slots[role])
        for half, role, name in zip(halves, ("body", "side"), ("Left", "Right"), strict=True)
    ]
    lists = [node for part in parts for node in part.tree if isinstance(node, ListNode)]
    whole = replace(lists[0], items=tuple(item for each in lists for item in each.items))
    columns = (Placed(part.marks, (), part.overflow) for part in parts)
    arranged = together("two-columns", title, *columns)
    return replace(arranged, placed=replace(arranged.placed, tree=(*title.tree, whole)))


def _balanced(block: Bullets, look: SlotLook, context: Context) -> int:
    """How many items the first column takes: as many as the second is high, or just more."""
    heights = list(_heights(block, look, context))
    return min(
        range(1, len(heights)), key=lambda count: (max(sum(heights[:count]), sum(heights[count:])), -count)
    )


def _heights(block: Bullets, look: SlotLook, context: Context) -> Iterator[int]:
    """Of each item, with the space before it."""
    for piece in pieces(block, context):
        paragraphs = _flow(piece, look, context).paragraphs
        first = paragraphs[0].paragraph.resolved
        yield stack(paragraphs) + (first.space_before + first.space_after) * EMU_PER_CENTIPOINT


def _flow(block: Bullets, look: SlotLook, context: Context) -> Flow:
    room = look.slot.box.inset(look.slot.frame.insets)
    return flow_blocks((block,), TextColumn(context.body(look.levels), room.width, ""))
