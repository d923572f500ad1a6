"""A chart on its plot into polygons, lines and labels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from math import cos, pi, sin

from slidegen.blocks.chart_axis import ticks
from slidegen.blocks.chart_numbers import Format
from slidegen.blocks.chart_plan import AIR, SEPARATION, Plan, Points, corners
from slidegen.geometry import Rect
from slidegen.scene import ChartLabel, ChartShape
from slidegen.style import Color, Stroke

Drawing = tuple[tuple[ChartShape, ...], tuple[ChartLabel, ...]]
# What stands so near the vertical has its label above it or below.
NEAR = 0.12
# The hole of a doughnut, as a part of its width.
HOLE = 0.5
# A circle is drawn with a corner every so many degrees: what it lacks can't be seen.
FINE = 2


def drawn(plan: Plan) -> Drawing:
    """Shapes and labels, the last in front."""
    kind = plan.chart.kind
    if plan.chart.axis is None:
        shapes, labels = _slices(plan)
    elif kind in ("line", "area"):
        shapes, labels = _lines(plan)
    elif kind == "scatter":
        shapes, labels = _dots(plan)
    else:
        shapes, labels = _bars(plan)
    behind, named = _scale(plan) if plan.chart.axis else ((), ())
    swatches, names = _legend(plan)
    return (*behind, *shapes, *swatches), (*named, *labels, *names)


def _segment(x: int, y: int, right: int, bottom: int, stroke: Stroke | None) -> ChartShape:
    return ChartShape(((x, y), (right, bottom)), None, stroke)


def _scale(plan: Plan) -> Drawing:
    """Ticks with their rules, the categories, and the line that bars stand on."""
    chart, plot = plan.chart, plan.plot
    shapes: list[ChartShape] = []
    labels: list[ChartLabel] = []
    assert chart.axis, "a scale is that of an axis"
    for value in ticks(chart.axis) if chart.axis.shown else ():
        shape, label = _tick(plan, value)
        shapes.append(shape)
        labels.append(label)
    if chart.across:
        labels.extend(_places(plan))
    else:
        labels.extend(_categories(plan))
    zero = plan.along(max(chart.axis.minimum, min(0.0, chart.axis.maximum)))
    if chart.turned:
        x = plot.x + round(plot.width * zero)
        shapes.append(_segment(x, plot.y, x, plot.bottom, chart.base))
    else:
        y = plot.bottom - round(plot.height * zero)
        shapes.append(_segment(plot.x, y, plot.right, y, chart.base))
    return tuple(shapes), tuple(labels)


def _tick(plan: Plan, value: float) -> tuple[ChartShape, ChartLabel]:
    chart, plot, letters = plan.chart, plan.plot, plan.letters
    words = plan.said(value)
    width = letters.width(words)
    if chart.turned:
        x = plot.x + round(plot.width * plan.along(value))
        box = Rect(x - width // 2, plot.bottom + AIR, width, letters.line)
        return _segment(x, plot.y, x, plot.bottom, chart.rule), letters.label(words, box)
    y = plot.bottom - round(plot.height * plan.along(value))
    box = Rect(plot.x - AIR - width, y - letters.line // 2, width, letters.line)
    return _segment(plot.x, y, plot.right, y, chart.rule), letters.label(words, box, "r")


def _places(plan: Plan) -> Iterator[ChartLabel]:
    """The scale of a scatter across."""
    across, plot, letters = plan.chart.across, plan.plot, plan.letters
    assert across, "a scatter has two axes"
    for value in ticks(across):
        words = plain_number(value, plan)
        width = letters.width(words)
        part = (value - across.minimum) / (across.maximum - across.minimum)
        x = plot.x + round(plot.width * part)
        yield letters.label(words, Rect(x - width // 2, plot.bottom + AIR, width, letters.line))


def plain_number(value: float, plan: Plan) -> str:
    """A place across: it has no unit."""
    decimals = next(count for count in range(10) if abs(value - round(value, count)) < 1e-9 or count == 9)
    return Format(decimals, abs(value) >= 10_000).words(value, plan.lang)


def _categories(plan: Plan) -> Iterator[ChartLabel]:
    chart, plot, letters = plan.chart, plan.plot, plan.letters
    if chart.turned:
        pitch = plot.height / len(chart.categories)
        width = plot.x - plan.box.x - 2 * AIR
        for at, name in enumerate(chart.categories):
            box = Rect(plan.box.x, plot.y + round(pitch * at), width, round(pitch))
            yield letters.label(name, box, "r")
        return
    width = plot.width // len(chart.categories)
    every = plan.sparse(width)
    for at, name in enumerate(chart.categories):
        if at % every or not name:
            continue
        wide = width * every - AIR
        high = plan.foot(width) if every == 1 else letters.line
        height = letters.height(name, wide)
        middle = _middle(plan, at)
        yield letters.label(name, Rect(middle - wide // 2, plot.bottom + AIR, wide, min(high, height)))


def _middle(plan: Plan, at: int) -> int:
    """Where a category stands across; an area goes from edge to edge."""
    plot, count = plan.plot, len(plan.chart.categories)
    part = at / (count - 1) if plan.chart.kind == "area" else (at + 0.5) / count
    return plot.x + round(plot.width * part)


def _bars(plan: Plan) -> Drawing:
    shapes, labels = [], []
    every = [(series, at) for series in plan.chart.series for at in range(len(series.values))]
    for (series, at), (shape, frame) in zip(every, plan.bars(), strict=True):
        value = series.values[at]
        if shape.fill is None or value is None:
            continue
        shapes.append(shape)
        if plan.chart.valued and (value or not plan.chart.stacked):
            strong = series.strong == at
            ink = series.strong_ink if strong else series.ink
            if plan.chart.stacked:
                ink = plan.inks.on(shape.fill)
            labels.append(_value(plan, frame, value, ink, strong, series.sign))
    return tuple(shapes), tuple(labels)


def _value(plan: Plan, frame: Rect, value: float, ink: Color, strong: bool, sign: str) -> ChartLabel:
    """In the middle of a part of a stack, else at the end of the bar."""
    letters, words = plan.letters, sign + plan.said(value)
    width, line = letters.width(words, True), letters.line
    x, y = frame.x + (frame.width - width) // 2, frame.y + (frame.height - line) // 2
    if not plan.chart.stacked and plan.chart.turned:
        x = frame.right + AIR if value >= 0 else frame.x - AIR - width
        return letters.label(words, Rect(x, y, width, line), "l" if value >= 0 else "r", ink, strong)
    if not plan.chart.stacked:
        y = frame.y - line - AIR // 2 if value >= 0 else frame.bottom + AIR // 2
    return letters.label(words, Rect(x, y, width, line), "ctr", ink, strong)


def _lines(plan: Plan) -> Drawing:
    chart = plan.chart
    shapes: list[ChartShape] = []
    ends: list[tuple[int, str, Color]] = []
    begun = [0.0] * len(chart.categories)
    for series in chart.series:
        tops = [
            None if value is None and not chart.stacked else (value or 0.0) + start * chart.stacked
            for value, start in zip(series.values, begun, strict=True)
        ]
        at = [
            None if top is None else (_middle(plan, number), _height(plan, top))
            for number, top in enumerate(tops)
        ]
        color = series.colors[0]
        if chart.stacked:
            feet = [(_middle(plan, number), _height(plan, start)) for number, start in enumerate(begun)]
            outline = tuple(p for p in (*at, *reversed(feet)) if p)
            shapes.append(ChartShape(outline, color, Stroke(plan.inks.ground, SEPARATION)))
            begun = [top or 0.0 for top in tops]
        elif color:
            shapes.extend(_stretches(at, Stroke(color, chart.line)))
            last = next((p for p in reversed(at) if p), None)
            if last:
                shapes.append(ChartShape(_circle(*last, chart.dot // 2), color))
                ends.append((last[1], series.name, series.strong_ink))
    return tuple(shapes), tuple(_ends(plan, ends)) if chart.naming == "ends" else ()


def _stretches(at: Sequence[tuple[int, int] | None], stroke: Stroke) -> Iterator[ChartShape]:
    """The line, interrupted where a value is missing."""
    for there, group in groupby(at, lambda point: point is not None):
        found = tuple(point for point in group if point)
        if there and len(found) > 1:
            yield ChartShape(found, None, stroke)


def _height(plan: Plan, value: float) -> int:
    return plan.plot.bottom - round(plan.plot.height * plan.along(value))


def _ends(plan: Plan, ends: Sequence[tuple[int, str, Color]]) -> Iterator[ChartLabel]:
    """The names of the lines at their ends, none on another."""
    line, x = plan.letters.line, _middle(plan, len(plan.chart.categories) - 1) + 2 * AIR
    order = sorted(range(len(ends)), key=lambda at: ends[at][0])
    tops = spread([ends[at][0] - line // 2 for at in order], line)
    for at, top in zip(order, tops, strict=True):
        _, name, ink = ends[at]
        width = plan.letters.width(name, True)
        if name:
            yield plan.letters.label(name, Rect(x, top, width, line), "l", ink, True)


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


def _dots(plan: Plan) -> Drawing:
    chart, plot, across = plan.chart, plan.plot, plan.chart.across
    assert across, "a scatter has two axes"
    shapes = []
    for series in chart.series:
        for place, value, color in zip(chart.places, series.values, series.colors, strict=True):
            if value is not None:
                part = (place - across.minimum) / (across.maximum - across.minimum)
                x = plot.x + round(plot.width * part)
                shapes.append(ChartShape(_circle(x, _height(plan, value), chart.dot // 2), color))
    return tuple(shapes), ()


def _slices(plan: Plan) -> Drawing:
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
        labels.append(_slice_label(plan, at, turn, radius, color))
    return tuple(shapes), tuple(labels)


def _arc(x: int, y: int, radius: float, start: float, end: float) -> Points:
    steps = max(1, round((end - start) * 360 / FINE))
    turns = [2 * pi * (start + (end - start) * step / steps) for step in range(steps + 1)]
    return tuple((x + round(radius * sin(turn)), y - round(radius * cos(turn))) for turn in turns)


def _slice_label(plan: Plan, at: int, turn: float, radius: float, color: Color) -> ChartLabel:
    (series,) = plan.chart.series
    letters, plot = plan.letters, plan.plot
    middle_x, middle_y = plot.x + plot.width // 2, plot.y + plot.height // 2
    strong = series.strong == at
    if plan.chart.kind == "doughnut":
        words = plan.said(series.values[at] or 0.0)
        width = letters.width(words, True)
        away = radius * (1 + HOLE) / 2
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


def _legend(plan: Plan) -> Drawing:
    """Names beside a patch of their colour."""
    chart, box, letters = plan.chart, plan.legend, plan.letters
    if box is None:
        return (), ()
    side = round(letters.line * 0.55)
    shapes, labels = [], []
    x, y = box.x, box.y
    beside = chart.naming == "beside"
    if beside:
        names = list(zip(chart.categories, chart.series[0].colors, strict=True))
    else:
        names = [(each.name, each.colors[each.strong or 0]) for each in chart.series]
    for name, color in names:
        row = round(letters.line * 1.5) if beside else letters.line
        shapes.append(ChartShape(corners(Rect(x, y + (row - side) // 2, side, side)), color))
        width = letters.width(name)
        labels.append(letters.label(name, Rect(x + side + AIR, y, width, row), "l"))
        x, y = (x, y + row) if beside else (x + width + 2 * letters.line, y)
    return tuple(shapes), tuple(labels)
