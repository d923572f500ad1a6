"""Picture files into pictures as they are embedded: upright, without metadata, no larger than they are shown."""

from __future__ import annotations

import warnings
from dataclasses import replace
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from PIL import Image as Pillow
from PIL import ImageOps

from slidegen.diagnostics import Finding
from slidegen.geometry import EMU_PER_PIXEL
from slidegen.scene import Image
from slidegen.source import Span

# A stage pixel is shown by two on a screen of double density; more is not seen.
DENSITY = 2
JPEG_QUALITY = 88
# The Exif tag of how the camera was held; from 5 on, width and height change places.
ORIENTATION, FIRST_TURNED = 0x0112, 5
TYPES = {"JPEG": "image/jpeg", "PNG": "image/png", "GIF": "image/gif", "WEBP": "image/webp"}


def read_image(path: str, root: Path, folder: Path, span: Span) -> tuple[Image | None, tuple[Finding, ...]]:
    """The picture at `path`, relative to `folder`; nothing outside `root` is opened.

    The data are still those of the file: `embedded` makes them fit.
    """
    if "://" in path or path.startswith("data:"):
        return None, (_unreadable(path, span, "nothing is fetched", "save the picture beside the deck"),)
    try:
        file = (folder / path).resolve()
        outside, there = not file.is_relative_to(root.resolve()), file.is_file()
    except (OSError, ValueError):
        # Too long a name, or one with a zero byte: no file is called so.
        outside, there = False, False
    if outside:
        return None, (
            _unreadable(path, span, "it is outside the deck's folder", "--root widens what may be read"),
        )
    if not there:
        return None, (_unreadable(path, span, "there is no such file", "the path is relative to the deck"),)
    image, why = _opened(file)
    return image, () if image else (_unreadable(path, span, why, "use PNG, JPEG or WebP"),)


def _opened(file: Path) -> tuple[Image | None, str]:
    """The picture in a file, decoded once so that what is damaged shows here; or what is wrong with it."""
    try:
        data = file.read_bytes()
        with warnings.catch_warnings():
            # Pillow warns of what is too large, and refuses only what is twice that.
            warnings.simplefilter("error", Pillow.DecompressionBombWarning)
            return _decoded(data)
    except PermissionError:
        return None, "it may not be read"
    except (Pillow.DecompressionBombError, Pillow.DecompressionBombWarning):
        return None, "it has more than 89 million pixels"
    except (OSError, SyntaxError, ValueError):
        return None, "it is not a picture that can be read"


def _decoded(data: bytes) -> tuple[Image | None, str]:
    if b"<svg" in data[:1000]:
        return None, "SVG is not painted yet"
    with Pillow.open(BytesIO(data)) as picture:
        kind = TYPES.get(picture.format or "")
        if kind is None:
            return None, "its format is not supported"
        width, height = picture.size
        turned = picture.getexif().get(ORIENTATION, 1) >= FIRST_TURNED
        # A JPEG is read to its end all the same, and several times faster.
        picture.draft(None, (1, 1))
        picture.load()
    return Image(data, kind, *((height, width) if turned else (width, height))), ""


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
    if picture.mode.startswith("I"):
        # Sixteen bits of grey: Pillow would make white of all that is brighter than the darkest 256th.
        return picture.convert("I").point(lambda value: value / 256).convert("L")
    alpha = "A" in picture.getbands() or "transparency" in picture.info
    return picture.convert("RGBA" if alpha else "RGB")


def _encoded(picture: Pillow.Image, media_type: str) -> Image:
    stream = BytesIO()
    clean = picture.copy()
    clean.info = {}
    # WebP is for photographs more often than not, and PowerPoint can't read it.
    if media_type in ("image/jpeg", "image/webp") and clean.mode != "RGBA":
        clean.save(stream, "JPEG", quality=JPEG_QUALITY, optimize=True)
        return Image(stream.getvalue(), "image/jpeg", clean.width, clean.height)
    clean.save(stream, "PNG", optimize=False)
    return Image(stream.getvalue(), "image/png", clean.width, clean.height)
