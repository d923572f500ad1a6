"""A chart's values into the series that are painted, each with its colours."""

from __future__ import annotations

from collections.abc import Sequence
from colorsys import rgb_to_hls
from dataclasses import replace

from slidegen.blocks.chart import ROUND, Chart
from slidegen.blocks.chart_colors import READ, Inks
from slidegen.scene import Series
from slidegen.style import Color

MAIN = Color("accent1")
OTHERS = tuple(Color(f"accent{number}") for number in range(2, 7))
# Rises are as green as the theme has it, falls as red: hues of 150 and 10 degrees, as parts of the circle.
GREEN, RED = 150 / 360, 10 / 360
GREY = 0.15


def series_of(block: Chart, inks: Inks, inside: bool = False) -> tuple[Series, ...]:
    """Values in parts of a stack and of a ring stand on their colours, which are as strong as words on them need."""
    if not (inside or block.kind.startswith("stacked") or block.kind in ("doughnut", "waterfall")):
        return _every(block, inks)
    inks = replace(inks, least=READ)
    every = _every(block, inks)
    return tuple(
        replace(each, inks=tuple(inks.on(color) for color in each.colors if color)) for each in every
    )


def _every(block: Chart, inks: Inks) -> tuple[Series, ...]:
    if block.kind == "waterfall":
        return _falling(block, inks)
    columns = tuple(zip(*block.rows, strict=True))
    if len(columns) == 1:
        return (_single(block, columns[0], inks),)
    colors = _colors(block.series, block.highlight, inks)
    point = _index(block.categories, block.highlight)
    every = len(block.rows)
    result = []
    for name, values, color in zip(block.series, columns, colors, strict=True):
        own = (
            _faded(color, point, every, inks)
            if block.kind not in ("line", "area", "scatter")
            else (color,) * every
        )
        result.append(Series(name, values, own, _ink(block, color, inks), inks.seen(color, READ), point))
    return tuple(result)


def _single(block: Chart, values: Sequence[float | None], inks: Inks) -> Series:
    count = len(values)
    point = _index(block.categories, block.highlight)
    strong = MAIN if point is None else inks.pointing
    main = inks.seen(strong)
    if block.kind in ROUND and point is None:
        colors = inks.several(count)
    elif point is None or block.kind in ("line", "area"):
        colors = (main,) * count
    else:
        others = iter(range(count))
        colors = tuple(
            main if at == point else inks.muted(next(others) % 3 if block.kind in ROUND else 0)
            for at in range(count)
        )
    ink = _ink(block, colors[0], inks)
    return Series(block.series[0], tuple(values), colors, ink, inks.seen(strong, READ), point)


def _faded(color: Color, point: int | None, count: int, inks: Inks) -> tuple[Color, ...]:
    """Where a category is pointed out, the series' colour in it alone."""
    if point is None:
        return (color,) * count
    return tuple(color if at == point else inks.muted() for at in range(count))


def _colors(names: Sequence[str], highlight: str, inks: Inks) -> tuple[Color, ...]:
    main = _index(names, highlight)
    if main is None:
        return inks.several(len(names))
    others = iter(range(len(names)))
    return tuple(
        inks.seen(inks.pointing) if at == main else inks.muted(next(others) % 3) for at in range(len(names))
    )


def _ink(block: Chart, color: Color, inks: Inks) -> Color:
    """Values stand in the bars of stacks, beside all others."""
    return inks.on(color) if block.kind.startswith("stacked") else inks.ink


def _index(names: Sequence[str], highlight: str) -> int | None:
    folded = [name.casefold() for name in names]
    return folded.index(highlight.casefold()) if highlight and highlight.casefold() in folded else None


def _falling(block: Chart, inks: Inks) -> tuple[Series, ...]:
    """A stack of what is not painted, and of rises, falls and totals, of which a category has one."""
    base: list[float | None] = []
    parts: list[list[float | None]] = [[], [], []]
    level = 0.0
    for (change,) in block.rows:
        first = not base and change is not None
        before, level = level, level if change is None else level + change
        kind = 2 if change is None or first else 0 if change >= 0 else 1
        base.append(0.0 if kind == 2 else min(before, level))
        for at, part in enumerate(parts):
            size = level if kind == 2 else abs(level - before)
            part.append(round(size, 9) if at == kind else None)
    count, point = len(block.rows), _index(block.categories, block.highlight)
    rise = _nearest(OTHERS, GREEN, inks)
    fall = _nearest([color for color in OTHERS if color != rise], RED, inks)
    plain = (inks.seen(rise), inks.seen(fall), inks.seen(MAIN))
    hidden = Series("", tuple(base), (None,) * count, inks.ground, inks.ground)
    shown = [
        Series(
            name, tuple(values), (color,) * count, inks.on(color), inks.on(color), sign=name.strip(TOTAL_NAME)
        )
        for name, values, color in zip(("+", "−", TOTAL_NAME), parts, plain, strict=True)
    ]
    return (hidden, *(replace(each, strong=point) for each in shown))


def _nearest(colors: Sequence[Color], hue: float, inks: Inks) -> Color:
    """The colour of this hue, or what comes nearest to it; greys have none."""

    def far(color: Color) -> float:
        red, green, blue = (int(inks.rgb(color)[at : at + 2], 16) / 255 for at in (0, 2, 4))
        own, _, saturation = rgb_to_hls(red, green, blue)
        around = abs(own - hue)
        return min(around, 1 - around) if saturation > GREY else 1.0

    return min(colors, key=far)


TOTAL_NAME = "="
