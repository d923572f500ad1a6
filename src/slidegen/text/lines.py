"""Runs of mixed faces into lines of a given width, and their natural widths."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate, chain, groupby, pairwise
from math import ceil
from typing import NamedTuple

from slidegen.geometry import EMU_PER_CENTIPOINT
from slidegen.text.breaking import HANGING, SOFT_HYPHEN, cuts, has_wide, keeps_words, opportunities
from slidegen.text.fonts import Face
from slidegen.text.hyphenation import hyphen_places
from slidegen.text.shaping import advance, advances

# Renderers differ by a few thousandths in width, by more where they space ideographs from letters.
_SAFE_WIDTH = 0.99
_SAFE_WIDTH_WIDE = 0.97
# The first character of a script whose letters join: Arabic, and Syriac after it.
JOINING = "\u0600"
# Addresses of pages and of people: nobody reads these as words.
_ADDRESS = re.compile(r"://|www\.|@")
_UNSPACED = re.compile(r"\S+")
# Browsers count in 1/64 of a pixel: what overruns a width by less than one still fits.
_ROUNDING = 100.0


class Piece(NamedTuple):
    """Text of one look and language. `size` and `spacing` (after each character) in hundredths of a point.

    `hyphenate`: its words may be parted where they are wider than a line. A tuple, since what is known of pieces
    is looked up by them, and tuples are quick to hash.
    """

    text: str
    face: Face
    size: int
    spacing: int = 0
    lang: str = "en"
    hyphenate: bool = False


# Face, size, spacing and language.
Look = tuple[Face, int, int, str]

# The characters of a line, `start` up to `end`, and its width in EMU.
FittedLine = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class _Measured:
    """The whole text, and where each character of it begins, and where it ends, in EMU from the start.

    `starts` are the indices of the pieces' first characters.
    """

    text: str
    edges: Sequence[float]
    pieces: Sequence[Piece]
    starts: Sequence[int]
    hyphens: Sequence[int] = ()

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
        at = bisect_right(self.starts, index) - 1
        last, rest, piece = self.text[index - 1], index - self.starts[at], self.pieces[at]
        assert rest < len(piece.text), "the index is within the text"
        if last == SOFT_HYPHEN or index in self.hyphens:
            return _advance("\u2010" if piece.face.covers("\u2010") else "-", piece)
        return _kerning(last, piece.text[rest], piece) if rest else 0.0


def _advance(text: str, piece: Piece) -> float:
    return advance(text, piece.face, piece.size, piece.spacing, piece.lang)


def _kerning(last: str, first: str, piece: Piece) -> float:
    """How much nearer the two stand than their widths say."""
    return _advance(last, piece) + _advance(first, piece) - _advance(last + first, piece)


def fit_lines(pieces: Sequence[Piece], width: int) -> tuple[tuple[FittedLine, ...], tuple[int, ...], int]:
    """As `break_lines`, with hyphens in words that are wider than a line; the indices before which these stand; and how
    many lines to make room for.

    These are the lines without hyphens, in a box a little narrower: others measure a little wider, PowerPoint sets
    no hyphens.
    """
    measured = _measure(tuple(pieces))
    plain = _lines(measured, width)
    needed = _needed(measured, plain, width)
    if not any(piece.hyphenate for piece in pieces) or not _cuts_a_word(plain, measured.text):
        return plain, (), needed
    places = _hyphen_places(pieces)
    lines = _lines(replace(measured, hyphens=places), width) if places else plain
    return lines, tuple(end for _, end, _ in lines if end in places), max(needed, len(lines))


def _cuts_a_word(lines: Sequence[FittedLine], text: str) -> bool:
    return any(
        line[1] == following[0] and text[line[1] - 1 : line[1] + 1].isalpha()
        for line, following in pairwise(lines)
    )


def _hyphen_places(pieces: Sequence[Piece]) -> tuple[int, ...]:
    """Where words may be parted: each in its own language, and only if all of it may be."""
    text = "".join(piece.text for piece in pieces)
    places: list[int] = []
    start = 0
    for (lang, hyphenate), group in groupby(pieces, key=lambda piece: (piece.lang, piece.hyphenate)):
        end = start + sum(len(piece.text) for piece in group)
        if hyphenate:
            places.extend(place for place in hyphen_places(text, lang) if start + 1 < place < end - 1)
        start = end
    return tuple(places)


def break_lines(pieces: Sequence[Piece], width: int) -> tuple[FittedLine, ...]:
    """The lines of the pieces' joined text in a box `width` EMU wide.

    Spaces at a line's end hang: they are neither in `end` nor in the width, and the next line starts after
    them. "\\n" forces a break and belongs to no line. A word wider than the box is cut. No text is one empty line.
    """
    return _lines(_measure(tuple(pieces)), width)


def _needed(measured: _Measured, lines: Sequence[FittedLine], width: int) -> int:
    """How many lines to make room for: those of a box a little narrower, as other renderers measure a little wider."""
    narrow = int(width * (_SAFE_WIDTH_WIDE if has_wide(measured.text) else _SAFE_WIDTH))
    # Lines that fit the narrow box as they are would be broken there in the same places.
    if all(line[2] <= narrow for line in lines):
        return len(lines)
    return len(_lines(measured, narrow))


def _lines(measured: _Measured, width: int) -> tuple[FittedLine, ...]:
    lines: list[FittedLine] = []
    for start, end in _forced(measured.text):
        # What fits as a whole ends nowhere else.
        stops = [end] if _fits(measured, start, end, width) else [*_inner(measured.text, start, end), end]
        lines.extend(_fill(measured, start, stops, width))
    return tuple(lines)


def _fits(measured: _Measured, start: int, end: int, width: int) -> bool:
    return measured.end(start, end) <= measured.edges[start] + width + _ROUNDING


def widest_word(pieces: Sequence[Piece], addresses: bool = True) -> int:
    """The least width in which no word is cut, EMU; an address may be, where they don't count."""
    measured = _measure(tuple(pieces))
    widest = 0.0
    apart = [] if addresses else list(_addresses(measured.text))
    for start, end in _forced(measured.text):
        edges = [start, *_inner(measured.text, start, end), end]
        for first, last in pairwise(edges):
            before = bisect_right(apart, (first, len(measured.text)))
            if not before or first >= apart[before - 1][1]:
                widest = max(widest, measured.width(first, last))
    return ceil(widest)


