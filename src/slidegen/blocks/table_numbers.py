"""Columns of numbers into what stands behind the decimal sign of each, so that these signs are below one another."""

from __future__ import annotations

import re
from collections.abc import Sequence

from slidegen.blocks.chart_numbers import signs
from slidegen.blocks.row_lines import cut_words
from slidegen.blocks.typeset import Setting, Setup, piece, runs_of
from slidegen.geometry import EMU_PER_CENTIPOINT
from slidegen.model import Phrase, plain
from slidegen.text.lines import natural_width

# A number with signs and a short unit about it. Spaces and apostrophes part thousands.
_NUMBER = re.compile(r"\s*[^\w\s]{0,2}\s?(\d[\d\s.,'’٫٬]*)\s?[^\W\d]{0,4}[^\w\s]?\s*$")
# What a cell without a number holds.
_NONE = ("", "-", "–", "—")
ARABIC = "٫"


def are_numbers(cells: Sequence[Phrase]) -> bool:
    """Whether all cells hold numbers, some perhaps none."""
    words = [plain(cell).strip() for cell in cells]
    return any(each not in _NONE for each in words) and all(
        each in _NONE or (_NUMBER.match(each) and not _is_raised(cell))
        for each, cell in zip(words, cells, strict=True)
    )


def _is_raised(cell: Phrase) -> bool:
    """The number of a footnote is no part of the one that it stands at."""
    return any(words.raised for words in cell)


def decimals(cells: Sequence[Phrase], lang: str) -> tuple[Phrase, ...]:
    """Of each cell what begins with the decimal sign, or what stands behind the number; nothing where they are no
    numbers, or none of them has such a sign."""
    point = _point([plain(cell) for cell in cells], lang) if are_numbers(cells) else ""
    return tuple(cut_words(cell, _start(plain(cell), point)) for cell in cells) if point else ()


def hanging(ends: Sequence[Phrase], looks: Sequence[Setup], setting: Setting) -> list[float]:
    """How much narrower each end of a number is than the widest one, in ems."""
    size = setting.resolved(0).run.size * EMU_PER_CENTIPOINT
    wide = [
        natural_width([piece(run, setting.fonts) for run in runs_of(end, setting, look)]) / size
        for end, look in zip(ends, looks, strict=True)
    ]
    return [max(wide) - each for each in wide]


def _point(words: Sequence[str], lang: str) -> str:
    """The language's own sign where it is written, else another one that does not part thousands; empty where there is
    none, or where one number has it twice, as dates have."""
    for point in (signs(lang)[0], ARABIC, ".", ","):
        written = [each for each in words if point in each]
        if not written:
            continue
        if any(each.count(point) > 1 for each in written):
            return ""
        if point == signs(lang)[0] or any(not re.search(rf"\{point}\d{{3}}(?!\d)", each) for each in written):
            return point
    return ""


def _start(words: str, point: str) -> int:
    """Where the decimal sign stands, else where the number ends."""
    found = _NUMBER.match(words)
    if found is None:
        return len(words)
    at = words.find(point, found.start(1), found.end(1))
    return at if at >= 0 else found.start(1) + len(found[1].rstrip())
