"""What a brand asks of decks, as the `rules:` of a theme.yaml say it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LeastSizes:
    """The sizes below which no text may be, in points."""

    body: float
    """of running text"""
    label: float
    """of short text that is looked up, not read: cells, captions, footers"""


@dataclass(frozen=True, slots=True)
class BrandRules:
    """What a brand asks of decks, beyond what its layouts give."""

    palette_only: bool | None = None
    """whether all colours have to be of the palette, or tints of it; left out, only PowerPoint files are held to it"""
    smallest: LeastSizes | None = None
    """the least sizes of text; left out, those of `minimums` at the top hold"""
    footer: str = ""
    """words that stand in the footer of each slide whose layout has one, before those of the deck's author"""
    confidentiality: str = ""
    """words that stand on each slide: in its footer, or where there is none by themselves at its foot"""
    layouts: tuple[str, ...] = ()
    """the layouts that slides may have, by their names; left out, all; slidegen takes no others by itself"""
    fonts: tuple[str, ...] = ()
    """the families that slides may have; left out, those of the theme"""


NO_RULES = BrandRules()


def breaches_of_layout(rules: BrandRules, names: tuple[str, ...]) -> Iterator[str]:
    """The first of a layout's names, where none of them is allowed."""
    allowed = {name.casefold() for name in rules.layouts}
    if allowed and not any(name.casefold() in allowed for name in names):
        yield names[0]
