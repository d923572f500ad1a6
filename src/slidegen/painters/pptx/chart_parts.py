"""The charts of a deck into parts: each chart, and the workbook that it leads to."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from slidegen.opc import Part, Relationship
from slidegen.painters.pptx.charts import BOOK, chart_xml
from slidegen.painters.pptx.template import OFFICE_TYPE
from slidegen.painters.pptx.workbook import workbook
from slidegen.scene import ChartMark, GroupMark, Mark

CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
BOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PACKAGE = OFFICE_TYPE + "package"


@dataclass(frozen=True, slots=True)
class ChartParts:
    """The part names of charts by the number of their slide and the name of their mark, and all of the parts."""

    names: Mapping[tuple[int, str], str]
    parts: tuple[Part, ...]


def charts_in(marks: Iterable[Mark]) -> Iterator[ChartMark]:
    for mark in marks:
        if isinstance(mark, ChartMark):
            yield mark
        elif isinstance(mark, GroupMark):
            yield from charts_in(mark.marks)


def chart_parts(ordered: Sequence[tuple[Mark, ...]], taken: Collection[str]) -> ChartParts:
    """Parts numbered in the order of the slides; `taken` are the template's own part names."""
    names: dict[tuple[int, str], str] = {}
    parts: list[Part] = []
    numbers = (number for number in count(1) if not _both(number) & set(taken))
    for slide, marks in enumerate(ordered, 1):
        for mark in charts_in(marks):
            chart, book = sorted(_both(next(numbers)))
            names[slide, mark.name] = chart
            leads = (Relationship(BOOK, PACKAGE, book),)
            parts += [
                Part(chart, CHART_TYPE, chart_xml(mark), leads),
                Part(book, BOOK_TYPE, workbook(mark.chart, mark.table[0][0])),
            ]
    return ChartParts(names, tuple(parts))


def _both(number: int) -> set[str]:
    return {f"/ppt/charts/chart{number}.xml", f"/ppt/embeddings/workbook{number}.xlsx"}
