"""Language tags and text into the scripts that they are written in (ISO 15924, UAX #24)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from unicodedata import category

import uharfbuzz as hb

_SCRIPTS: dict[str, str] = {
    language: script
    for script, languages in {
        "Arab": "ar arz apc ary fa prs ur ps ckb sd ug ks pnb",
        "Armn": "hy",
        "Beng": "bn as",
        "Cyrl": "ru uk bg sr mk be kk ky mn tg tt ba cv",
        "Deva": "hi mr ne sa kok mai bho",
        "Ethi": "am ti",
        "Geor": "ka",
        "Grek": "el grc",
        "Gujr": "gu",
        "Guru": "pa",
        "Hans": "zh cmn wuu",
        "Hant": "yue lzh",
        "Hebr": "he iw yi ji",
        "Jpan": "ja",
        "Khmr": "km",
        "Knda": "kn",
        "Kore": "ko",
        "Laoo": "lo",
        "Mlym": "ml",
        "Mymr": "my",
        "Sinh": "si",
        "Syrc": "syr",
        "Taml": "ta",
        "Telu": "te",
        "Thaa": "dv",
        "Thai": "th",
        "Tibt": "bo dz",
    }.items()
    for language in languages.split()
}
_TRADITIONAL = frozenset({"TW", "HK", "MO"})
_RIGHT_TO_LEFT = frozenset("Arab Hebr Syrc Thaa Nkoo Adlm Rohg Mand Samr".split())

# Scripts whose letters take the East Asian font of a run in DrawingML, and those that take its Latin one; others take
# the one for complex scripts (ECMA-376 21.1.2.3.1, 21.1.2.3.3, 21.1.2.3.7).
_EAST_ASIAN = frozenset("Hani Hira Kana Bopo Hang Yiii Jpan Hans Hant Kore".split())
_EUROPEAN = frozenset("Latn Grek Cyrl Armn Geor".split())

# The language that a text without one is taken for, by the script of most of its letters.
_GUESSES = {
    "Arab": "ar",
    "Armn": "hy",
    "Beng": "bn",
    "Cyrl": "ru",
    "Deva": "hi",
    "Geor": "ka",
    "Grek": "el",
    "Hang": "ko",
    "Hani": "zh",
    "Hebr": "he",
    "Hira": "ja",
    "Khmr": "km",
    "Laoo": "lo",
    "Mymr": "my",
    "Taml": "ta",
    "Telu": "te",
    "Thai": "th",
}
# Kana are written together with Han, and so is Bopomofo.
_TOGETHER = {"Hira": "Hani", "Kana": "Hani", "Bopo": "Hani"}


@cache
def script_of(lang: str) -> str:
    """The script of a language tag (BCP 47): its own subtag, or the usual one of the language; "Latn" if unknown."""
    language, *subtags = lang.replace("_", "-").split("-")
    for subtag in subtags:
        if len(subtag) == 1:
            break
        if len(subtag) == 4 and subtag.isalpha():
            return subtag.title()
    if language.lower() in ("zh", "cmn") and _TRADITIONAL & {subtag.upper() for subtag in subtags}:
        return "Hant"
    return _SCRIPTS.get(language.lower(), "Latn")


def is_rtl(lang: str) -> bool:
    """Whether the language is written from right to left."""
    return script_of(lang) in _RIGHT_TO_LEFT


def is_rtl_script(script: str) -> bool:
    return script in _RIGHT_TO_LEFT


def font_slot(text: str) -> str:
    """Which of a run's fonts in DrawingML the first letter of a text takes: "latin", "ea" or "cs"."""
    return script_slot(next((found for char in text if (found := script(char))), "Latn"))


def script_slot(script: str) -> str:
    """Which of a run's fonts in DrawingML a script takes: "latin", "ea" or "cs"."""
    return "ea" if script in _EAST_ASIAN else "latin" if script in _EUROPEAN else "cs"


def guessed_language(text: str) -> str:
    """The language of a text that names none, by the script of most of its letters; "en" for Latin and no letters."""
    if text.isascii():
        return "en"
    scripts: Counter[str] = Counter()
    for char, count in Counter(text).items():
        if char.isalpha():
            scripts[script(char)] += count
    kana = scripts["Hira"] + scripts["Kana"]
    for part, whole in _TOGETHER.items():
        scripts[whole] += scripts.pop(part, 0)
    most = max(scripts, key=lambda key: scripts[key])
    if not scripts[most]:
        return "en"
    # A Japanese text is a third kana at least; a name or two in a Chinese one are not.
    if most == "Hani" and kana * 10 > scripts[most]:
        return _GUESSES["Hira"]
    return _GUESSES.get(most, "en")


@cache
def script(char: str) -> str:
    """The Script property of a character; "" for Common, Inherited and unknown ones, which have none of their own."""
    if char.isascii():
        return "Latn" if char.isalpha() else ""
    buffer = hb.Buffer()
    buffer.add_str(char)
    buffer.guess_segment_properties()
    found: str | None = buffer.script
    return found if found and found not in ("Zyyy", "Zinh", "Zzzz") else ""


@lru_cache(maxsize=1 << 14)
def script_runs(text: str) -> tuple[tuple[int, int, str], ...]:
    """The stretches of one script, each with its start, end and script.

    Characters without a script of their own join the stretch before, or the one after at the text's start. An
    opening bracket or quote joins what follows it. A text without any has one stretch of the script "".
    """
    if not text or text.isascii():
        return ((0, len(text), "Latn" if any(map(str.isalpha, text)) else ""),)
    return tuple(_runs(text))


def _runs(text: str) -> Iterator[tuple[int, int, str]]:
    start, current = 0, ""
    for index, char in enumerate(text):
        own = script(char)
        if not own or own == current:
            continue
        if current:
            edge = _before_openings(text, start, index)
            yield start, edge, current
            start = edge
        current = own
    yield start, len(text), current


def _before_openings(text: str, start: int, index: int) -> int:
    """Where the stretch ends that is followed by another script at `index`: openings just before it go along."""
    while index - 1 > start and category(text[index - 1]) in ("Ps", "Pi"):
        index -= 1
    return index
