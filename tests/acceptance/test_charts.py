"""LibreOffice's picture of a chart agrees with the page's within a hundredth of the plot."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Browser

from slidegen.color import channels_of, resolve
from slidegen.geometry import EMU_PER_PIXEL, Rect
from slidegen.painters import html, pptx
from slidegen.pipeline import lay_out
from slidegen.scene import ChartMark
from slidegen.source import Source
from tests.rendering.office import Office
from tests.rendering.page import STAGE

ONE, TWO = "Year,N\na,10\nb,34\nc,23\n", "Year,N,M\na,10,14\nb,34,9\nc,23,30\n"
KINDS = {
    **dict.fromkeys(("bar", "column", "line", "area", "pie", "doughnut", "waterfall"), ONE),
    **dict.fromkeys(("stacked-bar", "stacked-column", "line", "column"), TWO),
    "scatter": "Place,N\n1,10\n4,34\n9,23\n",
}
NEAR = 40
AROUND = 20 * EMU_PER_PIXEL
HEAD = "---\ntitle: T\nlang: en\ntheme: plain\n---\n\n"


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_both_pictures_have_the_colour_in_the_same_places(
    kind: str, tmp_path: Path, chromium: Browser, soffice: Office
) -> None:
    text = f"{HEAD}## Values\n\n```chart {kind}\n{KINDS[kind]}```\n"
    deck, findings = lay_out(Source("deck.md", text), tmp_path, tmp_path)
    assert deck is not None and findings == ()
    number = len(deck.scenes)
    (mark,) = (each for each in deck.scenes[-1].marks if isinstance(each, ChartMark))
    office = soffice.pictures(pptx.paint(deck, "deck")["deck.pptx"])[number - 1]
    page = _page(html.paint(deck, "deck")["deck.html"], deck.scenes[-1].id, tmp_path, chromium)
    plot = [value / EMU_PER_PIXEL for value in (mark.plot.width, mark.plot.height)]
    points = [pair for each in mark.chart.series for pair in zip(each.colors, each.values, strict=True)]
    rgbs = {resolve(color, deck.palette)[0] for color, value in points if color and value}
    for rgb in rgbs:
        places = [_place(picture, rgb, mark.plot) for picture in (office, page)]
        assert all(places), f"both pictures show {rgb}"
        for at, (one, other) in enumerate(zip(*places, strict=True)):
            assert abs(one - other) <= 0.01 * plot[at % 2] + 1, (kind, rgb, places)


def _page(blob: bytes, name: str, folder: Path, browser: Browser) -> Image.Image:
    file = folder / "deck.html"
    file.write_bytes(blob)
    context = browser.new_context(viewport=STAGE, device_scale_factor=1, offline=True)  # type: ignore[arg-type]
    try:
        tab = context.new_page()
        tab.goto(f"{file.resolve().as_uri()}#{name}")
        tab.wait_for_timeout(300)
        return Image.open(BytesIO(tab.screenshot())).convert("RGB")
    finally:
        context.close()


def _place(picture: Image.Image, rgb: str, plot: Rect) -> tuple[int, int, int, int] | None:
    """The box around the pixels of a colour on the plot: a legend and the theme's art may have it too."""
    color = tuple(round(value * 255) for value in channels_of(rgb))
    shown = picture.convert("RGB").resize((STAGE["width"], STAGE["height"]))
    far = ImageChops.difference(shown, Image.new("RGB", shown.size, color))
    near = [band.point(lambda value: 255 if value < NEAR else 0) for band in far.split()]
    mask = ImageChops.darker(ImageChops.darker(near[0], near[1]), near[2])
    sides = (plot.x - AROUND, plot.y - AROUND, plot.right + AROUND, plot.bottom + AROUND)
    box = tuple(max(0, round(side / EMU_PER_PIXEL)) for side in sides)
    only = Image.new("L", mask.size)
    only.paste(mask.crop(box), box[:2])  # type: ignore[arg-type]
    return only.getbbox()
