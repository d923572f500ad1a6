"""Shapes, connectors and pictures of any form into figures."""

from __future__ import annotations

from lxml import etree

from slidegen.figures.figure import Figure, Fill, Turn
from slidegen.geometry import Rect
from slidegen.powerpoint.names import child
from slidegen.powerpoint.read_color import Colors
from slidegen.powerpoint.read_effects import read_effects, read_shadow
from slidegen.powerpoint.read_fill import Formats
from slidegen.powerpoint.read_geometry import read_outlines
from slidegen.powerpoint.read_pen import read_pen


def read_figure(
    element: etree._Element, fill: Fill | None, colors: Colors, formats: Formats, box: Rect, turn: Turn
) -> Figure | None:
    """A shape with its fill; None where nothing of it is seen."""
    pen = read_pen(element, colors, formats)
    paths = read_outlines(child(element, "spPr"), box)
    if not paths or (fill is None and pen is None):
        return None
    look = element, colors, formats
    return Figure(box, paths, fill, pen, turn, read_shadow(*look), read_effects(*look))
