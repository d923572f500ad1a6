"""Text that is higher than its box, and tables and boxes that reach below the slide."""

from __future__ import annotations

from collections.abc import Iterator

from slidegen.auditing.case import Case
from slidegen.auditing.measuring import Taken, room_of, taken
from slidegen.diagnostics import Finding
from slidegen.geometry import EMU_PER_POINT, Rect
from slidegen.powerpoint.slides.values import Body, Shape, TableRow

# By so much of a line text may be higher than its box: programs differ in where they put the first one.
TOLERANCE = 0.35
_SHRINKS = "shorten it, or give it room; PowerPoint itself makes it smaller only when the text is edited"
_STAYS = "shorten it, or give it room"


def overflows(case: Case) -> Iterator[Finding]:
    for slide in case.show.slides:
        for shape in case.shapes(slide):
            message = _of_table(case, shape) if shape.rows else _of_text(case, shape)
            if message:
                shrinks = shape.body is not None and shape.body.fit == "text"
                hint = _SHRINKS if shrinks else _STAYS
                yield case.places.finding("overflow", slide, shape, message, hint)


def _of_text(case: Case, shape: Shape) -> str:
    body = shape.body
    room = None if body is None or not body.text else room_of(shape, body)
    if body is None or room is None or room.width <= 0:
        return ""
    text = taken(body, room.width, case)
    if text is None:
        return ""
    if not body.wrap and not body.turned and text.width > case.show.width:
        return f"a line is {_points(text.width)} pt wide, the slide {_points(case.show.width)} pt"
    needed, tolerance = text.height / body.columns, text.line * TOLERANCE
    if body.fit != "shape":
        if needed <= max(0, room.height) + tolerance:
            return ""
        return f"the text is {_points(needed)} pt high, the room in its box {_points(room.height)} pt"
    # Such a box grows with its text; what a program wrote of its height may be of an earlier one.
    if _bottom(body, room, text) <= case.show.height + tolerance or _is_beyond(case, shape):
        return ""
    return "the text reaches below the slide"


def _bottom(body: Body, room: Rect, text: Taken) -> float:
    if body.turned:
        return 0.0
    spare = room.height - text.height
    return room.y + text.height + {"t": 0.0, "ctr": spare / 2, "b": spare}[body.anchor]


def _is_beyond(case: Case, shape: Shape) -> bool:
    """Whether the box itself reaches below the slide: whoever put it there sees it."""
    return shape.box is not None and shape.box.bottom > case.show.height


def _of_table(case: Case, shape: Shape) -> str:
    """The rows of a table grow with their text."""
    if shape.box is None:
        return ""
    bottom = shape.box.y + sum(_row_height(case, row) for row in shape.rows)
    beyond = bottom - case.show.height
    return f"the table reaches {_points(beyond)} pt below the slide" if beyond > EMU_PER_POINT * 6 else ""


def _row_height(case: Case, row: TableRow) -> float:
    height = float(row.height)
    for cell in row.cells:
        insets = cell.body.insets
        text = taken(cell.body, max(1, cell.width - insets.left - insets.right), case)
        if text is not None and not cell.spans:
            height = max(height, text.height + insets.top + insets.bottom)
    return height


def _points(length: float) -> str:
    return f"{length / EMU_PER_POINT:,.0f}"
