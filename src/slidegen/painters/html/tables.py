"""Tables into real ones: measured columns and rows on the stage, headers that say what they head."""

from __future__ import annotations

from dataclasses import replace

from slidegen.painters.html.boxes import padding
from slidegen.painters.html.markup import attributes, pixels
from slidegen.painters.html.styles import classes
from slidegen.painters.html.surface import Surface
from slidegen.painters.html.text import paragraphs
from slidegen.scene import Cell, Row, TableLook, TableMark
from slidegen.style import Frame

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
    rows = [_row(mark, row, index < heads, inside) for index, row in enumerate(mark.rows)]
    head = f"<thead>{rows[0]}</thead>" if rows[:heads] else ""
    named = attributes(class_=width, dir=surface.direction(mark.rtl), aria_label=mark.alt or None)
    return f"<table{named}><colgroup>{columns}</colgroup>{head}<tbody>{''.join(rows[heads:])}</tbody></table>"


def _row(mark: TableMark, row: Row, head: bool, surface: Surface) -> str:
    height = surface.styles.named("h", {"height": pixels(row.height)})
    cells = "".join(_cell(mark, cell, column, head, surface) for column, cell in enumerate(row.cells))
    return f"<tr{attributes(class_=height)}>{cells}</tr>"


def _cell(mark: TableMark, cell: Cell, column: int, head: bool, surface: Surface) -> str:
    scope = None
    if cell.header or head or (mark.first_column and column == 0):
        scope = "col" if head else "row"
    filled = head and mark.look.header_fill is not None
    look = _look_class(mark.look, cell.body.frame, head, surface)
    tag = "th" if scope else "td"
    named = attributes(class_=classes(look, "solid filled" if filled else ""), scope=scope)
    return f"<{tag}{named}>{paragraphs('div', cell.body, surface)}</{tag}>"


def _look_class(look: TableLook, frame: Frame, head: bool, surface: Surface) -> str:
    key, known = (look, frame, head), surface.styles.known
    if key not in known:
        known[key] = surface.styles.named("d", _look(look, frame, head, surface))
    return known[key]


def _look(look: TableLook, frame: Frame, head: bool, surface: Surface) -> dict[str, str]:
    """A rule is a background: a border would add to the row's measured height."""
    declared = padding(frame.insets) | {"vertical-align": VERTICAL[frame.anchor]}
    if head and look.header_fill:
        declared["--fill"] = surface.styles.color(look.header_fill)
    elif look.rule:
        color, width = surface.styles.color(look.rule.color), pixels(look.rule.width)
        declared["background"] = f"linear-gradient({color},{color}) 0 100%/100% {width} no-repeat"
    return declared
