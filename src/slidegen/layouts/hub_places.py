"""Where the discs of a wheel stand: around the middle, apart from it and from one another, within the room."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from math import cos, hypot, pi, sin

from slidegen.geometry import Rect

# How large the discs are at the most, how far they are from the middle at the least and at the most, and from one
# another, as parts of the room's height.
LARGEST, NEAR, FAR, APART = 0.34, 0.045, 0.16, 0.03
# How large they are against what the room takes, where that brings them apart.
SMALLER = (1.0, 0.85, 0.7, 0.6)
# How much wider than high the wheel is.
WIDER = (1.4, 1.2, 1.0)


@dataclass(frozen=True, slots=True)
class Places:
    """The boxes of the middle and of the discs, clockwise: from the top, or left of it where they are even."""

    middle: Rect
    discs: tuple[Rect, ...]

    @property
    def size(self) -> int:
        """How wide and high each disc is, EMU."""
        return self.discs[0].width


def disc_at(x: float, y: float, size: int) -> Rect:
    """The box of a disc about this point."""
    return Rect(round(x - size / 2), round(y - size / 2), size, size)


def wheels(count: int, middle: int, area: Rect) -> Iterator[list[Places]]:
    """So many discs around a middle of this size, the largest first; of each size in wheels of several widths."""
    turns = _turns(count)
    downs = [-cos(turn) for turn in turns]
    # How high the wheel is between the middles of its discs, in radii.
    span = max(downs) - min(downs)
    fitting = (area.height - span * (middle / 2 + area.height * NEAR)) / (1 + span / 2)
    for smaller in SMALLER:
        size = round(min(fitting, area.height * LARGEST) * smaller)
        radius = min((area.height - size) / span, (middle + size) / 2 + area.height * FAR)
        spare = area.height - span * radius - size
        x, y = area.x + area.width / 2, area.y + spare / 2 + size / 2 - min(downs) * radius
        tried = [
            Places(
                disc_at(x, y, middle),
                tuple(
                    disc_at(x + radius * wider * sin(turn), y + radius * down, size)
                    for turn, down in zip(turns, downs, strict=True)
                ),
            )
            for wider in WIDER
        ]
        yield [places for places in tried if _are_apart(places, area.height * APART)]


def _turns(count: int) -> list[float]:
    """Where the discs stand, in radians clockwise from the top: alike on both sides."""
    first = 0.0 if count % 2 else -pi / count
    return [first + 2 * pi * at / count for at in range(count)]


def _are_apart(places: Places, apart: float) -> bool:
    between = (hypot(one.x - other.x, one.y - other.y) for one, other in combinations(places.discs, 2))
    return min(between) - places.size >= apart
