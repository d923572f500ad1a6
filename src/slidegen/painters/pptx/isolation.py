"""Code among words from right to left into runs whose signs stay at their ends, as DrawingML can't isolate a run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from unicodedata import bidirectional

from slidegen.scene import Run

# LEFT-TO-RIGHT MARK (UAX #9, 2.6): invisible, and what stands between it and a letter is read with the letter.
MARK = "\u200e"


def isolated(runs: Sequence[Run]) -> Iterator[Run]:
    """The runs, with a mark before and behind code that begins or ends with what is no letter."""
    for code, group in groupby(runs, lambda run: run.code):
        members = [run for run in group if run.text or not code]
        if code and members:
            first, last = members[0], members[-1]
            if not _is_letter(first.text[0]):
                members[0] = replace(first, text=MARK + first.text)
            if not _is_letter(last.text[-1]):
                members[-1] = replace(members[-1], text=members[-1].text + MARK)
        yield from members


def _is_letter(char: str) -> bool:
    return bidirectional(char) == "L"
