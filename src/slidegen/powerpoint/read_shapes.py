"""The shapes of a layout's or master's p:spTree into art and placeholders."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from lxml import etree

from slidegen.figures.figure import Effects, Figure, Fill, PictureFill, Turn
from slidegen.geometry import Insets, Rect
from slidegen.opc import Part
from slidegen.powerpoint.names import child, children, flag, integer, local
from slidegen.powerpoint.read_color import Colors
from slidegen.powerpoint.read_effects import read_effects, read_shadow
from slidegen.powerpoint.read_fill import Formats, fill_element, main_color, paint, picture_fill, styled_fill
from slidegen.powerpoint.read_pen import plain_color, read_pen
from slidegen.powerpoint.read_place import Place, on_slide, read_box, read_turn, within
from slidegen.powerpoint.read_text import Properties
from slidegen.powerpoint.read_words import read_words
from slidegen.powerpoint.template import Art, ArtDrawing, ArtLine, ArtPicture, ArtShape
from slidegen.style import Anchor, Color, Frame, Stroke

ANCHORS: Mapping[str, Anchor] = {"t": "t", "ctr": "ctr", "b": "b", "just": "t", "dist": "t"}
# The insets of a box that says nothing of them (ECMA-376 21.1.2.1.1).
SIDE_INSET, TOP_INSET = 91_440, 45_720
LINES = ("line", "straightConnector1")
# Presets that painters have forms of their own for.
PLAIN = ("rect", "ellipse", "roundRect", *LINES)
SHAPES = ("sp", "cxnSp", "pic", "grpSp")
# What PowerPoint 2013 understands of what came after the standard ([MS-PPTX], [MS-ODRAWXML]).
MICROSOFT = "http://schemas.microsoft.com/office"
KNOWN = frozenset(
    f"{MICROSOFT}/{name}"
    for name in ("powerpoint/2010/main", "drawing/2010/main", "powerpoint/2012/main", "drawing/2012/main")
)
FORMULA = f"{{{MICROSOFT}/drawing/2010/main}}m"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What shapes lean on: colours, the text that boxes inherit, the parts that pictures name, the theme's formats,
    what is behind the slide, and what fills the group that they stand in."""

    colors: Colors
    text: list[Properties]
    parts: Mapping[str, Part]
    formats: Formats = field(default_factory=Formats)
    background: Fill | None = None
    group: etree._Element | None = None


@dataclass(frozen=True, slots=True)
class Leaf:
    """A shape, its box on the slide, and how it is turned there."""

    element: etree._Element
    around: Surroundings
    box: Rect
    turn: Turn


def read_art(tree: etree._Element | None, around: Surroundings) -> tuple[Art, ...]:
    """The visible shapes that are no placeholders; groups are opened."""
    found: list[Art] = []
    for element in _shown(tree):
        if local(element) == "grpSp":
            found += _art_of(list(_leaves(element, around, on_slide)), name_of(element))
        elif leaf := _leaf(element, around, on_slide):
            found += _art_of([leaf], name_of(element))
    return tuple(found)


def _shown(tree: etree._Element | None) -> Iterator[etree._Element]:
    for element in children(tree):
        if local(element) == "AlternateContent":
            yield from _shown(chosen(element))
        elif placeholder_of(element) is None and not _hidden(element) and local(element) in SHAPES:
            yield element


def chosen(versions: etree._Element) -> etree._Element | None:
    """Of shapes in several versions, the first that PowerPoint 2013 knows (ECMA-376 part 3, 9.3) and that is all shapes
    which are read; else the one for every program, which looks alike."""
    for each in children(versions):
        if local(each) != "Choice":
            continue
        needed = {each.nsmap.get(prefix) for prefix in each.get("Requires", "").split()}
        whole = all(local(shape) in SHAPES for shape in children(each))
        if needed <= KNOWN and whole and next(each.iter(FORMULA), None) is None:
            return each
    return child(versions, "Fallback")


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


def _leaf(element: etree._Element, around: Surroundings, place: Place) -> Leaf | None:
    box = read_box(element)
    return (
        None if box is None else Leaf(element, around, *place(box, read_turn(child(element, "spPr", "xfrm"))))
    )


def _leaves(group: etree._Element, around: Surroundings, place: Place) -> Iterator[Leaf]:
    inside, properties = within(group, place), child(group, "grpSpPr")
    if (filled := fill_element(properties)) is not None and local(filled) != "grpFill":
        around = replace(around, group=filled)
    for element in _shown(group):
        if local(element) == "grpSp":
            yield from _leaves(element, around, inside)
        elif leaf := _leaf(element, around, inside):
            yield leaf


def _art_of(leaves: Sequence[Leaf], name: str) -> Iterator[Art]:
    """Plain marks, or figures where one of the leaves is more than that; words stand in front of their shape."""
    if all(_is_plain(leaf) for leaf in leaves):
        yield from (art for leaf in leaves if (art := _read_plain(leaf)) is not None)
        return
    # Imported here: plain templates need nothing of it.
    from slidegen.powerpoint.read_figures import read_figure

    figures: list[Figure] = []
    for leaf in leaves:
        element, around = leaf.element, leaf.around
        fill = _fill(element, around)
        figure = read_figure(element, fill, around.colors, around.formats, leaf.box, leaf.turn)
        figures += [] if figure is None else [figure]
        words = _words(leaf)
        if words is not None:
            yield from _drawn(name, figures)
            figures = []
            yield replace(words, preset="rect", fill=None, stroke=None)
    yield from _drawn(name, figures)


