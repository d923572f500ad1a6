"""Words into the time in which a speaker says them, by their language."""

from __future__ import annotations

import re

# What people read aloud in a minute, words but in Chinese and Japanese characters, as S. Trauzettel-Klosinski and
# K. Dietz measured it in "Standardized Assessment of Reading Performance: The New International Reading Speed Texts
# IReST" (Investigative Ophthalmology & Visual Science 53, 2012).
_READ_ALOUD = {
    "ar": 138,
    "de": 179,
    "en": 228,
    "es": 218,
    "fi": 161,
    "fr": 195,
    "he": 187,
    "it": 188,
    "ja": 357,
    "nl": 202,
    "pl": 166,
    "pt": 181,
    "ru": 184,
    "sl": 180,
    "sv": 199,
    "tr": 166,
    "zh": 255,
}
# The mean of all languages there, for the others.
_OTHERS = 184
# Lectures in English have about 140 words a minute (Tauroza and Allison, "Speech Rates in British English", Applied
# Linguistics 11, 1990); other languages are taken to differ as they do when read aloud.
_LECTURE = 140 / _READ_ALOUD["en"]
# Ideographs and kana stand for a word each. Thai, Lao, Burmese and Khmer have no spaces; their words have some five
# letters.
_CHARACTER = re.compile("[\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_UNSPACED = re.compile("[\u0e01-\u0e33\u0e40-\u0e46\u0e81-\u0eb3\u0ec0-\u0ec4\u1000-\u102a\u1780-\u17b3]")
_LETTERS_A_WORD = 5
_WORD = re.compile(r"\w+(?:['’.,:-]\w+)*")


def words_a_minute(lang: str) -> int:
    """How many words of this language, a tag of BCP 47, a speaker says in a minute of a talk, to the nearest five."""
    return 5 * round(_READ_ALOUD.get(lang.lower().split("-")[0], _OTHERS) * _LECTURE / 5)


def count_words(text: str) -> int:
    """What counts as a word of the rate above."""
    spaced, characters = _CHARACTER.subn(" ", text)
    spaced, letters = _UNSPACED.subn(" ", spaced)
    return characters + -(-letters // _LETTERS_A_WORD) + sum(1 for _ in _WORD.finditer(spaced))
