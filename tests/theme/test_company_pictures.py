from __future__ import annotations

from dataclasses import replace
from io import BytesIO

from PIL import Image

from slidegen.figures.figure import Figure, PictureFill
from slidegen.figures.presets import preset_outlines
from slidegen.geometry import Rect
from slidegen.powerpoint.template import ArtDrawing, ArtPicture, Template
from slidegen.theme.company_pictures import fitted
from tests.powerpoint.parts import Pieces, read

BOX = Rect(0, 0, 1_270_000, 635_000)


def photo(width: int, height: int) -> bytes:
    stream = BytesIO()
    Image.effect_noise((width, height), 90).save(stream, "PNG")
    return stream.getvalue()


def template(data: bytes, width: int, height: int) -> Template:
    """A slide as wide as the stage, with one picture on it twice: 200 by 100 pixels large, and as a fill."""
    fill = PictureFill(data, "image/png", width, height, size=(4 * BOX.width, 4 * BOX.height))
    figure = Figure(BOX, preset_outlines("ellipse", BOX.width, BOX.height), fill)
    art = (ArtPicture("Logo", BOX, data, "image/png", width, height), ArtDrawing("Art", BOX, (figure,)))
    plain = read(Pieces())
    layout = replace(plain.layouts[0], art=art, ground=replace(fill, data=photo(64, 64), width=64, height=64))
    return replace(plain, width=12_192_000, layouts=(layout,))


def test_pictures_keep_two_pixels_for_one_that_is_seen() -> None:
    before = template(photo(1600, 800), 1600, 800)
    logo, drawing = fitted(before).layouts[0].art
    assert isinstance(logo, ArtPicture)
    assert isinstance(drawing, ArtDrawing)
    fill = drawing.figures[0].fill
    assert isinstance(fill, PictureFill)
    assert (logo.width, logo.height, logo.box) == (400, 200, BOX)
    assert (fill.data, fill.width, fill.size) == (logo.data, 400, (4 * BOX.width, 4 * BOX.height))
    assert fitted(before).layouts[0].ground == before.layouts[0].ground


def test_what_is_small_enough_or_damaged_stays() -> None:
    small, damaged = template(photo(500, 250), 500, 250), template(photo(1600, 800)[:5_000], 1600, 800)
    assert fitted(small) is small
    assert fitted(damaged) is damaged
