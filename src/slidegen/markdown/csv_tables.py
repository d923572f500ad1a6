"""Comma-separated values, in a fence or in a file, into a table Node."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from dataclasses import replace

from slidegen.diagnostics import Finding
from slidegen.markdown.attributes import place_of, read_attributes
from slidegen.markdown.nodes import Attributes, Node
from slidegen.source import Source, Span

CHART = "chart"
LANGUAGES = ("csv", "tsv", CHART)
# The kind of a chart stands behind its word, and perhaps what braces say, without them: ```chart column unit=CHF
_CHARTED = re.compile(r"[`~]{3,}[ \t]*chart[ \t]+(?:([\w-]+)(?![\w=-]))?([^{\n]*)")
VALUES = "the first row names the series, the first column the categories"
# A table of more is read by nobody, and takes long to set.
MOST_ROWS, MOST_COLUMNS = 1_000, 50
_DELIMITERS = {
    ",": ",", ";": ";", "\t": "\t", "|": "|",
    "comma": ",", "semicolon": ";", "tab": "\t", "\\t": "\t", "t": "\t",
}  # fmt: skip
_NUMBER = re.compile(r"[-+−±~≈<>]?\s?[$€£¥]?\s?\d[\d\s.,'’/:]*\s?(?:[%‰$€£¥]|[kKMG]?)\s?$")

# Settings in YAML or JSON, as other tools draw charts from, are no rows of values.
_SETTINGS = re.compile(r"\s*(?:\{|[\w-]+:(?:[ \t].*)?\n\s*(?:-\s+)?[\w-]+:(?:\s|$))")

# A table as Markdown has it: its first line begins with a bar, the second one is a rule.
_PIPED = re.compile(r"\s*\|.*\n[ \t]*\|[ \t|:-]*-[ \t|:-]*(?:\n|$)")
_RULE = re.compile(r"[ \t|:]*-[ \t|:-]*")

Tabled = tuple[Node | None, tuple[Finding, ...]]


def with_table(fence: Node) -> tuple[Node, tuple[Finding, ...]]:
    """The table that a fence of comma-separated values is; any other node as it is."""
    if fence.kind != "fence" or fence.info not in LANGUAGES:
        return fence, ()
    if fence.info == CHART and _SETTINGS.match(fence.text):
        message = "this chart is in the language of another tool: its text is shown"
        return fence, (Finding("bad-chart", message, fence.span, VALUES),)
    # The first line of the fence is no value.
    start = fence.span.start + fence.span.text.find("\n") + 1
    place = fence.span.source.span(min(start, fence.span.end), fence.span.end)
    table, findings = _table(fence, fence.text, place, tabs=fence.info == "tsv")
    title = fence.attributes.values.get("title", "")
    if table and fence.info == CHART:
        table = replace(table, attributes=_charted(fence))
    return (replace(table, title=title) if table else fence), findings


def file_table(image: Node, source: Source) -> Tabled:
    """The table in a file that stands where a picture may: its words are the caption."""
    whole = source.span(0, len(source.text))
    table, findings = _table(image, source.text, whole, tabs=source.name.lower().endswith(".tsv"))
    if table is None:
        return None, findings
    if CHART in image.attributes.classes:
        return replace(table, title=image.title, text=image.text), findings
    return replace(table, title=image.text or image.title), findings


def _charted(fence: Node) -> Attributes:
    """The braces of a fence that is a chart, with its kind, and with what stands before them."""
    attributes, line = fence.attributes, fence.span.text.lstrip()
    kind = _CHARTED.match(line)
    values = attributes.values
    if kind:
        bare = read_attributes("{" + kind[2] + "}", 0)
        values = {**({"kind": kind[1]} if kind[1] else {}), **(bare[0].values if bare else {}), **values}
    classes = attributes.classes if CHART in attributes.classes else (*attributes.classes, CHART)
    return replace(attributes, classes=classes, values=values, span=attributes.span or fence.span)


def _table(node: Node, text: str, place: Span, tabs: bool) -> Tabled:
    lines = text.splitlines()
    delimiter, findings = _delimiter(node, lines, tabs)
    if _PIPED.match(text):
        # A table as Markdown has it: bars around its rows, and a rule.
        delimiter, lines = "|", [line.strip().strip("|") for line in lines if not _RULE.fullmatch(line)]
    try:
        rows = [row for row in csv.reader(lines, delimiter=delimiter) if row]
    except csv.Error as error:
        return None, (*findings, _unreadable(node, f"its values can't be told apart: {error}"))
    if not rows:
        return None, (*findings, _unreadable(node, "there are no values in it"))
    if len(rows) > MOST_ROWS or max(map(len, rows)) > MOST_COLUMNS:
        why = f"it has more than {MOST_ROWS} rows or {MOST_COLUMNS} columns"
        return None, (*findings, _unreadable(node, why))
    header = node.attributes.values.get("header", "true").lower() not in ("false", "no")
    return _tabled(node, rows, place, header), findings


def _tabled(node: Node, rows: Sequence[Sequence[str]], place: Span, header: bool) -> Node:
    aligned = _alignment(rows[1:] if header else rows)
    cursor, nodes = place.start, []
    for number, row in enumerate(rows):
        cells, cursor = _cells(row, place, cursor, aligned, header and number == 0)
        whole = place.source.span(cells[0].span.start, cells[-1].span.end)
        nodes.append(Node("row", whole, cells))
    return Node("table", node.span, tuple(nodes), attributes=node.attributes)


def _unreadable(node: Node, why: str) -> Finding:
    return Finding("unreadable", f"the table can't be read: {why}", node.span)


def _delimiter(node: Node, lines: Sequence[str], tabs: bool) -> tuple[str, tuple[Finding, ...]]:
    """As the author says; else by the first line: where the comma is the decimal sign, semicolons part values."""
    written = node.attributes.values.get("delimiter", node.attributes.values.get("sep", ""))
    if written in _DELIMITERS:
        return _DELIMITERS[written], ()
    findings: tuple[Finding, ...] = ()
    if written:
        place = place_of(node.attributes, written)
        hint = "write a comma, a semicolon or tab"
        findings = (Finding("bad-value", f'"{written}" is no delimiter', place, hint),)
    first = next(filter(None, lines), "")
    signs = "\t,;" if tabs else ",;\t"
    return max(signs, key=lambda sign: (first.count(sign), -signs.index(sign))), findings


def _alignment(rows: Sequence[Sequence[str]]) -> list[str]:
    """A column of numbers stands at the right, so that their digits are below one another."""
    columns = [
        [row[index].strip() for row in rows if index < len(row)]
        for index in range(max(map(len, rows), default=0))
    ]
    return ["right" if any(values) and all(map(_is_number, values)) else "" for values in columns]


def _is_number(value: str) -> bool:
    return value in ("", "-", "–", "—") or (len(value) < 40 and _NUMBER.match(value) is not None)


def _cells(
    row: Sequence[str], span: Span, cursor: int, aligned: Sequence[str], header: bool
) -> tuple[tuple[Node, ...], int]:
    """The cells of a row, each sought from where the last one ended; and where the row ended."""
    cells = []
    for index, value in enumerate(row):
        words = " ".join(value.split())
        start = span.source.text.find(words, cursor, span.end)
        start = cursor if start < 0 else start
        cursor = min(start + len(words), span.end)
        place = span.source.span(start, cursor)
        inside = (Node("text", place, text=words),) if words else ()
        info = aligned[index] if index < len(aligned) else ""
        cells.append(Node("cell", place, inside, info=info, header=header))
    return tuple(cells), cursor
