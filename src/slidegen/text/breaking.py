"""Text into the places where a line may end, as Chromium ends lines.

The rules are those of UAX #14 (LB numbers below) where a character beyond ASCII takes part. Between two ASCII
characters they are Chromium's own, which differ: a path is not broken at its slashes, "-l" may be cut.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from unicodedata import category

from slidegen.text.clusters import is_joined
from slidegen.text.dictionary import needs_dictionary, word_breaks

SPACES = " \t"
# What no line is made longer by: those, and the space as wide as an ideograph.
HANGING = " \t\u3000"
SOFT_HYPHEN = "\u00ad"

# Ranges of characters: the first of each, and the one behind its last. Regular expressions of them are slow to load.
_WIDE = (
    *(0x1100, 0x1160, 0x2E80, 0x303F, 0x3041, 0x4DC0, 0x4E00, 0xA4D0, 0xA960, 0xA980, 0xAC00, 0xD7A4),
    *(0xF900, 0xFB00, 0xFE30, 0xFE70, 0xFF01, 0xFFDD, 0xFFE0, 0xFFE7),
    *(0x1F300, 0x1FB00, 0x20000, 0x40000),
)
_HANGUL = (0x1100, 0x1200, 0xA960, 0xA980, 0xAC00, 0xD800)
_IDEOGRAPHS = (0x3041, 0x3100, 0x3400, 0xA000)

# Only after or before these, and wide ones, can a break be.
_PLACE = re.compile(
    r'(?<=[-?/!}|%)+,.:;\\\]$#&*=>~" \t\xad\u05be\u0964\u0965\u2000-\u200b\u2010\u2012-\u2014…°€£‰′″−])|(?=—)'
)
_ASCII_PLACE = re.compile(r'[-?/!}|%)+,.:;\\\]$#&*=>~" \t]')

_GLUE = frozenset("\u00a0\u202f\u2007\u2011")
_QUOTES = frozenset("\"'«»‘’“”‹›")
_OPENING = frozenset("([{¿¡„‚")
_CLOSING = frozenset(")]}!?,.:;/|")
_INSEPARABLE = frozenset("…‥")
_MONEY_AND_MEASURE = frozenset("°€£¥‰′″−±%$+\\")
_SIGNS_IN_NUMBERS = frozenset("),./:;]}")
# Break after, not before: hyphens, the en dash, dandas, spaces of a fixed width (LB21).
_AFTER = frozenset(
    "-|\u00ad\u05be\u0964\u0965\u2010\u2012\u2013"
    + "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a"
)

_HYPHENS = frozenset("-\u05be\u2010\u2013")
_HEBREW = re.compile("[\u05d0-\u05ea\u05ef-\u05f2\ufb1d-\ufb4f]")

_WIDE_OPENING = frozenset("「『（《〈【〔〖〘〚［｛｟｢")
_WIDE_CLOSING = frozenset("」』）》〉】〕〗〙〛］｝｠｣、。，．｡､・･！？：；％々〻゛゜ゝゞヽヾ〜゠‼⁇⁈⁉")
_WIDE_MONEY = frozenset("￥＄￡￠￦")
_BEFORE_NUMBERS = frozenset("$+\\%％") | _WIDE_MONEY
_WIDE_NEVER_FIRST = _WIDE_CLOSING | _CLOSING | _INSEPARABLE | _GLUE | _AFTER | frozenset("\"'»’”›\u3000")
_WIDE_NEVER_LAST = _WIDE_OPENING | _OPENING | _GLUE | _WIDE_MONEY | frozenset("\"'«‘“‹$+\\")


@lru_cache(maxsize=1 << 14)
def opportunities(text: str, whole_words: bool = False) -> tuple[int, ...]:
    """The indices of the characters that may begin a line, rising; the text's start and end are not among them.

    `whole_words` is CSS's word-break: keep-all, for Korean: lines end at its spaces.
    """
    found = [i for i in _places(text) if 0 < i < len(text) and _may_break(text, i)]
    if whole_words:
        found = [i for i in found if not (text[i - 1].isalnum() and text[i].isalnum())]
    if not text.isascii() and needs_dictionary(text):
        found = sorted({*found, *(i for i in word_breaks(text) if not is_joined(text, i))})
    return tuple(found)


def _places(text: str) -> Iterable[int]:
    """Where a break may be, rising; at all other places there is none."""
    if text.isascii():
        return (match.end() for match in _ASCII_PLACE.finditer(text))
    wide = [i for i, char in enumerate(text) if is_wide(char)]
    return sorted({*wide, *(i + 1 for i in wide), *(match.start() for match in _PLACE.finditer(text))})


def keeps_words(text: str) -> bool:
    """Whether the text is Korean, so that its words are best kept whole: more Hangul than ideographs and kana."""
    return not text.isascii() and _is_korean(text)


@lru_cache(maxsize=1 << 12)
def _is_korean(text: str) -> bool:
    hangul = sum(_is_within(_HANGUL, char) for char in text)
    return hangul > 0 and hangul > sum(_is_within(_IDEOGRAPHS, char) for char in text)


def is_wide(char: str) -> bool:
    """Whether the character is of East Asian writing (or an emoji): lines end between any two of them."""
    return char != "" and _is_within(_WIDE, char)


def has_wide(text: str) -> bool:
    return not text.isascii() and any(map(is_wide, set(text)))


def _is_within(ranges: Sequence[int], char: str) -> bool:
    return bisect_right(ranges, ord(char)) % 2 == 1


def cuts(text: str, start: int, end: int) -> Iterator[int]:
    """Where a word that is too long for a line may be cut: before each character that stands on its own."""
    return (i for i in range(start + 1, end) if not is_joined(text, i))


def _may_break(text: str, i: int) -> bool:
    last, first = text[i - 1], text[i]
    if last in SPACES:
        return first not in SPACES
    if first in SPACES or first in "\u200b\u2060\ufeff" or last in "\u2060\ufeff" or is_joined(text, i):
        return False
    if last == "\u200b":
        return True
    if last.isascii() and first.isascii():
        return _ascii_break(text, i, last, first)
    if is_wide(last) or is_wide(first):
        return _wide_break(text, i, last, first)
    return _is_between_quotes(text, i, last, first) or _other_break(text, i, last, first)


def _is_between_quotes(text: str, i: int, last: str, first: str) -> bool:
    """Whether it is the dash between a Chinese quotation and what follows or precedes it."""
    if (last, first) == ("”", "—"):
        return i > 1 and is_wide(text[i - 2])
    return (last, first) == ("—", "“") and is_wide(text[i + 1 : i + 2])


def _ascii_break(text: str, i: int, last: str, first: str) -> bool:
    if last == "-":
        if first.isdigit():
            # "covid-19" is cut, the minus of "-5" is not.
            return i > 1 and text[i - 2].isascii() and text[i - 2].isalnum()
        return first not in "!$),./:;?]}"
    if last == "?":
        return first not in "!\"'),./:;?]}"
    return first in "(<[{" and last in '%)+,.:;\\]#&*=>~"!}|'


def _wide_break(text: str, i: int, last: str, first: str) -> bool:
    if first in _WIDE_OPENING and last in _BEFORE_NUMBERS:
        # LB25: a sign belongs to the number in the bracket after it.
        return not text[i + 1 : i + 2].isdigit()
    if first in _WIDE_NEVER_FIRST or last in _WIDE_NEVER_LAST:
        return False
    # LB25, LB30: signs of percent and money stay with the word or number that they touch.
    if first in "%°":
        return last in _WIDE_CLOSING
    if first in _WIDE_MONEY:
        return is_wide(last) or not last.isalnum()
    return last != "％" or is_wide(first) or not first.isalnum()


def _other_break(text: str, i: int, last: str, first: str) -> bool:
    if last in _OPENING or last in _GLUE or last in _QUOTES:
        return False
    if first in _CLOSING or first in _QUOTES or first in _AFTER or first in _INSEPARABLE:
        return False
    if first in _GLUE:
        return last in _AFTER
    if "—" in (last, first):
        return last != first
    if last in _HYPHENS and i > 1 and _HEBREW.match(text[i - 2]):
        # LB21a: a hyphen in Hebrew ends a line only before another Hebrew letter.
        return _HEBREW.match(first) is not None
    if last == "-" and first.isdigit():
        return False
    if last in "-\u2010\u2013" and (i == 1 or text[i - 2] in SPACES or text[i - 2] in _GLUE):
        # LB20a: a hyphen or dash that begins a word stays with it.
        return not _is_word(first)
    if last in _AFTER or last in _INSEPARABLE or last in "!}/?":
        return True
    if last in _MONEY_AND_MEASURE or last in _SIGNS_IN_NUMBERS:
        in_number = last in _SIGNS_IN_NUMBERS and i > 1 and text[i - 2].isdigit()
        return not in_number and (first in _MONEY_AND_MEASURE or first in _OPENING) and not first.isascii()
    return False


def _is_word(char: str) -> bool:
    return char.isalpha() or category(char) in ("So", "Sm", "No")
