"""Nodes into findings about lines that look like headings, items, rows or notes, and are none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from slidegen.diagnostics import Finding
from slidegen.markdown.cutting import is_notes
from slidegen.markdown.nodes import Node, bits
from slidegen.markdown.rewriting import walk
from slidegen.source import Span

_QUOTING = re.compile(r"[ \t>]*")
_NO_SPACE = re.compile(r"(#)(?=[^\W\d_])|(#{2,6})(?=[^\W_])|(-)(?=[^\W\d_])")
_TAGS = re.compile(r"(?:#[\w-]+[ \t]*){2,}$")
_NO_BREAK = re.compile(r"(#{1,6}|[-*+]|\d{1,3}[.)])(?=[\u00a0\u202f])")
_DASHES = re.compile(r"([–—o])[ \t\u00a0]+(?=\S)")
_NUMBERED = re.compile(r"(\d{1,2}[.)])(?=[^\W\d_])")
_NOTES = re.compile(r"(?:speaker[ -]?)?notes?:", re.IGNORECASE)
_PARTS = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?$|\|[ \t]*:?-+:?[ \t]*\|$")
_PIPE = re.compile(r"(?<!\\)\|")
_LOOKED_AT = bits("paragraph", "table")

# A line with its place: the offset of its first character, signs of quotes not counted.
Lines = Sequence[tuple[int, str]]


def slips(document: Node, tool: str) -> tuple[Finding, ...]:
    """What an author may have meant otherwise, in a deck for the tool."""
    return tuple(_of(document, tool))


def _of(node: Node, tool: str) -> Iterator[Finding]:
    if is_notes(node):
        return
    if node.kind == "table":
        yield from _ragged(node)
    elif node.kind == "paragraph":
        lines = _lines(node)
        # What is code, HTML or a link's address only looks like the words of a paragraph.
        taken = [each.span for each in walk(node, "code", "html_inline", "shortcode", "raw")]
        shown = [(at, line) for at, line in lines if not any(span.start <= at < span.end for span in taken)]
        yield from (_table(node, shown) or _marks(node, shown) or _notes(node, shown, tool))
    else:
        for child in node.children:
            if child.holds & _LOOKED_AT:
                yield from _of(child, tool)


def _lines(node: Node) -> Lines:
    lines, at = [], node.span.start
    for written in node.span.text.split("\n"):
        match = _QUOTING.match(written)
        start = match.end() if match else 0
        lines.append((at + start, written[start:].rstrip()))
        at += len(written) + 1
    return lines


def _span(node: Node, start: int, length: int) -> Span:
    return node.span.source.span(start, start + length)


def _marks(node: Node, lines: Lines) -> tuple[Finding, ...]:
    """The first line of the paragraph that begins with a mark which is read as a letter."""
    for at, line in lines:
        if (match := _NO_BREAK.match(line)) is not None:
            message = f'a no-break space stands behind this "{match[1]}", which makes nothing of it'
            place = _span(node, at, len(match[0]) + 1)
            return (Finding("missing-space", message, place, "type a plain space there"),)
        if (match := _NO_SPACE.match(line)) is not None and not _TAGS.match(line):
            what = "a list item" if match[0] == "-" else "a heading"
            message = f'without a space behind it this "{match[0]}" makes no {what.split(" ", 1)[1]}'
            hint = f"write {match[0]} {line[len(match[0]) :][:40]}"
            return (Finding("missing-space", message, _span(node, at, len(match[0])), hint),)
    return _run_together(node, lines, _DASHES) or _run_together(node, lines, _NUMBERED)


def _run_together(node: Node, lines: Lines, sign: re.Pattern[str]) -> tuple[Finding, ...]:
    """Where two lines begin so, the first of them."""
    if len(lines) < 2:
        return ()
    found = [(at, match[1]) for at, line in lines if (match := sign.match(line))]
    if len(found) < 2:
        return ()
    at, written = found[0]
    mark = written if sign is _NUMBERED else "-"
    what = "a number without a space" if sign is _NUMBERED else f'"{written}"'
    message = f"{len(found)} lines that begin with {what} run together as one paragraph"
    return (
        Finding(
            "lost-list", message, _span(node, at, len(written)), f"{mark} and a space make an item of a line"
        ),
    )


def _table(node: Node, lines: Lines) -> tuple[Finding, ...]:
    """Rows without the line of dashes that GFM wants below the first, or with one of other parts."""
    if "|" not in node.span.text:
        return ()
    (first, head), (at, second) = lines[0] if lines else (0, ""), lines[1] if len(lines) > 1 else (0, "")
    if "|" in head and _PARTS.match(second):
        wanted, written = _cells(head), _cells(second)
        if wanted != written:
            message = (
                f"this line of dashes has {written} parts, and the row above it {wanted}: no table is made"
            )
            return (Finding("lost-table", message, _span(node, at, len(second)), _dashes(wanted)),)
    rows = [line for _, line in lines if _is_row(line)]
    # Decks of other tools have pictures side by side in such rows.
    pictured = any(child.kind == "image" for child in node.children)
    # A lone line may be absolute values: |x| and |y|.
    several = len(rows) > 1 or head[1:2].isspace()
    if len(rows) == len(lines) and rows and several and not pictured and not _PARTS.match(second):
        message = "no line of dashes stands below this row: no table is made"
        return (Finding("lost-table", message, _span(node, first, len(head)), _dashes(_cells(head))),)
    return ()


def _is_row(line: str) -> bool:
    return len(line) > 1 and line[0] == line[-1] == "|" and _cells(line) > 1


def _cells(row: str) -> int:
    return len(_PIPE.split(row.strip().removeprefix("|").removesuffix("|")))


def _dashes(count: int) -> str:
    return f"below the first row goes {'| --- ' * min(count, 20)}|"


def _notes(node: Node, lines: Lines, tool: str) -> tuple[Finding, ...]:
    """Words that call themselves a note, in a deck that no tool is known for."""
    match = _NOTES.match(lines[0][1]) if lines and not tool else None
    if match is None:
        return ()
    message = "these words stand on the slide, also where they are meant for the speaker"
    hint = "what stands between the lines ::: notes and ::: is only said"
    return (Finding("looks-like-notes", message, _span(node, lines[0][0], len(match[0])), hint),)


def _ragged(table: Node) -> Iterator[Finding]:
    """The first row with more cells than the head has; they are all shown."""
    rows = [row for row in table.children if row.kind == "row"]
    width = len(rows[0].children)
    wider = [row for row in rows[1:] if len(row.children) > width]
    if wider:
        others = (
            f", as have {len(wider) - 1} others" if len(wider) > 2 else ", as has another" * (len(wider) - 1)
        )
        message = f"this row has {len(wider[0].children)} cells, the first one {width}{others}"
        hint = "all are shown; a | or a comma within a cell may be meant as a sign: write \\|, or the cell in quotes"
        yield Finding("ragged-table", message, wider[0].children[width].span, hint)
