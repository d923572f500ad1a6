"""Marks into those in groups, and into the text that is on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from slidegen.scene.marks import (
    ChartMark,
    DrawingMark,
    GroupMark,
    LineMark,
    Mark,
    PictureMark,
    ShapeMark,
    TableMark,
    TextMark,
)
from slidegen.scene.text import Body, Run


def every(marks: Iterable[Mark]) -> Iterator[Mark]:
    """The marks, and after each group those in it."""
    for mark in marks:
        yield mark
        if isinstance(mark, GroupMark):
            yield from every(mark.marks)


def runs_in(marks: Iterable[Mark]) -> Iterator[Run]:
    """Every run of the marks' text, in order."""
    for body in bodies_in(marks):
        for paragraph in body.paragraphs:
            yield from paragraph.runs


def bodies_in(marks: Iterable[Mark]) -> Iterator[Body]:
    """The text of each mark that has any; of tables cell by cell."""
    for mark in every(marks):
        match mark:
            case TextMark(body=body) | ShapeMark(body=Body() as body):
                yield body
            case TableMark(rows=rows):
                for row in rows:
                    for cell in row.cells:
                        yield cell.body
            case ChartMark(labels=labels):
                yield from (label.body for label in labels)
            case GroupMark() | ShapeMark() | LineMark() | PictureMark() | DrawingMark():
                pass
            case _:
                assert_never(mark)
