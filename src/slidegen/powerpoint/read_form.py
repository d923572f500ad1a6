"""A placeholder with those that it inherits from into what its box looks like."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lxml import etree

from slidegen.figures.figure import Effects, Figure, Fill, Turn
from slidegen.geometry import Rect
from slidegen.powerpoint.names import child
from slidegen.powerpoint.read_color import Colors
from slidegen.powerpoint.read_effects import read_effects, read_shadow
from slidegen.powerpoint.read_fill import Formats, fill_element
from slidegen.powerpoint.read_geometry import read_outlines
from slidegen.powerpoint.read_pen import read_pen
from slidegen.powerpoint.read_place import read_turn
from slidegen.style import Color

Shapes = Sequence[etree._Element]


def first_filled(shapes: Shapes) -> etree._Element | None:
    """The first of the shapes, each inheriting from the next, that says how it is filled, be it with nothing."""
    return _first(
        shapes,
        lambda each: (
            fill_element(child(each, "spPr")) is not None or child(each, "style", "fillRef") is not None
        ),
    )


def read_form(
    shapes: Shapes,
    fill: Fill | None,
    box: Rect,
    colors: Colors,
    formats: Formats,
    pictured: bool = False,
) -> Figure | None:
    """None where it is a rectangle of one colour, or nothing of it is seen: `pictured` where a picture may stand in it,
    which its outlines cut."""
    edged = _first(shapes, lambda each: _says(each, "ln", "lnRef"))
    pen = None if edged is None else read_pen(edged, colors, formats)
    cast = _first(shapes, lambda each: _says(each, "effectLst", "effectRef"))
    shadow = None if cast is None else read_shadow(cast, colors, formats)
    effects = Effects() if cast is None else read_effects(cast, colors, formats)
    shaped = _first(shapes, _has_geometry)
    preset = child(shaped, "spPr", "prstGeom")
    angular = shaped is None or (preset is not None and preset.get("prst") == "rect")
    bare = pen is None and fill is None
    lifted = shadow is not None or effects != Effects()
    if bare and not (pictured and not angular):
        return None
    if angular and pen is None and not lifted and isinstance(fill, Color):
        return None
    corner = Rect(0, 0, box.width, box.height)
    paths = read_outlines(child(shaped, "spPr"), corner)
    if not paths:
        return None
    turn = read_turn(child(shaped, "spPr", "xfrm"))
    return Figure(corner, paths, fill, pen, Turn(0, turn.across, turn.down), shadow, effects)


def _first(shapes: Shapes, said: Callable[[etree._Element], bool]) -> etree._Element | None:
    return next((each for each in shapes if said(each)), None)


def _says(shape: etree._Element, own: str, styled: str) -> bool:
    return child(shape, "spPr", own) is not None or child(shape, "style", styled) is not None


def _has_geometry(shape: etree._Element) -> bool:
    return child(shape, "spPr", "prstGeom") is not None or child(shape, "spPr", "custGeom") is not None
