"""The shapes of a layout's or master's p:spTree into art and placeholders."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import cast

from lxml import etree

from slidegen.geometry import Insets, Rect
from slidegen.opc import Part
from slidegen.powerpoint.names import R as RELATIONS
from slidegen.powerpoint.names import child, children, flag, integer, local
from slidegen.powerpoint.package import EXTENSIONS
from slidegen.powerpoint.read_color import Colors, read_fill
from slidegen.powerpoint.read_run import read_run
from slidegen.powerpoint.read_text import Properties, read_level, read_list_style, resolve_levels, stack
from slidegen.powerpoint.template import Art, ArtLine, ArtPicture, ArtShape
from slidegen.style import Anchor, Color, Frame, Stroke

ANCHORS: Mapping[str, Anchor] = {"t": "t", "ctr": "ctr", "b": "b", "just": "t", "dist": "t"}
# The insets of a box that says nothing of them, and the width of a line (ECMA-376 21.1.2.1.1, 20.1.2.2.24).
SIDE_INSET, TOP_INSET, LINE_WIDTH = 91_440, 45_720, 9_525
LINES = ("line", "straightConnector1")

# A box in the coordinates of its group, as a box on the slide.
Place = Callable[[Rect], Rect]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What shapes lean on: colours, the text that boxes inherit, and the parts that pictures name."""

    colors: Colors
    text: list[Properties]
    parts: Mapping[str, Part]


def read_art(tree: etree._Element | None, around: Surroundings) -> tuple[Art, ...]:
    """The visible shapes that are no placeholders; groups are opened, own geometries left out."""
    return tuple(_walk(tree, around, lambda box: box))


def _walk(tree: etree._Element | None, around: Surroundings, place: Place) -> Iterator[Art]:
    for element in children(tree):
        if local(element) == "grpSp":
            yield from _walk(element, around, _within(element, place))
        elif placeholder_of(element) is None and not _hidden(element):
            box = read_box(element)
            art = None if box is None else _read_one(element, around, place(box))
            if art is not None:
                yield art


def placeholder_of(element: etree._Element) -> etree._Element | None:
    """The p:ph of a shape, picture or frame."""
    head = next((each for each in children(element) if local(each).startswith("nv")), None)
    return child(head, "nvPr", "ph")


def _about(element: etree._Element) -> etree._Element | None:
    return child(next(children(element), None), "cNvPr")


def _hidden(element: etree._Element) -> bool:
    about = _about(element)
    return about is not None and flag(about.get("hidden"))


def name_of(element: etree._Element) -> str:
    about = _about(element)
    return "" if about is None else about.get("name", "")


def read_box(element: etree._Element) -> Rect | None:
    return _rect(child(element, "spPr", "xfrm"), "off", "ext") or _rect(child(element, "xfrm"), "off", "ext")


def _rect(transform: etree._Element | None, corner: str, size: str) -> Rect | None:
    off, ext = child(transform, corner), child(transform, size)
    if off is None or ext is None:
        return None
    numbers = [integer(off.get("x")), integer(off.get("y")), integer(ext.get("cx")), integer(ext.get("cy"))]
    return None if None in numbers else Rect(*cast("list[int]", numbers))


def _within(group: etree._Element, place: Place) -> Place:
    transform = child(group, "grpSpPr", "xfrm")
    outer, inner = _rect(transform, "off", "ext"), _rect(transform, "chOff", "chExt")
    if outer is None or inner is None or not inner.width or not inner.height:
        return place
    across, down = outer.width / inner.width, outer.height / inner.height
    return lambda box: place(
        Rect(
            outer.x + round((box.x - inner.x) * across),
            outer.y + round((box.y - inner.y) * down),
            round(box.width * across),
            round(box.height * down),
        )
    )


def _read_one(element: etree._Element, around: Surroundings, box: Rect) -> Art | None:
    geometry = child(element, "spPr", "prstGeom")
    preset = "" if geometry is None else geometry.get("prst", "")
    match local(element):
        case "pic":
            return _read_picture(element, around, box)
        case "cxnSp":
            return _read_line(element, around, box)
        case "sp" if preset in LINES:
            return _read_line(element, around, box)
        case "sp" if preset:
            return _read_shape(element, around, box, preset)
    return None


def _read_line(element: etree._Element, around: Surroundings, box: Rect) -> ArtLine | None:
    stroke = _read_stroke(element, around.colors)
    return None if stroke is None else ArtLine(name_of(element), box, stroke)


