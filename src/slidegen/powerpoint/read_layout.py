"""A master and its layouts into placeholders with everything inherited, as PowerPoint inherits it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from lxml import etree

from slidegen.figures.figure import Fill
from slidegen.geometry import Rect
from slidegen.opc import Part
from slidegen.powerpoint.names import child, children, integer, local
from slidegen.powerpoint.read_color import Colors, master_colors, overridden
from slidegen.powerpoint.read_fill import Formats, fill_element, main_color, paint, styled_fill
from slidegen.powerpoint.read_form import first_filled, read_form
from slidegen.powerpoint.read_place import read_box
from slidegen.powerpoint.read_shapes import (
    Surroundings,
    name_of,
    placeholder_of,
    read_art,
    read_frame,
    read_own_fill,
)
from slidegen.powerpoint.read_text import Properties, read_list_style, resolve_levels, stack
from slidegen.powerpoint.template import (
    MASTER_PLACEHOLDERS,
    Art,
    Levels,
    Master,
    Placeholder,
    TemplateLayout,
    master_type,
)
from slidegen.style import Color

# Placeholders that pictures fill.
PICTURED = ("pic", "obj", "clipArt", "media")
# In 60 000ths of a degree.
FULL_TURN = 21_600_000
# Where a placeholder stands that neither layout nor master gives a box.
NOWHERE = Rect(0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class MasterSource:
    """A master as its layouts lean on it, seen through one colour map.

    `bases` are the properties that a text inherits, by the type of the master's placeholder;
    `levels` are these resolved.
    """

    colors: Colors
    default: list[Properties]
    bases: Mapping[str, list[Properties]]
    levels: Mapping[str, Levels]
    shapes: Mapping[str, etree._Element]
    art: tuple[Art, ...]
    formats: Formats = field(default_factory=Formats)


@dataclass(frozen=True, slots=True)
class MasterParts:
    """The XML that a master's look comes from, its pictures by relationship id, and what its theme gives: `mapping` is
    the master's colour map, `scheme` the theme's colours.
    """

    root: etree._Element
    main: etree._Element
    theme: etree._Element | None
    mapping: Mapping[str, str]
    scheme: Mapping[str, str]
    pictures: Mapping[str, Part]
    formats: Formats = field(default_factory=Formats)


STYLES = {"title": "titleStyle", "body": "bodyStyle"}


def master_source(parts: MasterParts, colors: Colors) -> MasterSource:
    """Texts inherit from the master's placeholder, then its text styles, and at last the presentation's default."""
    tree = child(parts.root, "cSld", "spTree")
    shapes: dict[str, etree._Element] = {}
    for element in children(tree):
        holder = placeholder_of(element)
        if holder is not None:
            shapes.setdefault(holder.get("type", "obj"), element)
    default = read_list_style(child(parts.main, "defaultTextStyle"), colors)
    bases = {
        kind: stack(
            default,
            read_list_style(child(parts.root, "txStyles", STYLES.get(kind, "otherStyle")), colors),
            read_list_style(child(shapes.get(kind), "txBody", "lstStyle"), colors),
        )
        for kind in MASTER_PLACEHOLDERS
    }
    levels = {kind: resolve_levels(layers) for kind, layers in bases.items()}
    behind = read_background(parts.root, parts.pictures, colors, parts.formats)
    art = read_art(tree, Surroundings(colors, default, parts.pictures, parts.formats, behind))
    return MasterSource(colors, default, bases, levels, shapes, art, parts.formats)


def read_master(parts: MasterParts, source: MasterSource) -> Master:
    def style(kind: str) -> Levels:
        rows = read_list_style(child(parts.root, "txStyles", f"{kind}Style"), source.colors)
        return resolve_levels(stack(source.default, rows))

    placeholders = (_placeholder(each, None, source) for each in source.shapes.values())
    background = read_background(parts.root, parts.pictures, source.colors, parts.formats)
    return Master(
        main_color(background) or Color("bg1"),
        style("title"),
        style("body"),
        style("other"),
        tuple(placeholders),
    )


def read_layout(
    root: etree._Element, part: str, pictures: Mapping[str, Part], master: MasterParts, source: MasterSource
) -> TemplateLayout:
    """One layout; `pictures` are the parts that its pictures name, by relationship id."""
    mapping = overridden(master.mapping, root)
    if mapping is not master.mapping:
        # What the layout inherits is coloured through the layout's map, too.
        source = master_source(master, master_colors(mapping, master.scheme))
    colors = source.colors
    tree, head = child(root, "cSld", "spTree"), child(root, "cSld")
    inherited = () if root.get("showMasterSp") in ("0", "false") else source.art
    background = read_background(root, pictures, colors, master.formats) or read_background(
        master.root, master.pictures, colors, master.formats
    )
    around = Surroundings(colors, source.default, pictures, master.formats, background)
    return TemplateLayout(
        "" if head is None else head.get("name", ""),
        root.get("type", "cust"),
        part,
        main_color(background) or Color(colors.names["bg1"]),
        (*inherited, *read_art(tree, around)),
        tuple(
            _placeholder(each, _parent(holder, source), source)
            for each in children(tree)
            if (holder := placeholder_of(each)) is not None
        ),
        None if isinstance(background, Color) else background,
    )


def _parent(holder: etree._Element, source: MasterSource) -> etree._Element | None:
    return source.shapes.get(master_type(holder.get("type", "obj")))


def _placeholder(element: etree._Element, parent: etree._Element | None, source: MasterSource) -> Placeholder:
    """What a placeholder does not say itself, `parent` of the master says for it."""
    holder = placeholder_of(element)
    assert holder is not None, "a placeholder is read from a shape that has one"
    kind, both = holder.get("type", "obj"), [each for each in (element, parent) if each is not None]
    boxes = (read_box(each) for each in both)
    box = next((each for each in boxes if each is not None), NOWHERE)
    around = Surroundings(source.colors, source.default, {}, source.formats)
    fill = read_own_fill(first_filled(both), around)
    return Placeholder(
        kind,
        integer(holder.get("idx")) or 0,
        name_of(element),
        box,
        read_frame([child(each, "txBody", "bodyPr") for each in both]),
        _levels(element, master_type(kind), source),
        main_color(fill),
        _prompt(element),
        _is_vertical(both),
        _rotation(both),
        read_form(both, fill, box, source.colors, source.formats, kind in PICTURED),
    )


def _is_vertical(shapes: Sequence[etree._Element]) -> bool:
    """Whether lines do not run across the slide, by the first shape whose text says how they do (21.1.2.1.1)."""
    bodies = [body for each in shapes if (body := child(each, "txBody", "bodyPr")) is not None]
    down = next((vert for body in bodies if (vert := body.get("vert")) is not None), "horz")
    turn = next((turn for body in bodies if (turn := integer(body.get("rot"))) is not None), 0)
    return down != "horz" or turn % FULL_TURN != 0


def _rotation(shapes: Sequence[etree._Element]) -> int:
    """Of the shape that says the place, which says the turn with it."""
    placed = next((each for each in shapes if read_box(each) is not None), None)
    transform = child(placed, "spPr", "xfrm")
    return (integer(transform.get("rot")) or 0) if transform is not None else 0


def _levels(element: etree._Element, kind: str, source: MasterSource) -> Levels:
    own = child(element, "txBody", "lstStyle")
    if own is None or len(own) == 0:
        return source.levels[kind]
    return resolve_levels(stack(source.bases[kind], read_list_style(own, source.colors)))


def _prompt(element: etree._Element) -> str:
    paragraphs = (each for each in children(child(element, "txBody")) if local(each) == "p")
    return "\n".join("".join(text.text or "" for text in each.iter("{*}t")) for each in paragraphs)


def read_background(
    root: etree._Element, pictures: Mapping[str, Part], colors: Colors, formats: Formats
) -> Fill | None:
    """What is behind a layout or master; None where it has nothing of its own."""
    background = child(root, "cSld", "bg")
    own = fill_element(child(background, "bgPr"))
    if own is not None:
        return paint(own, colors, pictures)
    return styled_fill(child(background, "bgRef"), colors, formats)
