import os
import struct
import zlib
from base64 import b64encode
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image as Pillow
from PIL import ImageCms

from slidegen.diagnostics import Finding
from slidegen.geometry import EMU_PER_PIXEL
from slidegen.images import embedded, read_image
from slidegen.limits import DEFAULT, Limits
from slidegen.scene import Image
from slidegen.source import Source
from tests.pictures import png

PLACE = Source("deck.md", "![Alt](picture)").span(0, 15)
RED, BLUE, GREEN = (230, 20, 20), (20, 20, 230), (20, 160, 20)
LARGE = 4000 * EMU_PER_PIXEL


def _read(
    folder: Path, path: str, root: Path | None = None, limits: Limits = DEFAULT
) -> tuple[Image | None, tuple[Finding, ...]]:
    return read_image(path, root or folder, folder, PLACE, limits)


def _profile(space: str) -> bytes:
    """The profile of sRGB; as "SGRB", that of a screen whose red and blue are the wrong way round."""
    data = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    if space == "sRGB":
        return data
    return (
        data.replace(b"rXYZ", b"tXYZ")
        .replace(b"bXYZ", b"rXYZ")
        .replace(b"tXYZ", b"bXYZ")
        .replace("sRGB".encode("utf-16-be"), "SGRB".encode("utf-16-be"))
    )


def _image(folder: Path, data: bytes, path: str = "picture") -> Image:
    (folder / path).write_bytes(data)
    image, findings = _read(folder, path)
    assert findings == ()
    assert image is not None
    return image


def _refused(folder: Path, path: str) -> str:
    """The words of the finding."""
    image, (finding,) = _read(folder, path)
    assert image is None
    assert (finding.code in ("unreadable", "too-large"), finding.span) == (True, PLACE)
    assert finding.message.startswith(f'picture "{path[:20]}')
    return finding.message.partition("be shown: ")[2]


