"""A chart as it was measured: its numbers, its axes, and the places of all that is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Self

from slidegen.geometry import Rect
from slidegen.scene.text import Body
from slidegen.style import Color, RunStyle, Stroke

# Where the names of the series stand: nowhere, in a legend above the plot or beside it, or at the ends of their lines.
Naming = Literal["", "above", "beside", "ends"]


@dataclass(frozen=True, slots=True)
class Axis:
    """A scale from its least to its greatest value, a tick at each step; not `shown` where labels say the values."""

    minimum: float
    maximum: float
    step: float
    shown: bool = True


@dataclass(frozen=True, slots=True)
class Series:
    """`colors` are those of the points, of which a line has the first; None is not painted. `strong` is the point that
    is pointed out, `ink` the colour of its values, `strong_ink` that of the value pointed out, `inks` those of all
    points where they stand on their colours. `sign` is written before each; `silent` are the points too small for
    their values."""

    name: str
    values: tuple[float | None, ...]
    colors: tuple[Color | None, ...]
    ink: Color
    strong_ink: Color
    strong: int | None = None
    inks: tuple[Color, ...] = ()
    sign: str = ""
    silent: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Chart:
    """`kind` is bar, stacked-bar, column, stacked-column, line, area, pie, doughnut or scatter. `places` are the values
    along the horizontal axis of a scatter. `number` is the format of the values (ECMA-376 18.8.30), `gap` the room
    between groups of bars and `overlap` how far bars of a group overlap, in percent of a bar. `valued` charts show the
    value of each point. `ground` is what is seen between parts that touch; each `every`-th
    category is named."""

    kind: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    number: str
    text: RunStyle
    axis: Axis | None = None
    across: Axis | None = None
    places: tuple[float, ...] = ()
    naming: Naming = ""
    valued: bool = False
    gap: int = 0
    overlap: int = 0
    rule: Stroke | None = None
    base: Stroke | None = None
    line: int = 0
    dot: int = 0
    ground: Color = Color("bg1")
    every: int = 1

    @property
    def turned(self) -> bool:
        """Whether values run across and categories down."""
        return self.kind.endswith("bar")

    @property
    def stacked(self) -> bool:
        return self.kind.startswith("stacked") or self.kind == "area"


@dataclass(frozen=True, slots=True)
class ChartShape:
    """A polygon, or a line from point to point where it is not filled. Points in EMU on the slide. `series` is the
    number of the series that it shows, from 0."""

    points: tuple[tuple[int, int], ...]
    fill: Color | None = None
    stroke: Stroke | None = None
    series: int | None = None

    def mirrored(self, width: int) -> Self:
        points = tuple((width - x, y) for x, y in self.points)
        return type(self)(points, self.fill, self.stroke, self.series)


@dataclass(frozen=True, slots=True)
class ChartLabel:
    """Words at their place on the slide; `series` as in a ChartShape."""

    box: Rect
    body: Body
    series: int | None = None
