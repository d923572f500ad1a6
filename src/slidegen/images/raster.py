"""The bytes of a picture of pixels into an Image, decoded once so that what is damaged shows."""

from __future__ import annotations

import struct
import warnings
from dataclasses import dataclass
from io import BytesIO

from PIL import Image as Pillow
from PIL import ImageOps, UnidentifiedImageError

from slidegen.images.bomb_limit import at_most
from slidegen.images.embedding import encoded
from slidegen.images.refusal import Refusal
from slidegen.images.srgb import in_srgb, plain
from slidegen.limits import MEGA, Limits
from slidegen.scene import Image

# The Exif tag of how the camera was held; from 5 on, width and height change places.
ORIENTATION, FIRST_TURNED = 0x0112, 5
# What Pillow decodes without the help of another program. Telephones write MPO, which is JPEG with more behind it.
TYPES = {
    "JPEG": "image/jpeg",
    "MPO": "image/jpeg",
    "PNG": "image/png",
    "GIF": "image/gif",
    "WEBP": "image/webp",
    "AVIF": "image/avif",
    "TIFF": "image/tiff",
    "BMP": "image/bmp",
    "ICO": "image/x-icon",
}
# JPEG's reader finds out itself that a file is MPO.
# Of other files the picture is made anew at once: some can be read in more than one way.
_KEPT = ("JPEG", "MPO", "PNG", "GIF", "WEBP")
_OPENED = tuple(name for name in TYPES if name != "MPO")
# How files begin that are pictures, but of a kind that is not read.
_OTHERS = {
    b"%PDF": "PDF",
    b"%!PS": "EPS",
    b"\xc5\xd0\xd3\xc6": "EPS",
    b"8BPS": "Photoshop",
    b"\x01\x00\x00\x00": "EMF",
    b"\xd7\xcd\xc6\x9a": "WMF",
    b"\x1f\x8b": "compressed SVG",
    b"\0\0\0\x0cjP  ": "JPEG 2000",
}
# What Pillow raises at damaged files.
_DAMAGED = (
    OSError, SyntaxError, ValueError, EOFError, IndexError, TypeError, KeyError, OverflowError, struct.error,
)  # fmt: skip
_HEIC = (b"heic", b"heix", b"mif1", b"msf1")


@dataclass(frozen=True, slots=True)
class Decoded:
    """`still` names the format where a moving picture is shown by its first frame."""

    image: Image
    still: str = ""


def read_raster(data: bytes, limits: Limits) -> Decoded | Refusal:
    most = limits.megapixels * MEGA
    try:
        with at_most(most), warnings.catch_warnings():
            warnings.simplefilter("error", Pillow.DecompressionBombWarning)
            warnings.simplefilter("ignore", UserWarning)
            return _decoded(data, most)
    except (Pillow.DecompressionBombError, Pillow.DecompressionBombWarning):
        return Refusal("it is too large", limit="megapixels")
    except UnidentifiedImageError:
        return Refusal(_unknown(data))
    except _DAMAGED:
        return Refusal("it is not a picture that can be read")


def _decoded(data: bytes, most: int) -> Decoded | Refusal:
    with Pillow.open(BytesIO(data), formats=_OPENED) as picture:
        name = picture.format or ""
        width, height = picture.size
        if width * height > most:
            return Refusal(f"it has {width} × {height} pixels", limit="megapixels")
        turned = picture.getexif().get(ORIENTATION, 1) >= FIRST_TURNED
        moves = getattr(picture, "is_animated", False)
        if moves and name == "GIF":
            frames = picture.n_frames  # type: ignore[attr-defined]
            if frames * width * height > most:
                return Refusal(f"its {frames} frames have {width} × {height} pixels each", limit="megapixels")
            for frame in range(frames):
                picture.seek(frame)
                picture.load()
        else:
            # A JPEG is read to its end all the same, and several times faster.
            picture.draft(None, (1, 1))
            picture.load()
            if name not in _KEPT:
                return Decoded(
                    encoded(in_srgb(ImageOps.exif_transpose(picture)), TYPES[name]), _still(name, moves)
                )
            # A mode that nothing can be made of shows here.
            plain(picture.crop((0, 0, 1, 1)))
    size = (height, width) if turned else (width, height)
    return Decoded(Image(data, TYPES[name], *size), _still(name, moves))


def _still(name: str, moves: bool) -> str:
    return name if moves and name in ("PNG", "WEBP", "AVIF") else ""


def _unknown(data: bytes) -> str:
    kinds = [kind for start, kind in _OTHERS.items() if data.startswith(start)]
    if data[4:8] == b"ftyp" and data[8:12] in _HEIC:
        kinds.append("HEIC")
    return f"its format, {kinds[0]}, is not supported" if kinds else "it is not a picture that can be read"
