"""Blocks below one another in an area: text that touches flows in one box, every other block has its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain, groupby, repeat, takewhile
from math import ceil

from slidegen.blocks.code import Code
from slidegen.blocks.columns import Columns
from slidegen.blocks.kinds import BLOCKS, flow_blocks
from slidegen.blocks.setting import Context, Flow, Placed, TextColumn
from slidegen.blocks.typeset import body, cuts_word, stack
from slidegen.geometry import Insets, Rect
from slidegen.model import Block
from slidegen.scene import Mark, ReadingNode, TextMark
from slidegen.style import Frame
from slidegen.theme.theme import SlotLook

# A picture gives way to text, down to this part of the area's height.
LEAST_PICTURE = 0.3


@dataclass(frozen=True, slots=True)
class Strip:
    """What stands in one row of the stack: text in a box of its own, or one other block. Heights in EMU.

    Of text, `flow` is how it was set to be measured, in this `column`.
    """

    blocks: tuple[Block, ...]
    height: int
    least: int
    column: TextColumn | None = None
    flow: Flow | None = None

    @property
    def text(self) -> bool:
        return self.column is not None


def is_text(block: Block) -> bool:
    kind = BLOCKS[type(block)]
    return kind.flow is not None and kind.place is None


def place_stack(
    blocks: Sequence[Block], area: Rect, context: Context, prefix: str, look: SlotLook | None = None
) -> Placed:
    """The blocks in the area, from the top. The first text takes the slot of `look`, if there is one."""
    return _placed(_strips(blocks, area, context, prefix, look), area, context, prefix, look)


def place_columns(
    columns: Sequence[Sequence[Block]],
    boxes: Sequence[Rect],
    context: Context,
    names: Sequence[str],
    looks: Sequence[SlotLook | None],
) -> list[Placed]:
    """Stacks side by side, each in its box; panels of code that stand in a row are of one height."""
    stacks = [
        _strips(blocks, box, context, name, look)
        for blocks, box, name, look in zip(columns, boxes, names, looks, strict=True)
    ]
    each = zip(_in_step(stacks, boxes, context), boxes, names, looks, strict=True)
    return [_placed(strips, box, context, name, look) for strips, box, name, look in each]


def _in_step(
    stacks: Sequence[tuple[Strip, ...]], boxes: Sequence[Rect], context: Context
) -> Sequence[tuple[Strip, ...]]:
    """The stacks as high as one another down to the last panels that all of them have, if there is room for it."""
    rows = list(zip(*stacks, strict=False))
    even = list(
        takewhile(lambda row: len({_kind(strip) for strip in row}) == 1 and not _gives_way(row), rows)
    )
    while even and _kind(even[-1][0]) is not Code:
        even.pop()
    heights = [max(strip.height for strip in row) for row in even]
    level = [
        tuple(
            replace(strip, height=max(strip.height, height), least=max(strip.least, height))
            for strip, height in zip(strips, chain(heights, repeat(0)), strict=False)
        )
        for strips in stacks
    ]
    fits = all(
        sum(strip.least for strip in strips) + context.theme.gap * (len(strips) - 1) <= box.height
        for strips, box in zip(level, boxes, strict=True)
    )
    return level if fits else stacks


def _kind(strip: Strip) -> type[Block] | None:
    return None if strip.text else type(strip.blocks[0])


def _gives_way(row: Sequence[Strip]) -> bool:
    return any(strip.least < strip.height for strip in row)


def _placed(
    strips: Sequence[Strip], area: Rect, context: Context, prefix: str, look: SlotLook | None
) -> Placed:
    gap = context.theme.gap
    heights = _shared(strips, area.height - gap * max(0, len(strips) - 1))
    marks: list[Mark] = []
    tree: list[ReadingNode] = []
    gave_way: list[str] = []
    overflow = 0
    free = look
    for index, (strip, box) in enumerate(zip(strips, area.rows(heights, gap), strict=True), 1):
        name = _name(prefix, index, len(strips) > 1)
        if strip.text:
            whole = area if len(strips) == 1 else box
            place = whole if free else _within(whole, look)
            placed = place_text(strip.blocks, place, context, name, free, strip)
            free = None
        else:
            placed = _place(strip.blocks[0], _within(box, look), context, name)
        marks.extend(placed.marks)
        tree.extend(placed.tree)
        gave_way.extend(placed.gave_way)
        if box.height < strip.height and BLOCKS[type(strip.blocks[0])].elastic:
            gave_way.append(name)
        if strip.text or strip.least == strip.height:
            overflow = max(overflow, placed.overflow)
    bottom = area.y + sum(heights) + gap * max(0, len(strips) - 1)
    return Placed(tuple(marks), tuple(tree), max(overflow, bottom - area.bottom, 0), tuple(gave_way))


def place_text(
    blocks: Sequence[Block],
    box: Rect,
    context: Context,
    name: str,
    look: SlotLook | None = None,
    known: Strip | None = None,
) -> Placed:
    """Text blocks in one box; in the look's slot, if there is one. They may be `known` as set already."""
    frame = look.slot.frame if look else Frame()
    room = box.inset(frame.insets)
    setting = context.body(look.levels) if look else context.free()
    column = TextColumn(setting, room.width, name)
    flow = known.flow if known and known.flow and known.column == column else flow_blocks(blocks, column)
    filled = body(flow.paragraphs, frame)
    slot = look.slot if look else None
    mark = TextMark(name, box, filled, slot, autofit=slot is not None, span=blocks[0].span)
    cut = cuts_word(flow.paragraphs, setting, context.theme.scale.steps[-1])
    return Placed((mark,), flow.tree, max(0, filled.height - room.height, int(cut)))


