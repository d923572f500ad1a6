"""A part of a picture into the darkest and the brightest of its colours, or into what it is on the whole."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO

from PIL import Image as Pillow

from slidegen.color import channels_of, luminance
from slidegen.scene import Image

# A picture is looked at in so many columns: each is about as wide as a letter.
COLUMNS = 96
Part = tuple[float, float, float, float]


@lru_cache(maxsize=1 << 10)
def shades(image: Image, part: Part, under: str) -> tuple[str, str]:
    """Darkest and brightest colour, RRGGBB, between the left, top, right and bottom of `part`, each from 0 to 1;
    `under` is what shows where the picture is clear."""
    cut = _cut(_small(image, under), part)
    colors = {color for _, color in cut.getcolors(cut.width * cut.height) or ()}
    named = sorted(("".join(f"{channel:02X}" for channel in color) for color in colors), key=luminance)  # type: ignore[union-attr]
    return named[0], named[-1]


@lru_cache(maxsize=1 << 12)
def average(image: Image, part: Part) -> tuple[str, float]:
    """The colour, RRGGBB, that a part of the picture has on the whole, and its opacity, 0 to 1."""
    whole = _cut(_scaled(image), part).resize((1, 1), Pillow.Resampling.BOX)
    red, green, blue, opacity = whole.tobytes()
    return f"{red:02X}{green:02X}{blue:02X}", opacity / 255


def _cut(small: Pillow.Image, part: Part) -> Pillow.Image:
    left, top = int(part[0] * small.width), int(part[1] * small.height)
    right = max(left + 1, min(small.width, round(part[2] * small.width + 0.5)))
    bottom = max(top + 1, min(small.height, round(part[3] * small.height + 0.5)))
    return small.crop((min(left, right - 1), min(top, bottom - 1), right, bottom))


@lru_cache(maxsize=64)
def _scaled(image: Image) -> Pillow.Image:
    with Pillow.open(BytesIO(image.data)) as opened:
        picture = opened.convert("RGBA")
    return picture.resize(
        (COLUMNS, max(1, round(COLUMNS * picture.height / picture.width))), Pillow.Resampling.BOX
    )


@lru_cache(maxsize=64)
def _small(image: Image, under: str) -> Pillow.Image:
    picture = _scaled(image)
    red, green, blue = (round(255 * channel) for channel in channels_of(under))
    ground = Pillow.new("RGBA", picture.size, (red, green, blue, 255))
    return Pillow.alpha_composite(ground, picture).convert("RGB")
