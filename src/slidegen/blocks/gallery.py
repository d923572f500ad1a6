"""Pictures side by side, equally high in a row, each with its own caption; more than four in rows below one another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from math import ceil, sqrt

from slidegen.blocks.captions import caption_height, caption_mark
from slidegen.blocks.picture import (
    Picture,
    largest,
    most_height,
    picture_mark,
    place_absent,
)
from slidegen.blocks.setting import Context, Placed
from slidegen.geometry import Rect, points
from slidegen.model import Block
from slidegen.scene import FigureNode, Leaf, Mark, ReadingNode

# So many stand in one row; of more, the rows are wider than they are many.
ONE_ROW = 4
# The least width of a picture with a caption: words need it.
CAPTIONED = points(110)
MOST_ACROSS = 8
# Rows that make this much more of the room are better than the usual ones.
FAR_MORE = 1.3
# The shape of a picture that can't be read.
ABSENT_SHAPE = 4 / 3
# A search for a height ends when it is known to so many EMU.
CLOSE = points(1)


@dataclass(frozen=True, slots=True)
class Gallery(Block):
    """Two pictures or more."""

    pictures: tuple[Picture, ...]


@dataclass(frozen=True, slots=True)
class _Row:
    """One row: its pictures, and the width of each and their height, EMU. `below` is the height of its captions."""

    pictures: tuple[Picture, ...]
    widths: tuple[int, ...]
    height: int
    below: int


def gathered(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, with pictures that follow one another together."""
    out: list[Block] = []
    for _, group in groupby(blocks, lambda block: isinstance(block, Picture)):
        run = tuple(group)
        pictures = tuple(block for block in run if isinstance(block, Picture))
        out.extend((Gallery(pictures[0].span, pictures),) if len(pictures) > 1 else run)
    return tuple(out)


def natural(block: Gallery, width: int, context: Context) -> int:
    return _height(_rows(block, _across(block, width, context), width, context), context)


def place(block: Gallery, box: Rect, context: Context, name: str) -> Placed:
    """The pictures as large as the box allows, each row in the middle of its width."""
    across = _across(block, box.width, context)
    return _placed(_fitted(block, across, box, context), box, context, name)


