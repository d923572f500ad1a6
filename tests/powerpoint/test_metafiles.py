from __future__ import annotations

import gzip
import struct

import pytest

from slidegen.opc import Package
from slidegen.powerpoint.left_out import OTHER_PICTURES, left_out
from slidegen.powerpoint.metafiles import metafile, metafiles, shown_sizes, with_pictures
from slidegen.powerpoint.read import read_template
from slidegen.powerpoint.template import ArtPicture
from tests.metafiles import emf
from tests.powerpoint.damage import LAYOUT, related, typed
from tests.powerpoint.parts import Pieces, box, opened, package
from tests.powerpoint.test_read_shapes import PIXEL

PART = "/ppt/media/logo.emf"
PLACE = box(100_000, 200_000, 2_000_000, 1_000_000)
LOGO = (
    '<p:pic><p:nvPicPr><p:cNvPr id="9" name="Logo"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill>'
    '<a:blip r:embed="rId90"/><a:srcRect l="50000"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>'
    f'<p:spPr>{PLACE}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
)


def with_logo(data: bytes = emf()) -> Package:
    """A template whose layout shows an EMF, its left half cut off."""
    file = related(package(Pieces(layout=LOGO)), LAYOUT, "image", PART, data)
    return opened(typed(file, PART.lstrip("/"), "image/x-emf"))


def test_metafiles_of_the_art_are_found() -> None:
    assert metafiles(with_logo()) == (PART,)


def test_a_picture_stands_in_for_a_metafile() -> None:
    plain = with_logo()
    shown = with_pictures(plain, {PART: PIXEL})
    template = read_template(shown)
    assert template is not None
    (picture,) = template.layouts[0].art
    assert isinstance(picture, ArtPicture)
    assert (picture.data, picture.media_type, picture.crop) == (PIXEL, "image/png", (50_000, 0, 0, 0))
    assert (left_out(plain), left_out(shown)) == ((OTHER_PICTURES,), ())
    assert plain.parts[PART].blob == emf()
    assert shown_sizes(template) == {PIXEL: (4_000_000, 1_000_000)}


def test_parts_that_are_shown_and_data_that_are_no_picture_stay() -> None:
    plain = with_logo()
    assert with_pictures(plain, {PART: b"text", LAYOUT: PIXEL[:3], "/nowhere.emf": PIXEL}) == plain


def test_compressed_metafiles_are_unpacked_within_bounds() -> None:
    data = emf()
    assert metafile(gzip.compress(data), 10_000) == data
    assert metafile(gzip.compress(data), 50) is None


@pytest.mark.parametrize(
    "data",
    [b"", b"text", b"\x1f\x8b", gzip.compress(b"text", mtime=0), gzip.compress(emf(), mtime=0)[:-20]],
)
def test_what_is_no_metafile(data: bytes) -> None:
    assert metafile(data, 10_000) is None


def _wmf(size: int) -> bytes:
    """A WMF of one record, which says that it is so many words long, and the last one."""
    head = b"\x01\x00\x09\x00" + bytes(14)
    return head + struct.pack("<IHH", size, 0x0106, 1) + struct.pack("<IH", 3, 0)


def test_records_have_to_follow_one_another() -> None:
    whole, first = emf(), 108
    assert metafile(whole, 10_000) == whole
    for size in (0, 10_000):
        broken = whole[: first + 4] + struct.pack("<I", size) + whole[first + 8 :]
        assert metafile(broken, 10_000) is None
    assert metafile(_wmf(4), 100) == _wmf(4)
    assert (metafile(_wmf(0), 100), metafile(_wmf(400), 100)) == (None, None)
