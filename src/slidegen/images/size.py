"""The bytes of a picture of pixels into its width and height, nothing decoded."""

from __future__ import annotations

import warnings
from io import BytesIO

from PIL import Image as Pillow


def pixel_size(data: bytes) -> tuple[int, int] | None:
    """None where it is no picture of pixels, or one whose pixels are not square."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Pillow.open(BytesIO(data), formats=("PNG", "JPEG", "GIF", "BMP")) as picture:
                across, down = picture.info.get("dpi", (1, 1))
                return picture.size if across == down else None
    except (OSError, SyntaxError, ValueError, EOFError, IndexError, TypeError, KeyError, OverflowError):
        return None
    except Pillow.DecompressionBombError:
        return None
