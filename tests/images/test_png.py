"""PNG files that need no change keep their pixels as they are, and lose what programs leave in them."""

from __future__ import annotations

from io import BytesIO
from zlib import crc32

import pytest
from PIL import Image, PngImagePlugin

from slidegen.geometry import EMU_PER_PIXEL
from slidegen.images import embedded
from slidegen.images.png import without_metadata
from slidegen.scene import Image as Picture


def png(mode: str = "P", **options: object) -> bytes:
    stream = BytesIO()
    Image.radial_gradient("L").resize((40, 30)).convert(mode).save(stream, "PNG", **options)
    return stream.getvalue()


def chunk(kind: bytes, body: bytes) -> bytes:
    return len(body).to_bytes(4, "big") + kind + body + crc32(kind + body).to_bytes(4, "big")


def shown(data: bytes, width: int = 40, height: int = 30) -> Picture:
    return embedded(Picture(data, "image/png", 40, 30), width * EMU_PER_PIXEL, height * EMU_PER_PIXEL)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA"])
def test_pixels_stay_as_they_are_written(mode: str) -> None:
    data = png(mode)
    assert shown(data).data == data
    assert shown(data).width == 40


def test_words_dates_and_what_lies_behind_the_end_are_left_out() -> None:
    told = PngImagePlugin.PngInfo()
    told.add_text("Author", "A role, invented")
    data = png("RGB", pnginfo=told, dpi=(72, 72)) + b"more than a picture"
    clean = shown(data).data
    assert b"invented" in data
    assert b"invented" not in clean
    assert b"pHYs" not in clean
    assert clean.endswith(chunk(b"IEND", b""))
    assert Image.open(BytesIO(clean)).tobytes() == Image.open(BytesIO(data)).tobytes()


def test_what_has_to_be_written_anew_is_not_kept() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    assert without_metadata(png("RGB", exif=exif)) is None
    assert without_metadata(png("RGB", icc_profile=b"a profile")) is None
    assert without_metadata(png("I;16")) is None
    assert without_metadata(png()[:-20]) is None
    assert without_metadata(b"no picture") is None


def test_a_picture_larger_than_it_is_shown_is_scaled() -> None:
    assert shown(png("RGB"), 10, 7).width == 20
