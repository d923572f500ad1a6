"""Insets from the edges of a shape's box into insets from its text rectangle (ECMA-376 20.1.9.22)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from math import sqrt

from slidegen.geometry import Insets, Rect
from slidegen.scene import ShapeMark
from slidegen.style import Frame

FULL, HALF = 100_000, 50_000


def _home_plate(box: Rect, tip: int) -> Insets:
    return Insets(right=tip // 2)


def _chevron(box: Rect, tip: int) -> Insets:
    return Insets(tip, 0, tip, 0)


def _pointing_down(box: Rect, tip: int) -> Insets:
    return Insets(bottom=box.height // 5)


def _triangle(box: Rect, tip: int) -> Insets:
    return Insets(box.width // 4, box.height // 2, box.width // 4, 0)


def _trapezoid(box: Rect, tip: int) -> Insets:
    side = tip * 2 // 3
    return Insets(side, box.height * side // box.width, side, 0)


def _ellipse(box: Rect, tip: int) -> Insets:
    """The square in a circle, and what becomes of it."""
    across, down = (round(side * (1 - sqrt(0.5)) / 2) for side in (box.width, box.height))
    return Insets(across, down, across, down)


# How far in the text rectangle of a preset begins, by its box and how far its tip reaches in
# (presetShapeDefinitions.xml). Of others it is the whole box.
_RECTANGLES: Mapping[str, Callable[[Rect, int], Insets]] = {
    "ellipse": _ellipse,
    "homePlate": _home_plate,
    "chevron": _chevron,
    "triangle": _triangle,
    "trapezoid": _trapezoid,
    "flowChartOffpageConnector": _pointing_down,
}


def within_text_rectangle(mark: ShapeMark, frame: Frame) -> Frame:
    """The frame as a:bodyPr has it. No side of the text rectangle is passed: what a scene sets nearer to the edge of
    the box is set at the edge of the rectangle."""
    rectangle = _RECTANGLES.get(mark.preset)
    if rectangle is None:
        return frame
    tip = min(mark.box.width, mark.box.height) * (HALF if mark.adjust is None else mark.adjust) // FULL
    inner = rectangle(mark.box, tip)
    inner = inner.mirrored() if mark.flipped else inner
    inner = Insets(inner.right, inner.bottom, inner.left, inner.top) if mark.turned else inner
    own = frame.insets
    insets = Insets(
        max(0, own.left - inner.left),
        max(0, own.top - inner.top),
        max(0, own.right - inner.right),
        max(0, own.bottom - inner.bottom),
    )
    return replace(frame, insets=insets)
