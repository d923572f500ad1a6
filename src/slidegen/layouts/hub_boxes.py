"""A hub as boxes on both sides of its middle, a line from that to each: they hold more words than discs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from slidegen.blocks.part import Part
from slidegen.blocks.prose import Prose
from slidegen.blocks.setting import Context
from slidegen.geometry import Rect
from slidegen.layouts.cards import bar_thickness
from slidegen.layouts.grids import Grid, best, flows, overflow
from slidegen.layouts.hub_middle import KNOT, Core, Drawing, core_at
from slidegen.layouts.hub_places import disc_at
from slidegen.layouts.links import LEFT, RIGHT, ellipse_site, linked, rect_site
from slidegen.layouts.panels import Panel, accents
from slidegen.scene import LineMark, Mark
from slidegen.style import Color, Stroke
from slidegen.theme.theme import Layout

# How large the middle is, as parts of the room's height and width at the most.
HIGH, WIDE = 0.54, 0.24
# How high boxes are against what they need, where there is room, and how much of their share at the least.
AIR, FILL = 1.2, 0.6
# Which site of the middle each of so many boxes to the left of it holds to, from the top; on the right they are others.
LEFTWARD = ((), (2,), (1, 3), (1, 2, 3), (1, 2, 2, 3))


def boxes(prose: Prose | None, parts: Sequence[Part], layout: Layout, context: Context) -> Drawing:
    core = _core(prose, layout, context)
    grid = best(lambda look: _sides(parts, core, look, context), layout, context)
    colors = accents(len(parts) + 1, grid.look.ground or layout.background, context)[1:]
    marks = (*_lines(core, grid, colors, context), core.mark(), *_boxes(parts, core, grid, colors, context))
    return Drawing(marks, grid.tree, overflow(grid, core.cut, context))


def _core(prose: Prose | None, layout: Layout, context: Context) -> Core:
    area = context.theme.content
    size = (
        min(round(area.height * HIGH), round(area.width * WIDE)) if prose else round(context.theme.gap * KNOT)
    )
    middle = disc_at(area.x + area.width / 2, area.y + area.height / 2, size)
    return core_at(middle, prose, layout, context)


def _sides(parts: Sequence[Part], core: Core, look: Panel, context: Context) -> Grid:
    """The boxes to the left of the middle and to the right, each side from the top; the left one has the odd one."""
    area, gap = context.theme.content, context.theme.gap
    reach, least = gap * 3 // 2, gap // 2
    width = max(1, (area.width - core.box.width - 2 * reach) // 2)
    texts = flows(parts, look, width, "Part")
    left = -(-len(parts) // 2)
    needed = max(map(look.height, texts))
    share = (area.height - least * (left - 1)) // left
    height = max(needed, min(share, max(round(needed * AIR), min(round(share * FILL), area.height // 3))))
    spare = (area.height - height * left) // left
    between = max(least, min(spare, gap * 3 // 2))
    boxes: list[Rect] = []
    for x, count in ((area.x, left), (area.right - width, len(parts) - left)):
        total = height * count + between * (count - 1)
        start = core.box.y + core.box.height // 2 - total // 2
        boxes += Rect(x, start, width, 0).rows([height] * count, between)
    return Grid(look, texts, tuple(boxes), max(0, height * left + between * (left - 1) - area.height))


def _lines(core: Core, grid: Grid, colors: Sequence[Color], context: Context) -> Iterator[LineMark]:
    count = len(grid.boxes)
    left = -(-count // 2)
    for at, (box, color) in enumerate(zip(grid.boxes, colors, strict=True)):
        on_left = at < left
        site = LEFTWARD[left][at] if on_left else -LEFTWARD[count - left][at - left] % 8
        start = ellipse_site("Hub middle", core.box, site)
        end = rect_site(f"Part {at + 1}", box, RIGHT if on_left else LEFT)
        yield linked(f"Line {at + 1}", start, end, Stroke(color, context.theme.gap // 7))


def _boxes(
    parts: Sequence[Part], core: Core, grid: Grid, colors: Sequence[Color], context: Context
) -> Iterator[Mark]:
    thick = bar_thickness(context)
    each = zip(parts, grid.flows, grid.boxes, colors, strict=True)
    for number, (part, flow, box, color) in enumerate(each, 1):
        name = f"Part {number}"
        yield grid.look.mark(part, flow, box, name, "ctr", accent=color)
        edge = box.right - thick if box.x < core.box.x else box.x
        yield from grid.look.bar(replace(box, x=edge, width=thick), name, color)
