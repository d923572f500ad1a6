"""Text of one face into advance widths, by full shaping: kerning and ligatures, as browsers and offices do it."""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate
from unicodedata import category, combining, east_asian_width, normalize

import uharfbuzz as hb

from slidegen.geometry import EMU_PER_CENTIPOINT
from slidegen.text.fonts import Face, shaper

# CSS Text 3, 8.2: spaced letters take no optional ligatures; Chromium follows it.
_APART = {"liga": False, "clig": False}
# What needs no glyph: controls, invisible characters, spaces (HarfBuzz makes up the spaces that a font lacks).
_BLANK = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})


def advance(text: str, face: Face, size: int, spacing: int = 0) -> float:
    """How far the text runs, EMU. `size` and `spacing` (after each character) in hundredths of a point."""
    units = advances(text, face, spacing != 0)[-1]
    return (units * size / face.upem + spacing * len(text)) * EMU_PER_CENTIPOINT


@lru_cache(maxsize=1 << 16)
def advances(text: str, face: Face, apart: bool = False) -> tuple[float, ...]:
    """The distance from the text's start to before each character, and to its end, in font units.

    The characters of a ligature share its width evenly. `apart` is for text with letter spacing.
    """
    if not text:
        return (0.0,)
    buffer = hb.Buffer()
    buffer.add_str(_with_hyphens(text, face) if "\u2011" in text else text)
    buffer.guess_segment_properties()
    hb.shape(shaper(face), buffer, _APART if apart else None)
    widths = [0.0] * len(text)
    clusters = set()
    for glyph, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        start = glyph.cluster
        clusters.add(start)
        widths[start] += position.x_advance if glyph.codepoint else _borrowed(text[start]) * face.upem
    if len(clusters) < len(text):
        _share(text, widths, sorted(clusters))
    return tuple(accumulate(widths, initial=0.0))


def _borrowed(char: str) -> float:
    """The width in em of what another font will draw, as this one has only an empty box: rather more than less."""
    if _is_attached(char) or category(char) == "Cc":
        return 0.0
    return 1.0 if east_asian_width(char) in "WF" else 0.7


def _with_hyphens(text: str, face: Face) -> str:
    """The text with its no-break hyphens as plain ones where the font would show a box."""
    return text if face.covers("\u2011") or face.covers("\u2010") else text.replace("\u2011", "-")


def _share(text: str, widths: list[float], starts: list[int]) -> None:
    """Spread the width of each cluster over those of its characters that are not marks on others."""
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        bases = [i for i in range(start, end) if i == start or not _is_attached(text[i])]
        if len(bases) > 1:
            share = widths[start] / len(bases)
            for i in bases:
                widths[i] = share


def _is_attached(char: str) -> bool:
    return combining(char) != 0 or category(char) in ("Mn", "Me", "Cf", "Sk")


def missing(text: str, face: Face) -> str:
    """The characters of the text that the face can't draw, each once, in order.

    Spaces, controls, invisible characters and the no-break hyphen never count: they need no glyph of their own.
    """
    return "".join(char for char in dict.fromkeys(text) if not _is_drawn(char, face))


def _is_drawn(char: str, face: Face) -> bool:
    if face.covers(char) or category(char) in _BLANK or char == "\u2011" or "\ufe00" <= char <= "\ufe0f":
        return True
    return all(face.covers(part) for part in normalize("NFD", char))
