"""Fills of shapes and backgrounds, their own or by number in the theme's formats, into values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import Literal

from lxml import etree

from slidegen.figures.figure import NOWHERE, Fill, Gradient, PictureFill, Sides, Stop, Tile, Tint
from slidegen.opc import Part
from slidegen.powerpoint.names import R, child, children, flag, integer, local
from slidegen.powerpoint.read_color import Colors
from slidegen.powerpoint.read_picture import read_image, vector_of
from slidegen.style import Color

FILLS = ("noFill", "solidFill", "gradFill", "blipFill", "pattFill", "grpFill")
# The first number of a fill for backgrounds (ECMA-376 20.1.4.2.10).
FIRST_BACKGROUND = 1001
# More colours than any gradient has.
STOPS = 100
TINTS = ("duotone", "lum", "alphaModFix", "grayscl", "biLevel")
FULL = 100_000
# The focus of a gradient that names none, as office suites take it: a point.
MIDDLE: Sides = (50_000, 50_000, 50_000, 50_000)


@dataclass(frozen=True, slots=True)
class Formats:
    """a:fmtScheme of a theme, and the pictures that it names."""

    scheme: etree._Element | None = None
    parts: Mapping[str, Part] = field(default_factory=dict)

    def styled(self, kind: str, number: int) -> etree._Element | None:
        """The format at a number counted from 1 in the list of a kind."""
        found = children(child(self.scheme, kind))
        return next(islice(found, number - 1, None), None) if number >= 1 else None


def fill_element(properties: etree._Element | None) -> etree._Element | None:
    """What fills, among the properties of a shape, a line or a background."""
    return next((each for each in children(properties) if local(each) in FILLS), None)


def paint(element: etree._Element | None, colors: Colors, parts: Mapping[str, Part]) -> Fill | None:
    """A fill as a value; of a pattern its foreground. None where nothing fills."""
    if element is None:
        return None
    match local(element):
        case "solidFill":
            return colors.read(element)
        case "gradFill":
            return _gradient(element, colors)
        case "blipFill":
            return picture_fill(element, colors, parts)
        case "pattFill":
            return colors.read(child(element, "fgClr"))
    return None


def styled_fill(reference: etree._Element | None, colors: Colors, formats: Formats) -> Fill | None:
    """The fill that a:fillRef or p:bgRef names, in the reference's colour; without such a list, that colour."""
    number = 0 if reference is None else integer(reference.get("idx")) or 0
    if reference is None or number in (0, FIRST_BACKGROUND - 1):
        return None
    holder = colors.read(reference)
    behind = number >= FIRST_BACKGROUND
    kind = "bgFillStyleLst" if behind else "fillStyleLst"
    found = formats.styled(kind, number - FIRST_BACKGROUND + 1 if behind else number)
    if found is None:
        return holder
    return paint(found, Colors(colors.names, holder or colors.holder, colors.scheme), formats.parts)


def _gradient(element: etree._Element, colors: Colors) -> Fill | None:
    stops = []
    for each in islice(children(child(element, "gsLst")), STOPS):
        color = colors.read(each)
        if color is not None:
            stops.append(Stop(max(0, min(FULL, integer(each.get("pos")) or 0)), color))
    stops.sort(key=lambda stop: stop.position)
    if len(stops) < 2:
        return stops[0].color if stops else None
    line, path, tile = child(element, "lin"), child(element, "path"), sides(child(element, "tileRect"))
    if path is not None:
        kind: Literal["circle", "rect"] = "circle" if path.get("path") == "circle" else "rect"
        focus = sides(child(path, "fillToRect"))
        return Gradient(tuple(stops), kind, focus=MIDDLE if focus == NOWHERE else focus, tile=tile)
    if line is None:
        return Gradient(tuple(stops))
    return Gradient(tuple(stops), "", integer(line.get("ang")) or 0, flag(line.get("scaled")), tile=tile)


def sides(element: etree._Element | None) -> Sides:
    """Left, top, right and bottom of a relative rectangle (ECMA-376 20.1.10.41), in 1/100 000."""
    left, top, right, bottom = (
        0 if element is None else max(-100 * FULL, min(100 * FULL, integer(element.get(name)) or 0))
        for name in ("l", "t", "r", "b")
    )
    return left, top, right, bottom


def picture_fill(element: etree._Element, colors: Colors, parts: Mapping[str, Part]) -> PictureFill | None:
    """a:blipFill; None where its picture is not at hand, or of a kind that browsers don't show."""
    blip = child(element, "blip")
    image = read_image(None if blip is None else parts.get(blip.get(f"{R}embed", "")))
    crop = sides(child(element, "srcRect"))
    if image is None or crop[0] + crop[2] >= FULL or crop[1] + crop[3] >= FULL:
        return None
    tile = child(element, "tile")
    return PictureFill(
        image.data,
        image.media_type,
        image.width,
        image.height,
        crop,
        sides(child(element, "stretch", "fillRect")),
        None if tile is None else _tile(tile),
        tuple(_tint(each, colors) for each in children(blip) if local(each) in TINTS),
        vector_of(blip, parts),
        image.size,
    )


def _tile(element: etree._Element) -> Tile:
    def number(name: str, usual: int) -> int:
        found = integer(element.get(name))
        return usual if found is None else found

    flip = element.get("flip", "none")
    return Tile(number("tx", 0), number("ty", 0), number("sx", FULL), number("sy", FULL), flip)


def _tint(element: etree._Element, colors: Colors) -> Tint:
    match local(element):
        case "duotone":
            read = (Colors.read(colors, _alone(each)) for each in children(element))
            return Tint("duotone", colors=tuple(color for color in read if color is not None))
        case "lum":
            return Tint("lum", tuple(integer(element.get(name)) or 0 for name in ("bright", "contrast")))
        case "alphaModFix":
            amount = integer(element.get("amt"))
            return Tint("alphaModFix", (FULL if amount is None else amount,))
        case "biLevel":
            return Tint("biLevel", (integer(element.get("thresh")) or 0,))
    return Tint(local(element))


def _alone(element: etree._Element) -> etree._Element:
    """A colour in an element of its own, as colours are read."""
    wrapper = etree.Element("color")
    wrapper.append(etree.fromstring(etree.tostring(element)))
    return wrapper


def main_color(fill: Fill | None) -> Color | None:
    """What is most of a fill, of a gradient the middle stop; None of a picture."""
    match fill:
        case Gradient(stops=stops):
            return stops[len(stops) // 2].color
        case Color():
            return fill
    return None
