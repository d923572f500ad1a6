"""A p:spTree into shapes, each at its place on the slide, with what its placeholder inherits."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lxml import etree

from slidegen.geometry import Rect
from slidegen.opc import Part
from slidegen.powerpoint.names import R as RELATIONS
from slidegen.powerpoint.names import child, children, flag, integer, local, percent
from slidegen.powerpoint.parsing import parse_xml
from slidegen.powerpoint.read_color import Colors
from slidegen.powerpoint.read_place import read_box
from slidegen.powerpoint.read_shapes import name_of, placeholder_of
from slidegen.powerpoint.read_text import Properties, read_list_style, stack
from slidegen.powerpoint.slides.fills import said_colors, shape_fill
from slidegen.powerpoint.slides.tables import read_rows
from slidegen.powerpoint.slides.text import USUAL_SIZE, TextSource, read_body
from slidegen.powerpoint.slides.values import Fill, Kind, Picture, Shape
from slidegen.style import Color

# Groups within groups: PowerPoint's own decks have a handful.
DEEPEST = 60
# Tags in one part: a large slide has some thousands, and each takes memory once it is parsed.
MOST_TAGS = 500_000
# A box in the coordinates of its group, as a box on the slide.
Place = Callable[[Rect], Rect]
_FRAMES: Mapping[str, Kind] = {"chart": "chart", "chartex": "chart", "diagram": "diagram", "table": "table"}
_MEDIA = frozenset(("videoFile", "audioFile", "audioCd", "wavAudioFile", "quickTimeFile"))
_PARTS = frozenset(("sp", "pic", "cxnSp", "graphicFrame", "grpSp", "contentPart"))


@dataclass(frozen=True, slots=True)
class Holder:
    """A placeholder of the layout: its shape, that of the master, and the levels of text that they give."""

    kind: str
    shapes: tuple[etree._Element, ...]
    levels: Sequence[Properties]


@dataclass(frozen=True, slots=True)
class ShapeSource:
    """What the shapes of a slide, layout or master lean on.

    `ground` is the slide's background, `parts` those that they name, by relationship id; `order` numbers the elements;
    `find` gives what a placeholder of a type and an index inherits.
    """

    colors: Colors
    fonts: Mapping[str, str]
    theme: etree._Element | None
    default: Sequence[Properties]
    ground: Fill
    parts: Mapping[str, Part]
    order: Mapping[etree._Element, int]
    find: Callable[[str, int], Holder | None]


def read_shapes(tree: etree._Element | None, source: ShapeSource) -> tuple[Shape, ...]:
    """All shapes, hidden ones too; those that PowerPoint shows of alternatives."""
    return tuple(_walk(tree, source, lambda box: box, 0))


def _walk(tree: etree._Element | None, source: ShapeSource, place: Place, depth: int) -> Iterator[Shape]:
    if depth > DEEPEST:
        return
    for element in _parts(tree):
        if local(element) == "grpSp":
            yield _group(element, source, place, depth)
        else:
            yield _shape(element, source, place)


def _parts(tree: etree._Element | None) -> Iterator[etree._Element]:
    for element in children(tree):
        if local(element) in _PARTS:
            yield element
        elif local(element) == "AlternateContent":
            # Formulas are a Choice that PowerPoint has long known; of newer things the Fallback is what others show.
            choice, fallback = child(element, "Choice"), child(element, "Fallback")
            known = choice is not None and choice.get("Requires") in ("a14", "p14")
            yield from _parts(choice if known or fallback is None or not len(fallback) else fallback)


def _group(element: etree._Element, source: ShapeSource, place: Place, depth: int) -> Shape:
    box = _rect(child(element, "grpSpPr", "xfrm"), "off", "ext")
    return Shape(
        source.order[element],
        name_of(element),
        "group",
        None if box is None else place(box),
        alt=_alt(element),
        decorative=_is_decorative(element),
        hidden=_is_hidden(element),
        fill=shape_fill([], source.theme, source.colors),
        members=tuple(_walk(element, source, _within(element, place), depth + 1)),
    )


def _shape(element: etree._Element, source: ShapeSource, place: Place) -> Shape:
    named = placeholder_of(element)
    kind = "" if named is None else named.get("type", "obj")
    holder = None if named is None else source.find(kind, integer(named.get("idx")) or 0)
    above = () if holder is None else holder.shapes
    boxes = (read_box(each) for each in (element, *above))
    box = next((each for each in boxes if each is not None), None)
    levels = source.default if holder is None else holder.levels
    text = TextSource(source.colors, source.fonts, _levels(element, levels, source.colors))
    table = child(element, "graphic", "graphicData", "tbl")
    chart = _related(element, "chart", source)
    geometry = child(element, "spPr", "prstGeom")
    custom = child(element, "spPr", "custGeom") is not None
    return Shape(
        source.order[element],
        name_of(element),
        _kind(element),
        None if box is None else place(box),
        holder.kind if holder is not None else kind,
        levels[0].get("size", USUAL_SIZE),
        _alt(element),
        _is_decorative(element),
        _is_hidden(element),
        "custom" if custom else "" if geometry is None else geometry.get("prst", ""),
        _fill([element, *above], source),
        read_body(child(element, "txBody"), [child(each, "txBody", "bodyPr") for each in above], text),
        () if table is None else read_rows(table, replace(text, levels=source.default)),
        _picture(element, source),
        colors=said_colors(element, source.colors) + _chart_colors(chart, source.colors),
    )


def _fill(elements: list[etree._Element], source: ShapeSource) -> Fill | None:
    """A shape may be filled as the slide's background is (19.3.1.43, useBgFill)."""
    if flag(elements[0].get("useBgFill")):
        return source.ground
    return shape_fill(elements, source.theme, source.colors)


