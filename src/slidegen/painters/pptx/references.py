"""The marks of a slide into what they lead to: links and pictures, in the order in which they appear."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from slidegen.scene import (
    Body,
    ChartMark,
    DrawingMark,
    GroupMark,
    Image,
    LineMark,
    Link,
    Mark,
    PictureMark,
    ShapeMark,
    TableMark,
    TextMark,
)


def references(marks: Iterable[Mark]) -> Iterator[Link | Image]:
    """Every link and picture of the marks and of what stands within them; what appears twice is given twice."""
    for mark in marks:
        match mark:
            case TextMark(body=body):
                yield from _links(body)
            case ShapeMark(body=body):
                yield from _links(body) if body else ()
            case TableMark(rows=rows):
                for row in rows:
                    for cell in row.cells:
                        yield from _links(cell.body)
            case PictureMark(image=image, link=link):
                yield image
                yield from (link,) if link else ()
            case GroupMark(marks=within):
                yield from references(within)
            case LineMark() | ChartMark() | DrawingMark():
                pass
            case _:
                assert_never(mark)


def _links(body: Body) -> Iterator[Link]:
    return (run.link for paragraph in body.paragraphs for run in paragraph.runs if run.link)
