"""A named text, and the places in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Source:
    """A text with the name a person knows it by (a path relative to where the command ran, with `/`)."""

    name: str
    text: str = field(repr=False)
    line_starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        starts = (0, *(match.end() for match in re.finditer("\n", self.text)))
        object.__setattr__(self, "line_starts", starts)

    def span(self, start: int, end: int) -> Span:
        """The place from offset `start` up to, not with, offset `end`."""
        return Span(self, start, end)

    def line_span(self, first: int, end: int) -> Span:
        """The place of the lines `first` up to, not with, `end`, both counted from 0 as markdown-it counts."""
        return Span(self, *self.line_bounds(first, end))

    def line_bounds(self, first: int, end: int) -> tuple[int, int]:
        """The offsets of the same lines: of the first character, and after the last."""
        starts = self.line_starts
        start = starts[first] if first < len(starts) else starts[-1]
        stop = starts[end] - 1 if end < len(starts) else len(self.text)
        return start, max(start, stop)

    def line(self, number: int) -> str:
        """The text of line `number`, counted from 1, without its end."""
        return self.line_span(number - 1, number).text


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a source: offsets in characters, `end` not included."""

    source: Source
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.source.text[self.start : self.end]

    @property
    def line(self) -> int:
        """The line of the first character, counted from 1."""
        return bisect_right(self.source.line_starts, self.start)

    @property
    def column(self) -> int:
        """The column of the first character, counted from 1."""
        return self.start - self.source.line_starts[self.line - 1] + 1


def lines_of(text: str) -> str:
    """The text with line ends as slidegen counts them."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def first_line(span: Span) -> Span:
    """The span without the lines below its first."""
    length = len(span.text.partition("\n")[0].rstrip())
    return span.source.span(span.start, span.start + length)
