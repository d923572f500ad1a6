"""Picture files into pictures as they are embedded: upright, without metadata, no larger than they are shown."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from PIL import Image as Pillow
from PIL import ImageOps, UnidentifiedImageError

from slidegen.diagnostics import Finding
from slidegen.geometry import EMU_PER_PIXEL
from slidegen.scene import Image
from slidegen.source import Span

# A stage pixel is shown by two on a screen of double density; more is not seen.
DENSITY = 2
LARGEST = 100_000_000
JPEG_QUALITY = 88
TYPES = {"JPEG": "image/jpeg", "PNG": "image/png", "GIF": "image/gif", "WEBP": "image/webp"}


def read_image(path: str, root: Path, folder: Path, span: Span) -> tuple[Image | None, tuple[Finding, ...]]:
    """The picture at `path`, relative to `folder`; nothing outside `root` is opened.

    The data are still those of the file: `embedded` makes them fit.
    """
    if "://" in path or path.startswith("data:"):
        return None, (_unreadable(path, span, "nothing is fetched", "save the picture beside the deck"),)
    file = (folder / path).resolve()
    if not file.is_relative_to(root.resolve()):
        return None, (
            _unreadable(path, span, "it is outside the deck's folder", "--root widens what may be read"),
        )
    if not file.is_file():
        return None, (_unreadable(path, span, "there is no such file", "the path is relative to the deck"),)
    try:
        data = file.read_bytes()
        with Pillow.open(BytesIO(data)) as picture:
            turned = picture.getexif().get(0x0112, 1) >= 5
            width, height = picture.size
            kind = TYPES.get(picture.format or "")
    except (OSError, UnidentifiedImageError, Pillow.DecompressionBombError, SyntaxError, ValueError):
        return None, (
            _unreadable(path, span, "it is not a picture that can be read", "use PNG, JPEG or WebP"),
        )
    if kind is None or width * height > LARGEST:
        why = "its format is not supported" if kind is None else "it has more than 100 million pixels"
        return None, (_unreadable(path, span, why, "use PNG, JPEG or WebP"),)
    return Image(data, kind, *((height, width) if turned else (width, height))), ()


def _unreadable(path: str, span: Span, why: str, hint: str) -> Finding:
    return Finding("unreadable", f'picture "{path}" was left out: {why}', span, hint)


@lru_cache(maxsize=64)
def embedded(image: Image, width: int, height: int) -> Image:
    """The picture made to be shown `width` by `height` EMU large: upright, scaled down, without metadata."""
    with Pillow.open(BytesIO(image.data)) as opened:
        if getattr(opened, "n_frames", 1) > 1 and image.media_type == "image/gif":
            return image  # an animation loses its frames when it is written again
        opened.load()
        picture = ImageOps.exif_transpose(opened)
    share = max(width / EMU_PER_PIXEL / picture.width, height / EMU_PER_PIXEL / picture.height) * DENSITY
    if share < 1:
        size = max(1, round(picture.width * share)), max(1, round(picture.height * share))
        picture = _plain(picture).resize(size, Pillow.Resampling.LANCZOS)
    return replace(_encoded(_plain(picture), image.media_type), width=picture.width, height=picture.height)


def _plain(picture: Pillow.Image) -> Pillow.Image:
    """In a mode that scales well and that every reader of PNG and JPEG knows."""
    if picture.mode in ("RGB", "RGBA", "L"):
        return picture
    alpha = "A" in picture.getbands() or "transparency" in picture.info
    return picture.convert("RGBA" if alpha else "RGB")


def _encoded(picture: Pillow.Image, media_type: str) -> Image:
    stream = BytesIO()
    clean = picture.copy()
    clean.info = {}
    if media_type == "image/jpeg" and clean.mode != "RGBA":
        clean.save(stream, "JPEG", quality=JPEG_QUALITY, optimize=True)
        return Image(stream.getvalue(), "image/jpeg", clean.width, clean.height)
    clean.save(stream, "PNG", optimize=False)
    return Image(stream.getvalue(), "image/png", clean.width, clean.height)
