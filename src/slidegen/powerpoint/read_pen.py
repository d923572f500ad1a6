"""Edges of shapes, their own or by number in the theme's formats, into pens."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from lxml import etree

from slidegen.figures.figure import Gradient, Pen
from slidegen.powerpoint.names import child, children, integer, local
from slidegen.powerpoint.read_color import Colors
from slidegen.powerpoint.read_fill import Formats, fill_element, main_color, paint
from slidegen.style import Color

# The width of a line that says none (ECMA-376 20.1.2.2.24).
LINE_WIDTH = 9_525
# Strokes and gaps of the preset dashes in widths of the line (ECMA-376 20.1.10.49).
DASHES: Mapping[str, tuple[float, ...]] = {
    "dot": (1, 3),
    "dash": (4, 3),
    "lgDash": (8, 3),
    "dashDot": (4, 3, 1, 3),
    "lgDashDot": (8, 3, 1, 3),
    "lgDashDotDot": (8, 3, 1, 3, 1, 3),
    "sysDash": (3, 1),
    "sysDot": (1, 1),
    "sysDashDot": (3, 1, 1, 1),
    "sysDashDotDot": (3, 1, 1, 1, 1, 1),
}
CAPS: Mapping[str, Literal["butt", "round", "square"]] = {"rnd": "round", "sq": "square", "flat": "butt"}
JOINS: Mapping[str, Literal["round", "bevel", "miter"]] = {
    "round": "round",
    "bevel": "bevel",
    "miter": "miter",
}


def read_pen(element: etree._Element, colors: Colors, formats: Formats) -> Pen | None:
    """The edge of a shape: what its a:ln does not say, the line that its style names says."""
    own, reference = child(element, "spPr", "ln"), child(element, "style", "lnRef")
    number = 0 if reference is None else integer(reference.get("idx")) or 0
    holder = None if reference is None or not number else colors.read(reference)
    theirs = formats.styled("lnStyleLst", number)
    lines = [each for each in (own, theirs) if each is not None]
    filling = next((found for each in lines if (found := fill_element(each)) is not None), None)
    own_filled = fill_element(own) is not None
    seen = colors if own_filled else Colors(colors.names, holder, colors.scheme)
    fill = holder if filling is None else paint(filling, seen, {})
    if not isinstance(fill, Color | Gradient):
        return None
    widths = (integer(each.get("w")) for each in lines)
    width = next((each for each in widths if each is not None), LINE_WIDTH)
    return Pen(
        fill,
        max(0, width),
        _dashes(lines),
        next((CAPS[each.get("cap", "")] for each in lines if each.get("cap") in CAPS), "butt"),
        next(
            (JOINS[name] for each in lines for name in map(local, children(each)) if name in JOINS), "round"
        ),
        _end(lines, "headEnd"),
        _end(lines, "tailEnd"),
    )


def _dashes(lines: list[etree._Element]) -> tuple[float, ...]:
    for line in lines:
        preset, custom = child(line, "prstDash"), child(line, "custDash")
        if preset is not None:
            return DASHES.get(preset.get("val", ""), ())
        if custom is not None:
            lengths = (integer(each.get(name)) for each in list(children(custom))[:8] for name in ("d", "sp"))
            return tuple(max(0, length or 0) / 100_000 for length in lengths)
    return ()


def _end(lines: list[etree._Element], name: str) -> str:
    kinds = (each.get("type", "none") for line in lines if (each := child(line, name)) is not None)
    kind = next(kinds, "none")
    return "" if kind == "none" else kind


def plain_color(pen: Pen) -> Color | None:
    """The colour of a line that is nothing but straight and whole."""
    fancy = pen.dashes or pen.head or pen.tail or pen.cap != "butt"
    return None if fancy or not isinstance(pen.fill, Color) else main_color(pen.fill)
