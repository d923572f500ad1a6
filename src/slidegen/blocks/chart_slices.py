"""The values of a whole into slices and rings."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from math import cos, pi, sin

from slidegen.blocks.chart_plan import AIR, SEPARATION, Drawing, Plan, Points
from slidegen.geometry import Rect
from slidegen.scene import ChartLabel, ChartShape
from slidegen.style import Color, Stroke

# What stands so near the vertical has its label above it or below.
NEAR = 0.12
# The hole of a doughnut, as a part of its width.
HOLE = 0.5
# A circle is drawn with a corner every so many degrees: what it lacks can't be seen.
FINE = 2


def slices(plan: Plan) -> Drawing:
    """Slices from twelve o'clock on, clockwise."""
    (series,) = plan.chart.series
    plot = plan.plot
    radius, x, y = plot.width / 2, plot.x + plot.width // 2, plot.y + plot.height // 2
    inner = radius * HOLE if plan.chart.kind == "doughnut" else 0.0
    total, begun = sum(value or 0.0 for value in series.values), 0.0
    shapes, labels = [], []
    for at, value in enumerate(series.values):
        start, begun = begun, begun + (value or 0.0) / total
        color = series.colors[at]
        if not value or color is None:
            continue
        rim = _arc(x, y, radius, start, begun)
        hole = _arc(x, y, inner, start, begun)[::-1] if inner else ((x, y),)
        shapes.append(ChartShape((*rim, *hole), color, Stroke(plan.inks.ground, SEPARATION)))
        turn = 2 * pi * (start + begun) / 2
        if at not in series.silent:
            labels.append(_slice_label(plan, at, turn, radius, color))
    return tuple(shapes), tuple(labels)


def crowded(plan: Plan) -> bool:
    """Whether labels at the rim of a pie stand on one another."""
    boxes = [label.box for label in slices(plan)[1]]
    return any(
        one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom
        for one, other in combinations(boxes, 2)
    )


def silenced(plan: Plan) -> Plan:
    """Values stand in the slices that have room for them."""
    (series,) = plan.chart.series
    round_about, total = 2 * pi * _away(plan), sum(value or 0.0 for value in series.values)
    needed = [
        max(plan.letters.width(plan.said(value or 0.0), True), plan.letters.line) for value in series.values
    ]
    silent = tuple(
        at
        for at, (value, width) in enumerate(zip(series.values, needed, strict=True))
        if (value or 0.0) / total * round_about < width
    )
    return replace(plan, chart=replace(plan.chart, series=(replace(series, silent=silent),)))


def _away(plan: Plan) -> float:
    """How far from the middle the values in slices stand, EMU."""
    return plan.plot.width / 2 * ((1 + HOLE) / 2 if plan.chart.kind == "doughnut" else 0.5)


def _arc(x: int, y: int, radius: float, start: float, end: float) -> Points:
    steps = max(1, round((end - start) * 360 / FINE))
    turns = [2 * pi * (start + (end - start) * step / steps) for step in range(steps + 1)]
    return tuple((x + round(radius * sin(turn)), y - round(radius * cos(turn))) for turn in turns)


def _slice_label(plan: Plan, at: int, turn: float, radius: float, color: Color) -> ChartLabel:
    (series,) = plan.chart.series
    letters, plot = plan.letters, plan.plot
    middle_x, middle_y = plot.x + plot.width // 2, plot.y + plot.height // 2
    strong = series.strong == at
    if plan.chart.naming == "beside":
        words = plan.said(series.values[at] or 0.0)
        width = letters.width(words, True)
        away = _away(plan)
        x, y = middle_x + round(away * sin(turn)), middle_y - round(away * cos(turn))
        box = Rect(x - width // 2, y - letters.line // 2, width, letters.line)
        return letters.label(words, box, "ctr", plan.inks.on(color), strong)
    words = plan.slices()[at]
    width = letters.width(words, True)
    x = middle_x + round((radius + AIR) * sin(turn))
    y = middle_y - round((radius + AIR) * cos(turn))
    left = x - width // 2 if abs(sin(turn)) < NEAR else x if sin(turn) > 0 else x - width
    top = y - round(letters.line * (1 + cos(turn)) / 2)
    return letters.label(
        words, Rect(left, top, width, letters.line), "ctr", series.strong_ink if strong else None, strong
    )
