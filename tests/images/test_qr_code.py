import re
from io import BytesIO

from PIL import Image as Pictures

from slidegen.images.qr_code import FINE, MOST_BYTES, PIXELS, QUIET, modules, qr_code

ADDRESS = "https://example.org/deck"


def _dark_in_drawing(vector: bytes) -> set[tuple[int, int]]:
    stretches = re.findall(rb"M(\d+) (\d+)h(\d+)v1h-\3z", vector)
    return {(int(x) + at, int(y)) for x, y, length in stretches for at in range(int(length))}


def test_pixels_and_drawing_show_the_same_code() -> None:
    image = qr_code(ADDRESS)
    assert image
    side = image.width // PIXELS
    shown = Pictures.open(BytesIO(image.data)).convert("L")
    assert shown.size == (image.width, image.height)
    middle = PIXELS // 2
    dark = {
        (x, y)
        for x in range(side)
        for y in range(side)
        if shown.getpixel((x * PIXELS + middle, y * PIXELS + middle)) == 0
    }
    assert dark == _dark_in_drawing(image.vector)


def test_a_quiet_zone_is_around_the_finders() -> None:
    image = qr_code(ADDRESS)
    assert image
    dark = _dark_in_drawing(image.vector)
    side = image.width // PIXELS
    assert min(x for x, _ in dark) == QUIET
    assert max(y for _, y in dark) == side - QUIET - 1
    finder = {(QUIET + at, QUIET) for at in range(7)}
    assert finder <= dark
    assert (QUIET + 7, QUIET) not in dark


def test_longer_addresses_need_more_squares() -> None:
    assert modules(ADDRESS) == 25
    assert modules(ADDRESS + "x" * 300) > FINE
    assert modules("x" * (MOST_BYTES + 1)) == 0
    assert modules("x" * MOST_BYTES) == 177


def test_letters_of_any_script_are_held() -> None:
    assert modules("https://example.org/日本語") > 0
