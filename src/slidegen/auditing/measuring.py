"""The text of a box into the height that it takes, by the metrics of its fonts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from slidegen.auditing.case import Case
from slidegen.geometry import EMU_PER_CENTIPOINT, Insets, Rect
from slidegen.powerpoint.slides.values import Body, Paragraph, Run, Shape, Spacing
from slidegen.text.fallback import stretches
from slidegen.text.fonts import Face, FontBook
from slidegen.text.lines import FittedLine, Piece, break_lines

# Office programs break lines at widths that differ by so little: a line that nearly fits is taken to fit.
WIDER = 1.01
# Raised and lowered text is set at two thirds of its size.
_RAISED = 2 / 3
# Beyond this a text is no slide's, and takes long to measure.
_LONGEST = 20_000
# Where text stands in preset shapes: what is kept free at each edge, as a share of the shorter side, or of each side.
_ROUND, _ELLIPSE = 0.16667 * 0.29289, 0.14645
_PLAIN = ("", "rect", "flowChartProcess")


@dataclass(frozen=True, slots=True)
class Taken:
    """`height` and the widest line of a text, and the height of its first line, EMU."""

    height: float
    width: float
    line: float


def room_of(shape: Shape, body: Body) -> Rect | None:
    """Where the text of a shape may stand; None where its form's text box is not known."""
    if shape.box is None:
        return None
    box = shape.box
    if shape.preset == "roundRect":
        edge = round(min(box.width, box.height) * _ROUND)
        box = box.inset(Insets(edge, edge, edge, edge))
    elif shape.preset == "ellipse":
        across, down = round(box.width * _ELLIPSE), round(box.height * _ELLIPSE)
        box = box.inset(Insets(across, down, across, down))
    elif shape.preset not in _PLAIN:
        return None
    if body.turned:
        # The insets of a turned text are those of the box.
        box = box.inset(body.insets)
        return Rect(box.x, box.y, box.height, box.width)
    return box.inset(body.insets)


def taken(body: Body, width: int, case: Case) -> Taken | None:
    """What the text takes in a box so wide; None where it is not measured, as its font is not at hand."""
    runs = [run for each in body.paragraphs for run in each.runs if run.text]
    if not body.whole or not runs or sum(len(run.text) for run in runs) > _LONGEST:
        return None
    if any(run.font not in case.measured for run in runs):
        return None
    own = max(1, (width - body.column_gap * (body.columns - 1)) // body.columns)
    return _taken(_written(body.paragraphs), own if body.wrap else -1, case.book)


def _written(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Without the empty ones at the end, which nobody sees."""
    last = max((place for place, each in enumerate(paragraphs) if each.text.strip()), default=-1)
    return tuple(paragraphs[: last + 1])


@lru_cache(maxsize=1 << 8)
def _taken(paragraphs: tuple[Paragraph, ...], width: int, book: FontBook) -> Taken:
    height = widest = first = 0.0
    for number, each in enumerate(paragraphs):
        pieces = list(_pieces(each, book))
        room = max(1, round((width - each.margin) * WIDER)) if width >= 0 else 10**9
        lines = break_lines([piece for piece, _ in pieces], room) if pieces else ((0, 0, 0),)
        heights = [_line_height(each, line, pieces, book) for line in lines]
        first = first or heights[0]
        before, after = (_distance(spacing, heights[0]) for spacing in (each.before, each.after))
        height += sum(heights) + (before if number else 0) + (after if number < len(paragraphs) - 1 else 0)
        widest = max(widest, *(line[2] + each.margin for line in lines))
    return Taken(height, widest, first)


def _distance(spacing: Spacing, line: float) -> float:

    return spacing.share * line if spacing.points is None else spacing.points * EMU_PER_CENTIPOINT


def _pieces(paragraph: Paragraph, book: FontBook) -> Iterator[tuple[Piece, Face]]:
    """Each piece, and the face whose height its line has: that of its run."""
    for run in paragraph.runs:
        if run.text:
            size = round(run.size * _RAISED) if run.baseline else run.size
            own = book.family(run.font).face(run.bold, run.italic)
            for text, name in stretches(run.text, run.font, run.bold, run.italic, run.lang or "en", book):
                face = book.family(name).face(run.bold, run.italic) if name else own
                yield Piece(text, face, size, run.spacing, run.lang or "en"), own


def _line_height(
    paragraph: Paragraph, line: FittedLine, pieces: Sequence[tuple[Piece, Face]], book: FontBook
) -> float:
    """EMU. A share of the line's own height is one of the largest of its letters."""
    if paragraph.line.points is not None:
        return paragraph.line.points * EMU_PER_CENTIPOINT
    start, end, _ = line
    single, at = 0.0, 0
    for piece, face in pieces:
        if at < end and at + len(piece.text) > start:
            single = max(single, _single(face, piece.size))
        at += len(piece.text)
    return paragraph.line.share * (single or _mark_height(paragraph, book))


def _mark_height(paragraph: Paragraph, book: FontBook) -> float:
    """Of a line without letters."""
    mark: Run = paragraph.runs[-1]
    return _single(book.family(mark.font).face(mark.bold, mark.italic), mark.size)


def _single(face: Face, size: int) -> float:
    return (face.ascent + face.descent + face.line_gap) / face.upem * size * EMU_PER_CENTIPOINT
