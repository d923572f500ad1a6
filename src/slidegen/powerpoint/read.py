"""The package of a .potx or .pptx into a template."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lxml import etree

from slidegen.opc import Package
from slidegen.powerpoint.masters import MasterPart, parsed, read_masters, related
from slidegen.powerpoint.names import child, children, flag, integer
from slidegen.powerpoint.read_color import (
    Colors,
    master_colors,
    palette_of,
    read_fill,
)
from slidegen.powerpoint.read_fill import Formats
from slidegen.powerpoint.read_layout import MasterParts, master_source, read_layout, read_master
from slidegen.powerpoint.read_text import resolve_levels
from slidegen.powerpoint.template import TableStyle, Template
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

    Colours and fonts are those of the first master, so of the others only those are read that have the same.
    """
    main = next(iter(related(package, package.relationships, "officeDocument").values()), None)
    root = parsed(main)
    masters = read_masters(package)
    if main is None or root is None or not masters:
        return None
    first = masters[0]
    colors = master_colors(first.mapping)
    sources = [(parts, master_source(parts, colors)) for parts in _parts(package, root, masters)]
    size = child(root, "sldSz")
    tables = parsed(next(iter(related(package, main.relationships, "tableStyles").values()), None))
    return Template(
        name="" if first.theme is None else first.theme.get("name", ""),
        width=_length(size, "cx", WIDTH),
        height=_length(size, "cy", HEIGHT),
        palette=palette_of(first.scheme, first.mapping),
        fonts=first.fonts,
        text=resolve_levels(sources[0][1].default),
        master=read_master(*sources[0]),
        layouts=tuple(
            read_layout(layout, part.name, related(package, part.relationships, "image"), parts, source)
            for master, (parts, source) in zip(_alike(masters), sources, strict=True)
            for part, layout in master.layouts
        ),
        table=_table_style(tables, colors),
        rtl=flag(root.get("rtl")),
    )


def _alike(masters: Sequence[MasterPart]) -> list[MasterPart]:
    return [master for master in masters if master.is_like(masters[0])]


def _parts(package: Package, main: etree._Element, masters: Sequence[MasterPart]) -> Iterator[MasterParts]:
    for master in _alike(masters):
        drawn = master.theme_part.relationships if master.theme_part else ()
        formats = Formats(child(master.theme, "themeElements", "fmtScheme"), related(package, drawn, "image"))
        pictures = related(package, master.part.relationships, "image")
        yield MasterParts(master.root, main, master.theme, pictures, formats)


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
