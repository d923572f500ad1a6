"""A theme into what a PowerPoint file is held to; without one, into what any file is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from slidegen.powerpoint.slides.reading import layout_names, read_slides
from slidegen.powerpoint.slides.values import MasterLook
from slidegen.style import Palette
from slidegen.text.fonts import Family, FontBook
from slidegen.theme.rules import NO_RULES, BrandRules
from slidegen.theme.theme import Theme

# The least sizes of a file that is held to no theme, in hundredths of a point.
BODY, LABEL = 1200, 900


@dataclass(frozen=True, slots=True)
class Brand:
    """`palettes` and `fonts` are None where all are allowed; `masters` are those of the theme's template.

    `layouts` has the keys of each layout by its name, in small letters; `families` are the theme's own fonts.
    """

    name: str = ""
    palettes: tuple[Palette, ...] | None = None
    fonts: frozenset[str] | None = None
    masters: tuple[MasterLook, ...] = ()
    rules: BrandRules = NO_RULES
    layouts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    body_minimum: int = BODY
    label_minimum: int = LABEL
    families: tuple[Family, ...] = ()


def brand_of(theme: Theme) -> Brand:
    rules = theme.rules
    show = read_slides(theme.template)
    masters = show.masters if show else ()
    book, names = theme.fonts, layout_names(theme.template)
    least = rules.smallest
    return Brand(
        name=theme.name,
        palettes=None
        if rules.palette_only is False
        else (theme.palette, *(each.palette for each in masters)),
        fonts=frozenset(name.casefold() for name in rules.fonts or font_names(book, masters)),
        masters=masters,
        rules=rules,
        layouts=_keys(theme, names),
        body_minimum=round(least.body * 100) if least else theme.scale.body_minimum,
        label_minimum=round(least.label * 100) if least else theme.scale.label_minimum,
        families=(book.major, book.minor, *book.others.values()),
    )


def _keys(theme: Theme, names: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    keys: dict[str, tuple[str, ...]] = {}
    for key, each in theme.layouts.items():
        name = names.get(each.part, "").casefold()
        keys[name] = (*keys.get(name, ()), key)
    return keys


def font_names(book: FontBook, masters: tuple[MasterLook, ...]) -> set[str]:
    """The families that slides of the theme name: its own, those for other scripts, those that help out."""
    own = {book.major.name, book.minor.name, *book.others, book.east_asian, book.complex_script}
    named = {name for master in masters for name in master.fonts}
    return {name for name in own | named | {each.name for each in book.fallbacks} if name}
