"""Paths of DrawingML, their points still names of guides, into outlines in EMU."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import atan2, ceil, cos, pi, sin, tan

from slidegen.figures.figure import Path, Step
from slidegen.figures.formulas import RADIAN, value_of

# How much lighter or darker than its shape a path is, in percent (ECMA-376 20.1.10.37 has the names alone; the amounts
# are those of office suites).
SHADES: Mapping[str, int] = {"lighten": 40, "lightenLess": 20, "darkenLess": -20, "darken": -40}
POINTS: Mapping[str, int] = {"M": 1, "L": 1, "Q": 2, "C": 3}
# No point of a slide is farther from anything, EMU.
FARTHEST = 10**10
# An arc is drawn in pieces of at most a quarter, and damaged files don't go round for ever.
QUARTER, MOST = pi / 2, 8 * pi


@dataclass(frozen=True, slots=True)
class Drawn:
    """A path as it is written: commands M, L, Q, C, Z, and A with two radii, an angle and how far it goes on.

    Its points are in a space of `width` by `height`, 0 where that is the shape's own.
    """

    commands: tuple[tuple[str, tuple[str, ...]], ...]
    width: float = 0
    height: float = 0
    fill: str = "norm"
    stroked: bool = True


def outlines(
    drawn: Iterable[Drawn], values: Mapping[str, float], width: float, height: float
) -> tuple[Path, ...]:
    """The paths of a shape of this size."""
    return tuple(
        Path(
            tuple(_steps(each, values, width, height)),
            each.fill != "none",
            each.stroked,
            SHADES.get(each.fill, 0),
        )
        for each in drawn
    )


def _steps(path: Drawn, values: Mapping[str, float], width: float, height: float) -> Iterator[Step]:
    across = width / path.width if path.width else 1.0
    down = height / path.height if path.height else 1.0
    at = start = (0.0, 0.0)
    for letter, words in path.commands:
        numbers = [value_of(word, values) for word in words]
        if letter == "Z":
            at = start
            yield "Z", ()
        elif letter == "A" and len(numbers) == 4:
            for points in _arc(at, numbers):
                at = points[4], points[5]
                yield "C", _whole(points, across, down)
        elif letter in POINTS:
            size = 2 * POINTS[letter]
            for first in range(0, len(numbers) - size + 1, size):
                points = numbers[first : first + size]
                at = points[-2], points[-1]
                start = at if letter == "M" else start
                yield letter, _whole(points, across, down)


def _whole(points: Iterable[float], across: float, down: float) -> tuple[int, ...]:
    scaled = (value * (down if index % 2 else across) for index, value in enumerate(points))
    return tuple(round(max(-FARTHEST, min(FARTHEST, value))) for value in scaled)


def _arc(at: tuple[float, float], numbers: list[float]) -> Iterator[list[float]]:
    """Bézier curves along an ellipse from a point of it on (ECMA-376 20.1.9.2)."""
    across, down, start, swing = numbers
    first = _parameter(start / RADIAN, across, down)
    last = _parameter(start / RADIAN + max(-MOST, min(MOST, swing / RADIAN)), across, down)
    center = at[0] - across * cos(first), at[1] - down * sin(first)
    pieces = max(1, ceil(abs(last - first) / QUARTER - 1e-9))
    step = (last - first) / pieces
    reach = 4 / 3 * tan(step / 4)
    for piece in range(pieces):
        one, other = first + piece * step, first + (piece + 1) * step
        yield [
            center[0] + across * (cos(one) - reach * sin(one)),
            center[1] + down * (sin(one) + reach * cos(one)),
            center[0] + across * (cos(other) + reach * sin(other)),
            center[1] + down * (sin(other) - reach * cos(other)),
            center[0] + across * cos(other),
            center[1] + down * sin(other),
        ]


def _parameter(angle: float, across: float, down: float) -> float:
    """The angle in the circle that was pressed into the ellipse, for the angle that the eye sees."""
    seen = atan2(sin(angle), cos(angle))
    return angle - seen + atan2(across * sin(angle), down * cos(angle))
