"""A box and heights into the bands of a figure with straight sides, which is narrow at one end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from slidegen.geometry import Insets, Rect

FULL = 100_000


@dataclass(frozen=True, slots=True)
class Taper:
    """How wide a figure is at its top and at its bottom, as parts of its box."""

    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Band:
    """A triangle or a trapezoid that is `tip` EMU narrower at each side of its narrow end; that is its lower one where
    it is `turned`."""

    box: Rect
    tip: int
    turned: bool

    @property
    def preset(self) -> str:
        return "triangle" if self._is_pointed else "trapezoid"

    @property
    def _is_pointed(self) -> bool:
        return 2 * self.tip >= self.box.width - 1

    @property
    def adjust(self) -> int | None:
        """The first adjust value of the preset; a triangle's point is in its middle without one."""
        if self._is_pointed:
            return None
        return round(self.tip * FULL / min(self.box.width, self.box.height))

    @property
    def edge(self) -> int:
        """Where the right side is, halfway down."""
        return self.box.right - self.tip // 2

    def insets(self, height: int, padding: int) -> Insets:
        """Those of text of this height that stands between the sides: in the middle of the preset's text rectangle
        (presetShapeDefinitions.xml), and no side of it passed."""
        box, tip = self.box, self.tip
        if self._is_pointed:
            side, end = box.width // 4, box.height // 2
        else:
            side = tip * 2 // 3
            end = box.height * side // box.width
        nearest = end + max(0, box.height - end - height) // 2
        side = max(side, round(tip * (1 - nearest / box.height))) + padding
        return Insets(side, 0, side, end) if self.turned else Insets(side, end, side, 0)


def cut_up(box: Rect, heights: Sequence[int], between: int, taper: Taper) -> Iterator[Band]:
    """Bands from the top, `between` EMU apart, as high as their heights say, their sides in two straight lines."""

    def width(y: int) -> int:
        return round(box.width * (taper.top + (taper.bottom - taper.top) * y / box.height))

    y = 0
    for height in heights:
        ends = width(y), width(y + height)
        widest = max(ends)
        place = Rect(box.x + (box.width - widest) // 2, box.y + y, widest, height)
        yield Band(place, (widest - min(ends)) // 2, ends[0] > ends[1])
        y += height + between


def levelled(needed: Sequence[int], room: int) -> list[int]:
    """Heights that fill the room, as alike as can be; what is needed where that is more."""
    for count in range(len(needed), 0, -1):
        lower, higher = sorted(needed)[:count], sorted(needed)[count:]
        level = (room - sum(higher)) // count
        if level >= lower[-1]:
            return [max(each, level) for each in needed]
    return list(needed)
