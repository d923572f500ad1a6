"""A chart on its plot into polygons, lines and labels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from slidegen.blocks.chart_axis import ticks
from slidegen.blocks.chart_lines import dots, lines
from slidegen.blocks.chart_numbers import Format
from slidegen.blocks.chart_plan import AIR, Drawing, Plan, corners
from slidegen.blocks.chart_slices import slices
from slidegen.geometry import Rect
from slidegen.scene import ChartLabel, ChartShape
from slidegen.style import Color, Stroke


def drawn(plan: Plan) -> Drawing:
    """Shapes and labels, the last in front."""
    kind = plan.chart.kind
    if plan.chart.axis is None:
        shapes, labels = slices(plan)
    elif kind in ("line", "area"):
        shapes, labels = lines(plan)
    elif kind == "scatter":
        shapes, labels = dots(plan)
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
        middle = plan.middle(at)
        yield letters.label(name, Rect(middle - wide // 2, plot.bottom + AIR, wide, min(high, height)))


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
            label = _value(plan, frame, value, ink, strong, series.sign)
            labels.append(replace(label, series=shape.series))
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
