"""The theme's colours into those of a chart's series, each seen on the ground."""

from __future__ import annotations

from dataclasses import dataclass, replace

from slidegen.color import contrast, resolve
from slidegen.style import Color, Palette

# WCAG 2.2, 1.4.11: graphics that carry meaning; 1.4.3: words.
SEEN, READ = 3.0, 4.5
_DARKER = (90_000, 80_000, 70_000, 60_000, 50_000, 40_000)
_LIGHTER = (90_000, 75_000, 60_000, 50_000, 40_000, 25_000)
_ACCENTS = tuple(f"accent{number}" for number in range(1, 7))
# From the faintest on: parts of the ink's lightness, the rest of it white.
_FAINT = tuple(range(10_000, 100_000, 5_000))
_GREY = 30_000
_INKS = (Color("tx1"), Color("bg1"))
# How much more one muted series stands out than the one before.
_STRONGER = 1.45


@dataclass(frozen=True, slots=True)
class Inks:
    """The colours of a chart on this ground, from which each stands out by `least`; `pointing` is that of the series
    or point that is pointed out."""

    palette: Palette
    ground: Color = Color("bg1")
    least: float = SEEN
    pointing: Color = Color("accent1")

    def seen(self, color: Color, least: float = 0.0) -> Color:
        """The colour, darker or lighter until it stands out from the ground as much as `least`."""
        dark = contrast(self.rgb(self.ground), "FFFFFF") > contrast(self.rgb(self.ground), "000000")
        steps = _LIGHTER if dark else _DARKER
        for part in (0, *steps):
            added = (("lumOff", 100_000 - part),) if dark else ()
            tried = Color(
                color.scheme,
                color.rgb,
                (*color.transforms, ("lumMod", part), *added) if part else color.transforms,
            )
            if self.contrast(tried) >= (least or self.least):
                return tried
        return self.ink

    @property
    def ink(self) -> Color:
        """The colour of words on the ground."""
        return Color("tx1") if self.contrast(Color("tx1")) >= READ else self.on(self.ground)

    def muted(self, level: int = 0) -> Color:
        """What recedes, almost grey, and is seen all the same; each further level is stronger."""
        light = contrast(self.rgb(self.ground), "000000") >= contrast(self.rgb(self.ground), "FFFFFF")
        for part in _FAINT:
            lightness = (("lumMod", part), ("lumOff", 100_000 - part)) if light else (("lumMod", part),)
            tried = replace(self.ink, transforms=(*lightness, ("satMod", _GREY)))
            if self.contrast(tried) >= self.least * _STRONGER**level:
                return tried
        return self.ink

    def several(self, count: int) -> tuple[Color, ...]:
        """One colour for each series or slice; accents that come again are of another lightness."""
        again = ((), (("lumMod", 75_000),), (("lumMod", 60_000), ("lumOff", 40_000)))
        plain = [
            Color(name, transforms=again[(at // 6) % 3])
            for at, name in enumerate(_ACCENTS * (count // 6 + 1))
        ]
        return tuple(self.seen(color) for color in plain[:count])

    def on(self, fill: Color) -> Color:
        """The colour of words on a fill: the ground's or the text's, whichever is read better."""
        return max((self.ground, *_INKS), key=lambda ink: contrast(self.rgb(ink), self.rgb(fill)))

    def contrast(self, color: Color) -> float:
        return contrast(self.rgb(color), self.rgb(self.ground))

    def rgb(self, color: Color) -> str:
        return resolve(color, self.palette)[0]
