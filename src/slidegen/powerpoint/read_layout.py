"""A master and its layouts into placeholders with everything inherited, as PowerPoint inherits it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from slidegen.geometry import Rect
from slidegen.opc import Part
from slidegen.powerpoint.names import child, children, integer, local
from slidegen.powerpoint.read_color import Colors, overridden, read_fill
from slidegen.powerpoint.read_shapes import (
    Surroundings,
    name_of,
    placeholder_of,
    read_art,
    read_box,
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


@dataclass(frozen=True, slots=True)
class MasterParts:
    """The XML that a master's look comes from, and its pictures by relationship id."""

    root: etree._Element
    main: etree._Element
    theme: etree._Element | None
    pictures: Mapping[str, Part]


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
    art = read_art(tree, Surroundings(colors, default, parts.pictures))
    return MasterSource(colors, default, bases, levels, shapes, art)


def read_master(parts: MasterParts, source: MasterSource) -> Master:
    def style(kind: str) -> Levels:
        rows = read_list_style(child(parts.root, "txStyles", f"{kind}Style"), source.colors)
        return resolve_levels(stack(source.default, rows))

    placeholders = (_placeholder(each, None, source) for each in source.shapes.values())
    background = read_background(parts.root, parts.theme, source.colors) or Color("bg1")
    return Master(background, style("title"), style("body"), style("other"), tuple(placeholders))


def read_layout(
    root: etree._Element, part: str, pictures: Mapping[str, Part], master: MasterParts, source: MasterSource
) -> TemplateLayout:
    """One layout; `pictures` are the parts that its pictures name, by relationship id."""
    colors = overridden(source.colors, root)
    if colors is not source.colors:
        # What the layout inherits is coloured through the layout's map, too.
        source = master_source(master, colors)
    tree, head = child(root, "cSld", "spTree"), child(root, "cSld")
    inherited = () if root.get("showMasterSp") in ("0", "false") else source.art
    background = read_background(root, master.theme, colors) or read_background(
        master.root, master.theme, colors
    )
    return TemplateLayout(
        "" if head is None else head.get("name", ""),
        root.get("type", "cust"),
        part,
        background or Color(colors.names["bg1"]),
        (*inherited, *read_art(tree, Surroundings(colors, source.default, pictures))),
        tuple(
            _placeholder(each, _parent(holder, source), source)
            for each in children(tree)
            if (holder := placeholder_of(each)) is not None
        ),
    )


def _parent(holder: etree._Element, source: MasterSource) -> etree._Element | None:
    return source.shapes.get(master_type(holder.get("type", "obj")))


def _placeholder(element: etree._Element, parent: etree._Element | None, source: MasterSource) -> Placeholder:
    """What a placeholder does not say itself, `parent` of the master says for it."""
    holder = placeholder_of(element)
    assert holder is not None, "a placeholder is read from a shape that has one"
    kind, both = holder.get("type", "obj"), [each for each in (element, parent) if each is not None]
    boxes = (read_box(each) for each in both)
    fills = (read_own_fill(each, source.colors) for each in both)
    return Placeholder(
        kind,
        integer(holder.get("idx")) or 0,
        name_of(element),
        next((box for box in boxes if box is not None), NOWHERE),
        read_frame([child(each, "txBody", "bodyPr") for each in both]),
        _levels(element, master_type(kind), source),
        next((fill for fill in fills if fill is not None), None),
        _prompt(element),
    )


def _levels(element: etree._Element, kind: str, source: MasterSource) -> Levels:
    own = child(element, "txBody", "lstStyle")
    if own is None or len(own) == 0:
        return source.levels[kind]
    return resolve_levels(stack(source.bases[kind], read_list_style(own, source.colors)))


def _prompt(element: etree._Element) -> str:
    paragraphs = (each for each in children(child(element, "txBody")) if local(each) == "p")
    return "\n".join("".join(text.text or "" for text in each.iter("{*}t")) for each in paragraphs)


def read_background(root: etree._Element, theme: etree._Element | None, colors: Colors) -> Color | None:
    """The colour behind a layout or master; None where it has none of its own, or a picture."""
    background = child(root, "cSld", "bg")
    own = read_fill(child(background, "bgPr"), colors)
    reference = child(background, "bgRef")
    if own is not None or reference is None:
        return own
    holder = colors.read(reference)
    fills = list(children(child(theme, "themeElements", "fmtScheme", "bgFillStyleLst")))
    number = (integer(reference.get("idx")) or 0) - 1001
    if holder is None or not 0 <= number < len(fills):
        return holder
    wrapper = etree.Element("fill")
    wrapper.append(etree.fromstring(etree.tostring(fills[number])))
    return read_fill(wrapper, Colors(colors.names, holder)) or holder
