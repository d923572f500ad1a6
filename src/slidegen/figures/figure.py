"""What a drawing is made of: outlines, what fills and edges them, and how they are turned."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal, Self

from slidegen.geometry import Rect
from slidegen.style import Color

# SVG's letters: M and L with a point, Q with two, C with three, Z with none. EMU from the corner of the figure's box.
Step = tuple[str, tuple[int, ...]]
Sides = tuple[int, int, int, int]
NOWHERE: Sides = (0, 0, 0, 0)
FULL_TURN = 21_600_000


@dataclass(frozen=True, slots=True)
class Path:
    """An outline. `shade` is how much lighter (above 0) or darker than the figure's fill it is, in percent."""

    steps: tuple[Step, ...]
    filled: bool = True
    stroked: bool = True
    shade: int = 0


@dataclass(frozen=True, slots=True)
class Stop:
    """A colour of a gradient: `position` from 0 to 100 000."""

    position: int
    color: Color


@dataclass(frozen=True, slots=True)
class Gradient:
    """Colours along a line or a path (ECMA-376 20.1.8.33). `angle` is that of the line, clockwise in 60 000ths of a
    degree, turned with the box's sides where `scaled`. A path's first colour stands in the rectangle that `focus`
    leaves of the box, and its last one at the edge of that which `tile` leaves; both in 1/100 000 from left, top, right
    and bottom, below zero out of the box."""

    stops: tuple[Stop, ...]
    path: Literal["", "circle", "rect"] = ""
    angle: int = 0
    scaled: bool = False
    focus: Sides = NOWHERE
    tile: Sides = NOWHERE


@dataclass(frozen=True, slots=True)
class Tint:
    """A change of a picture's colours: `kind` is the element's name (ECMA-376 20.1.8), `amounts` its numbers."""

    kind: str
    amounts: tuple[int, ...] = ()
    colors: tuple[Color, ...] = ()


@dataclass(frozen=True, slots=True)
class Tile:
    """A picture laid side by side: where the first is, its scale in 1/100 000, and whether each second is turned."""

    x: int = 0
    y: int = 0
    across: int = 100_000
    down: int = 100_000
    flip: str = "none"


@dataclass(frozen=True, slots=True)
class PictureFill:
    """A picture that fills an outline (a:blipFill), its size in pixels and, as tiles, in EMU.

    `crop` is what is cut from the picture, `inset` what it leaves free of the box, or reaches out of it where below
    zero; both from left, top, right and bottom in 1/100 000. `tints` are still to be applied to the data.
    """

    data: bytes = field(repr=False)
    media_type: str
    width: int
    height: int
    crop: Sides = NOWHERE
    inset: Sides = NOWHERE
    tile: Tile | None = None
    tints: tuple[Tint, ...] = ()
    vector: bytes = field(default=b"", repr=False)
    size: tuple[int, int] = (0, 0)


Fill = Color | Gradient | PictureFill


@dataclass(frozen=True, slots=True)
class Pen:
    """An edge or a line. `dashes` are lengths of strokes and gaps, in widths of the line; `head` and `tail` name the
    arrows at its first and last point (ECMA-376 20.1.10.33)."""

    fill: Color | Gradient
    width: int
    dashes: tuple[float, ...] = ()
    cap: Literal["butt", "round", "square"] = "butt"
    join: Literal["round", "bevel", "miter"] = "round"
    head: str = ""
    tail: str = ""


@dataclass(frozen=True, slots=True)
class Turn:
    """How a box is shown: first mirrored, then rotated about its middle, clockwise in 60 000ths of a degree."""

    rotation: int = 0
    across: bool = False
    down: bool = False

    def mirrored(self) -> Self:
        return replace(self, rotation=-self.rotation % FULL_TURN, across=not self.across)


@dataclass(frozen=True, slots=True)
class Shadow:
    """A shadow of a figure: how far right and down it falls and how soft it is, EMU."""

    color: Color
    right: int
    down: int
    blur: int

    def mirrored(self) -> Self:
        return replace(self, right=-self.right)


@dataclass(frozen=True, slots=True)
class Glow:
    """A halo round a figure, `radius` EMU wide."""

    color: Color
    radius: int


@dataclass(frozen=True, slots=True)
class Effects:
    """What is done to a figure as a whole: its edge made soft over `soft` EMU, a shadow within it, a halo."""

    glow: Glow | None = None
    inner: Shadow | None = None
    soft: int = 0


@dataclass(frozen=True, slots=True)
class Figure:
    """Outlines in a box on the slide, all filled and edged alike."""

    box: Rect
    paths: tuple[Path, ...]
    fill: Fill | None = None
    pen: Pen | None = None
    turn: Turn = Turn()
    shadow: Shadow | None = None
    effects: Effects = Effects()

    def mirrored(self, width: int) -> Self:
        """Left for right on a slide `width` wide."""
        shadow = self.shadow and self.shadow.mirrored()
        effects = replace(self.effects, inner=self.effects.inner and self.effects.inner.mirrored())
        turn = self.turn.mirrored()
        return replace(self, box=self.box.mirrored(width), turn=turn, shadow=shadow, effects=effects)
