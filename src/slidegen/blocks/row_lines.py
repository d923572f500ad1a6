"""A table's row into rows that hold a line of each of its cells, and such rows back into one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from slidegen.model import Phrase, Words
from slidegen.scene import Line

Cells = tuple[Phrase, ...]


def by_line(row: Cells, lines: Sequence[Sequence[Line]]) -> tuple[Cells, ...]:
    """A row for each line of the highest cell; `lines` are those of each cell."""
    cells = [_by_line(phrase, each) for phrase, each in zip(row, lines, strict=True)]
    count = max(len(each) for each in cells)
    return tuple(tuple(each[at] if at < len(each) else () for each in cells) for at in range(count))


def _by_line(phrase: Phrase, lines: Sequence[Line]) -> list[Phrase]:
    whole = sum(len(words.text) for words in phrase)
    edges = [0, *(line.start for line in lines[1:]), whole]
    return [cut_words(phrase, start, end) for start, end in pairwise(edges)]


def cut_words(phrase: Phrase, start: int, end: int | None = None) -> Phrase:
    """The characters from `start` up to `end`, else to the last."""
    end = sum(len(words.text) for words in phrase) if end is None else end
    found: list[Words] = []
    at = 0
    for words in phrase:
        text = words.text[max(0, start - at) : max(0, end - at)]
        if text:
            found.append(replace(words, text=text))
        at += len(words.text)
    return tuple(found)


def put_together(first: Cells, second: Cells) -> Cells:
    """One row again; words that were cut apart are whole."""
    return tuple(_joined(before, after) for before, after in zip(first, second, strict=True))


def _joined(before: Phrase, after: Phrase) -> Phrase:
    if not before or not after:
        return before or after
    last, first = before[-1], after[0]
    if "\n" in (last.text, first.text) or replace(last, text=first.text) != first:
        return before + after
    return (*before[:-1], replace(last, text=last.text + first.text), *after[1:])