def _addresses(text: str) -> Iterator[tuple[int, int]]:
    """Where each begins and ends, in order."""
    return (match.span() for match in _UNSPACED.finditer(text) if _ADDRESS.search(match[0]))


def natural_width(pieces: Sequence[Piece]) -> int:
    """The width of the text where only "\\n" breaks it, EMU."""
    measured = _measure(tuple(pieces))
    return ceil(max(measured.width(start, end) for start, end in _forced(measured.text)))


# A cell or a paragraph is measured for its column, then for its lines, then for its longest word.
@lru_cache(maxsize=1 << 8)
def _measure(pieces: tuple[Piece, ...]) -> _Measured:
    edges = [0.0]
    text = "".join([piece.text for piece in pieces])
    for look, group in groupby(pieces, key=_look):
        # Neighbours of one look are kerned across their seam, and joining letters join across any.
        start = len(edges) - 1
        end = start + sum([len(piece.text) for piece in group])
        edges += _edges(text, start, end, look, edges[-1])
    return _Measured(
        text, edges, pieces, [*accumulate([len(piece.text) for piece in pieces[:-1]], initial=0)]
    )


def _edges(text: str, start: int, end: int, look: Look, origin: float) -> list[float]:
    """Where each character of a stretch of one look ends, EMU."""
    face, size, spacing, lang = look
    units = advances(text[start:end], face, spacing != 0, lang, _around(text, start, end))
    scale, after = size / face.upem * EMU_PER_CENTIPOINT, spacing * EMU_PER_CENTIPOINT
    if after:
        return [origin + at * scale + i * after for i, at in enumerate(units)][1:]
    return [origin + at * scale for at in units][1:]


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    """The characters before and after a stretch, where they are of a script whose letters join."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    return before if before >= JOINING else "", after if after >= JOINING else ""


def _look(piece: Piece) -> Look:
    return piece.face, piece.size, piece.spacing, piece.lang


def _forced(text: str) -> list[tuple[int, int]]:
    """The stretches between forced breaks; one at least."""
    stretches, start = [], 0
    for line in text.split("\n"):
        stretches.append((start, start + len(line)))
        start += len(line) + 1
    return stretches


def _inner(text: str, start: int, end: int) -> list[int]:
    """Where a line may end between the two places; Korean is judged by the whole text."""
    return [start + i for i in opportunities(text[start:end], keeps_words(text))]


def _trimmed(text: str, start: int, end: int) -> int:
    """The end without the spaces that hang there."""
    while end > start and text[end - 1] in HANGING:
        end -= 1
    return end


def _fill(measured: _Measured, start: int, stops: Sequence[int], width: int) -> list[FittedLine]:
    """Each line takes as much as fits: up to the last of the stops, or within a word if it has none."""
    lines: list[FittedLine] = []
    # A hyphen that shows may end beyond a later stop; where the later one fits, the nearer does not matter.
    ends = [*accumulate((measured.end(start, stop) for stop in reversed(stops)), min)][::-1]
    following = 0
    while True:
        fitting = bisect_right(ends, measured.edges[start] + width + _ROUNDING, following)
        if fitting > following:
            stop, following = stops[fitting - 1], fitting
        else:
            word = start, stops[following]
            stop = _hyphenated(measured, *word, width) or _cut(measured, *word, width)
            following += stop == stops[following]
        visible = _trimmed(measured.text, start, stop)
        lines.append((start, visible, round(measured.width(start, stop))))
        if stop == stops[-1]:
            return lines
        start = stop


def _hyphenated(measured: _Measured, start: int, end: int, width: int) -> int | None:
    """Where the line ends in a hyphen within the word from `start` to `end`, if there is a place for it.

    All other words stay whole, so that lines end as in PowerPoint, which sets no hyphens.
    """
    inside = (place for place in reversed(measured.hyphens) if start < place < end)
    return next((place for place in inside if measured.width(start, place) <= width + _ROUNDING), None)


def _cut(measured: _Measured, start: int, end: int, width: int) -> int:
    """Where the word from `start` to `end` is cut; a line takes one character at least."""
    places = chain(cuts(measured.text, start, end), (end,))
    fitting = next(places)
    for place in places:
        if measured.width(start, place) > width + _ROUNDING:
            break
        fitting = place
    return fitting
