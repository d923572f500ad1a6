"""Preset shapes and lines (ECMA-376 20.1.10.56) into backgrounds, where CSS has the shape, else into SVG."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import hypot

from slidegen.geometry import EMU_PER_PIXEL, Rect
from slidegen.painters.html.markup import attributes, number, pixels
from slidegen.painters.html.surface import Surface
from slidegen.scene import LineMark, ShapeMark
from slidegen.style import Color, Stroke

Point = tuple[float, float]
Corners = tuple[Point, ...]

# How long and how wide an arrow's head of medium size is, in widths of its line.
HEAD = 3
# The corner of a roundRect, as a part of the shorter side, where the scene gives no other.
ROUNDING = 16_667 / 100_000


def _home_plate(width: float, height: float, tip: float) -> Corners:
    return (0, 0), (width - tip, 0), (width, height / 2), (width - tip, height), (0, height)


def _chevron(width: float, height: float, tip: float) -> Corners:
    return *_home_plate(width, height, tip), (tip, height / 2)


def _triangle(width: float, height: float, tip: float) -> Corners:
    return (width / 2, 0), (width, height), (0, height)


def _diamond(width: float, height: float, tip: float) -> Corners:
    return (width / 2, 0), (width, height / 2), (width / 2, height), (0, height / 2)


def _hexagon(width: float, height: float, tip: float) -> Corners:
    return (
        (0, height / 2),
        (tip, 0),
        (width - tip, 0),
        (width, height / 2),
        (width - tip, height),
        (tip, height),
    )


def _parallelogram(width: float, height: float, tip: float) -> Corners:
    return (tip, 0), (width, 0), (width - tip, height), (0, height)


def _trapezoid(width: float, height: float, tip: float) -> Corners:
    return (tip, 0), (width - tip, 0), (width, height), (0, height)


def _right_arrow(width: float, height: float, tip: float) -> Corners:
    neck, low, high = width - tip, height / 4, height * 3 / 4
    return (0, low), (neck, low), (neck, 0), (width, height / 2), (neck, height), (neck, high), (0, high)


def _down_arrow(width: float, height: float, tip: float) -> Corners:
    return tuple((y, x) for x, y in _right_arrow(height, width, tip))


def _pointing_down(width: float, height: float, tip: float) -> Corners:
    edge = height * 4 / 5
    return (0, 0), (width, 0), (width, edge), (width / 2, height), (0, edge)


# The corners of a preset, and how far its tip reaches in, as a part of the shorter side (presetShapeDefinitions.xml).
POLYGONS: Mapping[str, tuple[Callable[[float, float, float], Corners], float]] = {
    "homePlate": (_home_plate, 0.5),
    "chevron": (_chevron, 0.5),
    "triangle": (_triangle, 0),
    "diamond": (_diamond, 0),
    "hexagon": (_hexagon, 0.25),
    "parallelogram": (_parallelogram, 0.25),
    "trapezoid": (_trapezoid, 0.25),
    "rightArrow": (_right_arrow, 0.5),
    "downArrow": (_down_arrow, 0.5),
    "flowChartOffpageConnector": (_pointing_down, 0),
}


def rounding(preset: str, box: Rect) -> dict[str, str]:
    """The declarations that round a box; what CSS has no shape for is a rectangle or an SVG."""
    if preset == "ellipse":
        return {"border-radius": "50%"}
    if preset == "roundRect":
        return {"border-radius": pixels(min(box.width, box.height) * ROUNDING)}
    return {}


def fill_class(fill: Color | None, stroke: Stroke | None, surface: Surface) -> str:
    """The class of a box with a background and an edge; DrawingML's edge stands half outside the shape."""
    declared = {}
    if fill:
        declared["--fill"] = surface.styles.color(fill)
    if stroke:
        width = pixels(stroke.width)
        declared["outline"] = f"{width} solid {surface.styles.color(stroke.color)}"
        declared["outline-offset"] = f"calc({width}/-2)"
    return surface.styles.named("f", declared)


def polygon(mark: ShapeMark, surface: Surface) -> str:
    """The shape as an SVG that fills the box around it."""
    corners, reach = POLYGONS[mark.preset]
    reach = reach if mark.adjust is None else mark.adjust / 100_000
    width, height = mark.box.width / EMU_PER_PIXEL, mark.box.height / EMU_PER_PIXEL
    points = corners(width, height, min(width, height) * reach)
    points = tuple((width - x, y) for x, y in points) if mark.flipped else points
    points = tuple((width - x, height - y) for x, y in points) if mark.turned else points
    path = _path(f"M{'L'.join(map(_point, points))}Z", mark.fill, mark.stroke, surface)
    return f'<svg class="ink" aria-hidden="true">{path}</svg>'


def segment(line: LineMark, surface: Surface) -> str:
    """A line from one of its box's corners to the one across, within the box."""
    width, height = line.box.width / EMU_PER_PIXEL, line.box.height / EMU_PER_PIXEL
    start = (width if line.leftward else 0, height if line.upward else 0)
    end = (width - start[0], height - start[1])
    head = ""
    if line.arrow:
        tip, *sides = _head(start, end, HEAD * line.stroke.width / EMU_PER_PIXEL)
        head = _path(f"M{'L'.join(map(_point, (tip, *sides)))}Z", line.stroke.color, None, surface)
        # The line ends within its head, or it would show beside the tip.
        end = ((sides[0][0] + sides[1][0]) / 2, (sides[0][1] + sides[1][1]) / 2)
    path = _path(f"M{_point(start)}L{_point(end)}", None, line.stroke, surface)
    return f'<svg class="ink" aria-hidden="true">{path}{head}</svg>'


def _head(start: Point, end: Point, size: float) -> Corners:
    """The triangle at the end of a line, as long and as wide as `size`, its tip first (a:tailEnd, 20.1.8.57)."""
    length = hypot(end[0] - start[0], end[1] - start[1]) or 1
    x, y = (end[0] - start[0]) / length * size, (end[1] - start[1]) / length * size
    foot = (end[0] - x, end[1] - y)
    return end, (foot[0] + y / 2, foot[1] - x / 2), (foot[0] - y / 2, foot[1] + x / 2)


def _point(at: Point) -> str:
    return f"{number(at[0])} {number(at[1])}"


def _path(path: str, fill: Color | None, stroke: Stroke | None, surface: Surface) -> str:
    declared = {"fill": surface.styles.color(fill) if fill else "none"}
    if stroke:
        declared |= {"stroke": surface.styles.color(stroke.color), "stroke-width": pixels(stroke.width)}
    return f"<path{attributes(class_=surface.styles.named('s', declared), d=path)}/>"
