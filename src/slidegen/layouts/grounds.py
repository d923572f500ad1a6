"""A slide's background pictures and colour into marks behind its text, which stays readable on them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from slidegen.blocks.background import Cloth
from slidegen.blocks.picture import Picture, contained, picture_mark
from slidegen.blocks.picture_values import SIDES
from slidegen.blocks.setting import Context
from slidegen.geometry import Rect
from slidegen.layouts.readable import Surface, readable, veiled, veils
from slidegen.model import Block, Slide
from slidegen.scene import FigureNode, Leaf, Mark, PictureMark, Scene, ShapeMark, Slot, TableMark, TextMark
from slidegen.style import Color
from slidegen.text.scripts import is_rtl
from slidegen.theme.theme import Layout, SlotLook, Theme, theme_for

OPPOSITE_SIDE = {"left": "right", "right": "left"}
# The part of the slide's width that pictures at a side take where nobody says how much.
HALF = 0.5
# What is left for the text is no less than this.
LEAST_FREE = 0.25


@dataclass(frozen=True, slots=True)
class Behind:
    """What lies behind a slide. `free` is the room that pictures at a side leave, else the whole slide."""

    pictures: tuple[PictureMark, ...]
    color: str
    free: Rect


def parted(slide: Slide, context: Context) -> tuple[Slide, Behind]:
    """The slide without its background, and that."""
    behind = [block for block in slide.blocks if isinstance(block, Cloth) or _is_behind(block)]
    pictures = [block for block in behind if isinstance(block, Picture) and block.path in context.images]
    colors = [block.color for block in behind if isinstance(block, Cloth)]
    whole = Rect(0, 0, context.theme.width, context.theme.height)
    marks: list[PictureMark] = []
    free = whole
    for side in SIDES:
        # The side that the author names is that side on every slide, also on one that will be mirrored.
        named = OPPOSITE_SIDE[side] if is_rtl(context.lang) else side
        there = [picture for picture in pictures if picture.side == named]
        width = round(
            whole.width * max((picture.width for picture in there), default=0.0) or whole.width * HALF
        )
        width = min(width, free.width - round(whole.width * LEAST_FREE))
        if there and width > 0:
            x = free.x if side == "left" else free.right - width
            marks += _marks(there, Rect(x, 0, width, whole.height), context, len(marks))
            free = Rect(free.x + (width if side == "left" else 0), 0, free.width - width, whole.height)
    marks = [
        *_marks([picture for picture in pictures if not picture.side], free, context, len(marks)),
        *marks,
    ]
    kept = tuple(block for block in slide.blocks if block not in behind)
    return replace(slide, blocks=kept), Behind(tuple(marks), colors[0] if colors else "", free)


def _is_behind(block: Block) -> bool:
    return isinstance(block, Picture) and block.background


def _marks(pictures: Sequence[Picture], room: Rect, context: Context, before: int) -> list[PictureMark]:
    """The pictures side by side over the whole room; whole in the middle of their part with `fit=contain`."""
    marks = []
    boxes = room.columns([1.0] * len(pictures), 0) if pictures else []
    for number, (picture, box) in enumerate(zip(pictures, boxes, strict=True), before + 1):
        image = context.images[picture.path]
        if picture.fit == "contain":
            width = round(box.width * (picture.width or 1.0)) if not picture.side else box.width
            inner = contained(image, Rect(box.x + (box.width - width) // 2, box.y, width, box.height))
            box = replace(inner, y=box.y + (box.height - inner.height) // 2)
        named = replace(picture, decorative=picture.decorative or not picture.alt)
        marks.append(picture_mark(named, image, box, f"Background {number}"))
    return marks


def narrowed(theme: Theme, free: Rect) -> Theme:
    """The theme with every place moved into the free part of the slide."""
    if free.width == theme.width:
        return theme
    layouts = {name: _layout(layout, theme, free) for name, layout in theme.layouts.items()}
    return replace(theme, layouts=layouts, content=_moved(theme.content, theme, free))


def _layout(layout: Layout, theme: Theme, free: Rect) -> Layout:
    slots: Mapping[str, SlotLook] = {
        role: replace(look, slot=replace(look.slot, box=_moved(look.slot.box, theme, free)))
        for role, look in layout.slots.items()
    }
    return replace(layout, slots=slots)


def _moved(box: Rect, theme: Theme, free: Rect) -> Rect:
    share = free.width / theme.width
    return replace(box, x=free.x + round(box.x * share), width=round(box.width * share))


def grounded(scene: Scene, ground: Behind, theme: Theme) -> Scene:
    """The scene before what lies behind it, its text in colours that can be read there."""
    if not ground.pictures and not ground.color:
        return scene
    slots = {
        (look.slot.type, look.slot.idx): look.slot for look in theme.layouts[scene.layout].slots.values()
    }
    marks = tuple(_in_slot(mark, slots) for mark in scene.marks)
    alone = not any(mark.box.bottom > 0 for mark in marks) and not ground.color
    furniture = tuple(_in_slot(mark, slots) for mark in scene.furniture if not alone)
    under = Color(rgb=ground.color) if ground.color else theme.layouts[scene.layout].background
    palette = theme_for(theme, theme.layouts[scene.layout]).palette
    bare = Surface(ground.pictures, under, palette, turned=is_rtl(scene.lang))
    surface = veiled((*marks, *furniture), bare)
    tree = tuple(FigureNode(Leaf(mark.name)) for mark in ground.pictures if not mark.decorative)
    back: tuple[Mark, ...] = (
        *_cloth(ground, theme),
        *ground.pictures,
        *veils((*marks, *furniture), surface),
    )
    return replace(
        scene,
        marks=back + readable(marks, surface),
        tree=(*tree, *scene.tree),
        furniture=tuple(mark for mark in readable(furniture, surface) if isinstance(mark, TextMark)),
    )


def _cloth(ground: Behind, theme: Theme) -> tuple[ShapeMark, ...]:
    if not ground.color:
        return ()
    box = Rect(0, 0, theme.width, theme.height)
    return (ShapeMark("Background colour", box, "rect", fill=Color(rgb=ground.color), decorative=True),)


def _in_slot(mark: Mark, slots: Mapping[tuple[str, int], Slot]) -> Mark:
    """A mark whose place was moved fills the placeholder of its layout all the same."""
    if isinstance(mark, TextMark | PictureMark | TableMark) and mark.slot:
        return replace(mark, slot=slots.get((mark.slot.type, mark.slot.idx), mark.slot))
    return mark
