"""Pictures as their files have them into pictures as they are embedded: upright, clean, no larger than shown."""

from __future__ import annotations

import warnings
from dataclasses import replace
from functools import lru_cache
from io import BytesIO

from PIL import Image as Pillow
from PIL import ImageOps

from slidegen.geometry import EMU_PER_PIXEL
from slidegen.images.bomb_limit import at_most
from slidegen.images.drawing import drawn
from slidegen.images.gif import without_comments
from slidegen.images.png import without_metadata
from slidegen.images.srgb import in_srgb, plain
from slidegen.scene import Image

# A stage pixel is shown by two on a screen of double density; more is not seen.
DENSITY = 2
JPEG_QUALITY = 88
PNG, SVG = "image/png", "image/svg+xml"
# Photographs more often than not; of these PowerPoint reads JPEG only.
_PHOTOGRAPHS = ("image/jpeg", "image/webp", "image/avif")


# A deck that is watched shows all of its pictures again at each save: with fewer places than it has, each would be
# made anew.
@lru_cache(maxsize=1 << 8)
def embedded(image: Image, width: int, height: int) -> Image:
    """The picture made to be shown `width` by `height` EMU large: upright, scaled down, without metadata."""
    across, down = width / EMU_PER_PIXEL, height / EMU_PER_PIXEL
    if image.media_type == SVG:
        # Only readers that know no SVG show these pixels.
        return replace(image, data=drawn(image, round(across), round(down)), media_type=PNG)
    across, down = across * DENSITY, down * DENSITY
    if image.media_type == PNG and (across >= image.width or down >= image.height):
        clean = without_metadata(image.data)
        if clean is not None:
            return replace(image, data=clean)
    with warnings.catch_warnings():
        # What is odd but readable has no finding.
        warnings.simplefilter("ignore")
        picture = _opened(image)
    if picture is None:
        return replace(image, data=without_comments(image.data))
    profile = picture.info.get("icc_profile")
    share = max(across / picture.width, down / picture.height)
    if share < 1:
        size = max(1, round(picture.width * share)), max(1, round(picture.height * share))
        scalable = picture if picture.mode == "CMYK" else plain(picture)
        picture = scalable.resize(size, Pillow.Resampling.LANCZOS)
        picture.info["icc_profile"] = profile
    return encoded(in_srgb(picture), image.media_type)


def _opened(image: Image) -> Pillow.Image | None:
    """The picture upright; None for an animation, which would lose its frames if it were written again."""
    with at_most(None), Pillow.open(BytesIO(image.data)) as opened:
        if image.media_type == "image/gif" and getattr(opened, "is_animated", False):
            return None
        opened.load()
        return ImageOps.exif_transpose(opened)


def encoded(picture: Pillow.Image, media_type: str) -> Image:
    """A picture as PNG, or as JPEG where its file was of photographs and nothing in it is clear."""
    stream = BytesIO()
    clean = picture.copy()
    clean.info = {}
    if media_type in _PHOTOGRAPHS and clean.mode != "RGBA":
        clean.save(stream, "JPEG", quality=JPEG_QUALITY, optimize=True)
        return Image(stream.getvalue(), "image/jpeg", clean.width, clean.height)
    clean.save(stream, "PNG", optimize=False)
    return Image(stream.getvalue(), PNG, clean.width, clean.height)
