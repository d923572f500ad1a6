"""Text of one face into advance widths, by full shaping: kerning and ligatures, as browsers and offices do it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import accumulate
from unicodedata import category, combining, east_asian_width, normalize

import uharfbuzz as hb

from slidegen.geometry import EMU_PER_CENTIPOINT
from slidegen.text.fonts import Face, coverage, shaper
from slidegen.text.scripts import is_rtl_script, script_runs

# CSS Text 3, 8.2: spaced letters take no optional ligatures; Chromium follows it.
_APART = {"liga": False, "clig": False}
# The first character that may be of another script than Latin.
_GREEK = "\u0370"
# Scripts that put spaces between their words, and whose letters don't join across them.
_SPACED = frozenset({"Latn", "Grek", "Cyrl"})
# What needs no glyph: controls, invisible characters, spaces (HarfBuzz makes up the spaces that a font lacks).
_BLANK = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})


def advance(text: str, face: Face, size: int, spacing: int = 0, lang: str = "en") -> float:
    """How far the text runs, EMU. `size` and `spacing` (after each character) in hundredths of a point."""
    units = advances(text, face, spacing != 0, lang)[-1]
    return (units * size / face.upem + spacing * len(text)) * EMU_PER_CENTIPOINT


@lru_cache(maxsize=1 << 10)
def advances(
    text: str, face: Face, apart: bool = False, lang: str = "en", around: tuple[str, str] = ("", "")
) -> tuple[float, ...]:
    """The distance from the text's start to before each character, and to its end, in font units.

    The characters of a ligature share its width evenly. `apart` is for text with letter spacing. In some languages a
    font has other forms (its `locl` table). `around` are the characters before and after, which letters may join.
    """
    if not text:
        return (0.0,)
    text = _with_hyphens(text, face) if "\u2011" in text else text
    runs = ((0, len(text), "Latn"),) if text.isascii() or max(text) < _GREEK else script_runs(text)
    widths = _of_words(text, runs[0][2], face, apart, lang) if len(runs) == 1 and around == ("", "") else None
    widths = widths or _widths(text, runs, face, apart, lang, around)
    if face.widened != 1.0:
        widths = [width * face.widened for width in widths]
    return tuple(accumulate(widths, initial=0.0))


def _of_words(text: str, script: str, face: Face, apart: bool, lang: str) -> list[float] | None:
    """The width of each character, each word shaped once for all of the texts that it is in; None where they can't be
    told apart: a letter may be kerned with the space beside it, or another script has no such words."""
    if " " not in text or script not in _SPACED:
        return None
    space = _word(" ", script, face, apart, lang)
    widths: list[float] = []
    for word in text.split(" "):
        own = _word(word, script, face, apart, lang) if word else ()
        if own is None or space is None:
            return None
        widths += own
        widths += space
    del widths[-1]
    return widths


@lru_cache(maxsize=1 << 13)
def _word(word: str, script: str, face: Face, apart: bool, lang: str) -> tuple[float, ...] | None:
    if not (_stands_alone(word[0], face) and _stands_alone(word[-1], face)):
        return None
    return tuple(_widths(word, ((0, len(word), script),), face, apart, lang))


@cache
def _stands_alone(char: str, face: Face) -> bool:
    """Whether spaces beside the character change neither its width nor their own."""
    apart, together = (_widths(text, ((0, len(text), "Latn"),), face) for text in (char, f" {char} "))
    [space] = _widths(" ", ((0, 1, "Latn"),), face)
    return not _is_attached(char) and together == [space, *apart, space]


def _widths(
    text: str,
    runs: Sequence[tuple[int, int, str]],
    face: Face,
    apart: bool = False,
    lang: str = "en",
    around: tuple[str, str] = ("", ""),
) -> list[float]:
    """The width of each character, in font units; `runs` are the text's stretches of one script."""
    widths = [0.0] * len(text)
    clusters: set[int] = set()
    for buffer in _shaped(text, runs, face, apart, lang, around):
        for glyph, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            start = glyph.cluster - len(around[0])
            clusters.add(start)
            widths[start] += position.x_advance if glyph.codepoint else _borrowed(text[start]) * face.upem
    if len(clusters) < len(text):
        _share(text, widths, sorted(clusters))
    return widths


def _shaped(
    text: str,
    runs: Sequence[tuple[int, int, str]],
    face: Face,
    apart: bool,
    lang: str,
    around: tuple[str, str],
) -> Iterator[hb.Buffer]:
    """The text as glyphs, stretch by stretch of one script, as browsers do; letters join across their ends."""
    whole = around[0] + text + around[1]
    for start, end, script in runs:
        buffer = hb.Buffer()
        buffer.add_str(whole, item_offset=len(around[0]) + start, item_length=end - start)
        buffer.script = script or "Zyyy"
        buffer.direction = "rtl" if is_rtl_script(script) else "ltr"
        buffer.language = lang
        hb.shape(shaper(face), buffer, _APART if apart else None)
        yield buffer


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
    if text.isascii() and _has_ascii(face):
        return ""
    absent = set(text) - coverage(face)
    return (
        "".join(char for char in dict.fromkeys(text) if char in absent and not _is_drawn(char, face))
        if absent
        else ""
    )


@cache
def _has_ascii(face: Face) -> bool:
    return all(face.covers(chr(code)) for code in range(0x21, 0x7F))


def _is_drawn(char: str, face: Face) -> bool:
    if category(char) in _BLANK or char == "\u2011" or "\ufe00" <= char <= "\ufe0f":
        return True
    return all(face.covers(part) for part in normalize("NFD", char))
