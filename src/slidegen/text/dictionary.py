"""Text in scripts that set no spaces between words into its words, by the dictionaries of ICU."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.util import find_spec

EXTRA = 'pip install "slidegen-webcast[thai]"'

# Thai, Lao, Burmese, Khmer: the line breaking class SA (UAX #14), for which LB1 leaves the breaks to a dictionary.
_STRETCH = re.compile(
    "[\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ece\u0edc-\u0edf\u1000-\u103f\u1050-\u108f\u109a-\u109f"
    "\u1780-\u17d3\u17d7\u17dc\u17dd]{2,}"
)


# New Tai Lue, Tai Tham, Tai Viet: of the same class, and ICU has no dictionary of them.
_UNKNOWN = re.compile("[\u1950-\u19ab\u1a20-\u1a7c\uaa80-\uaac2]{2,}")


def needs_dictionary(text: str) -> bool:
    """Whether lines of the text end between words that no space parts."""
    return _STRETCH.search(text) is not None


def lacks_dictionary(text: str) -> bool:
    """Whether they do so, and no dictionary of them is at hand."""
    return _UNKNOWN.search(text) is not None or (needs_dictionary(text) and not has_dictionary())


@cache
def has_dictionary() -> bool:
    return find_spec("icu4py") is not None


def word_breaks(text: str) -> Iterator[int]:
    """Where such words begin within a stretch of them, rising; nowhere without the dictionaries."""
    if has_dictionary():
        for stretch in _STRETCH.finditer(text):
            yield from (stretch.start() + end for end in _ends(stretch[0])[:-1])


@lru_cache(maxsize=1 << 12)
def _ends(stretch: str) -> tuple[int, ...]:
    # An extra, and large: most decks don't need it.
    from icu4py.breakers import LineBreaker

    return tuple(end for _, end in LineBreaker(stretch, "th").segments())
