"""What a theme.yaml says of places: bands of the grid, single placeholders, and what cards stand on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class BandTokens:
    """A band across the slide, or a part of it."""

    top: float
    """its upper edge, from the top of the slide"""
    bottom: float
    """its lower edge, from the top of the slide"""
    left: float | None = None
    """its left edge, from the left of the slide; left out, the margin"""
    right: float | None = None
    """its right edge, from the left of the slide; left out, the margin"""


@dataclass(frozen=True, slots=True)
class TitleBandTokens:
    """The band in which the title of a slide stands; with a narrow one at the side, titles stand in a column."""

    top: float
    """its upper edge, from the top of the slide"""
    bottom: float
    """its lower edge, from the top of the slide"""
    left: float | None = None
    """its left edge, from the left of the slide; left out, the margin"""
    right: float | None = None
    """its right edge, from the left of the slide; left out, the margin"""
    anchor: Literal["top", "middle", "bottom"] = "bottom"
    """where a title stands that is lower than the band: `top`, `middle`, `bottom`"""
    align: Literal["start", "center"] = "start"
    """`start`, the side at which the language begins, or `center`"""


@dataclass(frozen=True, slots=True)
class PlaceTokens:
    """Where one placeholder of a layout stands, where that is not its usual place; its box alone is enough."""

    box: tuple[float, ...]
    """left, top, width and height, in points; a place may be this list alone"""
    anchor: Literal["", "top", "middle", "bottom"] = ""
    """where text stands that is lower than the box: `top`, `middle`, `bottom`"""
    align: Literal["", "start", "center", "end"] = ""
    """where its lines stand: `start`, `center`, `end`"""
    color: str = ""
    """the colour of its text, where something else than the layout's ground is behind it"""


@dataclass(frozen=True, slots=True)
class CardTokens:
    """What cards and the panels of a comparison look like."""

    ground: Literal["filled", "outlined", "none"] = "filled"
    """`filled` with a shade of the slide's ground, `outlined` in the accents, or `none`"""
    rule: Literal["edge", "none"] = "edge"
    """a bar in the accent: `edge`, above cards and at the side of a comparison's panels; or `none`"""