def _halves(width: int, height: int) -> Pillow.Image:
    """Red on the left, blue on the right."""
    picture = Pillow.new("RGB", (width, height), RED)
    picture.paste(BLUE, (width // 2, 0, width, height))
    return picture


def _saved(picture: Pillow.Image, kind: str, **how: object) -> bytes:
    stream = BytesIO()
    picture.save(stream, kind, **how)
    return stream.getvalue()


def _opened(image: Image) -> Pillow.Image:
    picture = Pillow.open(BytesIO(image.data))
    assert picture.size == (image.width, image.height)
    return picture


def _is_near(found: object, color: tuple[int, int, int]) -> bool:
    assert isinstance(found, tuple)
    return all(abs(one - other) < 30 for one, other in zip(found, color, strict=False))


@pytest.fixture
def camera() -> bytes:
    """A photograph that was taken with the camera turned, and tells where."""
    exif = Pillow.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "Maker of cameras"
    exif.get_ifd(0x8825).update({1: "N", 2: (46.0, 12.0, 0.0)})
    return _saved(_halves(80, 40), "JPEG", exif=exif, comment=b"Ada Grey")


def test_a_photograph_stands_upright(tmp_path: Path, camera: bytes) -> None:
    image = _image(tmp_path, camera)
    assert (image.width, image.height) == (40, 80)
    shown = _opened(embedded(image, LARGE, LARGE))
    assert shown.size == (40, 80)
    assert _is_near(shown.getpixel((20, 10)), RED)
    assert _is_near(shown.getpixel((20, 70)), BLUE)


def test_a_photograph_does_not_tell_where_it_was_taken(tmp_path: Path, camera: bytes) -> None:
    image = embedded(_image(tmp_path, camera), LARGE, LARGE)
    assert image.media_type == "image/jpeg"
    for told in (b"Maker of cameras", b"Ada Grey"):
        assert told in camera
        assert told not in image.data
    assert not _opened(image).getexif()
    assert not {"exif", "comment", "xmp"} & set(_opened(image).info)


def test_words_in_a_png_are_dropped(tmp_path: Path) -> None:
    from PIL.PngImagePlugin import PngInfo

    told = PngInfo()
    told.add_text("Author", "Ada Grey")
    data = _saved(_halves(8, 8), "PNG", pnginfo=told)
    assert b"Ada Grey" in data
    assert b"Ada Grey" not in embedded(_image(tmp_path, data), LARGE, LARGE).data


def test_a_picture_has_two_pixels_for_one_of_the_stage_and_no_more(tmp_path: Path) -> None:
    image = _image(tmp_path, png(800, 400))
    small = embedded(image, 100 * EMU_PER_PIXEL, 50 * EMU_PER_PIXEL)
    assert _opened(small).size == (200, 100)
    assert embedded(image, 400 * EMU_PER_PIXEL, 200 * EMU_PER_PIXEL).width == 800
    assert embedded(image, LARGE, LARGE).width == 800


def test_a_picture_that_will_be_cropped_keeps_pixels_enough_for_both_sides(tmp_path: Path) -> None:
    image = _image(tmp_path, png(800, 400))
    assert _opened(embedded(image, 100 * EMU_PER_PIXEL, 100 * EMU_PER_PIXEL)).size == (400, 200)


def test_a_palette_keeps_its_colours_and_what_is_clear(tmp_path: Path) -> None:
    picture = _halves(80, 40).quantize(4)
    clear = picture.getpixel((0, 0))
    kept = _opened(embedded(_image(tmp_path, _saved(picture, "PNG", transparency=clear)), LARGE, LARGE))
    assert kept.mode == "P"
    shown = kept.convert("RGBA")
    assert _is_near(shown.getpixel((70, 10)), (*BLUE, 255)[:3])
    pixels = [shown.getpixel((5, 5)), shown.getpixel((70, 10))]
    assert [pixel[3] for pixel in pixels if isinstance(pixel, tuple)] == [0, 255]


def test_a_palette_without_anything_clear_is_scaled_in_true_colours(tmp_path: Path) -> None:
    image = _image(tmp_path, _saved(_halves(80, 40).quantize(4), "PNG"))
    small = _opened(embedded(image, 10 * EMU_PER_PIXEL, 5 * EMU_PER_PIXEL))
    assert (small.mode, small.size) == ("RGB", (20, 10))
    assert _is_near(small.getpixel((2, 5)), RED)


def test_a_picture_for_print_is_turned_into_screen_colours(tmp_path: Path) -> None:
    data = _saved(Pillow.new("CMYK", (40, 20), (255, 0, 255, 0)), "JPEG")
    shown = _opened(embedded(_image(tmp_path, data), LARGE, LARGE))
    assert shown.mode == "RGB"
    red, green, blue = (shown.getpixel((20, 10)) or (0,))[:3]  # type: ignore[index]
    assert green > red + 100
    assert green > blue + 100


def test_sixteen_bits_of_grey_stay_grey(tmp_path: Path) -> None:
    data = _saved(Pillow.new("I;16", (40, 20), 0x8000), "PNG")
    shown = _opened(embedded(_image(tmp_path, data), LARGE, LARGE)).convert("L")
    assert shown.getpixel((20, 10)) == pytest.approx(0x80, abs=2)


@pytest.mark.parametrize(
    ("kind", "media_type"),
    [
        ("WEBP", "image/jpeg"),
        ("AVIF", "image/jpeg"),
        ("JPEG", "image/jpeg"),
        ("GIF", "image/png"),
        ("TIFF", "image/png"),
        ("BMP", "image/png"),
        ("ICO", "image/png"),
    ],
)
def test_what_is_embedded_is_a_kind_that_every_program_shows(
    kind: str, media_type: str, tmp_path: Path
) -> None:
    image = embedded(_image(tmp_path, _saved(_halves(80, 40), kind)), LARGE, LARGE)
    assert _is_near(_opened(image).convert("RGB").getpixel((image.width // 4, image.height // 2)), RED)
    assert image.media_type == media_type
    assert f"image/{(_opened(image).format or '').lower()}" == media_type


def test_an_animation_keeps_its_frames(tmp_path: Path) -> None:
    first, second = Pillow.new("RGB", (40, 20), RED), Pillow.new("RGB", (40, 20), BLUE)
    data = _saved(
        first, "GIF", save_all=True, append_images=[second], duration=90, loop=0, comment=b"Ada Grey"
    )
    image = embedded(_image(tmp_path, data), EMU_PER_PIXEL, EMU_PER_PIXEL)
    assert b"Ada Grey" in data
    assert b"Ada Grey" not in image.data
    shown = _opened(image)
    assert (shown.n_frames, shown.info["loop"], shown.info["duration"]) == (2, 0, 90)  # type: ignore[attr-defined]
    shown.seek(1)
    assert _is_near(shown.convert("RGB").getpixel((5, 5)), BLUE)


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_of_other_moving_pictures_the_first_frame_is_shown_and_told(kind: str, tmp_path: Path) -> None:
    first, second = Pillow.new("RGB", (40, 20), RED), Pillow.new("RGB", (40, 20), BLUE)
    (tmp_path / "moving").write_bytes(_saved(first, kind, save_all=True, append_images=[second]))
    image, (finding,) = _read(tmp_path, "moving")
    assert finding.code == "not-yet"
    assert image is not None
    assert _is_near(_opened(embedded(image, LARGE, LARGE)).convert("RGB").getpixel((5, 5)), RED)


def test_a_film_of_too_many_pixels_is_not_opened(tmp_path: Path) -> None:
    frames = [Pillow.new("L", (1000, 1000), shade) for shade in (0, 90, 180)]
    (tmp_path / "film.gif").write_bytes(_saved(frames[0], "GIF", save_all=True, append_images=frames[1:]))
    assert _read(tmp_path, "film.gif", limits=replace(DEFAULT, megapixels=3))[0]
    assert not _read(tmp_path, "film.gif", limits=replace(DEFAULT, megapixels=2))[0]


def test_colours_keep_their_look_without_their_profile(tmp_path: Path) -> None:
    """The profile swaps red and blue: a picture that tells it is green and blue was made for such a screen."""
    swapped = _saved(Pillow.new("RGB", (40, 20), RED), "PNG", icc_profile=_profile("SGRB"))
    plain = _saved(Pillow.new("RGB", (40, 20), RED), "PNG", icc_profile=_profile("sRGB"))
    shown = _opened(embedded(_image(tmp_path, swapped), LARGE, LARGE))
    assert "icc_profile" not in shown.info
    assert _is_near(shown.getpixel((5, 5)), BLUE)
    assert _is_near(_opened(embedded(_image(tmp_path, plain), LARGE, LARGE)).getpixel((5, 5)), RED)


def test_a_damaged_profile_is_passed_over(tmp_path: Path) -> None:
    data = _saved(
        Pillow.new("RGBA", (40, 20), (*RED, 90)), "PNG", icc_profile=bytes(16) + b"RGB " + bytes(200)
    )
    shown = _opened(embedded(_image(tmp_path, data), LARGE, LARGE))
    assert shown.getpixel((5, 5)) == (*RED, 90)


def test_a_picture_with_a_profile_stays_as_clear_as_it_is(tmp_path: Path) -> None:
    data = _saved(Pillow.new("RGBA", (40, 20), (*RED, 90)), "PNG", icc_profile=_profile("SGRB"))
    found = _opened(embedded(_image(tmp_path, data), LARGE, LARGE)).getpixel((5, 5))
    assert isinstance(found, tuple)
    assert found[3] == 90
    assert _is_near(found[:3], BLUE)


def test_the_same_picture_gives_the_same_bytes(tmp_path: Path, camera: bytes) -> None:
    image = _image(tmp_path, camera)
    assert embedded.__wrapped__(image, LARGE, LARGE) == embedded.__wrapped__(image, LARGE, LARGE)


def test_files_that_are_no_pictures(tmp_path: Path) -> None:
    (tmp_path / "words.png").write_text("words")
    (tmp_path / "empty.png").write_bytes(b"")
    for name in ("words.png", "empty.png"):
        assert _refused(tmp_path, name) == "it is not a picture that can be read"
    for start, name in (
        (b"%PDF-1.7", "PDF"),
        (b"\0\0\0\x18ftypheic", "HEIC"),
        (b"\x1f\x8b\x08", "compressed SVG"),
    ):
        (tmp_path / "other.png").write_bytes(start + bytes(90))
        assert _refused(tmp_path, "other.png") == f"its format, {name}, is not supported"


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF"])
def test_half_a_picture_is_no_picture(kind: str, tmp_path: Path) -> None:
    noise = Pillow.effect_noise((200, 200), 90).convert("RGB")
    data = _saved(noise, kind)
    (tmp_path / "half").write_bytes(data[: len(data) // 2])
    assert _refused(tmp_path, "half") == "it is not a picture that can be read"


def test_there_is_no_such_file(tmp_path: Path) -> None:
    for path in ("absent.png", "a\0b", "picture.png/more"):
        assert _refused(tmp_path, path) == "there is no such file"
    _, (finding,) = _read(tmp_path, "a" * 5000)
    assert finding.message == f'picture "{"a" * 40}…" can\'t be shown: there is no such file'


@pytest.mark.parametrize(
    "path", ["https://example.org/a.png", "file:///a.png", "//example.org/a.png", "file:a.png"]
)
def test_nothing_is_fetched(path: str, tmp_path: Path) -> None:
    assert _refused(tmp_path, path) == "nothing is fetched"


def test_nothing_outside_the_folder_is_read(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(png(8, 8))
    folder = tmp_path / "deck"
    folder.mkdir()
    for path in ("../secret.png", str(tmp_path / "secret.png"), "a/../../secret.png"):
        assert _refused(folder, path) == "it is outside the deck's folder"


def test_no_link_leads_out_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(png(8, 8))
    folder = tmp_path / "deck"
    folder.mkdir()
    (folder / "inside.png").symlink_to(tmp_path / "secret.png")
    (folder / "up").symlink_to(tmp_path)
    assert _refused(folder, "inside.png") == "it is outside the deck's folder"
    assert _refused(folder, "up/secret.png") == "it is outside the deck's folder"


def test_a_wider_root_lets_more_be_read(tmp_path: Path) -> None:
    (tmp_path / "shared.png").write_bytes(png(8, 4))
    folder = tmp_path / "deck"
    folder.mkdir()
    image, findings = _read(folder, "../shared.png", root=tmp_path)
    assert findings == ()
    assert image == Image(png(8, 4), "image/png", 8, 4)


def test_a_picture_in_a_data_uri() -> None:
    written = f"data:image/png;base64,{b64encode(png(8, 4)).decode()}"
    image, findings = _read(Path(), written)
    assert findings == ()
    assert image == Image(png(8, 4), "image/png", 8, 4)


@pytest.mark.parametrize(
    "path", ["data:text/html,<b>", "data:image/png;base64,AA", "data:image/png;base64,AAAA"]
)
def test_a_data_uri_that_is_no_picture(path: str) -> None:
    image, (finding,) = _read(Path(), path)
    assert image is None
    assert finding.code == "unreadable"


def _claiming(width: int, height: int) -> bytes:
    """A PNG that says it is so large, and holds one line."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(b"\0"))
        + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("size", [(10_000, 10_001), (60_000, 60_000)])
def test_a_picture_of_too_many_pixels_is_not_opened(size: tuple[int, int], tmp_path: Path) -> None:
    (tmp_path / "huge.png").write_bytes(_claiming(*size))
    _, (finding,) = _read(tmp_path, "huge.png")
    assert finding.code == "too-large"


def test_a_file_of_too_many_bytes_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "large.png").write_bytes(png(8, 8) + bytes(1_000_000))
    _, (finding,) = _read(tmp_path, "large.png", limits=replace(DEFAULT, file_megabytes=1))
    assert finding.code == "too-large"
    assert _read(tmp_path, "large.png", limits=replace(DEFAULT, file_megabytes=2))[0]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "closed.png").write_bytes(png(8, 8))
    (tmp_path / "closed.png").chmod(0)
    assert _refused(tmp_path, "closed.png") == "it may not be read"


def test_other_users_of_pillow_keep_their_limit(tmp_path: Path) -> None:
    before = Pillow.MAX_IMAGE_PIXELS
    (tmp_path / "picture").write_bytes(png(8, 8))
    _read(tmp_path, "picture", limits=replace(DEFAULT, megapixels=1))
    assert before == Pillow.MAX_IMAGE_PIXELS
