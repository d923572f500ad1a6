"""The package of a .potx or .pptx into a template."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lxml import etree

from slidegen.opc import Package, Part, Relationship
from slidegen.powerpoint.names import R, child, children, flag, integer, local
from slidegen.powerpoint.read_color import (
    Colors,
    master_colors,
    palette_of,
    read_fill,
    read_map,
    read_scheme,
)
from slidegen.powerpoint.read_layout import MasterParts, master_source, read_layout, read_master
from slidegen.powerpoint.read_text import resolve_levels
from slidegen.powerpoint.template import Fonts, TableStyle, Template
from slidegen.style import Color, Stroke

# The size of a slide where the presentation says none, and the style of its tables.
WIDTH, HEIGHT = 9_144_000, 6_858_000
MEDIUM_STYLE = TableStyle(
    "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}",
    "Medium Style 2 - Accent 1",
    Color("accent1"),
    Color("bg1"),
    Color("bg1"),
    Stroke(Color("bg1"), 12_700),
)


def read_template(package: Package) -> Template | None:
    """The first master of a presentation with its layouts; None where there is no master."""
    main = next(iter(_related(package, package.relationships, "officeDocument").values()), None)
    root = _parse(main)
    master_part = _first_master(package, main, root)
    master_root = _parse(master_part)
    if main is None or root is None or master_part is None or master_root is None:
        return None
    theme = _parse(next(iter(_related(package, master_part.relationships, "theme").values()), None))
    mapping = read_map(child(master_root, "clrMap"))
    colors = master_colors(mapping)
    pictures = _related(package, master_part.relationships, "image")
    parts = MasterParts(master_root, root, theme, pictures)
    source = master_source(parts, colors)
    size = child(root, "sldSz")
    tables = _parse(next(iter(_related(package, main.relationships, "tableStyles").values()), None))
    return Template(
        name="" if theme is None else theme.get("name", ""),
        width=_length(size, "cx", WIDTH),
        height=_length(size, "cy", HEIGHT),
        palette=palette_of(read_scheme(theme), mapping),
        fonts=_fonts(theme),
        text=resolve_levels(source.default),
        master=read_master(parts, source),
        layouts=tuple(
            read_layout(layout, part.name, _related(package, part.relationships, "image"), parts, source)
            for part in _layout_parts(package, master_part, master_root)
            if (layout := _parse(part)) is not None
        ),
        table=_table_style(tables, colors),
        rtl=flag(root.get("rtl")),
    )


def _parse(part: Part | None) -> etree._Element | None:
    """The root of a part; None where the part is absent or no XML. Entities are not followed."""
    if part is None:
        return None
    try:
        return etree.fromstring(part.blob, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return None


def _related(package: Package, relationships: Iterable[Relationship], kind: str) -> Mapping[str, Part]:
    """The parts of a kind that relationships lead to, by relationship id."""
    return {
        rel.id: package.parts[rel.target]
        for rel in relationships
        if rel.type.endswith("/" + kind) and not rel.external and rel.target in package.parts
    }


def _first_master(package: Package, main: Part | None, root: etree._Element | None) -> Part | None:
    masters = _related(package, main.relationships, "slideMaster") if main else {}
    listed = next(children(child(root, "sldMasterIdLst")), None)
    named = None if listed is None else masters.get(listed.get(f"{R}id", ""))
    return named or next(iter(masters.values()), None)


def _layout_parts(package: Package, master: Part, root: etree._Element) -> list[Part]:
    layouts = _related(package, master.relationships, "slideLayout")
    listed = [each.get(f"{R}id", "") for each in children(child(root, "sldLayoutIdLst"))]
    return [layouts[rel] for rel in listed if rel in layouts]


def _length(element: etree._Element | None, name: str, usual: int) -> int:
    return (integer(element.get(name)) if element is not None else None) or usual


def _fonts(theme: etree._Element | None) -> Fonts:
    def family(kind: str, slot: str = "latin") -> str:
        font = child(theme, "themeElements", "fontScheme", kind, slot)
        return (font.get("typeface") if font is not None else None) or ""

    scripts = child(theme, "themeElements", "fontScheme", "minorFont")
    return Fonts(
        family("majorFont") or "Calibri",
        family("minorFont") or "Calibri",
        family("minorFont", "ea"),
        family("minorFont", "cs"),
        tuple(
            (each.get("script", ""), each.get("typeface", ""))
            for each in children(scripts)
            if local(each) == "font"
        ),
    )


def _table_style(root: etree._Element | None, colors: Colors) -> TableStyle:
    """The style that new tables take; where only its id is there, PowerPoint's own Medium Style 2."""
    wanted = None if root is None else root.get("def")
    style = next((each for each in children(root) if each.get("styleId") == wanted), None)
    if wanted is None or style is None:
        return MEDIUM_STYLE
    rule = child(style, "wholeTbl", "tcStyle", "tcBdr", "insideH", "ln")
    color = read_fill(rule, colors)
    width = None if rule is None else integer(rule.get("w"))
    return TableStyle(
        wanted,
        style.get("styleName", ""),
        read_fill(child(style, "firstRow", "tcStyle", "fill"), colors),
        colors.read(child(style, "firstRow", "tcTxStyle")) or Color("tx1"),
        colors.read(child(style, "firstCol", "tcTxStyle")) or Color("tx1"),
        Stroke(color, width or 12_700) if color else None,
    )
