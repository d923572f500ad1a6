"""An a:tbl into rows of cells, as far as it says their looks itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lxml import etree

from slidegen.geometry import Insets
from slidegen.powerpoint.names import child, children, flag, integer, local
from slidegen.powerpoint.read_color import Colors
from slidegen.powerpoint.slides.fills import NO_FILL, read_fill_of
from slidegen.powerpoint.slides.text import TextSource, read_body
from slidegen.powerpoint.slides.values import Body, Fill, TableCell, TableRow

# The margins of a cell that says none (ECMA-376 21.1.3.17).
_MARGINS = (("marL", 91_440), ("marT", 45_720), ("marR", 91_440), ("marB", 45_720))


def read_rows(table: etree._Element, source: TextSource) -> tuple[TableRow, ...]:
    columns = [integer(each.get("w")) or 0 for each in children(child(table, "tblGrid"))]
    # What a table's style says of colours is not looked up.
    plain = replace(source, color=None, levels=[_uncoloured(level) for level in source.levels])
    return tuple(
        TableRow(integer(row.get("h")) or 0, _cells(row, columns, plain))
        for row in children(table)
        if local(row) == "tr"
    )


def _uncoloured(level: object) -> dict[str, object]:
    assert isinstance(level, dict), "levels are laid over one another into dictionaries"
    return {key: value for key, value in level.items() if key != "color"}


def _cells(row: etree._Element, columns: Sequence[int], source: TextSource) -> tuple[TableCell, ...]:
    cells = []
    for number, each in enumerate(each for each in children(row) if local(each) == "tc"):
        if flag(each.get("hMerge")) or flag(each.get("vMerge")):
            continue
        span = max(1, integer(each.get("gridSpan")) or 1)
        body = _body(each, source)
        fill = _fill(each, source.colors)
        rows = integer(each.get("rowSpan")) or 1
        cells.append(TableCell(body, sum(columns[number : number + span]), fill, rows > 1))
    return tuple(cells)


def _body(cell: etree._Element, source: TextSource) -> Body:
    properties = child(cell, "tcPr")

    def margin(name: str, usual: int) -> int:
        said = None if properties is None else integer(properties.get(name))
        return usual if said is None else said

    insets = Insets(*(margin(name, usual) for name, usual in _MARGINS))
    turned = properties is not None and properties.get("vert", "horz") != "horz"
    body = read_body(child(cell, "txBody"), (), source) or Body(())
    return replace(body, insets=insets, whole=body.whole and not turned)


def _fill(cell: etree._Element, colors: Colors) -> Fill | None:
    fill = read_fill_of(child(cell, "tcPr"), colors)
    return None if fill == NO_FILL else fill
