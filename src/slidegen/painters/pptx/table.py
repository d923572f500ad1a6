"""Rows of cells into a native table (ECMA-376 21.1.3)."""

from __future__ import annotations

from slidegen.painters.pptx.properties import CELL_INSETS, UNSAID, frame_attributes
from slidegen.painters.pptx.sheet import Sheet
from slidegen.painters.pptx.text import paragraphs
from slidegen.powerpoint.xml import attributes
from slidegen.scene import Cell, Row, TableMark

TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table"


def table(mark: TableMark, sheet: Sheet) -> str:
    """a:graphic with the a:tbl: what the rows look like comes from the table style that the mark names."""
    assert all(len(row.cells) == len(mark.columns) for row in mark.rows), "a row has a cell for each column"
    flags = attributes(
        rtl=int(mark.rtl) or None,
        firstRow=int(mark.header) or None,
        firstCol=int(mark.first_column and mark.look.labels) or None,
        bandRow=int(mark.look.band is not None) or None,
    )
    style = f"<a:tblPr{flags}><a:tableStyleId>{mark.look.style_id}</a:tableStyleId></a:tblPr>"
    grid = "".join(f'<a:gridCol w="{width}"/>' for width in mark.columns)
    rows = "".join(_row(row, sheet) for row in mark.rows)
    return (
        f'<a:graphic><a:graphicData uri="{TABLE}"><a:tbl>{style}<a:tblGrid>{grid}</a:tblGrid>{rows}</a:tbl>'
        "</a:graphicData></a:graphic>"
    )


def _row(row: Row, sheet: Sheet) -> str:
    return f'<a:tr h="{row.height}">{"".join(_cell(cell, sheet) for cell in row.cells)}</a:tr>'


def _cell(cell: Cell, sheet: Sheet) -> str:
    """A cell's frame is a:tcPr's business; its a:bodyPr says nothing."""
    frame = frame_attributes(cell.body.frame, UNSAID, CELL_INSETS)
    text = f"<a:txBody><a:bodyPr/>{paragraphs(cell.body, sheet)}</a:txBody>"
    return f"<a:tc>{text}<a:tcPr{frame}/></a:tc>"
