"""A `csv` fence into a table Node, its first row the head."""

from __future__ import annotations

import csv

from slidegen.markdown.nodes import Node
from slidegen.source import Span

LANGUAGES = ("csv", "tsv")


def with_table(fence: Node) -> Node:
    """The table that a fence of comma-separated values is; any other node as it is."""
    if fence.kind != "fence" or fence.info not in LANGUAGES:
        return fence
    lines = fence.text.splitlines()
    try:
        rows = [row for row in csv.reader(lines, delimiter=_delimiter(fence, lines)) if row]
    except csv.Error:
        return fence
    if not rows:
        return fence
    # The first line of the fence is no value.
    cursor = fence.span.start + fence.span.text.find("\n") + 1
    nodes = []
    for number, row in enumerate(rows):
        cells, cursor = _cells(row, fence.span, cursor, header=number == 0)
        place = fence.span.source.span(cells[0].span.start, cells[-1].span.end)
        nodes.append(Node("row", place, cells))
    title = fence.attributes.values.get("title", "")
    return Node("table", fence.span, tuple(nodes), title=title, attributes=fence.attributes)


def _delimiter(fence: Node, lines: list[str]) -> str:
    """Where the comma is the decimal sign, spreadsheets part values by semicolons."""
    if fence.info == "tsv":
        return "\t"
    return ";" if lines and lines[0].count(";") > lines[0].count(",") else ","


def _cells(row: list[str], span: Span, cursor: int, header: bool) -> tuple[tuple[Node, ...], int]:
    """The cells of a row, each sought from where the last one ended; and where the row ended."""
    cells = []
    for value in row:
        words = value.strip()
        start = span.source.text.find(words, cursor, span.end)
        start = cursor if start < 0 else start
        cursor = min(start + len(words), span.end)
        place = span.source.span(start, cursor)
        inside = (Node("text", place, text=words),) if words else ()
        cells.append(Node("cell", place, inside, header=header))
    return tuple(cells), cursor
