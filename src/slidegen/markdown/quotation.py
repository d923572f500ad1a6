"""Straight quotes in a line of words into the edits that make them those of its language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Edit(NamedTuple):
    """`text` is what stands instead of the characters `start` up to `end`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Marks:
    """A language's quotation marks, outer and inner; `spaced` where high punctuation has a space before it."""

    outer: tuple[str, str]
    inner: tuple[str, str]
    spaced: bool = False

    @property
    def guillemets_apart(self) -> bool:
        """Whether a narrow space parts these marks from their words."""
        return self.outer[0].endswith("\u202f")


_ENGLISH = Marks(("“", "”"), ("‘", "’"))
_FRENCH = Marks(("«\u202f", "\u202f»"), ("“", "”"), spaced=True)
_GERMAN = Marks(("„", "“"), ("‚", "‘"))
_ROMANCE = Marks(("«", "»"), ("“", "”"))
_SLAVIC = Marks(("«", "»"), ("„", "“"))
_NORDIC = Marks(("”", "”"), ("’", "’"))

# By language, as their dictionaries and style guides have it; a country's own use goes first. Not here: Hebrew, whose
# abbreviations have quotes within, Arabic, Chinese and Japanese, whose writers type the signs that they mean.
_LANGUAGES: Mapping[str, Marks] = {
    **dict.fromkeys(("en", "nl", "tr", "vi", "hi", "ko", "th"), _ENGLISH),
    "fr": _FRENCH,
    "fr-ca": Marks(_FRENCH.outer, _FRENCH.inner),
    "de": _GERMAN,
    "de-ch": Marks(("«", "»"), ("‹", "›")),
    "cs": _GERMAN,
    "sk": _GERMAN,
    "it": _ROMANCE,
    "es": _ROMANCE,
    "pt": _ROMANCE,
    "pt-br": _ENGLISH,
    "el": _ROMANCE,
    "fa": Marks(("«", "»"), ("‹", "›")),
    "nb": Marks(("«", "»"), ("‘", "’")),
    "pl": Marks(("„", "”"), ("«", "»")),
    "ro": Marks(("„", "”"), ("«", "»")),
    "hu": Marks(("„", "”"), ("»", "«")),
    "ru": _SLAVIC,
    "uk": _SLAVIC,
    "sv": _NORDIC,
    "fi": _NORDIC,
}
_QUOTE = re.compile("[\"']")
_APOSTROPHE = "’"
# A quote looks for its partner among so many that are open: nobody nests them deeper.
_FARTHEST = 20
_BEFORE_OPENING = frozenset("([{-–—/«“„‘‚‹\"'")


def marks_of(lang: str) -> Marks | None:
    """The marks of a language such as "fr" or "fr-CH"; None where they are not known."""
    name = lang.lower().replace("_", "-")
    return _LANGUAGES.get(name) or _LANGUAGES.get(name.partition("-")[0])


def quote_edits(text: str, marks: Marks) -> Iterator[Edit]:
    """Quotes in pairs become marks; a single one in or at a word is an apostrophe; feet and inches stay."""
    waiting: list[int] = []
    for match in _QUOTE.finditer(text):
        at = match.start()
        before, after = text[at - 1 : at] or " ", text[at + 1 : at + 2] or " "
        opening = _partner(text, at, waiting) if _may_close(before, after) else None
        if opening is not None:
            while (last := waiting.pop()) != opening:
                yield from _apostrophe(text, last)
            pair = marks.inner if match[0] == "'" or waiting else marks.outer
            yield Edit(opening, opening + 1, pair[0])
            yield Edit(at, at + 1, pair[1])
        elif (before.isspace() or before in _BEFORE_OPENING) and not after.isspace():
            waiting.append(at)
        else:
            yield from _apostrophe(text, at)
    for at in waiting:
        yield from _apostrophe(text, at)


def _may_close(before: str, after: str) -> bool:
    return not before.isspace() and not after.isalnum()


def _partner(text: str, at: int, waiting: Sequence[int]) -> int | None:
    """The nearest quote before that waits for this one. A single one does not reach out of double ones."""
    for opening in waiting[: -_FARTHEST - 1 : -1]:
        if text[opening] == text[at]:
            return opening
        if text[at] == "'":
            return None
    return None


def _apostrophe(text: str, at: int) -> Iterator[Edit]:
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if text[at] == "'" and (before.isalpha() or (after.isalnum() and not before.isdigit())):
        yield Edit(at, at + 1, _APOSTROPHE)
