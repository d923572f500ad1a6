"""A chart into the place of its plot and of its bars, by the room that its labels need."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from slidegen.blocks.chart_axis import ticks
from slidegen.blocks.chart_colors import Inks
from slidegen.blocks.chart_numbers import Format
from slidegen.blocks.chart_text import Lettering
from slidegen.geometry import Rect, points
from slidegen.scene import Chart, ChartLabel, ChartShape
from slidegen.style import Stroke

Points = tuple[tuple[int, int], ...]
Drawing = tuple[tuple[ChartShape, ...], tuple[ChartLabel, ...]]
AIR = points(5)
MOST_LABEL = 0.38
# The ground's colour between the parts of a stack and of a whole.
SEPARATION = points(1.25)


@dataclass(frozen=True, slots=True)
class Plan:
    """A chart in a box, with what it takes to measure its labels."""

    chart: Chart
    box: Rect
    letters: Lettering
    number: Format
    inks: Inks

    @property
    def lang(self) -> str:
        return self.letters.context.lang

    def said(self, value: float) -> str:
        return self.number.words(value, self.lang)

    @property
    def values(self) -> list[float]:
        return [v for each in self.chart.series if any(each.colors) for v in each.values if v is not None]

    @property
    def legend(self) -> Rect | None:
        box, line = self.box, self.letters.line
        if self.chart.naming == "above":
            return Rect(box.x, box.y, min(box.width, self._legend_width()), line)
        if self.chart.naming == "beside":
            width = max(self.letters.width(each) for each in self.chart.categories) + line + AIR
            height = round(line * 1.5) * len(self.chart.categories)
            plot = self.plot
            return Rect(plot.right + 6 * AIR, plot.y + (plot.height - height) // 2, width, height)
        return None

    def _legend_width(self) -> int:
        return sum(self.letters.width(each.name) + 2 * self.letters.line for each in self.chart.series)

    @property
    def plot(self) -> Rect:
        """The box without what stands around the values."""
        chart, box, line = self.chart, self.box, self.letters.line
        top = box.y + (2 * line if chart.naming == "above" else 0)
        room = Rect(box.x, top, box.width, box.bottom - top)
        if chart.axis is None:
            return self._round(room)
        left, right, up, down = self._turned(room) if chart.turned else self._upright(room)
        return Rect(room.x + left, room.y + up, room.width - left - right, max(1, room.height - up - down))

    def _round(self, room: Rect) -> Rect:
        line = self.letters.line
        if self.chart.naming == "beside":
            return Rect(room.x, room.y, min(room.width // 2, room.height), min(room.width // 2, room.height))
        widest = max(self.letters.width(each) for each in self.slices())
        size = max(1, min(room.height - 3 * line, room.width - 2 * (widest + 2 * AIR)))
        return Rect(room.x + (room.width - size) // 2, room.y + (room.height - size) // 2, size, size)

    def slices(self) -> list[str]:
        """What is written at each slice."""
        (series,) = self.chart.series
        return [
            f"{name} {self.said(value or 0)}"
            for name, value in zip(self.chart.categories, series.values, strict=True)
        ]

    def _turned(self, room: Rect) -> tuple[int, int, int, int]:
        chart, letters = self.chart, self.letters
        widest = max(letters.width(each) for each in chart.categories)
        left = min(widest, round(room.width * MOST_LABEL)) + 2 * AIR
        beside = max((letters.width(self.said(value), True) for value in self.values), default=0) + 2 * AIR
        if chart.axis and chart.axis.shown:
            return left, letters.width(self.said(chart.axis.maximum)) // 2, 0, letters.line + 2 * AIR
        low = beside if chart.axis and chart.axis.minimum < 0 else 0
        return left + low, 0 if chart.stacked else beside, 0, 0

    def _upright(self, room: Rect) -> tuple[int, int, int, int]:
        chart, letters = self.chart, self.letters
        assert chart.axis, "what stands upright has a scale"
        scale = max(letters.width(self.said(value)) for value in ticks(chart.axis)) + 2 * AIR
        left = scale if chart.axis.shown else 0
        right = 0
        if chart.naming == "ends":
            right = max(letters.width(each.name, True) for each in chart.series) + 3 * AIR
        elif chart.kind in ("area", "scatter"):
            right = letters.line
        up = letters.line + AIR if chart.valued and not chart.stacked else letters.line // 2
        width = (room.width - left - right) // max(1, len(chart.categories))
        return left, right, up, self.foot(width) + 2 * AIR

    def foot(self, width: int) -> int:
        """The height of the labels below categories `width` wide, EMU."""
        if self.chart.across or self.sparse(width) != 1:
            return self.letters.line
        return max(self.letters.height(each, width - AIR) for each in self.chart.categories)

    def sparse(self, width: int) -> int:
        """Every how manyth category is named: all, unless their longest words are too wide."""
        words = max(
            (self.letters.width(word) for each in self.chart.categories for word in each.split()), default=0
        )
        return (
            1
            if words <= width - AIR
            else -(-max(self.letters.width(e) + 2 * AIR for e in self.chart.categories) // max(1, width))
        )

    @property
    def every(self) -> int:
        """The same for the plot as it is; categories that run down are all named."""
        if self.chart.axis is None or self.chart.across or self.chart.turned:
            return 1
        return self.sparse(self.plot.width // len(self.chart.categories))

    def roomy(self) -> bool:
        """Whether each value has room for its label."""
        letters, plot = self.letters, self.plot
        widest = max((letters.width(self.said(value), True) for value in self.values), default=0)
        bars = [(s, f) for s, f in self.bars() if s.fill]
        if self.chart.stacked:
            long = [(f.width, f.height) for _, f in bars if f.width and f.height]
            return all(w >= widest and h >= letters.line for w, h in long)
        if self.chart.turned:
            return (
                all(frame.height >= letters.line * 0.7 for _, frame in bars) and plot.width > plot.height // 3
            )
        pitch = plot.width / max(1, len(self.chart.categories)) / len(self.chart.series)
        return widest <= pitch

    def along(self, value: float) -> float:
        """Where a value stands on its axis, from 0 to 1."""
        axis = self.chart.axis
        assert axis, "a pie has no axis"
        return (value - axis.minimum) / (axis.maximum - axis.minimum)

    def middle(self, at: int) -> int:
        """Where a category stands across; an area goes from edge to edge."""
        plot, count = self.plot, len(self.chart.categories)
        part = at / (count - 1) if self.chart.kind == "area" else (at + 0.5) / count
        return plot.x + round(plot.width * part)

    def bars(self) -> Iterator[tuple[ChartShape, Rect]]:
        """Each bar with its rectangle, series by series."""
        chart, plot = self.chart, self.plot
        length = plot.height if chart.turned else plot.width
        pitch = length / len(chart.categories)
        count = 1 if chart.stacked else len(chart.series)
        share = 0.0 if chart.stacked else chart.overlap / 100
        thick = pitch / (count - (count - 1) * share + chart.gap / 100)
        begun = [0.0] * len(chart.categories)
        for number, series in enumerate(chart.series):
            for at, value in enumerate(series.values):
                size = value or 0.0
                start = begun[at] if chart.stacked else 0.0
                begun[at] += size
                place = 0 if chart.stacked else number
                side = pitch * at + thick * (chart.gap / 200 + place * (1 - share))
                frame = self._bar(side, thick, self.along(start), self.along(start + size))
                edge = Stroke(self.inks.ground, SEPARATION) if chart.stacked and size else None
                yield ChartShape(corners(frame), series.colors[at], edge, number), frame

    def _bar(self, side: float, thick: float, start: float, end: float) -> Rect:
        plot, (low, high) = self.plot, sorted((start, end))
        if self.chart.turned:
            left, right = round(plot.width * low), round(plot.width * high)
            return Rect(plot.x + left, plot.y + round(side), right - left, round(thick))
        top, bottom = round(plot.height * (1 - high)), round(plot.height * (1 - low))
        return Rect(plot.x + round(side), plot.y + top, round(thick), bottom - top)


def corners(box: Rect) -> Points:
    return (box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom)
