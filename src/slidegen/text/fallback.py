"""Text that its font lacks characters of into stretches, each of a family that has them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache, partial
from itertools import groupby
from unicodedata import category, east_asian_width

from slidegen.text.clusters import clusters
from slidegen.text.fonts import Face, Fallback, FontBook, shaper
from slidegen.text.scripts import script, script_of, script_runs
from slidegen.text.shaping import missing

# A text, and the fallback that it is set in; "" where it is set in the font that its style names.
Stretch = tuple[str, str]

_EMOJI_STYLE, _TEXT_STYLE = "\ufe0f", "\ufe0e"
# Emoji_Presentation (UTS #51): drawn as an emoji unless the text says otherwise.
_EMOJI = re.compile(
    "[\U0001f000-\U0001faff\u231a\u231b\u23e9-\u23ec\u23f0\u23f3\u25fd\u25fe\u2614\u2615\u2648-\u2653\u267f\u2693\u26a1"
    "\u26aa\u26ab\u26bd\u26be\u26c4\u26c5\u26ce\u26d4\u26ea\u26f2\u26f3\u26f5\u26fa\u26fd\u2705\u270a\u270b\u2728\u274c"
    "\u274e\u2753-\u2755\u2757\u2795-\u2797\u27b0\u27bf\u2b1b\u2b1c\u2b50\u2b55]"
)
_IDEOGRAPHIC = frozenset({"Hani", "Hira", "Kana", "Bopo"})
_EAST_ASIAN = _IDEOGRAPHIC | {"Hang"}
_KANA = re.compile("[\u3041-\u30ff]")


@lru_cache(maxsize=1 << 14)
def stretches(
    text: str, font: str, bold: bool, italic: bool, lang: str, fonts: FontBook
) -> tuple[Stretch, ...]:
    """The text cut so that each stretch is of one family: the style's own where that has all of a word's letters.

    Spaces, marks and joiners stay with what is before them; digits and punctuation stay in the style's own font.
    """
    own = fonts.family(font).face(bold, italic)
    if text.isascii() or not missing(text, own):
        return ((text, ""),)
    choice = _Choice(text, own, bold, italic, lang, fonts)
    return tuple(
        ("".join(text[start:end] for start, end, _ in group), name)
        for name, group in groupby(choice.parts(), key=lambda part: part[2])
    )


class _Choice:
    """The family for each cluster of one text."""

    def __init__(self, text: str, own: Face, bold: bool, italic: bool, lang: str, fonts: FontBook) -> None:
        self._text, self._own, self._fonts = text, own, fonts
        self._look = bold, italic
        self._language = _language_script(text, lang)
        self._fixed = is_fixed_pitch(own)

    def parts(self) -> Iterator[tuple[int, int, str]]:
        """Start, end and fallback of stretches, which may be of the same fallback."""
        before = ""
        for start, end, kind in script_runs(self._text):
            words = ""
            for first, last, letters in _words(self._text, start, end):
                if letters:
                    before = words = self._of_word(first, last, kind, before)
                    yield first, last, words
                    continue
                for a, b in clusters(self._text[first:last]):
                    before = self._of_sign(self._text[first + a : first + b], kind, words, before)
                    yield first + a, first + b, before

    def _of_word(self, start: int, end: int, kind: str, before: str) -> str:
        word = self._text[start:end]
        candidates = self._candidates(kind)
        if kind in _EAST_ASIAN and before:
            # What is written together is of one hand.
            candidates = (before, *candidates)
        return next((name for name in ("", *candidates) if self._has(name, word)), "")

    def _of_sign(self, sign: str, kind: str, words: str, before: str) -> str:
        """For one cluster that is in no script: `words` is what the words of its stretch are set in."""
        if _is_blank(sign):
            return before if before == words else ""
        emoji = _EMOJI_STYLE in sign or (_EMOJI.match(sign) is not None and _TEXT_STYLE not in sign)
        wide = kind in _IDEOGRAPHIC and east_asian_width(sign[0]) in "AWF"
        # Among ideographs dashes and quotes are as wide as these are.
        first = (words, "") if wide else ("", words)
        names = (*(() if _EMOJI_STYLE in sign else first), *self._candidates("", emoji))
        return next((name for name in names if self._has(name, sign)), "")

    def _candidates(self, kind: str, emoji: bool = False) -> tuple[str, ...]:
        chain = [
            each for each in self._fonts.fallbacks if not kind or not each.scripts or kind in each.scripts
        ]
        chain.sort(key=self._rank_for_words if kind else partial(self._rank_for_signs, emoji=emoji))
        return tuple(each.open_name for each in chain)

    def _rank_for_words(self, each: Fallback) -> int:
        """The language's own Han characters before another's."""
        if each.purpose != "words":
            return 2
        return int(bool(each.scripts & _IDEOGRAPHIC) and self._language not in each.scripts)

    def _rank_for_signs(self, each: Fallback, emoji: bool) -> int:
        """What a theme names, then symbols, emoji, letters; the kind that is asked for first."""
        match each.purpose:
            case "emoji":
                return 0 if emoji else 4
            case "fixed":
                return 1 if self._fixed else 5
            case "symbols":
                return 3
            case "words":
                return 6 + self._rank_for_words(each) if each.scripts else 2

    def _has(self, name: str, text: str) -> bool:
        face = self._fonts.family(name).face(*self._look) if name else self._own
        return not missing(text, face)


def _words(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Stretches of letters (with the marks on them), and of all else."""
    whole = [(start + a, start + b, script(text[start + a]) != "") for a, b in clusters(text[start:end])]
    for letters, group in groupby(whole, key=lambda part: part[2]):
        parts = list(group)
        yield parts[0][0], parts[-1][1], letters


def _is_blank(sign: str) -> bool:
    return all(category(char) in ("Cc", "Cf", "Zs", "Zl", "Zp") for char in sign)


def _language_script(text: str, lang: str) -> str:
    """Whose Han characters they are: the language's, or what the text tells of it."""
    named = script_of(lang)
    if named in ("Jpan", "Hans", "Hant", "Kore"):
        return named
    return (
        "Jpan"
        if _KANA.search(text)
        else "Kore"
        if any("\uac00" <= char <= "\ud7a3" for char in text)
        else "Hans"
    )


@cache
def is_fixed_pitch(face: Face) -> bool:
    """Whether narrow and wide letters are of one width."""
    font = shaper(face)
    glyphs = [font.get_nominal_glyph(ord(char)) for char in "iM"]
    return None not in glyphs and len({font.get_glyph_h_advance(glyph) for glyph in glyphs}) == 1
