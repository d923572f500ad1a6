"""How many pixels Pillow takes on, for a while."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PIL import Image as Pillow


@contextmanager
def at_most(pixels: int | None) -> Iterator[None]:
    """Pillow warns beyond so many pixels, and refuses beyond twice as many, also in each picture inside a file.

    None is for pictures that have been read before. The value is the whole process's, which is not ours alone.
    """
    before, Pillow.MAX_IMAGE_PIXELS = Pillow.MAX_IMAGE_PIXELS, pixels
    try:
        yield
    finally:
        Pillow.MAX_IMAGE_PIXELS = before