def _read_shape(element: etree._Element, around: Surroundings, box: Rect, preset: str) -> ArtShape | None:
    fill, stroke = read_own_fill(element, around.colors), _read_stroke(element, around.colors)
    body = child(element, "txBody")
    paragraph = next((each for each in children(body) if local(each) == "p" and _text(each).strip()), None)
    if paragraph is None:
        return ArtShape(name_of(element), box, preset, fill, stroke) if fill or stroke else None
    level = resolve_levels(stack(around.text, _text_layer(body, paragraph, around.colors)))[0]
    anchor = read_frame([child(body, "bodyPr")]).anchor
    return ArtShape(name_of(element), box, preset, fill, stroke, _text(paragraph), level, anchor)


def _text(paragraph: etree._Element) -> str:
    return "".join(each.text or "" for each in paragraph.iter("{*}t"))


def _text_layer(body: etree._Element | None, paragraph: etree._Element, colors: Colors) -> list[Properties]:
    rows = read_list_style(child(body, "lstStyle"), colors)
    own = read_level(child(paragraph, "pPr"), colors) | read_run(child(paragraph, "r", "rPr"), colors)
    return [{**rows[0], **own}, *rows[1:]]


def _read_picture(element: etree._Element, around: Surroundings, box: Rect) -> ArtPicture | None:
    blip = child(element, "blipFill", "blip")
    part = None if blip is None else around.parts.get(blip.get(f"{RELATIONS}embed", ""))
    if part is None or part.content_type not in EXTENSIONS:
        return None
    # Imported here: few templates hold pictures.
    from PIL import Image

    try:
        width, height = Image.open(BytesIO(part.blob)).size
    except (OSError, ValueError):
        return None
    crop = child(element, "blipFill", "srcRect")
    edges = [0 if crop is None else integer(crop.get(side)) or 0 for side in ("l", "t", "r", "b")]
    cut = (edges[0], edges[1], edges[2], edges[3])
    about = _about(element)
    alt = "" if about is None else about.get("descr", "")
    drawing = _drawing(blip, around.parts)
    return ArtPicture(name_of(element), box, part.blob, part.content_type, width, height, cut, drawing, alt)


def _drawing(blip: etree._Element | None, parts: Mapping[str, Part]) -> bytes:
    """The SVG beside a picture's pixels ([MS-ODRAWXML] 2.3.1); empty where there is none."""
    found = None if blip is None else next(blip.iter("{*}svgBlip"), None)
    part = None if found is None else parts.get(found.get(f"{RELATIONS}embed", ""))
    return part.blob if part is not None and part.content_type == "image/svg+xml" else b""


def read_own_fill(element: etree._Element, colors: Colors) -> Color | None:
    """The fill of a shape, else that of its style (a:fillRef; index 0 is none)."""
    properties = child(element, "spPr")
    if any(local(each).endswith("Fill") for each in children(properties)):
        return read_fill(properties, colors)
    return _styled(child(element, "style", "fillRef"), colors)


def _read_stroke(element: etree._Element, colors: Colors) -> Stroke | None:
    line = child(element, "spPr", "ln")
    if any(local(each).endswith("Fill") for each in children(line)):
        color = read_fill(line, colors)
    else:
        color = _styled(child(element, "style", "lnRef"), colors)
    width = None if line is None else integer(line.get("w"))
    return None if color is None else Stroke(color, LINE_WIDTH if width is None else width)


def _styled(reference: etree._Element | None, colors: Colors) -> Color | None:
    return None if reference is None or reference.get("idx") == "0" else colors.read(reference)


def read_frame(bodies: list[etree._Element | None]) -> Frame:
    """How a box holds text: each attribute of a:bodyPr from the first body that has it."""

    def attribute(name: str) -> str | None:
        return next(
            (body.get(name) for body in bodies if body is not None and body.get(name) is not None), None
        )

    def inset(name: str, usual: int) -> int:
        value = integer(attribute(name))
        return usual if value is None else value

    insets = Insets(
        inset("lIns", SIDE_INSET),
        inset("tIns", TOP_INSET),
        inset("rIns", SIDE_INSET),
        inset("bIns", TOP_INSET),
    )
    return Frame(insets, ANCHORS.get(attribute("anchor") or "t", "t"))