def place_within(block: Gallery, box: Rect, context: Context, name: str) -> Placed:
    """As `place`, in the rows that make the pictures largest, and in the middle of the box's height too."""
    tried = [_fitted(block, across, box, context) for across in _choices(block)]
    rows = max(tried, key=_area)
    spare = max(0, box.height - _height(rows, context))
    return _placed(rows, replace(box, y=box.y + spare // 2, height=box.height - spare // 2), context, name)


def columns(count: int) -> int:
    """How many pictures stand in a row."""
    return count if count <= ONE_ROW else min(MOST_ACROSS, ceil(sqrt(count * 1.3)))


def _choices(block: Gallery) -> range:
    return range(1, max(min(len(block.pictures), ONE_ROW), columns(len(block.pictures))) + 1)


def _across(block: Gallery, width: int, context: Context) -> int:
    """As many as stand in a row by their number; fewer or more where that makes far more of a slide's room."""
    room = replace(context.theme.content, width=width)
    areas = {across: _area(_fitted(block, across, room, context)) for across in _choices(block)}
    usual, best = columns(len(block.pictures)), max(areas, key=areas.__getitem__)
    return best if areas[best] > FAR_MORE * areas[usual] else usual


def _fitted(block: Gallery, across: int, box: Rect, context: Context) -> tuple[_Row, ...]:
    """Rows of so many pictures that together are no higher than the box, as far as that is possible."""

    whole = _rows(block, across, box.width, context)
    if _height(whole, context) <= box.height:
        return whole

    def rows(size: int) -> tuple[_Row, ...]:
        # One below the other, pictures are equally wide; side by side, equally high.
        if across == 1:
            return _rows(block, 1, size, context)
        return _rows(block, across, box.width, context, size)

    size = box.width if across == 1 else max(row.height for row in whole)
    return rows(_greatest(lambda size: _height(rows(size), context) <= box.height, size))


def _greatest(fits: Callable[[int], bool], high: int) -> int:
    """The greatest height below `high` that fits, to a point; a point where none does."""
    low = CLOSE
    while high - low > CLOSE:
        middle = (low + high) // 2
        if fits(middle):
            low = middle
        else:
            high = middle
    return low


def _rows(
    block: Gallery, across: int, width: int, context: Context, most: int | None = None
) -> tuple[_Row, ...]:
    pictures = block.pictures
    rows = ceil(len(pictures) / across)
    # Rows differ by one picture at the most.
    ends = [ceil(len(pictures) * number / rows) for number in range(rows + 1)]
    return tuple(
        _row(pictures[start:end], width, context, most or context.theme.height)
        for start, end in pairwise(ends)
    )


def _row(pictures: tuple[Picture, ...], width: int, context: Context, most: int) -> _Row:
    """The row as high as its width allows, and no picture of it higher than its author lets it be."""
    bound = min([most, *(most_height(each, context) for each in pictures)])
    pixels = [
        image.height * largest(image)
        for each in pictures
        if (image := context.images.get(each.path)) is not None and not image.vector
    ]
    if len(pixels) == len(pictures):
        bound = min(bound, max(pixels))
    room = width - context.theme.gap * (len(pictures) - 1)

    def widths(height: int) -> tuple[int, ...]:
        return tuple(_width(each, height, context, room) for each in pictures)

    height = bound if sum(widths(bound)) <= room else _greatest(lambda high: sum(widths(high)) <= room, bound)
    wide = widths(height)
    below = max(caption_height(each, across, context) for each, across in zip(pictures, wide, strict=True))
    return _Row(pictures, wide, height, below)


def _width(picture: Picture, height: int, context: Context, room: int) -> int:
    """The width of the picture's place in its row: its own at this height, or what its author says at the most."""
    image = context.images.get(picture.path)
    own = round(height * (image.width / image.height if image else ABSENT_SHAPE))
    if picture.fit == "cover" and picture.width:
        own = round(room * picture.width)
    elif picture.width:
        own = min(own, round(room * picture.width))
    return max(1, own, CAPTIONED if picture.caption else 0)


def _height(rows: Sequence[_Row], context: Context) -> int:
    return sum(row.height + row.below for row in rows) + context.theme.gap * (len(rows) - 1)


def _area(rows: Sequence[_Row]) -> int:
    return sum(row.height * sum(row.widths) for row in rows)


def _placed(rows: Sequence[_Row], box: Rect, context: Context, name: str) -> Placed:
    marks: list[Mark] = []
    tree: list[ReadingNode] = []
    gap, number = context.theme.gap, 0
    places = box.rows([row.height + row.below for row in rows], gap)
    for row, place in zip(rows, places, strict=True):
        x = place.x + max(0, place.width - sum(row.widths) - gap * (len(row.widths) - 1)) // 2
        for picture, width in zip(row.pictures, row.widths, strict=True):
            number += 1
            cell = Rect(x, place.y, width, row.height)
            shown = _cell(picture, cell, row.below, context, f"{name} {number}")
            marks.extend(shown.marks)
            tree.extend(shown.tree)
            x += width + gap
    return Placed(tuple(marks), tuple(tree), max(0, places[-1].bottom - box.bottom))


def _cell(picture: Picture, cell: Rect, below: int, context: Context, name: str) -> Placed:
    image = context.images.get(picture.path)
    if image is None:
        return place_absent(picture, replace(cell, height=cell.height + below), context, name)
    shown = cell
    if picture.fit != "cover":
        scale = min(cell.width / image.width, cell.height / image.height)
        width, height = max(1, round(image.width * scale)), max(1, round(image.height * scale))
        x = cell.x if picture.caption else cell.x + (cell.width - width) // 2
        shown = Rect(x, cell.bottom - height, width, height)
    mark = picture_mark(picture, image, shown, name)
    if not picture.caption:
        return Placed((mark,), (FigureNode(Leaf(name)),))
    line = Rect(cell.x, cell.bottom, cell.width, below)
    caption = caption_mark(picture, line, context, f"{name} caption")
    return Placed((mark, caption), (FigureNode(Leaf(name), Leaf(caption.name)),))
