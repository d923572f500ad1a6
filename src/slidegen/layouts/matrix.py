"""Four parts as the quadrants of a matrix, in rows from the top, along two axes that the slide's heading names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from slidegen.blocks.part import Part
from slidegen.blocks.setting import Context, Placed
from slidegen.blocks.typeset import Fitted, Setting, body, fit, prose_look
from slidegen.geometry import Insets, Rect
from slidegen.layouts.arranging import Arranged, place_title, together
from slidegen.layouts.cards import bar_thickness
from slidegen.layouts.diagram import aligned, grouped, leads_of, said
from slidegen.layouts.grids import Grid, best, flows, overflow
from slidegen.layouts.panels import Panel, accents, ink, set_on
from slidegen.layouts.parts import parts_of
from slidegen.layouts.tapering import levelled
from slidegen.model import Asked, Meta, Slide, Words
from slidegen.scene import Leaf, LineMark, Mark, ReadingNode, ShapeMark, TextNode
from slidegen.style import Align, Anchor, Color, Frame, Stroke
from slidegen.theme.theme import Layout

QUADRANTS = 4
# The words at the axes, against running text.
SMALLER = 0.75
# How wide words beside the upright axis may be, as parts of the room: the first at which all are whole.
STRIPS = (0.12, 0.17, 0.25)
# What stands between the words for the low and for the high end of an axis.
_ARROW = re.compile(r"\s*(?:-+>|→|⟶)\s*")
# An axis is a shade of the text.
FAINT = (("alpha", 60_000),)


def holds(slide: Slide) -> bool:
    return len(parts_of(slide.blocks)) == QUADRANTS


@dataclass(frozen=True, slots=True)
class Label:
    """Words at an end of an axis, fitted."""

    name: str
    words: Fitted
    anchor: Anchor = "t"


@dataclass(frozen=True, slots=True)
class Axes:
    """The words at the ends of both axes; how wide those beside the upright one are, how high those below the other,
    and the air between words, axes and quadrants, EMU."""

    across: tuple[Label, ...]
    upright: tuple[Label, ...]
    width: int
    height: int
    air: int

    @property
    def cut(self) -> bool:
        return any(label.words.excess for label in (*self.across, *self.upright))

    def grid(self, area: Rect) -> Rect:
        """What the axes leave of the room."""
        left = self.width + 2 * self.air if self.upright else 0
        below = self.height + 2 * self.air if self.across else 0
        return area.inset(Insets(left=left, bottom=below))


def arrange(slide: Slide, meta: Meta, context: Context) -> Arranged:
    layout = context.theme.layouts["title-only"]
    context = context.on(layout)
    area, parts = context.theme.content, parts_of(slide.blocks)
    axes = _axes(slide, layout, context)
    grid = best(lambda look: _grid(parts, axes.grid(area), look, context), layout, context)
    lines, labels = list(_lines(axes, grid, context)), list(_labels(axes, area, grid))
    quadrants = _quadrants(parts, grid, layout, context)
    named = ", ".join(each.name for each in slide.axes if each)
    alt = said(slide, [*leads_of(parts), named and f"({named})"], " / ")
    group = grouped("Matrix", [*lines, *labels, *quadrants], alt)
    tree: list[ReadingNode] = [TextNode(Leaf(label.name)) for label in labels]
    tree += [node for flow in grid.flows for node in flow.tree]
    placed = Placed((group,), tuple(tree), overflow(grid, axes.cut, context))
    return together("title-only", place_title(slide, layout, context), placed)


def ends(axis: Asked | None) -> tuple[str, str]:
    """The words for the low and the high end; the name of an axis stands at its high end."""
    low, _, high = _ARROW.sub("→", axis.name if axis else "").partition("→")
    return (low.strip(), high.strip()) if high.strip() else ("", low.strip())


def _axes(slide: Slide, layout: Layout, context: Context) -> Axes:
    area, gap = context.theme.content, context.theme.gap
    setting = set_on(layout.background, context, SMALLER)
    receding = context.theme.layouts["table"].slots["caption"].levels[0].run.color
    text = setting.levels[0].run.color
    color = ink(layout.background, context.theme.palette, receding, text)
    x, y = slide.axes
    across = tuple(_words("X", x, setting, color, area.width * 2 // 5, ("l", "r")))
    for strip in STRIPS:
        upright = tuple(_words("Y", y, setting, color, round(area.width * strip), ("r", "r")))
        if not any(label.words.excess or label.words.paragraph.hyphens for label in upright):
            break
    width = max((line.width for each in upright for line in each.words.paragraph.lines), default=0)
    # Renderers differ by up to a hundredth.
    width = width * 102 // 100
    height = max((label.words.height for label in across), default=0)
    return Axes(across, upright, width, height, gap // 4)


def _words(
    name: str, axis: Asked | None, setting: Setting, color: Color, width: int, sides: tuple[Align, Align]
) -> Iterator[Label]:
    anchors: tuple[Anchor, Anchor] = ("t", "t") if name == "X" else ("b", "t")
    for end, words, side, anchor in zip(("low", "high"), ends(axis), sides, anchors, strict=True):
        if words and axis:
            own = aligned(setting, side)
            fitted = fit((Words(words, axis.span),), own, prose_look(own, color=color), width)
            yield Label(f"{name} {end}", fitted, anchor)


def _grid(parts: Sequence[Part], room: Rect, look: Panel, context: Context) -> Grid:
    gap = context.theme.gap // 3
    texts = flows(parts, look, min(box.width for box in room.columns([1, 1], gap)), "Quadrant")
    needed = [max(map(look.height, texts[:2])), max(map(look.height, texts[2:]))]
    rows = room.rows(levelled(needed, room.height - gap), gap)
    boxes = tuple(box for row in rows for box in row.columns([1, 1], gap))
    return Grid(look, texts, boxes, max(0, boxes[-1].bottom - room.bottom))


def _quadrants(parts: Sequence[Part], grid: Grid, layout: Layout, context: Context) -> Iterator[Mark]:
    anchor: Anchor = "t" if any(part.children for part in parts) else "ctr"
    colors = accents(QUADRANTS, grid.look.ground or layout.background, context)
    thick = bar_thickness(context)
    for at, (part, flow, box, color) in enumerate(zip(parts, grid.flows, grid.boxes, colors, strict=True), 1):
        name = f"Quadrant {at}"
        yield grid.look.mark(part, flow, box, name, anchor, accent=color)
        yield from grid.look.bar(replace(box, height=thick), name, color)


def _lines(axes: Axes, grid: Grid, context: Context) -> Iterator[LineMark]:
    """Arrows from the corner below the left: up, and to the right."""
    text = context.free().levels[0].run.color
    stroke = Stroke(replace(text, transforms=(*text.transforms, *FAINT)), context.theme.gap // 12)
    first, last = grid.boxes[0], grid.boxes[-1]
    corner = (
        first.x - axes.air if axes.upright else first.x,
        last.bottom + axes.air if axes.across else last.bottom,
    )
    if axes.across:
        yield LineMark("X axis", Rect(*corner, last.right - corner[0], 0), stroke, arrow=True)
    if axes.upright:
        box = Rect(corner[0], first.y, 0, corner[1] - first.y)
        yield LineMark("Y axis", box, stroke, upward=True, arrow=True)


def _labels(axes: Axes, area: Rect, grid: Grid) -> Iterator[ShapeMark]:
    first, last = grid.boxes[0], grid.boxes[-1]
    width = area.width * 2 // 5
    for label in axes.across:
        x = first.x if label.words.paragraph.resolved.align == "l" else last.right - width
        yield _label(label, Rect(x, last.bottom + 2 * axes.air, width, label.words.height))
    for label in axes.upright:
        height = label.words.height
        y = first.y if label.anchor == "t" else last.bottom - height
        yield _label(label, Rect(area.x, y, axes.width, height))


def _label(label: Label, box: Rect) -> ShapeMark:
    return ShapeMark(label.name, box, "rect", body=body((label.words,), Frame(anchor=label.anchor)))
