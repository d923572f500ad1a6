"""Fixed colours into whether they are a palette's, or tints of its colours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from slidegen.color import Channels, channels_of, resolve
from slidegen.style import Color, Palette

# Colours so near to one another are one: programs round (levels of 255).
NEAR = 3 / 255
# What PowerPoint's list of colours offers of each: luminance times and plus percents (ECMA-376 20.1.2.3.20, .21).
_OFFERED = (
    *((75, 0), (50, 0), (90, 0), (25, 0), (10, 0), (95, 0), (85, 0), (65, 0)),
    *((20, 80), (40, 60), (60, 40), (10, 90), (25, 75), (50, 50), (75, 25), (90, 10)),
    *((95, 5), (85, 15), (65, 35), (35, 65), (15, 85), (5, 95)),
)


@dataclass(frozen=True, slots=True)
class Tints:
    """The colours of palettes, and the darker and lighter ones that PowerPoint offers of them."""

    bases: tuple[Channels, ...]
    offered: tuple[Channels, ...]

    def has(self, rgb: str) -> bool:
        """Whether a colour is one of these, or one of the palettes' mixed with white."""
        color = channels_of(rgb)
        return any(_is_tint(color, base) for base in self.bases) or any(
            _is_near(color, each) for each in self.offered
        )


def tints_of(palettes: Sequence[Palette]) -> Tints:
    colors = tuple(dict.fromkeys(rgb for palette in palettes for rgb in palette.values()))
    offered = (_offered(rgb, *amounts) for rgb in colors for amounts in _OFFERED)
    return Tints(tuple(map(channels_of, colors)), tuple(offered))


def _offered(rgb: str, factor: int, offset: int) -> Channels:
    transforms = (("lumMod", factor * 1000), ("lumOff", offset * 1000))
    return channels_of(resolve(Color(rgb=rgb, transforms=transforms), {})[0])


def _is_tint(color: Channels, base: Channels) -> bool:
    """Whether the colour is the other one mixed with white, or that itself."""
    widest = min(range(3), key=lambda place: base[place])
    room = 1 - base[widest]
    share = 0.0 if room == 0 else min(1.0, max(0.0, (1 - color[widest]) / room))
    red, green, blue = (1 - (1 - channel) * share for channel in base)
    return _is_near(color, (red, green, blue))


def _is_near(one: Channels, other: Channels) -> bool:
    return all(abs(first - second) <= NEAR for first, second in zip(one, other, strict=True))