def _strips(
    blocks: Sequence[Block], area: Rect, context: Context, prefix: str, look: SlotLook | None
) -> tuple[Strip, ...]:
    strips: list[Strip] = []
    free, inner = look, _within(area, look)
    several = not all(map(is_text, blocks))
    for text, group in groupby(blocks, is_text):
        if text:
            name = _name(prefix, len(strips) + 1, several)
            setting = context.body(free.levels) if free else context.free()
            insets = free.slot.frame.insets if free else Insets()
            column = TextColumn(setting, inner.width, name)
            strips.append(_text_strip(tuple(group), column, insets.top + insets.bottom))
            free = None
            continue
        for block in group:
            strip = _strip(block, inner, context)
            if strip.height:
                strips.append(strip)
    return tuple(strips)


def _within(box: Rect, look: SlotLook | None) -> Rect:
    """The box from where the words of the slot begin to where they end: all in a stack has the same edges."""
    insets = look.slot.frame.insets if look else Insets()
    return box.inset(Insets(insets.left, 0, insets.right, 0))


def _name(prefix: str, number: int, several: bool) -> str:
    return f"{prefix} {number}" if several else prefix


def _text_strip(blocks: tuple[Block, ...], column: TextColumn, around: int) -> Strip:
    flow = flow_blocks(blocks, column)
    height = stack(flow.paragraphs) + around
    return Strip(blocks, height, height, column, flow)


def _strip(block: Block, area: Rect, context: Context) -> Strip:
    if isinstance(block, Columns):
        height = _columns_height(block, area, context)
        return Strip((block,), height, height)
    kind = BLOCKS[type(block)]
    height = kind.natural_height(block, area.width, context)
    least = min(height, round(area.height * LEAST_PICTURE)) if kind.elastic else height
    return Strip((block,), height, least)


def _place(block: Block, box: Rect, context: Context, name: str) -> Placed:
    if not isinstance(block, Columns):
        return BLOCKS[type(block)].placed(block, box, context, name)
    boxes = box.columns([column.weight for column in block.columns], context.theme.gap)
    names = [f"{name}.{number}" for number in range(1, len(boxes) + 1)]
    children = [column.children for column in block.columns]
    parts = place_columns(children, boxes, context, names, [None] * len(boxes))
    marks = tuple(mark for part in parts for mark in part.marks)
    tree = tuple(node for part in parts for node in part.tree)
    gave_way = tuple(name for part in parts for name in part.gave_way)
    return Placed(marks, tree, max(part.overflow for part in parts), gave_way)


def height_of(block: Block, area: Rect, context: Context) -> int:
    """How high the block would be alone in a box as wide as the area, EMU."""
    return sum(strip.height for strip in _strips((block,), area, context, "", None))


def _columns_height(block: Columns, area: Rect, context: Context) -> int:
    """The height of the highest column, at most the area's: a picture in it gives way."""
    boxes = area.columns([column.weight for column in block.columns], context.theme.gap)
    heights = []
    stacks = [
        _strips(column.children, room, context, "", None)
        for column, room in zip(block.columns, boxes, strict=True)
    ]
    for strips in _in_step(stacks, boxes, context):
        gaps = context.theme.gap * max(0, len(strips) - 1)
        wanted = sum(strip.height for strip in strips) + gaps
        least = sum(strip.least for strip in strips) + gaps
        heights.append(max(least, min(wanted, area.height)))
    return max(heights)


def _shared(strips: Sequence[Strip], room: int) -> list[int]:
    """The height of each strip: its own, or what is left for a picture that must give way."""
    spare = sum(strip.height for strip in strips) - room
    elastic = sum(strip.height - strip.least for strip in strips)
    if spare <= 0 or not elastic:
        return [strip.height for strip in strips]
    part = min(1.0, spare / elastic)
    return [strip.height - ceil((strip.height - strip.least) * part) for strip in strips]
