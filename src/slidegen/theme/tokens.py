"""What a theme.yaml says: the tokens of a brand. Lengths and sizes in points, colours in the notation of colors.py."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class PaletteTokens:
    """The twelve colours of a theme (ECMA-376 20.1.6.2), as RRGGBB."""

    dk1: str
    lt1: str
    dk2: str
    lt2: str
    accent1: str
    accent2: str
    accent3: str
    accent4: str
    accent5: str
    accent6: str
    hlink: str
    followed: str = field(metadata={"alias": "folHlink"})


@dataclass(frozen=True, slots=True)
class FontTokens:
    """`fallback` are families for characters that the others lack, in order: names, or files beside the theme."""

    heading: str
    body: str
    code: str
    fallback: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ColorTokens:
    """Colours of text by what it is and where it stands."""

    text: str
    muted: str
    on_dark: str
    on_dark_muted: str
    number_mark: str


@dataclass(frozen=True, slots=True)
class SizeTokens:
    title: float
    subtitle: float
    event: float
    author: float
    section: float
    section_text: float
    number_mark: float
    slide_title: float
    picture_title: float
    closing: float
    quote: float
    source: float
    table: float
    code: float
    caption: float
    label: float
    footer: float


@dataclass(frozen=True, slots=True)
class LeadingTokens:
    text: float
    heading: float
    code: float


@dataclass(frozen=True, slots=True)
class LevelTokens:
    """A level of running text; `narrow` is its size where two bodies share a slide."""

    size: float
    narrow: float
    before: float
    color: str
    mark: str
    mark_color: str


@dataclass(frozen=True, slots=True)
class MinimumTokens:
    body: float
    label: float


@dataclass(frozen=True, slots=True)
class BandTokens:
    """A band across the slide."""

    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class GridTokens:
    width: float
    height: float
    margin: float
    title: BandTokens
    content: BandTokens
    caption: BandTokens
    footer: BandTokens
    gap: float


@dataclass(frozen=True, slots=True)
class GroundTokens:
    """Background colours: of most layouts, of title and closing, of sections, of quotes."""

    plain: str
    dark: str
    section: str
    quote: str


@dataclass(frozen=True, slots=True)
class TableTokens:
    header_fill: str
    header_text: str
    column_text: str
    rule: str
    rule_width: float


@dataclass(frozen=True, slots=True)
class CodeTokens:
    panel: str
    text: str
    inset: float
    tokens: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ArtTokens:
    """A mark of a layout: a preset shape with a fill, a word in the heading's font, or a picture's file."""

    name: str
    box: tuple[float, ...]
    shape: str = "rect"
    fill: str = ""
    text: str = ""
    size: float = 0
    color: str = "tx1"
    picture: str = ""


@dataclass(frozen=True, slots=True)
class LogoTokens:
    """A mark that stands at the same place on each of some layouts."""

    layouts: tuple[str, ...]
    mark: ArtTokens


@dataclass(frozen=True, slots=True)
class Tokens:
    name: str
    palette: PaletteTokens
    fonts: FontTokens
    colors: ColorTokens
    sizes: SizeTokens
    leading: LeadingTokens
    hang: float
    body: tuple[LevelTokens, ...]
    steps: tuple[float, ...]
    minimums: MinimumTokens
    grid: GridTokens
    grounds: GroundTokens
    table: TableTokens
    code: CodeTokens
    art: Mapping[str, tuple[ArtTokens, ...]] = field(default_factory=dict)
    logo: LogoTokens | None = None
