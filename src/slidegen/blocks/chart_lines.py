"""Values of lines, areas and scatters into their strokes, faces and dots."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from math import cos, pi, sin

from slidegen.blocks.chart_plan import AIR, SEPARATION, Drawing, Plan, Points
from slidegen.geometry import Rect
from slidegen.scene import ChartLabel, ChartShape
from slidegen.style import Color, Stroke


def lines(plan: Plan) -> Drawing:
    chart = plan.chart
    shapes: list[ChartShape] = []
    ends: list[tuple[int, int, str, Color]] = []
    begun = [0.0] * len(chart.categories)
    for place, series in enumerate(chart.series):
        tops = [
            None if value is None and not chart.stacked else (value or 0.0) + start * chart.stacked
            for value, start in zip(series.values, begun, strict=True)
        ]
        at = [
            None if top is None else (plan.middle(number), _height(plan, top))
            for number, top in enumerate(tops)
        ]
        color = series.colors[0]
        if chart.stacked:
            feet = [(plan.middle(number), _height(plan, start)) for number, start in enumerate(begun)]
            outline = tuple(p for p in (*at, *reversed(feet)) if p)
            shapes.append(ChartShape(outline, color, Stroke(plan.inks.ground, SEPARATION), place))
            begun = [top or 0.0 for top in tops]
        elif color:
            shapes.extend(_stretches(at, Stroke(color, chart.line), place))
            last = next((p for p in reversed(at) if p), None)
            if last:
                shapes.append(ChartShape(_circle(*last, chart.dot // 2), color, series=place))
                ends.append((last[1], place, series.name, series.strong_ink))
    return tuple(shapes), tuple(_ends(plan, ends)) if chart.naming == "ends" else ()


def _stretches(at: Sequence[tuple[int, int] | None], stroke: Stroke, series: int) -> Iterator[ChartShape]:
    """The line, interrupted where a value is missing."""
    for there, group in groupby(at, lambda point: point is not None):
        found = tuple(point for point in group if point)
        if there and len(found) > 1:
            yield ChartShape(found, None, stroke, series)


def _height(plan: Plan, value: float) -> int:
    return plan.plot.bottom - round(plan.plot.height * plan.along(value))


def _ends(plan: Plan, ends: Sequence[tuple[int, int, str, Color]]) -> Iterator[ChartLabel]:
    """The names of the lines at their ends, none on another."""
    line, x = plan.letters.line, plan.middle(len(plan.chart.categories) - 1) + 2 * AIR
    order = sorted(range(len(ends)), key=lambda at: ends[at][0])
    tops = spread([ends[at][0] - line // 2 for at in order], line)
    for at, top in zip(order, tops, strict=True):
        _, series, name, ink = ends[at]
        width = plan.letters.width(name, True)
        if name:
            label = plan.letters.label(name, Rect(x, top, width, line), "l", ink, True)
            yield replace(label, series=series)


def spread(tops: Sequence[int], height: int) -> list[int]:
    """The places, from the top, each at least `height` below the one before; moved as little as that takes."""
    placed = list(tops)
    for _ in range(len(placed)):
        for at, (one, other) in enumerate(pairwise(placed)):
            near = height - (other - one)
            if near > 0:
                placed[at] -= near // 2
                placed[at + 1] += near - near // 2
    for at in range(1, len(placed)):
        placed[at] = max(placed[at], placed[at - 1] + height)
    return placed


def _circle(x: int, y: int, radius: int) -> Points:
    turns = [2 * pi * step / 24 for step in range(24)]
    return tuple((x + round(radius * cos(turn)), y + round(radius * sin(turn))) for turn in turns)


def dots(plan: Plan) -> Drawing:
    chart, plot, across = plan.chart, plan.plot, plan.chart.across
    assert across, "a scatter has two axes"
    shapes = []
    for number, series in enumerate(chart.series):
        for place, value, color in zip(chart.places, series.values, series.colors, strict=True):
            if value is not None:
                part = (place - across.minimum) / (across.maximum - across.minimum)
                x = plot.x + round(plot.width * part)
                circle = _circle(x, _height(plan, value), chart.dot // 2)
                shapes.append(ChartShape(circle, color, series=number))
    return tuple(shapes), ()
