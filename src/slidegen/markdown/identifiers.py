"""Titles into ids: lower case, without accents, each only once."""

from __future__ import annotations

import re
import unicodedata

_OTHER = re.compile(r"[\W_]+")


def slug(words: str) -> str:
    """`Études & résultats` becomes `etudes-resultats`; empty where there is no letter or digit."""
    folded = words.casefold()
    return _OTHER.sub("-", folded if folded.isascii() else _without_accents(folded)).strip("-")


def _without_accents(words: str) -> str:
    decomposed = unicodedata.normalize("NFKD", words)
    letters = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return unicodedata.normalize("NFC", letters)


def unique(name: str, taken: dict[str, int]) -> str:
    """`name`, or `name-2`, `name-3` … where that is taken; `taken` holds the last number of each and learns."""
    number, free = taken.get(name, 0) + 1, name
    while number > 1 and (free := f"{name}-{number}") in taken:
        number += 1
    taken[name] = number
    taken.setdefault(free, 1)
    return free
