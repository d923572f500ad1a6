"""Three to seven parts as boxes around a loop, clockwise from the left at the top, an arrow from each to the next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from slidegen.blocks.part import Part
from slidegen.blocks.setting import Context, Placed
from slidegen.geometry import Rect
from slidegen.layouts.arranging import Arranged, place_title, together
from slidegen.layouts.cards import bar_thickness
from slidegen.layouts.diagram import grouped, leads_of, said
from slidegen.layouts.grids import Grid, best, flows, overflow
from slidegen.layouts.links import BOTTOM, LEFT, RIGHT, TOP, linked, rect_site
from slidegen.layouts.panels import Panel, accents
from slidegen.layouts.parts import parts_of, so_many
from slidegen.model import Meta, Slide
from slidegen.scene import LineMark, Mark
from slidegen.style import Anchor, Color, Stroke

LEAST, MOST = 3, 7
# How high boxes are against what they need, where there is room, and how much of the room they take at the least.
AIR, HIGH = 1.25, 0.38
# How wide boxes are at the most, as a part of the room.
WIDE = 0.42
# An arrow is a shade of the text.
FAINT = (("alpha", 60_000),)


def holds(slide: Slide) -> bool:
    return so_many(slide, LEAST, MOST)


def arrange(slide: Slide, meta: Meta, context: Context) -> Arranged:
    layout = context.theme.layouts["title-only"]
    context = context.on(layout)
    parts = parts_of(slide.blocks)
    grid = best(lambda look: _loop(parts, look, context), layout, context)
    text = context.free().levels[0].run.color
    stroke = Stroke(replace(text, transforms=(*text.transforms, *FAINT)), context.theme.gap // 7)
    colors = accents(len(parts), grid.look.ground or layout.background, context)
    marks = [*_arrows(grid.boxes, stroke), *_boxes(parts, grid, colors, context)]
    group = grouped("Cycle", marks, said(slide, tuple(leads_of(parts)), " → "))
    placed = Placed((group,), (grid.tree,), overflow(grid, False, context))
    return together("title-only", place_title(slide, layout, context), placed)


def _loop(parts: Sequence[Part], look: Panel, context: Context) -> Grid:
    """The boxes in two rows, as many above as below or one less; the lower row is read from the right."""
    area, gap = context.theme.content, context.theme.gap
    upper = len(parts) // 2
    lower = len(parts) - upper
    # An arrow needs the room of two gaps to be seen as one.
    across = between = gap * 2
    width = max(1, min((area.width - across * (lower - 1)) // lower, round(area.width * WIDE)))
    texts = flows(parts, look, width, "Part")
    needed = max(map(look.height, texts))
    room = (area.height - between) // 2
    height = max(needed, min(room, max(round(needed * AIR), round(area.height * HIGH))))
    spare = max(0, area.height - 2 * height - between)
    rows = replace(area, y=area.y + spare // 3).rows([height, height], between)
    boxes = [*_row(rows[0], upper, width, across), *reversed(list(_row(rows[1], lower, width, across)))]
    return Grid(look, texts, tuple(boxes), max(0, rows[1].bottom - area.bottom))


def _row(row: Rect, count: int, width: int, gap: int) -> Iterator[Rect]:
    """So many boxes in the middle of the row."""
    start = row.x + (row.width - count * width - (count - 1) * gap) // 2
    for at in range(count):
        yield Rect(start + at * (width + gap), row.y, width, row.height)


def _arrows(boxes: Sequence[Rect], stroke: Stroke) -> Iterator[LineMark]:
    if len(boxes) < 2:
        return
    for at, (box, other) in enumerate(pairwise((*boxes, boxes[0])), 1):
        leaving, entering = _sides(box, other)
        ends = (
            rect_site(f"Part {at}", box, leaving),
            rect_site(f"Part {at % len(boxes) + 1}", other, entering),
        )
        yield linked(f"Arrow {at}", *ends, stroke, arrow=True)


def _sides(box: Rect, other: Rect) -> tuple[int, int]:
    """At which sides an arrow leaves a box and enters the next."""
    if box.y == other.y:
        return (RIGHT, LEFT) if box.x < other.x else (LEFT, RIGHT)
    if box.x == other.x:
        return (BOTTOM, TOP) if box.y < other.y else (TOP, BOTTOM)
    return (RIGHT, TOP) if box.y < other.y else (TOP, LEFT)


def _boxes(parts: Sequence[Part], grid: Grid, colors: Sequence[Color], context: Context) -> Iterator[Mark]:
    anchor: Anchor = "t" if any(part.children for part in parts) else "ctr"
    thick = bar_thickness(context)
    each = zip(parts, grid.flows, grid.boxes, colors, strict=True)
    for number, (part, flow, box, color) in enumerate(each, 1):
        name = f"Part {number}"
        yield grid.look.mark(part, flow, box, name, anchor, accent=color)
        yield from grid.look.bar(replace(box, height=thick), name, color)
