"""A slide on a layout of the template that its author names: each block in the placeholder that it has been given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from slidegen.blocks.captions import caption_height, caption_mark
from slidegen.blocks.chart import Chart
from slidegen.blocks.chart_placing import place as place_chart
from slidegen.blocks.gallery import gathered
from slidegen.blocks.picture import Picture, caption_box, contained, most_height, picture_mark, share
from slidegen.blocks.prose import Prose
from slidegen.blocks.setting import Context, Placed
from slidegen.blocks.stacking import is_text, place_stack
from slidegen.blocks.subheading import Subheading
from slidegen.blocks.table import Table
from slidegen.blocks.table import place as place_table
from slidegen.geometry import Rect
from slidegen.layouts.arranging import Arranged, fill_slot, place_title, together
from slidegen.layouts.contents import TAKERS
from slidegen.layouts.picture import fills
from slidegen.model import Block, Meta, Slide
from slidegen.scene import FigureNode, HeadingNode, Image, Leaf, TableNode
from slidegen.theme.theme import SlotLook

# Text shares its size with that in placeholders of which it has this part of the area; smaller ones have their own.
ALIKE = 0.45


@dataclass(frozen=True, slots=True)
class OnLayout:
    """Arranges slides on the layout that is called `key` in the theme, whose blocks each say their placeholder."""

    key: str

    def arrange(self, slide: Slide, meta: Meta, context: Context) -> Arranged:
        layout = context.theme.layouts[self.key]
        context = context.on(layout)
        shares: dict[str, list[Block]] = {}
        for block in slide.blocks:
            assert block.slot, "each block has been given its placeholder"
            shares.setdefault(block.slot.name, []).append(block)
        looks = {number: layout.slots[number] for number in shares}
        largest = max((_area(look) for look in looks.values()), default=0)
        parts = [
            _filled(blocks, looks[number], context, f"Placeholder {number}", ALIKE * largest)
            for number, blocks in shares.items()
        ]
        level = 1 if slide.kind == "title" else 2
        return together(self.key, place_title(slide, layout, context, level), *parts)


def _area(look: SlotLook) -> int:
    return look.slot.box.width * look.slot.box.height


def _filled(blocks: Sequence[Block], look: SlotLook, context: Context, name: str, least: float) -> Placed:
    """What a placeholder holds as PowerPoint has it there; several things below one another."""
    first, box = blocks[0], look.slot.box
    if len(blocks) == 1:
        if isinstance(first, Picture) and first.path in context.images:
            return _picture(first, context.images[first.path], look, context, name)
        if isinstance(first, Table):
            return _table(first, look, context, name)
        if isinstance(first, Chart) and look.slot.type in ("chart", "obj"):
            return place_chart(first, box, context, name, look.slot)
        if isinstance(first, Subheading):
            return _heading(first, look, context, name)
    if all(map(is_text, blocks)) and _area(look) < least:
        return fill_slot(blocks, look, context, name)
    return place_stack(gathered(blocks), box, context, name, look)


def _picture(block: Picture, image: Image, look: SlotLook, context: Context, name: str) -> Placed:
    """In a place for pictures, cropped about its focus to fill it, if not too much is cut off; its caption below."""
    slot, below = look.slot, caption_height(block, look.slot.box.width, context)
    room = _above(slot.box, below)
    sized = block.width or block.height or slot.type in TAKERS["text"]
    cover = block.fit == "cover" if sized else fills(block, image, room)
    width = round(room.width * share(block))
    room = replace(room, x=room.x + (room.width - width) // 2, width=width)
    room = replace(room, height=min(room.height, most_height(block, context)))
    box = room if cover else contained(image, room)
    if not cover and not block.caption:
        box = replace(box, y=room.y + (room.height - box.height) // 2)
    mark = picture_mark(block, image, box, name, slot)
    if not block.caption:
        return Placed((mark,), (FigureNode(Leaf(name)),))
    line = caption_box(block, slot.box, box, below, context)
    caption = caption_mark(block, line, context, f"{name} caption")
    return Placed((mark, caption), (FigureNode(Leaf(name), Leaf(caption.name)),))


def _table(block: Table, look: SlotLook, context: Context, name: str) -> Placed:
    below = caption_height(block, look.slot.box.width, context) if block.caption else 0
    placed = place_table(block, _above(look.slot.box, below), context, name, look.slot)
    if not block.caption:
        return placed
    shown = placed.marks[0].box
    line = Rect(shown.x, shown.bottom, shown.width, below)
    caption = caption_mark(block, line, context, f"{name} caption")
    tree = (TableNode(Leaf(name), Leaf(caption.name)),)
    return Placed((*placed.marks, caption), tree, placed.overflow)


def _heading(block: Subheading, look: SlotLook, context: Context, name: str) -> Placed:
    """In a placeholder of its own, a heading looks as that has it."""
    placed = fill_slot((Prose(block.span, block.phrase),), look, context, name)
    return replace(placed, tree=(HeadingNode(3, Leaf(name)),))


def _above(box: Rect, below: int) -> Rect:
    return replace(box, height=max(1, box.height - below))
