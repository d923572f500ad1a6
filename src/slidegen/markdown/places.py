"""Offsets in the words of a block into offsets in the source."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from slidegen.source import Source, Span


@dataclass(frozen=True, slots=True)
class Places:
    """Where each line of a block's words stands: the offset of its start in the words, and in the source.

    `end` is the end of the block in the source, which no place passes.
    """

    source: Source
    starts: tuple[int, ...]
    offsets: tuple[int, ...]
    end: int

    def offset(self, at: int) -> int:
        index = max(0, bisect_right(self.starts, at) - 1)
        return min(self.offsets[index] + max(0, at - self.starts[index]), self.end)

    def span(self, start: int, end: int) -> Span:
        first = self.offset(start)
        # The end is sought from the last character, since the next line of the source may lie further right.
        last = self.offset(max(start, end - 1))
        return Span(self.source, first, max(first, min(last + 1, self.end)))


def line_places(source: Source, words: str, first_line: int) -> Places:
    """Places of words that fill the ends of whole lines, as those of a paragraph do."""
    starts, offsets, at = [], [], 0
    end = 0
    for number, line in enumerate(words.split("\n"), first_line):
        first, stop = source.line_bounds(number, number + 1)
        stripped = line.strip()
        # What stands before the words (indentation, `>`) is not theirs, so the last occurrence is the right one.
        found = source.text.rfind(stripped, first, stop)
        starts.append(at + len(line) - len(line.lstrip()))
        offsets.append(found if found >= 0 else first)
        end = first + len(source.text[first:stop].rstrip())
        at += len(line) + 1
    return Places(source, tuple(starts), tuple(offsets), end)


def found_places(source: Source, words: str, line: int, cursor: int) -> Places:
    """Places of words within one line, sought from the offset `cursor` rightwards, as those of a cell."""
    first, stop = source.line_bounds(line, line + 1)
    first = max(cursor, first)
    written = words.replace("|", "\\|")
    at = source.text.find(written, first, stop)
    if at < 0:
        written, at = words, source.text.find(words, first, stop)
    start = at if at >= 0 else min(first, stop)
    return Places(source, (0,), (start,), start + len(written) if at >= 0 else stop)
