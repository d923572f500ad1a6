"""A ground and the colours that text may have into the first of them that can be read on it."""

from __future__ import annotations

from slidegen.color import contrast, resolve
from slidegen.style import Palette
from slidegen.theme.colors import color
from slidegen.theme.tokens import PaletteTokens, Tokens

# WCAG 2.2, 1.4.3, for text of any size.
READABLE = 4.5


def palette_of(palette: PaletteTokens) -> Palette:
    return {
        "tx1": palette.dk1,
        "bg1": palette.lt1,
        "tx2": palette.dk2,
        "bg2": palette.lt2,
        **{name: getattr(palette, name) for name in (f"accent{number}" for number in range(1, 7))},
        "hlink": palette.hlink,
        "folHlink": palette.followed,
    }


def ground_of(tokens: Tokens, name: str) -> str:
    """The colour behind the layouts of a ground; closing slides have that of the title unless they have their own."""
    return getattr(tokens.grounds, name) or tokens.grounds.dark


def ink(tokens: Tokens, ground: str, *wanted: str) -> str:
    """The first colour that can be read on the ground, else the one that stands out most."""
    palette = palette_of(tokens.palette)
    under = resolve(color(ground), palette)[0]

    def clearness(text: str) -> float:
        return contrast(resolve(color(text), palette)[0], under)

    return next((text for text in wanted if clearness(text) >= READABLE), max(wanted, key=clearness))


def is_dark(tokens: Tokens, ground: str) -> bool:
    """Whether white stands out from the ground more than black does."""
    under = resolve(color(ground), palette_of(tokens.palette))[0]
    return contrast("FFFFFF", under) > contrast("000000", under)


def strong_ink(tokens: Tokens, ground: str) -> str:
    """The colour of titles on a ground of this name, and of what stands beside them."""
    colors = tokens.colors
    return ink(tokens, ground_of(tokens, ground), colors.on_dark, colors.text)


def muted_ink(tokens: Tokens, ground: str) -> str:
    """The colour of text that recedes, as far as the ground allows."""
    colors = tokens.colors
    return ink(
        tokens, ground_of(tokens, ground), colors.on_dark_muted, colors.muted, colors.on_dark, colors.text
    )