def _levels(element: etree._Element, levels: Sequence[Properties], colors: Colors) -> list[Properties]:
    """A shape's style gives its text a colour and a font (a:fontRef), and its own list style covers these."""
    styled: dict[str, object] = {}
    reference = child(element, "style", "fontRef")
    if reference is not None:
        font = {"major": "+mj-lt", "minor": "+mn-lt"}.get(reference.get("idx", ""))
        color = colors.read(reference)
        styled = ({"font": font} if font else {}) | ({"color": color} if color else {})
    own = read_list_style(child(element, "txBody", "lstStyle"), colors)
    return stack(levels, [styled] * len(levels), own)


def _kind(element: etree._Element) -> Kind:
    match local(element):
        case "pic":
            marks = children(child(next(children(element), None), "nvPr"))
            return "media" if any(local(each) in _MEDIA for each in marks) else "picture"
        case "cxnSp":
            return "line"
        case "graphicFrame":
            data = child(element, "graphic", "graphicData")
            uri = "" if data is None else data.get("uri", "")
            return _FRAMES.get(uri.rstrip("/").rpartition("/")[2], "object")
        case "contentPart":
            return "object"
    return "shape"


def _about(element: etree._Element) -> etree._Element | None:
    return child(next(children(element), None), "cNvPr")


def _alt(element: etree._Element) -> str:
    about = _about(element)
    return "" if about is None else (about.get("descr") or about.get("title") or "").strip()


def _is_hidden(element: etree._Element) -> bool:
    about = _about(element)
    return about is not None and flag(about.get("hidden"))


def _is_decorative(element: etree._Element) -> bool:
    about = _about(element)
    marks = () if about is None else about.iter("{*}decorative")
    return any(flag(each.get("val")) for each in marks)


def _rect(transform: etree._Element | None, corner: str, size: str) -> Rect | None:
    off, ext = child(transform, corner), child(transform, size)
    if off is None or ext is None:
        return None
    x, y, width, height = (
        integer(at.get(name)) for at, name in ((off, "x"), (off, "y"), (ext, "cx"), (ext, "cy"))
    )
    return None if None in (x, y, width, height) else Rect(x or 0, y or 0, width or 0, height or 0)


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


def _related(element: etree._Element, name: str, source: ShapeSource) -> Part | None:
    found = child(element, "graphic", "graphicData", name)
    return None if found is None else source.parts.get(found.get(f"{RELATIONS}id", ""))


def _chart_colors(part: Part | None, colors: Colors) -> tuple[Color, ...]:
    root = parsed(part)
    return () if root is None else said_colors(root, colors)


def _picture(element: etree._Element, source: ShapeSource) -> Picture | None:
    """A picture, or a shape that one fills; None for drawings that only office programs read."""
    fill = child(element, "blipFill")
    fill = child(element, "spPr", "blipFill") if fill is None else fill
    blip = child(fill, "blip")
    part = None if blip is None else source.parts.get(blip.get(f"{RELATIONS}embed", ""))
    if part is None:
        return None
    crop, stretch = child(fill, "srcRect"), child(fill, "stretch")
    inner = child(stretch, "fillRect")
    whole = stretch is not None and not (inner is not None and inner.attrib)
    return Picture(part.blob, _edges(crop), whole and local(element) == "pic")


def _edges(element: etree._Element | None) -> tuple[float, float, float, float]:
    left, top, right, bottom = (
        0.0 if element is None else percent(element.get(side)) or 0.0 for side in ("l", "t", "r", "b")
    )
    return left, top, right, bottom


def parsed(part: Part | None) -> etree._Element | None:
    """The root of a part; None where the part is absent, no XML, or has more in it than any slide."""
    return None if part is None or part.blob.count(b"<") > MOST_TAGS else parse_xml(part.blob)
