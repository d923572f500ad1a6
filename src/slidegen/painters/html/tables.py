"""Tables into real ones: measured columns and rows on the stage, headers that say what they head."""

from __future__ import annotations

from dataclasses import replace

from slidegen.painters.html.boxes import padding
from slidegen.painters.html.markup import attributes, pixels
from slidegen.painters.html.styles import classes
from slidegen.painters.html.surface import Surface
from slidegen.painters.html.text import paragraphs
from slidegen.scene import Cell, Row, TableLook, TableMark
from slidegen.style import Color, Frame

VERTICAL = {"t": "top", "ctr": "middle", "b": "bottom"}


def table(mark: TableMark, surface: Surface) -> str:
    """The table itself, without the box that it stands in."""
    width = surface.styles.named("t", {"width": pixels(sum(mark.columns))})
    columns = "".join(
        f"<col{attributes(class_=surface.styles.named('w', {'width': pixels(column)}))}>"
        for column in mark.columns
    )
    heads = 1 if mark.header else 0
    inside = replace(surface, rtl=mark.rtl)
    rows = [
        _row(mark, row, _fill(mark.look, index - heads), inside, index < heads)
        for index, row in enumerate(mark.rows)
    ]
    head = f"<thead>{rows[0]}</thead>" if rows[:heads] else ""
    named = attributes(class_=width, dir=surface.direction(mark.rtl), aria_label=mark.alt or None)
    return f"<table{named}><colgroup>{columns}</colgroup>{head}<tbody>{''.join(rows[heads:])}</tbody></table>"


def _fill(look: TableLook, below: int) -> Color | None:
    """Of the row so many below the header; the header's own above the first."""
    if below < 0:
        return look.header_fill
    return look.fill if below % 2 else look.band or look.fill


def _row(mark: TableMark, row: Row, fill: Color | None, surface: Surface, head: bool) -> str:
    height = surface.styles.named("h", {"height": pixels(row.height)})
    cells = "".join(_cell(mark, cell, column, fill, surface, head) for column, cell in enumerate(row.cells))
    return f"<tr{attributes(class_=height)}>{cells}</tr>"


def _cell(mark: TableMark, cell: Cell, column: int, fill: Color | None, surface: Surface, head: bool) -> str:
    scope = None
    if cell.header or head or (mark.first_column and column == 0):
        scope = "col" if head else "row"
    filled = fill is not None
    look = _look_class(mark.look, cell.body.frame, fill, head, surface)
    tag = "th" if scope else "td"
    named = attributes(class_=classes(look, "solid filled" if filled else ""), scope=scope)
    return f"<{tag}{named}>{paragraphs('div', cell.body, surface)}</{tag}>"


def _look_class(look: TableLook, frame: Frame, fill: Color | None, head: bool, surface: Surface) -> str:
    key, known = (look, frame, fill, head), surface.styles.known
    if key not in known:
        known[key] = surface.styles.named("d", _look(look, frame, fill, head, surface))
    return known[key]


def _look(look: TableLook, frame: Frame, fill: Color | None, head: bool, surface: Surface) -> dict[str, str]:
    """A rule is a background: a border would add to the row's measured height."""
    declared = padding(frame.insets) | {"vertical-align": VERTICAL[frame.anchor]}
    if fill:
        declared["--fill"] = surface.styles.color(fill)
    if look.rule and not (head and fill):
        color, width = surface.styles.color(look.rule.color), pixels(look.rule.width)
        under = " var(--fill)" if fill else ""
        declared["background"] = f"linear-gradient({color},{color}) 0 100%/100% {width} no-repeat{under}"
    return declared
