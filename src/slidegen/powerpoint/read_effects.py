"""Effects of shapes, their own or by number in the theme's formats, into shadows, halos and soft edges."""

from __future__ import annotations

from math import cos, sin

from lxml import etree

from slidegen.figures.figure import Effects, Glow, Shadow
from slidegen.figures.formulas import RADIAN
from slidegen.powerpoint.names import child, children, integer, local
from slidegen.powerpoint.read_color import Colors
from slidegen.powerpoint.read_fill import Formats

# The effects that are read, of shapes, connectors and pictures (ECMA-376 20.1.8.25).
READ = ("outerShdw", "glow", "innerShdw", "softEdge")
OWNERS = ("sp", "cxnSp", "pic")
# No effect is seen beyond this (ST_PositiveCoordinate allows more than any slide is wide).
FARTHEST = 12_700_000


def is_read(effect: etree._Element) -> bool:
    """Whether it is an effect of a shape, and neither of text nor of a group, nor of a place for a picture."""
    holder = effect.getparent()
    properties = None if holder is None else holder.getparent()
    shape = None if properties is None else properties.getparent()
    if properties is None or shape is None or local(effect) not in READ:
        return False
    is_shape = local(properties) == "spPr" and local(shape) in OWNERS
    holders = (child(each, "nvPr", "ph") for each in children(shape))
    return is_shape and all(each is None or each.get("type") != "pic" for each in holders)


def read_shadow(element: etree._Element, colors: Colors, formats: Formats) -> Shadow | None:
    """The shadow behind a shape (ECMA-376 20.1.8.45); of a theme's effect, in the colour of the reference to it."""
    listed, colors = _effects(element, colors, formats)
    return _shadow(child(listed, "outerShdw"), colors)


def read_effects(element: etree._Element, colors: Colors, formats: Formats) -> Effects:
    """Its other effects (20.1.8.17, 20.1.8.40, 20.1.8.53)."""
    listed, colors = _effects(element, colors, formats)
    halo = child(listed, "glow")
    color = None if halo is None else colors.read(halo)
    glow = Glow(color, _far(halo, "rad")) if color is not None and _far(halo, "rad") else None
    return Effects(glow, _shadow(child(listed, "innerShdw"), colors), _far(child(listed, "softEdge"), "rad"))


def _effects(
    element: etree._Element, colors: Colors, formats: Formats
) -> tuple[etree._Element | None, Colors]:
    own = child(element, "spPr", "effectLst")
    reference = child(element, "style", "effectRef")
    if own is None and reference is not None:
        colors = Colors(colors.names, colors.read(reference), colors.scheme)
        own = child(formats.styled("effectStyleLst", integer(reference.get("idx")) or 0), "effectLst")
    return own, colors


def _shadow(cast: etree._Element | None, colors: Colors) -> Shadow | None:
    color = None if cast is None else colors.read(cast)
    if cast is None or color is None:
        return None
    far, angle = _far(cast, "dist"), (integer(cast.get("dir")) or 0) / RADIAN
    return Shadow(color, round(far * cos(angle)), round(far * sin(angle)), _far(cast, "blurRad"))


def _far(element: etree._Element | None, name: str) -> int:
    length = None if element is None else integer(element.get(name))
    return max(0, min(FARTHEST, length or 0))
