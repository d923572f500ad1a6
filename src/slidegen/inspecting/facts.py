"""What is known of a template: its layouts with their placeholders, fonts, colours, and what is to be looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

# What a remark is about.
Kind = Literal["file", "contrast", "font", "name", "layout", "placeholder", "art", "leftover"]


@dataclass(frozen=True, slots=True)
class PlaceholderFacts:
    """`slot` is the index by which slides name it. Place and size in centimetres, `size` of its first level in points,
    `turned` in degrees clockwise. `filled` says what slidegen puts there by itself."""

    slot: int
    type: str
    name: str
    takes: str
    left: float
    top: float
    width: float
    height: float
    font: str
    size: float
    prompt: str = ""
    turned: float = 0
    vertical: bool = False
    shown: bool = True
    filled: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LayoutFacts:
    """`forms` are the kinds of slide that slidegen lays out in its placeholders, `drawn` those that it draws on it in
    boxes of their own. `confidence` from 0 to 1; `more` is how many further placeholders are not listed."""

    number: int
    name: str
    type: str
    part: str
    master: int
    role: str
    reason: str
    confidence: float
    forms: tuple[str, ...]
    drawn: tuple[str, ...]
    placeholders: tuple[PlaceholderFacts, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class FontFacts:
    """`used` says what for, `measured` with which font; `missing` where that has other widths."""

    name: str
    used: str
    measured: str
    missing: bool = False


@dataclass(frozen=True, slots=True)
class ColorFacts:
    """`key` is the colour's name in themes, `name` that in PowerPoint, `rgb` RRGGBB."""

    key: str
    name: str
    rgb: str


@dataclass(frozen=True, slots=True)
class MasterFacts:
    """`name` is that of its theme, `colors` are those of the most of its layouts; `layouts` is how many it has."""

    name: str
    colors: tuple[ColorFacts, ...]
    layouts: int


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to look at, on which layouts, and what helps or what becomes of it. A build tells of it, too, where it
    has the `code` of a finding."""

    kind: Kind
    message: str
    layouts: tuple[str, ...] = ()
    hint: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class Inspection:
    """Sizes of slides in centimetres. `file` is what was inspected, `name` the theme's own name."""

    file: str
    name: str
    width: float
    height: float
    ratio: str
    masters: tuple[MasterFacts, ...]
    fonts: tuple[FontFacts, ...]
    layouts: tuple[LayoutFacts, ...]
    remarks: tuple[Remark, ...]
