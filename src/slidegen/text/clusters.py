"""Text into grapheme clusters: what a reader takes for one character (UAX #29)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import category

JOINER = "\u200d"
SKIN_TONES = frozenset(map(chr, range(0x1F3FB, 0x1F400)))

# Marks of other categories: a halfwidth voicing mark, the vowels Sara Am of Thai and Lao, tags of flags.
_EXTENDING = re.compile("[\uff9e\uff9f\u0e33\u0eb3\U000e0020-\U000e007f\u200c]")
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]")
# A virama that joins consonants, with the marks that may follow it, and the consonant after (GB9c).
_VIRAMA = "\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d"
_INDIC = re.compile(
    "[\u0915-\u0939\u0958-\u095f\u0978-\u097f\u0995-\u09b9\u09dc-\u09df\u09f0\u09f1"
    "\u0a95-\u0ab9\u0b15-\u0b39\u0c15-\u0c39\u0d15-\u0d3a]"
)
# Conjoining jamo: leading consonants, vowels, trailing consonants (GB6 to GB8).
_LEADING = re.compile("[\u1100-\u115f\ua960-\ua97c]")
_VOWEL = re.compile("[\u1160-\u11a7\ud7b0-\ud7c6]")
_TRAILING = re.compile("[\u11a8-\u11ff\ud7cb-\ud7fb]")


def is_joined(text: str, i: int) -> bool:
    """Whether the character at `i`, which is not the first, belongs to the cluster of the one before it."""
    last, char = text[i - 1], text[i]
    if last.isascii() and char.isascii():
        return last == "\r" and char == "\n"
    if category(char)[0] == "M" or char == JOINER or char in SKIN_TONES or _EXTENDING.match(char):
        return last not in "\n\r"
    if last == JOINER:
        return category(char) in ("So", "Sm") or _is_conjunct(text, i)
    if _FLAG.match(char):
        return _flags_before(text, i) % 2 == 1
    return _is_conjunct(text, i) or _is_syllable(last, char)


def clusters(text: str) -> Iterator[tuple[int, int]]:
    """The start and end of each cluster, in order."""
    start = 0
    for i in range(1, len(text)):
        if not is_joined(text, i):
            yield start, i
            start = i
    if text:
        yield start, len(text)


def _is_conjunct(text: str, i: int) -> bool:
    if not _INDIC.match(text[i]):
        return False
    joined = False
    for before in range(i - 1, -1, -1):
        last = text[before]
        if last in _VIRAMA:
            joined = True
        elif category(last) != "Mn" and last != JOINER:
            return joined and _INDIC.match(last) is not None
    return False


def _is_syllable(last: str, char: str) -> bool:
    if _LEADING.match(last):
        return _is_block(char) or any(kind.match(char) for kind in (_LEADING, _VOWEL))
    if _VOWEL.match(last) or (_is_block(last) and (ord(last) - 0xAC00) % 28 == 0):
        return bool(_VOWEL.match(char) or _TRAILING.match(char))
    return bool(_TRAILING.match(char) and (_TRAILING.match(last) or _is_block(last)))


def _is_block(char: str) -> bool:
    """Whether it is a whole syllable of Hangul. A regular expression of the range is slow to load."""
    return "\uac00" <= char <= "\ud7a3"


def _flags_before(text: str, i: int) -> int:
    """How many regional indicators stand before `i` in a row: two of them are one flag (GB12, GB13)."""
    count = 0
    while count < i and _FLAG.match(text[i - 1 - count]):
        count += 1
    return count
