"""Words into the places where a hyphen may part them, by the dictionaries of their language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

# Whose spelling is taken where several countries have their own and none is named.
_USUAL = {"de": "de-DE", "en": "en-US", "pt": "pt-PT"}
# Letters on each side of a hyphen, and the shortest word that has one.
LEAST, SHORTEST = 3, 6
# Letters alone: no address, path, name of a file, number or compound with its own hyphen touches them.
_NEIGHBOURS = r"\w/:@#\\&%\-\u2010\u2011\u00ad"
_WORD = rf"(?<![.{_NEIGHBOURS}])[^\W\d_]{{{SHORTEST},}}(?![{_NEIGHBOURS}]|\.\w)"


def hyphen_places(text: str, lang: str) -> tuple[int, ...]:
    """The indices before which a line may end in a hyphen; none in a language without a dictionary."""
    found: list[int] = []
    for word in re.finditer(_WORD, text):
        # Abbreviations and names with a capital within are left whole.
        if word[0][1:].islower():
            found.extend(word.start() + place for place in _places(word[0], lang))
    return tuple(found)


@lru_cache(maxsize=1 << 12)
def _places(word: str, lang: str) -> tuple[int, ...]:
    dictionary = _dictionary(lang)
    if dictionary is None:
        return ()
    # Where a dictionary would change letters, as some languages do, the word is left whole there.
    places = [int(place) for place in dictionary.positions(word) if place.data is None]
    return tuple(_apart(places))


def _apart(places: Sequence[int]) -> list[int]:
    """The places without those that leave a single letter between them: there the dictionary is at a loss."""
    around = zip([-LEAST, *places], places, [*places[1:], 1 << 30], strict=False)
    return [place for last, place, following in around if place - last > 1 and following - place > 1]


@cache
def _dictionary(lang: str) -> Any:
    # Slow to load, and few texts are set so narrow.
    import pyphen

    name = pyphen.language_fallback(_USUAL.get(lang.lower(), lang))
    return pyphen.Pyphen(lang=name, left=LEAST, right=LEAST) if name else None
