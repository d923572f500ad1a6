"""Places and sizes in whole EMU (English Metric Units, ECMA-376 20.1.2.1): Rect, and cutting it up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

EMU_PER_POINT = 12_700
EMU_PER_CENTIPOINT = 127
EMU_PER_PIXEL = 6_350  # of the 1920 x 1080 stage: half a point


def points(value: float) -> int:
    """Points as EMU."""
    return round(value * EMU_PER_POINT)


@dataclass(frozen=True, slots=True)
class Insets:
    """Distances from the edges of a box to what stands in it, EMU."""

    left: int = 0
    top: int = 0
    right: int = 0
    bottom: int = 0

    def mirrored(self) -> Self:
        """Left for right."""
        return type(self)(self.right, self.top, self.left, self.bottom)


@dataclass(frozen=True, slots=True)
class Rect:
    """A box: left and top edge, width and height, EMU."""

    x: int
    y: int
    width: int
    height: int

    @property
    def right(self) -> int:
        return self.x + self.width

    @property
    def bottom(self) -> int:
        return self.y + self.height

    def inset(self, by: Insets) -> Self:
        return type(self)(
            self.x + by.left,
            self.y + by.top,
            self.width - by.left - by.right,
            self.height - by.top - by.bottom,
        )

    def mirrored(self, width: int) -> Self:
        """The box as far from the right edge of a slide `width` wide as this one is from the left."""
        return type(self)(width - self.x - self.width, self.y, self.width, self.height)

    def columns(self, weights: Sequence[float], gap: int) -> list[Self]:
        """Boxes side by side over the whole height, as wide as their weights say, `gap` EMU apart."""
        room = self.width - gap * (len(weights) - 1)
        edges = [0]
        for weight in weights:
            edges.append(edges[-1] + round(room * weight / sum(weights)))
        edges[-1] = room
        return [
            type(self)(self.x + edges[i] + gap * i, self.y, edges[i + 1] - edges[i], self.height)
            for i in range(len(weights))
        ]

    def rows(self, heights: Sequence[int], gap: int) -> list[Self]:
        """Boxes below one another from the top, each of its own height, `gap` EMU apart."""
        boxes, y = [], self.y
        for height in heights:
            boxes.append(type(self)(self.x, y, self.width, height))
            y += height + gap
        return boxes
