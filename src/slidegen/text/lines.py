"""Runs of mixed faces into lines of a given width, and their natural widths."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, groupby, pairwise
from math import ceil

from slidegen.geometry import EMU_PER_CENTIPOINT
from slidegen.text.breaking import SOFT_HYPHEN, SPACES, cuts, is_wide, opportunities
from slidegen.text.fonts import Face
from slidegen.text.shaping import advance, advances

# Renderers differ by a few thousandths in width, by more where they space ideographs from letters.
_SAFE_WIDTH = 0.99
_SAFE_WIDTH_WIDE = 0.97
# Browsers count in 1/64 of a pixel: what overruns a width by less than one still fits.
_ROUNDING = 100.0


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one look. `size` and `spacing` (after each character) in hundredths of a point."""

    text: str
    face: Face
    size: int
    spacing: int = 0


# The characters of a line, `start` up to `end`, and its width in EMU.
FittedLine = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class _Measured:
    """The whole text, and where each character of it begins, and where it ends, in EMU from the start."""

    text: str
    edges: Sequence[float]
    pieces: Sequence[Piece]

    def end(self, start: int, stop: int) -> float:
        """Where the line from `start` up to `stop` ends: the spaces there hang, a soft hyphen shows."""
        end = _trimmed(self.text, start, stop)
        if end < stop or end in (start, len(self.text)):
            return self.edges[end]
        return self.edges[end] + self._parting(end)

    def width(self, start: int, stop: int) -> float:
        return self.end(start, stop) - self.edges[start]

    def _parting(self, index: int) -> float:
        """What it adds to the text before `index` when a line ends there: a hyphen, or kerning undone."""
        last, rest = self.text[index - 1], index
        for piece in self.pieces:
            if rest < len(piece.text):
                if last == SOFT_HYPHEN:
                    return _advance("\u2010" if piece.face.covers("\u2010") else "-", piece)
                return _kerning(last, piece.text[rest], piece) if rest else 0.0
            rest -= len(piece.text)
        raise AssertionError("the index is within the text")


def _advance(text: str, piece: Piece) -> float:
    return advance(text, piece.face, piece.size, piece.spacing)


def _kerning(last: str, first: str, piece: Piece) -> float:
    """How much nearer the two stand than their widths say."""
    return _advance(last, piece) + _advance(first, piece) - _advance(last + first, piece)


def break_lines(pieces: Sequence[Piece], width: int) -> tuple[FittedLine, ...]:
    """The lines of the pieces' joined text in a box `width` EMU wide.

    Spaces at a line's end hang: they are neither in `end` nor in the width, and the next line starts after
    them. "\\n" forces a break and belongs to no line. A word wider than the box is cut. No text is one empty line.
    """
    measured = _measure(pieces)
    lines: list[FittedLine] = []
    for start, end in _forced(measured.text):
        lines.extend(_fill(measured, start, end, width))
    return tuple(lines)


def fitting_lines(pieces: Sequence[Piece], width: int) -> int:
    """How many lines to make room for: those of a box a little narrower, as other renderers measure a little wider."""
    wide = any(is_wide(char) for piece in pieces for char in piece.text)
    narrow = int(width * (_SAFE_WIDTH_WIDE if wide else _SAFE_WIDTH))
    lines = break_lines(pieces, width)
    # Lines that fit the narrow box as they are would be broken there in the same places.
    if all(line[2] <= narrow for line in lines):
        return len(lines)
    return len(break_lines(pieces, narrow))


def widest_word(pieces: Sequence[Piece]) -> int:
    """The least width in which no word is cut, EMU."""
    measured = _measure(pieces)
    widest = 0.0
    for start, end in _forced(measured.text):
        edges = [start, *_inner(measured.text, start, end), end]
        for first, last in pairwise(edges):
            widest = max(widest, measured.width(first, last))
    return ceil(widest)


def natural_width(pieces: Sequence[Piece]) -> int:
    """The width of the text where only "\\n" breaks it, EMU."""
    measured = _measure(pieces)
    return ceil(max(measured.width(start, end) for start, end in _forced(measured.text)))


def _measure(pieces: Sequence[Piece]) -> _Measured:
    edges, origin = [0.0], 0.0
    for (face, size, spacing), group in groupby(pieces, key=_look):
        # Neighbours of one look are kerned across their seam.
        units = advances("".join(piece.text for piece in group), face, spacing != 0)
        scale, after = size / face.upem * EMU_PER_CENTIPOINT, spacing * EMU_PER_CENTIPOINT
        edges.extend([origin + at * scale + i * after for i, at in enumerate(units)][1:])
        origin = edges[-1]
    return _Measured("".join(piece.text for piece in pieces), edges, pieces)


def _look(piece: Piece) -> tuple[Face, int, int]:
    return piece.face, piece.size, piece.spacing


def _forced(text: str) -> list[tuple[int, int]]:
    """The stretches between forced breaks; one at least."""
    stretches, start = [], 0
    for line in text.split("\n"):
        stretches.append((start, start + len(line)))
        start += len(line) + 1
    return stretches


def _inner(text: str, start: int, end: int) -> list[int]:
    return [start + i for i in opportunities(text[start:end])]


def _trimmed(text: str, start: int, end: int) -> int:
    """The end without the spaces that hang there."""
    while end > start and text[end - 1] in SPACES:
        end -= 1
    return end


def _fill(measured: _Measured, start: int, end: int, width: int) -> list[FittedLine]:
    """Each line takes as much as fits: up to the last opportunity, or within a word if it has none."""
    lines: list[FittedLine] = []
    stops = [*_inner(measured.text, start, end), end]
    # A hyphen that shows may end beyond a later stop; where the later one fits, the nearer does not matter.
    ends = [*accumulate((measured.end(start, stop) for stop in reversed(stops)), min)][::-1]
    following = 0
    while True:
        fitting = bisect_right(ends, measured.edges[start] + width + _ROUNDING, following)
        if fitting > following:
            stop, following = stops[fitting - 1], fitting
        else:
            stop = _cut(measured, start, stops[following], width)
            following += stop == stops[following]
        visible = _trimmed(measured.text, start, stop)
        lines.append((start, visible, round(measured.width(start, stop))))
        if stop == end:
            return lines
        start = stop


def _cut(measured: _Measured, start: int, end: int, width: int) -> int:
    """Where the word from `start` to `end` is cut; a line takes one character at least."""
    places = chain(cuts(measured.text, start, end), (end,))
    fitting = next(places)
    for place in places:
        if measured.width(start, place) > width + _ROUNDING:
            break
        fitting = place
    return fitting
