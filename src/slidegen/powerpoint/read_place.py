"""Where shapes stand and how they are turned, through the groups that they stand in."""

from __future__ import annotations

from collections.abc import Callable
from math import cos, sin
from typing import cast

from lxml import etree

from slidegen.figures.figure import Turn
from slidegen.figures.formulas import RADIAN, TURN
from slidegen.geometry import Rect
from slidegen.powerpoint.names import child, flag, integer

# A box in the coordinates of its group and how it is turned there, as they are on the slide.
Place = Callable[[Rect, Turn], tuple[Rect, Turn]]


def on_slide(box: Rect, turn: Turn) -> tuple[Rect, Turn]:
    """What stands in no group stays as it is."""
    return box, turn


def read_box(element: etree._Element) -> Rect | None:
    """The box of a shape, or of a frame for a table or chart."""
    return rect(child(element, "spPr", "xfrm"), "off", "ext") or rect(child(element, "xfrm"), "off", "ext")


def rect(transform: etree._Element | None, corner: str, size: str) -> Rect | None:
    off, ext = child(transform, corner), child(transform, size)
    if off is None or ext is None:
        return None
    numbers = [integer(off.get("x")), integer(off.get("y")), integer(ext.get("cx")), integer(ext.get("cy"))]
    return None if None in numbers else Rect(*cast("list[int]", numbers))


def read_turn(transform: etree._Element | None) -> Turn:
    if transform is None:
        return Turn()
    rotation = (integer(transform.get("rot")) or 0) % TURN
    return Turn(rotation, flag(transform.get("flipH")), flag(transform.get("flipV")))


def within(group: etree._Element, place: Place) -> Place:
    """Places in a group as places on the slide: scaled, mirrored and turned with it (ECMA-376 20.1.7.5)."""
    transform = child(group, "grpSpPr", "xfrm")
    outer, inner = rect(transform, "off", "ext"), rect(transform, "chOff", "chExt")
    if outer is None or inner is None or not inner.width or not inner.height:
        return place
    frame, turned = outer, read_turn(transform)
    across, down = outer.width / inner.width, outer.height / inner.height

    def placed(box: Rect, turn: Turn) -> tuple[Rect, Turn]:
        # A shape that lies on its side is scaled along its own sides.
        lying = TURN // 8 <= turn.rotation % (TURN // 2) < TURN * 3 // 8
        width, height = box.width * (down if lying else across), box.height * (across if lying else down)
        x = frame.x + (box.x + box.width / 2 - inner.x) * across
        y = frame.y + (box.y + box.height / 2 - inner.y) * down
        return place(*_turned(frame, turned, (x, y), (width, height), turn))

    return placed


def _turned(
    frame: Rect, group: Turn, middle: tuple[float, float], size: tuple[float, float], turn: Turn
) -> tuple[Rect, Turn]:
    """A shape round its middle, mirrored and rotated about that of its group."""
    right, lower = middle[0] - frame.x - frame.width / 2, middle[1] - frame.y - frame.height / 2
    right, lower = (-right if group.across else right), (-lower if group.down else lower)
    angle = group.rotation / RADIAN
    x = frame.x + frame.width / 2 + right * cos(angle) - lower * sin(angle)
    y = frame.y + frame.height / 2 + right * sin(angle) + lower * cos(angle)
    rotation = -turn.rotation if group.across != group.down else turn.rotation
    box = Rect(round(x - size[0] / 2), round(y - size[1] / 2), round(size[0]), round(size[1]))
    flips = turn.across != group.across, turn.down != group.down
    return box, Turn((rotation + group.rotation) % TURN, *flips)
