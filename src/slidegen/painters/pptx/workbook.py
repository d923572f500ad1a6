"""A chart's numbers into the workbook that PowerPoint opens to edit them (ECMA-376 18)."""

from __future__ import annotations

from slidegen.opc import Package, Part, Relationship
from slidegen.painters.pptx.template import OFFICE_TYPE
from slidegen.powerpoint.package import write_package
from slidegen.powerpoint.xml import HEAD, OFFICE, xml_attribute, xml_text
from slidegen.scene import Chart

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml."
SHEET = "Sheet1"


def workbook(chart: Chart, head: str = "") -> bytes:
    """Categories in the first column below their `head`, a series in each further one, names in the first row."""
    firsts: tuple[str | float, ...] = chart.places or chart.categories
    rows: list[tuple[str | float | None, ...]] = [(head, *(series.name for series in chart.series))]
    rows += [
        (first, *values)
        for first, values in zip(
            firsts, zip(*(each.values for each in chart.series), strict=True), strict=True
        )
    ]
    parts = [
        Part(
            "/xl/workbook.xml",
            f"{CONTENT}sheet.main+xml",
            f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="{SHEET}" sheetId="1" r:id="rId1"/>'
            "</sheets></workbook>".encode(),
            (
                Relationship("rId1", f"{OFFICE_TYPE}worksheet", "/xl/worksheets/sheet1.xml"),
                Relationship("rId2", f"{OFFICE_TYPE}styles", "/xl/styles.xml"),
            ),
        ),
        Part("/xl/worksheets/sheet1.xml", f"{CONTENT}worksheet+xml", _sheet(rows)),
        Part("/xl/styles.xml", f"{CONTENT}styles+xml", _styles(chart.number)),
    ]
    roots = (Relationship("rId1", f"{OFFICE_TYPE}officeDocument", "/xl/workbook.xml"),)
    return write_package(Package({part.name: part for part in parts}, roots))


def column(index: int) -> str:
    """The letter of a column, from 0: a chart has fewer than there are letters."""
    assert index < 26, "a chart has few series"
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[index]


def _sheet(rows: list[tuple[str | float | None, ...]]) -> bytes:
    written = "".join(
        f'<row r="{number}">{"".join(_cell(column(at), number, cell) for at, cell in enumerate(row))}</row>'
        for number, row in enumerate(rows, 1)
    )
    return f'{HEAD}<worksheet xmlns="{MAIN}"><sheetData>{written}</sheetData></worksheet>'.encode()


def _cell(letter: str, number: int, value: str | float | None) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, str):
        words = f'<is><t xml:space="preserve">{xml_text(value)}</t></is>'
        return f'<c r="{letter}{number}" t="inlineStr">{words}</c>'
    style = "" if letter == "A" else ' s="1"'
    return f'<c r="{letter}{number}"{style}><v>{value:.15g}</v></c>'


def _styles(code: str) -> bytes:
    """Cells as they are, and those of values in their format."""
    plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
    return (
        f'{HEAD}<styleSheet xmlns="{MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode={xml_attribute(code)}/>'
        '</numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill>'
        '<patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        f'<cellStyleXfs count="1">{plain}</cellStyleXfs><cellXfs count="2">{plain}'
        '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/></cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    ).encode()
