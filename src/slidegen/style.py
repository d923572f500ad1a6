"""The looks of text and shapes in DrawingML's own terms: colours, character and paragraph properties."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal, Self

from slidegen.geometry import Insets

Align = Literal["l", "ctr", "r", "just"]
OPPOSITE: Mapping[Align, Align] = {"l": "r", "r": "l"}
Anchor = Literal["t", "ctr", "b"]


@dataclass(frozen=True, slots=True)
class Color:
    """A theme colour (`scheme`, one of PALETTE_KEYS) or a fixed one (`rgb`: RRGGBB).

    `transforms` are DrawingML's (ECMA-376 20.1.2.3), in order, in thousandths of a percent:
    (("lumMod", 75000),), each one of TRANSFORMS or FURTHER_TRANSFORMS; hues are in 60 000ths of a degree.
    """

    scheme: str | None = None
    rgb: str | None = None
    transforms: tuple[tuple[str, int], ...] = ()

    def __post_init__(self) -> None:
        assert (self.scheme is None) != (self.rgb is None), "a colour is a theme reference or a fixed value"


# What Color.scheme may say, and the names of Color.transforms.
PALETTE_KEYS = (
    *("tx1", "bg1", "tx2", "bg2"),
    *(f"accent{number}" for number in range(1, 7)),
    *("hlink", "folHlink"),
)
TRANSFORMS = ("lumMod", "lumOff", "tint", "shade", "alpha")
# Further ones, which the templates of others have.
FURTHER_TRANSFORMS = (
    *("satMod", "satOff", "sat", "hueMod", "hueOff", "hue", "lum"),
    *("alphaMod", "alphaOff", "inv", "comp", "gray"),
)

# What each theme colour is, as RRGGBB; by PALETTE_KEYS, the master's colour map applied.
Palette = Mapping[str, str]

# "+mj-lt" and "+mn-lt" are the theme's heading and body fonts (ECMA-376 20.1.4.1.16); all else is a family's name.
FontRef = str
MAJOR: FontRef = "+mj-lt"
MINOR: FontRef = "+mn-lt"


@dataclass(frozen=True, slots=True)
class RunStyle:
    """Character properties (a:rPr). `size` and `spacing` in hundredths of a point, `baseline` in thousandths of a %."""

    font: FontRef = MINOR
    size: int = 1800
    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False
    color: Color = Color("tx1")
    spacing: int = 0
    baseline: int = 0
    caps: bool = False


@dataclass(frozen=True, slots=True)
class Bullet:
    """What stands before a paragraph: a character, or a number in a scheme of ST_TextAutonumberScheme.

    `fallback` is the family that has the character where `font`, or that of the words, lacks it.
    """

    char: str = ""
    numbering: str = ""
    start: int = 1
    color: Color | None = None
    font: FontRef | None = None
    size_percent: int = 100
    fallback: FontRef = ""


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """Paragraph properties (a:pPr). Lengths in EMU; spacings in hundredths of a point (a:spcPts).

    Where `rtl`, the text runs from right to left, and margin and indent are from the right; `align` is by the eye.
    """

    align: Align = "l"
    margin: int = 0
    indent: int = 0
    space_before: int = 0
    space_after: int = 0
    line_spacing: int = 2160
    bullet: Bullet | None = None
    rtl: bool = False

    def mirrored(self) -> Self:
        """The same for the other direction of writing."""
        return replace(self, rtl=not self.rtl, align=OPPOSITE.get(self.align, self.align))


@dataclass(frozen=True, slots=True)
class Level:
    """What a text level (a:lvl1pPr ... a:lvl9pPr) gives a paragraph and its runs."""

    run: RunStyle
    paragraph: ParagraphStyle

    def mirrored(self) -> Self:
        return replace(self, paragraph=self.paragraph.mirrored())


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line: `width` in EMU."""

    color: Color
    width: int


@dataclass(frozen=True, slots=True)
class Frame:
    """How a box holds its text (a:bodyPr). Where not `wrap`, its lines go on beyond the box."""

    insets: Insets = Insets()
    anchor: Anchor = "t"
    columns: int = 1
    wrap: bool = True

    def plain(self) -> Self:
        """The same with all text in one column, whose lines end where the box does."""
        return replace(self, columns=1, wrap=True)

    def mirrored(self) -> Self:
        return replace(self, insets=self.insets.mirrored())
