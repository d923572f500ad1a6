"""What a theme.yaml says: the tokens of a brand. Lengths and sizes in points, colours in the notation of colors.py."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from slidegen.theme.mark_tokens import ArtTokens as ArtTokens
from slidegen.theme.mark_tokens import LogoTokens as LogoTokens
from slidegen.theme.place_tokens import BandTokens as BandTokens
from slidegen.theme.place_tokens import CardTokens as CardTokens
from slidegen.theme.place_tokens import PlaceTokens as PlaceTokens
from slidegen.theme.place_tokens import TitleBandTokens as TitleBandTokens
from slidegen.theme.rules import BrandRules


@dataclass(frozen=True, slots=True)
class PaletteTokens:
    """The twelve colours of a theme (ECMA-376 20.1.6.2), as RRGGBB."""

    dk1: str
    """text on light grounds"""
    lt1: str
    """the lightest ground, and text on dark ones"""
    dk2: str
    """a dark ground"""
    lt2: str
    """a second light ground"""
    accent1: str
    """the first accent, the brand's main colour"""
    accent2: str
    """the second accent"""
    accent3: str
    """the third accent"""
    accent4: str
    """the fourth accent"""
    accent5: str
    """the fifth accent"""
    accent6: str
    """the sixth accent"""
    hlink: str
    """links"""
    followed: str = field(metadata={"alias": "folHlink"})
    """links that were followed"""


@dataclass(frozen=True, slots=True)
class FontTokens:
    """The families of a theme."""

    heading: str
    """the family of titles, as PowerPoint names it"""
    body: str
    """the family of running text"""
    code: str
    """the family of code"""
    fallback: tuple[str, ...] = ()
    """families for characters that the others lack, in order: names, or files beside the theme"""


@dataclass(frozen=True, slots=True)
class ColorTokens:
    """Colours of text by what it is and where it stands."""

    text: str
    """running text and titles on light grounds"""
    muted: str
    """what is less important: captions, footers"""
    on_dark: str
    """text on dark grounds"""
    on_dark_muted: str
    """less important text on dark grounds"""
    number_mark: str
    """the large number of a section"""


@dataclass(frozen=True, slots=True)
class SizeTokens:
    """The sizes of text by what it is."""

    title: float
    """the deck's title"""
    subtitle: float
    """the deck's subtitle, and the words of the closing slide"""
    event: float
    """the event on the title slide"""
    author: float
    """authors and date on the title slide, and the contact on the closing one"""
    section: float
    """the title of a section"""
    section_text: float
    """words on a section's slide"""
    number_mark: float
    """the large number of a section"""
    slide_title: float
    """the title of a slide"""
    picture_title: float
    """the title beside a picture that fills its half"""
    closing: float
    """the title of the closing slide"""
    quote: float
    """a quotation"""
    source: float
    """who said it"""
    table: float
    """the cells of a table"""
    code: float
    """code"""
    caption: float
    """captions and footnotes"""
    label: float
    """the title of a slide with a quotation, and labels"""
    footer: float
    """footer, date and slide number"""


@dataclass(frozen=True, slots=True)
class LeadingTokens:
    """The pitch of lines by what is set."""

    text: float
    """of running text"""
    heading: float
    """of titles"""
    code: float
    """of code"""


@dataclass(frozen=True, slots=True)
class LevelTokens:
    """A level of running text."""

    size: float
    """the size of its text"""
    narrow: float
    """its size where two bodies share a slide"""
    before: float
    """the space above a paragraph"""
    color: str
    """the colour of its text"""
    mark: str
    """the bullet, a character"""
    mark_color: str
    """the colour of the bullet"""


@dataclass(frozen=True, slots=True)
class MinimumTokens:
    """The sizes below which nothing is set."""

    body: float
    """of running text"""
    label: float
    """of short text that is looked up, not read: cells, captions, code"""


@dataclass(frozen=True, slots=True)
class GridTokens:
    """Margins and gaps."""

    width: float
    """the width of a slide"""
    height: float
    """the height of a slide"""
    margin: float
    """what stays free at the left and at the right"""
    title: TitleBandTokens
    """where titles stand"""
    content: BandTokens
    """where content stands"""
    caption: BandTokens
    """where captions stand"""
    footer: BandTokens
    """where footer, date and number stand"""
    gap: float
    """the space between columns"""
    agenda: Literal["panel", "content"] = "panel"
    """where the title of an agenda stands: on a `panel` at the side, or as that of `content`"""
    blank: BandTokens | None = None
    """where slides without a title have their content, on a layout of their own; left out, they are on that with a
    title alone"""


@dataclass(frozen=True, slots=True)
class GroundTokens:
    """Background colours: of most layouts, of title and closing, of sections, of quotes; `closing` where it has one of
    its own. They may be dark or light: text takes the first of its colours that can be read on them."""

    plain: str
    """of most layouts"""
    dark: str
    """of the title slide and the closing"""
    section: str
    """of sections"""
    quote: str
    """of quotations"""
    closing: str = ""
    """of the closing, where it has one of its own"""


@dataclass(frozen=True, slots=True)
class TableTokens:
    """The looks of tables."""

    header_fill: str
    """the ground of the first row"""
    header_text: str
    """the text of the first row"""
    column_text: str
    """the text of the first column"""
    rule: str
    """the lines between rows"""
    rule_width: float
    """the width of these lines"""


@dataclass(frozen=True, slots=True)
class CodeTokens:
    """The looks of code."""

    panel: str
    """the ground of the panel"""
    text: str
    """the colour of code that no kind of token colours"""
    inset: float
    """the space between the edge of the panel and the code"""
    tokens: Mapping[str, str]
    """colours by kind of token, in Pygments' short names, as `k` for keywords and `s` for strings"""


@dataclass(frozen=True, slots=True)
class Tokens:
    """All that a theme.yaml says. What it leaves out is as in slidegen's own theme of the name `base`."""

    name: str
    """the theme's name, as PowerPoint shows it"""
    palette: PaletteTokens
    """the twelve colours of the theme, each six hexadecimal digits in quotation marks"""
    fonts: FontTokens
    """families of fonts, as PowerPoint names them"""
    colors: ColorTokens
    """colours of text by what it is and where it stands"""
    sizes: SizeTokens
    """sizes of type, in points"""
    leading: LeadingTokens
    """the distance of lines, in ems of the size"""
    hang: float
    """how far the bullet stands left of the words, in points"""
    body: tuple[LevelTokens, ...]
    """the levels of running text, the first level first"""
    steps: tuple[float, ...]
    """factors by which text that is too long steps down: 1, then smaller ones"""
    minimums: MinimumTokens
    """the smallest sizes that text steps down to, in points"""
    grid: GridTokens
    """the size of a slide and where things stand on it, in points"""
    grounds: GroundTokens
    """colours of backgrounds"""
    table: TableTokens
    """the look of tables"""
    code: CodeTokens
    """the look of code"""
    art: Mapping[str, tuple[ArtTokens, ...]] = field(default_factory=dict)
    """what layouts show behind their placeholders, by the name of the layout"""
    places: Mapping[str, Mapping[str, PlaceTokens]] = field(default_factory=dict)
    """where placeholders stand, by the name of the layout and then by that of the placeholder"""
    cards: CardTokens = field(default_factory=CardTokens)
    """the look of cards"""
    logo: LogoTokens | None = None
    """a logo in the upper corner of slides"""
    rules: BrandRules | None = None
    """what the brand asks of decks"""
    base: str = ""
    """one of slidegen's own themes, from which all is taken that this one leaves out"""
