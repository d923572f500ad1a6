"""Pandoc's tables drawn with dashes, simple, multiline and grid, into markdown-it's tokens."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markdown_it.rules_block import StateBlock

from slidegen.markdown.block_rules import begins

# What each of the lines below begins with; one of the first two lines of a table is such.
_SIGNS = ("--", "+")
# Groups of dashes under the head of each column.
_GROUPS = re.compile(r" {0,3}-{2,}(?: +-{2,})+ *$")
_LINE = re.compile(r" {0,3}-{5,} *$")
_BORDER = re.compile(r" {0,3}\+(?:[:]?[-=]+[:]?\+)+ *$")
# A head of more lines is none.
_MOST_HEAD_LINES = 8
# What a drawn table may take at the most.
_MOST_LINES = 2_000
# A table of more lines is none: the search for its end is made at each line that may begin one.
_MOST_LINES = 500


@dataclass(frozen=True, slots=True)
class _Row:
    """`line` is where its words begin, counted as the lines of the block are."""

    cells: tuple[str, ...]
    line: int


@dataclass(frozen=True, slots=True)
class _Drawn:
    """`after` is the number of lines that the table takes."""

    head: _Row | None
    rows: tuple[_Row, ...]
    align: tuple[str, ...]
    after: int


def table_rule(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    ruled = begins(state, start_line, _SIGNS) or begins(state, start_line + 1, _SIGNS)
    if not ruled or state.is_code_block(start_line):
        return False
    if not _may_begin(state, start_line, min(start_line + _MOST_HEAD_LINES, end_line)):
        return False
    lines = [_line(state, line) for line in range(start_line, min(start_line + _MOST_LINES, end_line))]
    drawn = _grid(lines) if _BORDER.match(lines[0]) else _multiline(lines) or _simple(lines)
    if drawn is None or not drawn.rows:
        return False
    if not silent:
        _push(state, drawn, start_line)
        state.line = start_line + drawn.after
    return True


def _may_begin(state: StateBlock, start_line: int, end_line: int) -> bool:
    """Whether a table may begin here, before all of its lines are looked at."""
    first = _line(state, start_line)
    second = _line(state, start_line + 1) if start_line + 1 < end_line else ""
    if _BORDER.match(first):
        return second.lstrip().startswith("|")
    if _LINE.match(first):
        return any(_GROUPS.match(_line(state, line)) for line in range(start_line + 1, end_line))
    return (_GROUPS.match(first) is None) != (_GROUPS.match(second) is None)


def _line(state: StateBlock, line: int) -> str:
    """The line from the indentation of the block on."""
    if state.isEmpty(line):
        return ""
    start = state.bMarks[line] + state.tShift[line]
    return " " * max(0, state.sCount[line] - state.blkIndent) + state.src[start : state.eMarks[line]]


def _simple(lines: Sequence[str]) -> _Drawn | None:
    """A head, groups of dashes, a row a line; or rows alone between two lines of groups."""
    headed = not _GROUPS.match(lines[0])
    at = 1 if headed else 0
    if at >= len(lines) or not _GROUPS.match(lines[at]):
        return None
    columns = _columns(lines[at])
    rows: list[_Row] = []
    end = at + 1
    while end < len(lines) and lines[end].strip() and not _GROUPS.match(lines[end]):
        rows.append(_Row(_cells(lines[end], columns), end))
        end += 1
    closed = end < len(lines) and _GROUPS.match(lines[end]) is not None
    if not headed and not closed:
        return None
    named = lines[0] if headed else lines[1]
    head = _Row(_cells(lines[0], columns), 0) if headed else None
    return _Drawn(head, tuple(rows), _alignment(named, columns), end + closed)


def _multiline(lines: Sequence[str]) -> _Drawn | None:
    """Between two lines of dashes: a head of some lines, groups of dashes, rows with empty lines between them."""
    if not _LINE.match(lines[0]):
        return None
    reach = range(1, min(len(lines), _MOST_HEAD_LINES))
    groups = next((at for at in reach if _GROUPS.match(lines[at])), 0)
    end = next((at for at in range(groups + 1, len(lines)) if _LINE.match(lines[at])), 0)
    if not groups or not end or not all(line.strip() for line in lines[1:groups]):
        return None
    columns = _columns(lines[groups])
    stretches: list[list[int]] = [[]]
    for at in range(groups + 1, end):
        if lines[at].strip():
            stretches[-1].append(at)
        else:
            stretches.append([])
    rows = tuple(_joined([lines[at] for at in part], columns, part[0]) for part in stretches if part)
    head = _joined(lines[1:groups], columns, 1) if groups > 1 else None
    return _Drawn(head, rows, _alignment(lines[groups - 1], columns), end + 1)


def _grid(lines: Sequence[str]) -> _Drawn | None:
    """Rows between borders; the one of equals signs ends the head. Cells that reach over others are not read."""
    edges = [match.start() for match in re.finditer(r"\+", lines[0])]
    columns = [(left + 1, right) for left, right in pairwise(edges)]
    rows: list[_Row] = []
    held: list[str] = []
    head, end, ruler = 0, 1, lines[0]
    for at, line in enumerate(lines[1:], 1):
        if _BORDER.match(line):
            if [match.start() for match in re.finditer(r"\+", line)] != edges:
                return None
            if held:
                rows.append(_joined(held, columns, at - len(held), to_edge=True))
            if "=" in line:
                head, ruler = len(rows), line
            held, end = [], at + 1
        elif not all(len(line) > edge and line[edge] == "|" for edge in edges):
            break
        else:
            held.append(line)
    if held:
        return None
    align = tuple(_colons(ruler[left:right]) for left, right in columns)
    return _Drawn(rows[0] if head == 1 else None, tuple(rows[1:] if head == 1 else rows), align, end)


def _columns(dashes: str) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer(r"-+", dashes)]


def _cells(line: str, columns: Sequence[tuple[int, int]]) -> tuple[str, ...]:
    """The words above or below each group of dashes; those of a column reach up to the next one."""
    starts = [left for left, _ in columns]
    return tuple(
        line[start:end].strip() for start, end in zip([0, *starts[1:]], [*starts[1:], None], strict=True)
    )


def _joined(
    lines: Sequence[str], columns: Sequence[tuple[int, int]], line: int, to_edge: bool = False
) -> _Row:
    if to_edge:
        parts = [[each[left:right].strip() for left, right in columns] for each in lines]
    else:
        parts = [list(_cells(each, columns)) for each in lines]
    return _Row(tuple(" ".join(filter(None, cell)) for cell in zip(*parts, strict=True)), line)


def _alignment(named: str, columns: Sequence[tuple[int, int]]) -> tuple[str, ...]:
    """As Pandoc has it: by which ends of its dashes the head of a column is flush with."""
    found = []
    for left, right in columns:
        words = named[left:right]
        before, after = words[:1].strip() != "", len(words) == right - left and words[-1:].strip() != ""
        found.append("" if before == after and before else "right" if after else "" if before else "center")
    return tuple(found) if named.strip() else tuple("" for _ in columns)


def _colons(border: str) -> str:
    left, right = border.startswith(":"), border.endswith(":")
    return "center" if left and right else "right" if right else "left" if left else ""


def _push(state: StateBlock, drawn: _Drawn, start_line: int) -> None:
    table = state.push("table_open", "table", 1)
    table.map = [start_line, start_line + drawn.after]
    for kind, row in _rows(drawn):
        state.push("tr_open", "tr", 1)
        for words, align in zip(row.cells, drawn.align, strict=True):
            cell = state.push(f"{kind}_open", kind, 1)
            if align:
                cell.attrs = {"style": f"text-align:{align}"}
            inline = state.push("inline", "", 0)
            inline.content, inline.children = words, []
            inline.map = [start_line + row.line, start_line + row.line + 1]
            state.push(f"{kind}_close", kind, -1)
        state.push("tr_close", "tr", -1)
    state.push("table_close", "table", -1)


def _rows(drawn: _Drawn) -> Iterator[tuple[str, _Row]]:
    if drawn.head:
        yield "th", drawn.head
    for row in drawn.rows:
        yield "td", row
