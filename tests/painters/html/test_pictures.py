"""A picture that the page shows more than once is in it once, and looks and is read as any other."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pypdfium2
import pytest
from PIL import Image as Pillow

from slidegen.figures.figure import Figure, Pen
from slidegen.figures.presets import preset_outlines
from slidegen.geometry import Rect
from slidegen.painters.html import paint
from slidegen.scene import FigureNode, Image, LaidOutDeck, Leaf, PictureMark, Scene, Slot
from slidegen.style import Color
from tests.painters.html.conftest import Open
from tests.painters.html.decks import LAYOUTS, deck, px, scene

CROP = (12_500, 0, 10_000, 5_000)
DRAWING = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100" width="200" height="100">'
    b'<rect width="200" height="100" fill="#abc"/><circle cx="70" cy="50" r="40" fill="red"/></svg>'
)


def _shades() -> Image:
    """A picture of which no two parts look alike."""
    data = BytesIO()
    Pillow.merge(
        "RGB", [Pillow.linear_gradient("L"), Pillow.radial_gradient("L"), Pillow.new("L", (256, 256))]
    ).save(data, "PNG")
    return Image(data.getvalue(), "image/png", 256, 256)


SHADES = _shades()
DRAWN = replace(SHADES, width=200, height=100, vector=DRAWING)


def _slide(name: str, image: Image, alt: str) -> Scene:
    mark = PictureMark("Picture", px(100.5, 300.25, 611.3, 377.7), image, alt, crop=CROP)
    return scene(name, "Un lac", (mark,), (FigureNode(Leaf("Picture")),))


def _shown(image: Image, times: int) -> LaidOutDeck:
    return deck(*(_slide(f"s{number}", image, f"Lac {number}") for number in range(times)))


def _page(source: LaidOutDeck) -> str:
    return paint(source, "deck")["deck.html"].decode()


@pytest.mark.parametrize("image", [SHADES, DRAWN], ids=["pixels", "drawing"])
def test_it_is_in_the_page_once_with_the_words_of_each_place(image: Image) -> None:
    page = _page(_shown(image, 5))
    assert page.count("data:image/png;base64") + page.count("data:image/svg+xml;base64") == 1
    assert [page.count(f'alt="Lac {number}"') for number in range(5)] == [1] * 5


def test_a_picture_shown_once_is_its_own_source() -> None:
    assert '<img class="c1" src="data:image/png;base64' in _page(_shown(SHADES, 1))


def test_art_and_slides_share_a_picture() -> None:
    logo = PictureMark("Logo", px(0, 0, 40, 30), SHADES, decorative=True)
    made = deck(_slide("a", SHADES, "Lac"))
    art = {**LAYOUTS, "Content": replace(LAYOUTS["Content"], art=(logo,))}
    assert _page(replace(made, layouts=art)).count("data:image/png;base64") == 1


@pytest.mark.parametrize("image", [SHADES, DRAWN], ids=["pixels", "drawing"])
@pytest.mark.parametrize("size", [(1920, 1080), (1171, 700), (400, 800)], ids=["stage", "small", "document"])
def test_it_looks_as_if_it_stood_in_the_page_twice(opened: Open, image: Image, size: tuple[int, int]) -> None:
    once, twice = (
        opened("#s0", size, _shown(image, times)).locator("#s0 .picture").screenshot() for times in (1, 2)
    )
    assert once == twice


def test_it_is_shown_without_javascript_and_where_colors_are_forced(opened: Open) -> None:
    page = opened("#s1", deck=_shown(SHADES, 2), java_script_enabled=False, forced_colors="active")
    image = Pillow.open(BytesIO(page.locator("#s1 img").screenshot()))
    assert len(image.convert("RGB").getcolors(1 << 20) or ()) > 1000


def test_a_screen_reader_hears_a_picture(opened: Open) -> None:
    page = opened("#s1", deck=_shown(SHADES, 2))
    assert page.get_by_role("img", name="Lac 1").is_visible()


@pytest.mark.slow
def test_it_is_printed_with_its_slide_and_is_in_the_file_once(opened: Open) -> None:
    page = opened(deck=_shown(SHADES, 6))
    printed = page.pdf(prefer_css_page_size=True, print_background=False)
    with pypdfium2.PdfDocument(BytesIO(printed)) as document:
        pages = [each.render().to_pil().tobytes() for each in document]
    assert len(pages) == 6
    assert set(pages) == {pages[0]}
    assert len(set(pages[0])) > 100
    assert printed.count(b"/Subtype /Image") == 1


def test_a_picture_has_the_form_and_edge_of_its_placeholder(opened: Open) -> None:
    box = px(100, 300, 400, 200)
    corner, blue = Rect(0, 0, box.width, box.height), Color(rgb="0000FF")
    form = Figure(corner, preset_outlines("ellipse", corner.width, corner.height), None, Pen(blue, 95_250))
    red = _plain("red")
    mark = PictureMark("Picture", box, red, "Red", slot=Slot("pic", 1, box, form=form))
    page = opened(deck=deck(scene("s1", "Un lac", (mark,), (FigureNode(Leaf("Picture")),))))
    with Pillow.open(BytesIO(page.screenshot())) as shot:
        seen = shot.convert("RGB")
        assert [seen.getpixel(at) for at in ((300, 400), (100, 400))] == [(255, 0, 0), (0, 0, 255)]
        assert seen.getpixel((110, 310)) not in ((255, 0, 0), (0, 0, 255))


def _plain(color: str) -> Image:
    data = BytesIO()
    Pillow.new("RGB", (8, 8), color).save(data, "PNG")
    return Image(data.getvalue(), "image/png", 8, 8)
