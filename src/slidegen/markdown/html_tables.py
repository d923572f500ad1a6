"""Tables in a block of HTML into table Nodes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from slidegen.markdown.csv_tables import MOST_COLUMNS, MOST_ROWS
from slidegen.markdown.html_blocks import html_nodes
from slidegen.markdown.inline_html import values_of
from slidegen.markdown.nodes import Node

TAGS = frozenset({"table", "thead", "tbody", "tfoot", "tr", "th", "td", "caption", "colgroup", "col"})
_TABLE = re.compile(r"<table\b[^<>]*>((?:(?!<table\b).)*?)</table\s*>", re.DOTALL | re.IGNORECASE)
_CAPTION = re.compile(r"<caption\b[^<>]*>((?:(?!<caption\b).)*?)</caption\s*>", re.DOTALL | re.IGNORECASE)
_ROW = re.compile(r"<tr\b[^<>]*>", re.IGNORECASE)
_CELL = re.compile(
    r"<(t[hd])\b([^<>]*)>(.*?)(?=<t[hd]\b|</t[hd]\b|</?tr\b|</?t(?:head|body|foot)\b|\Z)", re.DOTALL | re.I
)
_TAG = re.compile(r"<[^<>]*>")
_ALIGN = re.compile(r"text-align\s*:\s*(left|center|right)|\A(left|center|right)\Z", re.IGNORECASE)


def html_tables(node: Node) -> tuple[Node, ...]:
    """What a block of HTML shows: its tables, and between them what `html_nodes` makes of it."""
    shown: list[Node] = []
    ends = [0]
    for match in _TABLE.finditer(node.text):
        table = _table(node, match[1])
        if table:
            shown += html_nodes(replace(node, text=node.text[ends[-1] : match.start()]))
            shown.append(table)
            ends.append(match.end())
    return (*shown, *html_nodes(replace(node, text=node.text[ends[-1] :])))


def has_table(text: str) -> bool:
    return _TABLE.search(text) is not None


def _table(node: Node, text: str) -> Node | None:
    """The table; None where it has words outside its cells, no cells, or too many."""
    caption = _CAPTION.search(text)
    inside = _CAPTION.sub(" ", text)
    if _TAG.sub(" ", _CELL.sub(" ", inside)).strip():
        return None
    starts = [match.end() for match in _ROW.finditer(inside)]
    rows = [_CELL.findall(inside, start, end) for start, end in pairwise([*starts, len(inside)])]
    rows = [row for row in rows if row]
    if not rows or len(rows) > MOST_ROWS or max(map(len, rows)) > MOST_COLUMNS:
        return None
    heads = all(tag.lower() == "th" for tag, _, _ in rows[0])
    below: dict[int, int] = {}
    nodes = [_row(node, row, heads and number == 0, below) for number, row in enumerate(rows)]
    title = " ".join(_plain(_words(node, caption[1])).split()) if caption else ""
    return Node("table", node.span, tuple(nodes), title=title)


def _row(node: Node, cells: Sequence[tuple[str, str, str]], header: bool, below: dict[int, int]) -> Node:
    """`below` says of columns for how many more rows a cell from above reaches into them: there it is empty."""
    placed: list[Node] = []
    empty = Node("cell", node.span, header=header)

    def skip() -> None:
        while below.get(len(placed), 0):
            below[len(placed)] -= 1
            placed.append(empty)

    for _, written, words in cells:
        skip()
        values = values_of(written)
        across, down = (_count(values.get(name, "")) for name in ("colspan", "rowspan"))
        align = _ALIGN.search(values.get("style", "")) or _ALIGN.search(values.get("align", ""))
        info = (align[1] or align[2]).lower() if align else ""
        cell = Node("cell", node.span, _words(node, words), info=info, header=header)
        for column in range(len(placed), len(placed) + across):
            below[column] = down - 1
        placed += [cell, *[empty] * (across - 1)]
    skip()
    return Node("row", node.span, tuple(placed))


def _count(written: str) -> int:
    """How many columns or rows a cell takes; Python makes no numbers of thousands of digits."""
    return min(max(1, int(written[:9])), MOST_COLUMNS) if written.isascii() and written.isdigit() else 1


def _words(node: Node, html: str) -> tuple[Node, ...]:
    """The words of a cell in one run; what were lines of their own begin one."""
    words: list[Node] = []
    for block in html_nodes(replace(node, text=html)):
        for line in _lines(block):
            words += [Node("hardbreak", node.span)] if words else []
            words += line.children
    return tuple(words)


def _lines(block: Node) -> list[Node]:
    return (
        [block] if block.kind == "paragraph" else [line for child in block.children for line in _lines(child)]
    )


def _plain(words: Sequence[Node]) -> str:
    return "".join(" " if each.kind == "hardbreak" else each.text + _plain(each.children) for each in words)
