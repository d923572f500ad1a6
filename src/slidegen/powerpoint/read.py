"""The package of a .potx or .pptx into a template."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from lxml import etree

from slidegen.opc import Package, Part
from slidegen.powerpoint.masters import MasterPart, parsed, read_masters, related
from slidegen.powerpoint.names import child, children, flag, integer
from slidegen.powerpoint.read_color import (
    Colors,
    master_colors,
    overridden,
    palette_of,
    read_fill,
)
from slidegen.powerpoint.read_fill import Formats
from slidegen.powerpoint.read_layout import (
    MasterParts,
    MasterSource,
    master_source,
    read_layout,
    read_master,
)
from slidegen.powerpoint.read_text import resolve_levels
from slidegen.powerpoint.template import TableStyle, Template, TemplateLayout, TemplateLook
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
    Color("accent1", transforms=(("tint", 20_000),)),
    Color("accent1", transforms=(("tint", 40_000),)),
    Color("tx1"),
)


def read_template(package: Package) -> Template | None:
    """The masters of a presentation with their layouts; None where there is no master.

    Colours and fonts are those of the first master; a layout of other ones says which.
    """
    main = next(iter(related(package, package.relationships, "officeDocument").values()), None)
    root = parsed(main)
    masters = read_masters(package)
    if main is None or root is None or not masters:
        return None
    first = masters[0]
    every = [_parts(package, root, master) for master in masters]
    sources = [master_source(parts, master_colors(parts.mapping, parts.scheme)) for parts in every]
    size = child(root, "sldSz")
    tables = parsed(next(iter(related(package, main.relationships, "tableStyles").values()), None))
    usual = _look(first, first.mapping, tables)
    return Template(
        name="" if first.theme is None else first.theme.get("name", ""),
        width=_length(size, "cx", WIDTH),
        height=_length(size, "cy", HEIGHT),
        palette=usual.palette,
        fonts=usual.fonts,
        text=resolve_levels(sources[0].default),
        master=read_master(every[0], sources[0]),
        layouts=tuple(
            replace(layout, master=number, look=None if look == usual else look)
            for number, each in enumerate(zip(masters, every, sources, strict=True))
            for layout, look in _layouts(package, *each, tables)
        ),
        table=usual.table,
        rtl=flag(root.get("rtl")),
    )


def _parts(package: Package, main: etree._Element, master: MasterPart) -> MasterParts:
    drawn = master.theme_part.relationships if master.theme_part else ()
    formats = Formats(child(master.theme, "themeElements", "fmtScheme"), related(package, drawn, "image"))
    pictures = related(package, master.part.relationships, "image")
    return MasterParts(master.root, main, master.theme, master.mapping, master.scheme, pictures, formats)


def _layouts(
    package: Package,
    master: MasterPart,
    parts: MasterParts,
    source: MasterSource,
    tables: etree._Element | None,
) -> Iterator[tuple[TemplateLayout, TemplateLook]]:
    """The layouts of a master, each with the colours and fonts of its slides."""
    for part, root in master.layouts:
        pictures: Mapping[str, Part] = related(package, part.relationships, "image")
        look = _look(master, overridden(master.mapping, root), tables)
        yield read_layout(root, part.name, pictures, parts, source), look


def _look(master: MasterPart, mapping: Mapping[str, str], tables: etree._Element | None) -> TemplateLook:
    table = _table_style(tables, master_colors(mapping, master.scheme))
    return TemplateLook(palette_of(master.scheme, mapping), master.fonts, table)


def _length(element: etree._Element | None, name: str, usual: int) -> int:
    return (integer(element.get(name)) if element is not None else None) or usual


def _table_style(root: etree._Element | None, colors: Colors) -> TableStyle:
    """The style that new tables take; where only its id is there, PowerPoint's own Medium Style 2."""
    wanted = None if root is None else root.get("def")
    style = next((each for each in children(root) if each.get("styleId") == wanted), None)
    if wanted is None or style is None:
        return _medium(colors)
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
        read_fill(child(style, "wholeTbl", "tcStyle", "fill"), colors),
        read_fill(child(style, "band1H", "tcStyle", "fill"), colors),
        colors.read(child(style, "wholeTbl", "tcTxStyle")) or Color("tx1"),
    )


def _medium(colors: Colors) -> TableStyle:
    """It is dark on light, or light on dark, by the scheme's own names, whatever the colour map says."""
    light, dark = (Color(colors.names.get(name, usual)) for name, usual in (("lt1", "bg1"), ("dk1", "tx1")))
    rule = Stroke(light, 12_700)
    return replace(MEDIUM_STYLE, header_text=light, column_text=light, rule=rule, text=dark)
