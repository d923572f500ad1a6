"""Colours by their lightness, chroma and hue (OKLCH) into RRGGBB and back; the door to coloraide."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from coloraide import Color

# How much darker one try is than the one before.
STEP = 0.004
# Below this chroma a colour is a grey to the eye, and its hue tells nothing.
GREY = 0.02


@dataclass(frozen=True, slots=True)
class Hue:
    """`lightness` 0..1, `chroma` from 0 to about 0.3, `hue` in degrees."""

    lightness: float
    chroma: float
    hue: float


def read_color(text: str) -> str | None:
    """RRGGBB of a colour as CSS has it ("#0E4A6B", "teal", "oklch(45% 0.1 240)"), or of six bare digits; None where it
    is none, or lets through what is behind it."""
    try:
        found = Color(f"#{text}" if _is_bare(text) else text.strip())
    except ValueError:
        return None
    return _rgb(found) if found.alpha() == 1 else None


def _is_bare(text: str) -> bool:
    return len(text) in (3, 6) and all(letter in "0123456789abcdefABCDEF" for letter in text)


def hue_of(rgb: str) -> Hue:
    lightness, chroma, hue = Color(f"#{rgb}").convert("oklch").coords()
    return Hue(lightness, chroma, 0.0 if math.isnan(hue) else hue)


def rgb_of(hue: Hue) -> str:
    """The nearest colour that screens have, of the same lightness and hue."""
    return _rgb(Color("oklch", [hue.lightness, hue.chroma, hue.hue]))


def _rgb(color: Color) -> str:
    fitted = color.convert("srgb").fit(method="oklch-chroma")
    return "".join(f"{round(255 * min(1.0, max(0.0, value))):02X}" for value in fitted.coords(nans=False))


def darkened(hue: Hue, serves: Callable[[str], bool]) -> str:
    """The lightest colour, from this one down, that serves; black where none does."""
    lightness = hue.lightness
    while lightness > 0:
        rgb = rgb_of(Hue(lightness, hue.chroma, hue.hue))
        if serves(rgb):
            return rgb
        lightness -= STEP
    return "000000"
