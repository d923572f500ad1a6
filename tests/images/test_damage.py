"""Files with bytes that are not what they were: a finding or a picture, never anything else."""

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image as Pillow

from slidegen.geometry import EMU_PER_PIXEL
from slidegen.images import embedded
from slidegen.images.raster import Decoded, read_raster
from slidegen.images.svg import Drawing, is_svg, read_svg
from slidegen.limits import DEFAULT, Limits
from tests.pictures import MOVING

SMALL = Limits(megapixels=1)
DRAWING = (
    '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="4cm" viewBox="0 0 9 9"><style>'
    ":root{--a:red} g>.b,#c{fill:var(--a, blue);font:12px Arial}@media print{a{b:c}}</style>"
    '<g class="b" style="fill:url(#d)"><text id="c">é<tspan>x</tspan></text><use href="#c"/></g></svg>'
).encode()


def _files() -> dict[str, bytes]:
    picture = Pillow.effect_noise((24, 16), 90)
    files = {}
    for kind in ("PNG", "JPEG", "GIF", "WEBP", "TIFF", "BMP", "ICO"):
        stream = BytesIO()
        picture.save(stream, kind)
        files[kind] = stream.getvalue()
    stream = BytesIO()
    picture.save(stream, "GIF", save_all=True, append_images=[Pillow.new("L", (24, 16))])
    return files | {"film": stream.getvalue()}


FILES = _files()
PLACES = st.lists(st.tuples(st.integers(0, 4000), st.integers(0, 255)), min_size=1, max_size=6)


def _damaged(data: bytes, places: list[tuple[int, int]]) -> bytes:
    changed = bytearray(data)
    for place, value in places:
        changed[place % len(changed)] = value
    return bytes(changed)


@pytest.mark.parametrize("kind", FILES)
@settings(max_examples=40, deadline=None)
@given(places=PLACES, end=st.integers(0, 4000))
def test_a_damaged_picture(kind: str, places: list[tuple[int, int]], end: int) -> None:
    data = _damaged(FILES[kind], places)
    for each in (data, data[: end % len(data)]):
        found = read_raster(each, SMALL)
        if isinstance(found, Decoded):
            assert embedded(found.image, 9 * EMU_PER_PIXEL, 9 * EMU_PER_PIXEL).data


@settings(max_examples=150, deadline=None)
@given(places=PLACES, end=st.integers(0, 4000))
def test_a_damaged_drawing(places: list[tuple[int, int]], end: int) -> None:
    for text in (DRAWING, MOVING.encode()):
        data = _damaged(text, places)
        for each in (data, data[: end % len(data)]):
            is_svg(each)
            found = read_svg(each, DEFAULT)
            if isinstance(found, Drawing):
                again = read_svg(found.image.vector, DEFAULT)
                assert isinstance(again, Drawing)
                assert (again.missed, again.image.width) == ((), found.image.width)


@settings(max_examples=200, deadline=None)
@given(st.text("{}():;,@#-.*/\\\"' aurl<!>\n", max_size=60))
def test_any_style_sheet_can_be_read(css: str) -> None:
    text = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><style><![CDATA[{css}]]></style></svg>'
    found = read_svg(text.encode(), DEFAULT)
    assert isinstance(found, Drawing)
    assert b"url(" not in found.image.vector.replace(b"url(#", b"").replace(b"url('#", b"").replace(
        b'url("#', b""
    )