def _drawn(name: str, figures: Sequence[Figure]) -> Iterator[ArtDrawing]:
    boxes = [each.box for each in figures]
    if boxes:
        x, y = min(box.x for box in boxes), min(box.y for box in boxes)
        right, bottom = max(box.right for box in boxes), max(box.bottom for box in boxes)
        yield ArtDrawing(name, Rect(x, y, right - x, bottom - y), tuple(figures))


def _is_plain(leaf: Leaf) -> bool:
    """Whether a shape needs nothing but a colour, an even edge and a form that every painter knows."""
    element, around = leaf.element, leaf.around
    properties, kind = child(element, "spPr"), local(element)
    look = element, around.colors, around.formats
    if leaf.turn != Turn() or read_shadow(*look) is not None or read_effects(*look) != Effects():
        return False
    geometry = child(properties, "prstGeom")
    preset = "" if geometry is None else geometry.get("prst", "")
    if kind == "pic":
        bare = fill_element(properties) is None and child(properties, "ln") is None
        tints = list(children(child(element, "blipFill", "blip")))
        inset = child(element, "blipFill", "stretch", "fillRect")
        return (
            preset in ("", "rect")
            and bare
            and all(local(each) == "extLst" for each in tints)
            and not (inset is not None and inset.attrib)
        )
    adjusted = next(children(child(geometry, "avLst")), None) is not None
    pen = read_pen(element, around.colors, around.formats)
    even = pen is None or plain_color(pen) is not None
    filled = isinstance(_fill(element, around), Color | None)
    return kind in ("sp", "cxnSp") and preset in PLAIN and not adjusted and even and filled


def _fill(element: etree._Element, around: Surroundings) -> Fill | None:
    """The fill of a shape, else that of its style; of a picture, the picture."""
    if local(element) == "pic":
        filled = child(element, "blipFill")
        return None if filled is None else picture_fill(filled, around.colors, around.parts)
    own = fill_element(child(element, "spPr"))
    if own is None and flag(element.get("useBgFill")):
        return around.background
    if own is not None:
        own = around.group if local(own) == "grpFill" else own
        return paint(own, around.colors, around.parts)
    return styled_fill(child(element, "style", "fillRef"), around.colors, around.formats)


def _read_plain(leaf: Leaf) -> Art | None:
    element, around, box = leaf.element, leaf.around, leaf.box
    geometry = child(element, "spPr", "prstGeom")
    preset = "" if geometry is None else geometry.get("prst", "")
    match local(element):
        case "pic":
            return _read_picture(element, around, box)
        case _ if preset in LINES or local(element) == "cxnSp":
            return _read_line(element, around, box)
    return _read_shape(element, around, box, preset)


def _read_line(element: etree._Element, around: Surroundings, box: Rect) -> ArtLine | None:
    stroke = _read_stroke(element, around)
    return None if stroke is None else ArtLine(name_of(element), box, stroke)


def _read_shape(element: etree._Element, around: Surroundings, box: Rect, preset: str) -> ArtShape | None:
    fill, stroke = main_color(_fill(element, around)), _read_stroke(element, around)
    words = _words(Leaf(element, around, box, Turn()))
    if words is None:
        return ArtShape(name_of(element), box, preset, fill, stroke) if fill or stroke else None
    return replace(words, preset=preset, fill=fill, stroke=stroke)


def _words(leaf: Leaf) -> ArtShape | None:
    """The text that stands on a shape, in the look that it has there."""
    body, around = child(leaf.element, "txBody"), leaf.around
    paragraphs = read_words(body, around.text, around.colors)
    if not paragraphs:
        return None
    frame, name, first = read_frame([child(body, "bodyPr")]), name_of(leaf.element), paragraphs[0]
    text = "".join(word for word, _ in first.words)
    shape = ArtShape(name, leaf.box, "rect", text=text, level=first.level, anchor=frame.anchor)
    alone = len(paragraphs) == len({style for _, style in first.words}) == 1
    if alone and frame.insets == Insets():
        return shape
    return replace(shape, paragraphs=paragraphs, frame=frame)


def _read_picture(element: etree._Element, around: Surroundings, box: Rect) -> ArtPicture | None:
    picture = _fill(element, around)
    if not isinstance(picture, PictureFill):
        return None
    about = _about(element)
    alt = "" if about is None else about.get("descr", "")
    size = picture.width, picture.height
    return ArtPicture(
        name_of(element), box, picture.data, picture.media_type, *size, picture.crop, picture.vector, alt
    )


def read_own_fill(element: etree._Element | None, around: Surroundings) -> Fill | None:
    """A shape's fill, or that of its style."""
    return None if element is None else _fill(element, around)


def _read_stroke(element: etree._Element, around: Surroundings) -> Stroke | None:
    pen = read_pen(element, around.colors, around.formats)
    color = None if pen is None else main_color(pen.fill)
    return None if pen is None or color is None else Stroke(color, pen.width)


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
    anchor = ANCHORS.get(attribute("anchor") or "t", "t")
    return Frame(insets, anchor, integer(attribute("numCol")) or 1, attribute("wrap") != "none")
