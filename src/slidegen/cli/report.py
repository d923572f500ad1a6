"""Findings into the lines that an author reads."""

from __future__ import annotations

import unicodedata

from slidegen.diagnostics import Finding
from slidegen.source import Span

# Cells of a terminal: of the whole line that is shown, and of what stands before the place in a longer one.
LONGEST = 110
BEFORE = 40
# Letters may stand in no cell of their own, any number of them on one that does.
MOST_LETTERS = 4 * LONGEST


def report(finding: Finding) -> str:
    """The finding with its place, the line it is in, carets below what is meant, and the hint."""
    span = finding.span
    what = f"{finding.severity}[{finding.code}]: {plain(finding.message)}"
    lines = [f"{place_of(finding)}: {what}", *_excerpt(span)] if span else [what]
    if finding.hint:
        lines.append(f"hint: {plain(finding.hint)}")
    return "\n".join(lines)


def sentences(finding: Finding) -> str:
    """What is wrong and the hint, one behind the other."""
    return f"{finding.message}. {sentence(finding.hint)}".rstrip(". ")


def sentence(hint: str) -> str:
    """A hint where it follows a full stop."""
    return hint[:1].upper() + hint[1:]


def place_of(finding: Finding) -> str:
    """File, line and column, both counted from 1; empty where it has no place."""
    span = finding.span
    return f"{plain(span.source.name)}:{span.line}:{span.column}" if span else ""


def _excerpt(span: Span) -> list[str]:
    """The line that a span begins in, around it where the line is long, and carets below the span."""
    text = span.source.line(span.line).rstrip()
    if not text:
        return []
    start = min(span.column - 1, len(text))
    end = min(start + max(1, span.end - span.start), len(text))
    first, last = _window(text, start)
    before = "…" if first else ""
    after = "…" if last < len(text) else ""
    gutter = f"{span.line} | "
    margin = cells(before + text[first:start])
    carets = max(1, cells(text[start : min(end, last)]) + (end > last))
    return [
        gutter + before + plain(text[first:last]) + after,
        " " * (len(gutter) - 2) + "| " + " " * margin + "^" * carets,
    ]


def _window(text: str, start: int) -> tuple[int, int]:
    """From where to where a line is shown, so that the letter at `start` is."""
    if len(text) <= MOST_LETTERS and cells(text) <= LONGEST:
        return 0, len(text)
    first = start
    while first and start - first < MOST_LETTERS and cells(text[first - 1 : start]) <= BEFORE:
        first -= 1
    # A line begins with a letter, not with a mark that belongs on one.
    while first < start and not cells(text[first]):
        first += 1
    last, room = first, LONGEST - 1 - bool(first)
    while last < len(text) and last - first < MOST_LETTERS and room >= cells(text[last]):
        room -= cells(text[last])
        last += 1
    return first, last


def cells(text: str) -> int:
    """How many cells of a terminal the text takes: East Asian letters two (UAX #11), marks on letters none."""
    return sum(map(_cell, text))


def _cell(letter: str) -> int:
    if _is_hidden(letter):
        return 1
    if unicodedata.category(letter) in ("Mn", "Me", "Cf") or "\u1160" <= letter <= "\u11ff":
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def plain(text: str) -> str:
    """The text without what steers a terminal: its control codes, and the marks that turn the direction of letters."""
    return "".join(" " if letter in "\t\n" else "�" if _is_hidden(letter) else letter for letter in text)


def _is_hidden(letter: str) -> bool:
    code = ord(letter)
    return (
        code < 0x20 or 0x7F <= code < 0xA0 or 0x202A <= code <= 0x202E or 0x2066 <= code <= 0x2069
        or 0xD800 <= code < 0xE000 or code in (0x2028, 0x2029)
    )  # fmt: skip
