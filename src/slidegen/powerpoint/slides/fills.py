"""The fills of shapes and backgrounds into the colours that text may stand on."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from slidegen.powerpoint.names import child, children, integer, local
from slidegen.powerpoint.read_color import Colors
from slidegen.powerpoint.slides.values import Fill
from slidegen.style import Color

NO_FILL = Fill((Color(rgb="FFFFFF", transforms=(("alpha", 0),)),))
# What a colour stands in where it is seen; those of effects and of a picture's recolouring are not told.
_SEEN_IN = frozenset(("solidFill", "gs", "fgClr", "bgClr", "highlight", "buClr"))
_UNSEEN = frozenset(("effectLst", "effectDag", "blip", "scene3d", "sp3d"))


def read_fill_of(element: etree._Element | None, colors: Colors) -> Fill | None:
    """The fill that stands in an element's properties; None where it says none, NO_FILL where it is empty."""
    for each in children(element):
        match local(each):
            case "noFill":
                return NO_FILL
            case "solidFill":
                color = colors.read(each)
                return None if color is None else Fill((color,))
            case "gradFill":
                stops = (colors.read(stop) for stop in children(child(each, "gsLst")))
                return Fill(tuple(color for color in stops if color is not None))
            case "blipFill" | "pattFill" | "grpFill":
                return Fill()
    return None


def styled_fill(
    reference: etree._Element | None, theme: etree._Element | None, colors: Colors
) -> Fill | None:
    """The fill that a reference (a:fillRef, p:bgRef) takes from the theme's formats (ECMA-376 20.1.4.2.10)."""
    index = 0 if reference is None else integer(reference.get("idx")) or 0
    if reference is None or index in (0, 1000):
        return None
    kind, number = ("bgFillStyleLst", index - 1001) if index > 1000 else ("fillStyleLst", index - 1)
    holder = colors.read(reference)
    formats = list(children(child(theme, "themeElements", "fmtScheme", kind)))
    if holder is None or not 0 <= number < len(formats):
        return None if holder is None else Fill((holder,))
    wrapper = etree.Element("fill")
    wrapper.append(etree.fromstring(etree.tostring(formats[number])))
    return read_fill_of(wrapper, Colors(colors.names, holder, colors.scheme))


def shape_fill(elements: list[etree._Element], theme: etree._Element | None, colors: Colors) -> Fill | None:
    """The fill of a shape: its own or that of its style, else that of the placeholders it inherits from."""
    for element in elements:
        own = read_fill_of(child(element, "spPr"), colors)
        own = own or styled_fill(child(element, "style", "fillRef"), theme, colors)
        if own is not None:
            return None if own == NO_FILL else own
    return None


def read_ground(root: etree._Element, theme: etree._Element | None, colors: Colors) -> Fill | None:
    """The background that a slide, layout or master says."""
    background = child(root, "cSld", "bg")
    own = read_fill_of(child(background, "bgPr"), colors)
    if own == NO_FILL:
        # Programs differ in whether that is white, or what is behind it.
        return Fill()
    return own or styled_fill(child(background, "bgRef"), theme, colors)


def said_colors(element: etree._Element, colors: Colors) -> tuple[Color, ...]:
    """The colours that the element says itself, those of its texts too, each once; none of shapes within a group."""
    return tuple(dict.fromkeys(_said(element, colors)))


def _said(element: etree._Element, colors: Colors) -> Iterator[Color]:
    if local(element) in _SEEN_IN:
        color = colors.read(element)
        if color is not None:
            yield color
    for each in children(element):
        if local(each) not in _UNSEEN and local(each) not in ("sp", "pic", "grpSp", "graphicFrame", "cxnSp"):
            yield from _said(each, colors)
