"""Two shapes into the line between them that holds to both."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

from slidegen.geometry import Rect
from slidegen.scene import Glue, LineMark
from slidegen.style import Stroke

# The sites of a rect (ECMA-376 20.1.9.10), counted against the clock.
TOP, LEFT, BOTTOM, RIGHT = range(4)
# How far the middle between two sides of an ellipse is from its own, as a part of the half axes.
_OBLIQUE = sqrt(0.5)
# The sites of an ellipse: where each stands from the middle, in half axes.
_ELLIPSE = (
    *((0.0, -1.0), (-_OBLIQUE, -_OBLIQUE), (-1.0, 0.0), (-_OBLIQUE, _OBLIQUE)),
    *((0.0, 1.0), (_OBLIQUE, _OBLIQUE), (1.0, 0.0), (_OBLIQUE, -_OBLIQUE)),
)


@dataclass(frozen=True, slots=True)
class Site:
    """A place at the edge of a shape that a line holds to, EMU."""

    x: int
    y: int
    glue: Glue


def rect_site(mark: str, box: Rect, side: int) -> Site:
    """The middle of a side of a rect."""
    across, down = (1, 0, 1, 2)[side], (0, 1, 2, 1)[side]
    return Site(box.x + box.width * across // 2, box.y + box.height * down // 2, Glue(mark, side))


def ellipse_site(mark: str, box: Rect, site: int) -> Site:
    """One of the eight sites of an ellipse."""
    across, down = _ELLIPSE[site]
    x = box.x + round(box.width * (1 + across) / 2)
    y = box.y + round(box.height * (1 + down) / 2)
    return Site(x, y, Glue(mark, site, len(_ELLIPSE)))


def linked(name: str, start: Site, end: Site, stroke: Stroke, arrow: bool = False) -> LineMark:
    """The straight line from one site to the other."""
    box = Rect(min(start.x, end.x), min(start.y, end.y), abs(end.x - start.x), abs(end.y - start.y))
    return LineMark(
        name,
        box,
        stroke,
        leftward=end.x < start.x,
        upward=end.y < start.y,
        arrow=arrow,
        ends=(start.glue, end.glue),
    )
