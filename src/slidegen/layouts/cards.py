"""Two to eight parts as cards in balanced rows, all text of one size."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from slidegen.blocks.part import Part
from slidegen.blocks.setting import Context, Flow, Placed
from slidegen.geometry import EMU_PER_CENTIPOINT, Rect
from slidegen.layouts.arranging import Arranged, place_title, together
from slidegen.layouts.panels import Panel, accents, cuts, panel
from slidegen.layouts.parts import headed, parts_of
from slidegen.model import Meta, Slide
from slidegen.scene import ShapeMark
from slidegen.style import Color
from slidegen.theme.theme import Layout

MOST = 8
# How many of them make cards of themselves.
UNASKED = range(3, 7)
# The most side by side, and the most rows.
ACROSS, ROWS = 5, 3
# Cards are wide enough where a line has so many ems, and a name takes so many lines at the most.
EMS, NAME_LINES = 9, 2
# Cards with little text are higher than that needs: so much higher, and so much of the room at the least.
AIR, LEAST = 1.25, 0.62
# How large text is against running text: the first at which cards have air.
SIZES = (1.0, 0.9, 0.8)


def holds(slide: Slide) -> bool:
    """Parts with headings, or the items of a list; more than a slide takes go on on the next one."""
    return len(parts_of(slide.blocks)) > 1


def wanted(slide: Slide) -> bool:
    return len(headed(slide.blocks)) in UNASKED


@dataclass(frozen=True, slots=True)
class Grid:
    """Cards in rows: the text of each, where it stands, whether words are `cut`, and whether it stands well there.
    `overflow` in EMU."""

    flows: tuple[Flow, ...]
    boxes: tuple[Rect, ...]
    overflow: int
    cut: bool
    airy: bool


def arrange(slide: Slide, meta: Meta, context: Context) -> Arranged:
    layout = context.theme.layouts["title-only"]
    context = context.on(layout)
    parts = parts_of(slide.blocks)
    look, grid = _best(parts, [_card(layout, context, size) for size in SIZES], context)
    colors = accents(len(parts), look.ground or layout.background, context)
    cards = _cards(parts, look, grid, colors, context)
    return together("title-only", place_title(slide, layout, context), cards)


def _card(layout: Layout, context: Context, size: float) -> Panel:
    """Text on the slide's own ground stands at the edge of its card."""
    look = panel(layout, context, size)
    if look.look.boxed:
        return look
    return replace(look, insets=replace(look.insets, left=0))


def _best(parts: Sequence[Part], looks: Sequence[Panel], context: Context) -> tuple[Panel, Grid]:
    """The largest text at which cards have air; else the smallest, at which they fit best."""
    for look in looks:
        grids = [_grid(parts, look, rows, context) for rows in _rows(len(parts))]
        fitting = [grid for grid in grids if not grid.overflow]
        airy = next((grid for grid in fitting if grid.airy), None)
        if airy:
            return look, airy
    return look, min(grids, key=lambda grid: (grid.overflow, grid.cut))


def _cards(
    parts: Sequence[Part], look: Panel, grid: Grid, colors: Sequence[Color], context: Context
) -> Placed:
    marks: list[ShapeMark] = []
    thick = bar_thickness(context)
    each = zip(parts, grid.flows, grid.boxes, colors, strict=True)
    for number, (part, flow, box, color) in enumerate(each, 1):
        bar = replace(box, height=thick)
        name = f"Card {number}"
        marks += [look.mark(part, flow, box, name, accent=color), *look.bar(bar, name, color)]
    tree = tuple(node for flow in grid.flows for node in flow.tree)
    return Placed(tuple(marks), tree, max(grid.overflow, int(len(parts) > MOST)))


def bar_thickness(context: Context) -> int:
    return context.theme.gap // 6


def _rows(count: int) -> Iterator[tuple[int, ...]]:
    """How many cards stand in each row, as alike as they can be, the longer rows first."""
    for rows in range(1, min(count, ROWS) + 1):
        if -(-count // rows) <= ACROSS:
            ends = [-(-count * row // rows) for row in range(rows + 1)]
            yield tuple(end - start for start, end in pairwise(ends))


def _grid(parts: Sequence[Part], look: Panel, rows: Sequence[int], context: Context) -> Grid:
    area, gap = context.theme.content, context.theme.gap * 2 // 3
    widths = [box.width for count in rows for box in area.columns([1] * count, gap)]
    flows = tuple(
        look.flow(part, width, f"Card {number}")
        for number, (part, width) in enumerate(zip(parts, widths, strict=True), 1)
    )
    ends = [sum(rows[:row]) for row in range(len(rows) + 1)]
    needed = [max(map(look.height, flows[start:end])) for start, end in pairwise(ends)]
    heights = _heights(needed, area.height - gap * (len(rows) - 1))
    boxes = tuple(
        box
        for count, row in zip(rows, area.rows(heights, gap), strict=True)
        for box in row.columns([1] * count, gap)
    )
    cut = any(map(cuts, flows))
    smaller = context.step > context.theme.scale.steps[-1]
    overflow = max(0, boxes[-1].bottom - area.bottom, int(cut and smaller))
    return Grid(flows, boxes, overflow, cut, _is_airy(parts, flows, min(widths), look))


def _heights(needed: Sequence[int], room: int) -> list[int]:
    """Rows of one height where there is room for it, with air below the text."""
    share = room // len(needed)
    highest = max(needed)
    if highest > share:
        spare = max(0, room - sum(needed)) // len(needed)
        return [height + spare for height in needed]
    return [min(share, max(round(highest * AIR), round(share * LEAST)))] * len(needed)


def _is_airy(parts: Sequence[Part], flows: Sequence[Flow], width: int, look: Panel) -> bool:
    room = width - look.insets.left - look.insets.right
    wide = room >= EMS * look.text.resolved(0).run.size * EMU_PER_CENTIPOINT
    whole = all(not each.excess and not each.paragraph.hyphens for flow in flows for each in flow.paragraphs)
    names = (flow.paragraphs[0] for part, flow in zip(parts, flows, strict=True) if part.lead)
    return wide and whole and all(len(name.paragraph.lines) <= NAME_LINES for name in names)
