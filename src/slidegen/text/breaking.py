"""Text into the places where a line may end, as Chromium ends lines.

The rules are those of UAX #14 (LB numbers below) where a character beyond ASCII takes part. Between two ASCII
characters they are Chromium's own, which differ: a path is not broken at its slashes, "-l" may be cut.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from unicodedata import category

from slidegen.text.clusters import is_joined
from slidegen.text.dictionary import needs_dictionary, word_breaks

SPACES = " \t"
# What no line is made longer by: those, and the space as wide as an ideograph.
HANGING = " \t\u3000"
SOFT_HYPHEN = "\u00ad"

_WIDE = (
    "\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f"
    "\uff01-\uffdc\uffe0-\uffe6\U0001f300-\U0001faff\U00020000-\U0003ffff"
)
# Only after or before these can a break be; looking at other places would find none.
_PLACE = re.compile(
    rf'(?<=[-?/!}}|%)+,.:;\\\]$#&*=>~" \t\xad\u05be\u0964\u0965\u2000-\u200b\u2010\u2012-\u2014…°€£‰′″−{_WIDE}])'
    rf"|(?=[—{_WIDE}])"
)
_IS_WIDE = re.compile(f"[{_WIDE}]")
_HANGUL = re.compile("[\u1100-\u11ff\ua960-\ua97f\uac00-\ud7ff]")
_IDEOGRAPHS = re.compile("[\u3041-\u30ff\u3400-\u9fff]")

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
    places = (match.start() for match in _PLACE.finditer(text))
    found = [i for i in places if 0 < i < len(text) and _may_break(text, i)]
    if whole_words:
        found = [i for i in found if not (text[i - 1].isalnum() and text[i].isalnum())]
    if not text.isascii() and needs_dictionary(text):
        found = sorted({*found, *(i for i in word_breaks(text) if not is_joined(text, i))})
    return tuple(found)


@lru_cache(maxsize=1 << 12)
def keeps_words(text: str) -> bool:
    """Whether the text is Korean, so that its words are best kept whole: more Hangul than ideographs and kana."""
    hangul = len(_HANGUL.findall(text))
    return hangul > 0 and hangul > len(_IDEOGRAPHS.findall(text))


def is_wide(char: str) -> bool:
    """Whether the character is of East Asian writing (or an emoji): lines end between any two of them."""
    return _IS_WIDE.match(char) is not None


def has_wide(text: str) -> bool:
    return not text.isascii() and _IS_WIDE.search(text) is not None


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
