from base64 import b64encode

import pytest
from playwright.sync_api import Browser

from slidegen.geometry import EMU_PER_PIXEL
from slidegen.painters.html.baseline import browser_baseline, drop
from slidegen.text.fonts import shipped_families
from slidegen.text.metrics import first_baseline

PAGE = """<style>@font-face {{ font-family: F; src: url(data:font/ttf;base64,{data}) }}
div {{ position: absolute; top: 0; text-rendering: geometricPrecision }}
i {{ display: inline-block; width: 1px }}</style>
{boxes}"""
BASELINES = """async () => {
  await document.fonts.load("20px F");
  return [...document.querySelectorAll("i")].map((mark) => mark.getBoundingClientRect().bottom);
}"""
LOOKS = [(size, size * pitch // 10) for size in (1200, 1450, 1800, 2800, 4050) for pitch in (10, 12, 14)]


def test_text_comes_down_from_where_the_browser_has_it_to_where_an_office_suite_has_it() -> None:
    face = shipped_families()["Georgia"].regular
    for size, pitch in LOOKS:
        shifted = browser_baseline(face, size, pitch) * EMU_PER_PIXEL + drop(face, size, pitch)
        assert shifted == pytest.approx(first_baseline(size, pitch))


@pytest.mark.slow
@pytest.mark.parametrize("name", ["Calibri", "Georgia", "Arial"])
def test_baselines_are_where_a_browser_has_them(name: str, chromium: Browser) -> None:
    """To a pixel: on Linux a browser takes one from the ascent where it rounded the descent down."""
    face = shipped_families()[name].regular
    boxes = [f'<div style="font:{size / 50}px/{pitch / 50}px F">H<i></i></div>' for size, pitch in LOOKS]
    page = chromium.new_page()
    page.set_content(PAGE.format(data=b64encode(face.data).decode(), boxes="".join(boxes)))
    found = page.evaluate(BASELINES)
    page.close()
    assert found == pytest.approx([browser_baseline(face, *look) for look in LOOKS], abs=1.01)
