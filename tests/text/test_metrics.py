import sys
from base64 import b64encode

import pytest
from playwright.sync_api import Browser

from slidegen.geometry import EMU_PER_CENTIPOINT, EMU_PER_PIXEL
from slidegen.text.fonts import Face, shipped_families
from slidegen.text.metrics import css_first_baseline, first_baseline

# Pixels: only on Linux does a browser lend the descent one from the ascent.
EXACT = 0.02 if sys.platform == "linux" else 1.02
PAGE = """<style>@font-face {{ font-family: F; src: url(data:font/ttf;base64,{data}) }}
div {{ position: absolute; top: 0; text-rendering: geometricPrecision }}
i {{ display: inline-block; width: 1px }}</style>
{boxes}"""
BASELINES = """async () => {
  await document.fonts.load("20px F");
  return [...document.querySelectorAll("i")].map((mark) => mark.getBoundingClientRect().bottom);
}"""


def test_an_office_suite_keeps_a_fifth_of_the_size_below(square: Face) -> None:
    assert first_baseline(square, 4000, 4800) == 4000 * EMU_PER_CENTIPOINT


def test_a_browser_shares_the_leading_out(square: Face) -> None:
    assert css_first_baseline(square, 4000, 4800) == 72 * EMU_PER_PIXEL


@pytest.mark.slow
@pytest.mark.parametrize("name", ["Calibri", "Georgia", "Arial"])
def test_baselines_are_where_a_browser_has_them(name: str, chromium: Browser) -> None:
    face = shipped_families()[name].regular
    looks = [(size, size * pitch // 10) for size in (1200, 1450, 1800, 2800, 4050) for pitch in (10, 12, 14)]
    boxes = [f'<div style="font:{size / 50}px/{pitch / 50}px F">H<i></i></div>' for size, pitch in looks]
    page = chromium.new_page()
    page.set_content(PAGE.format(data=b64encode(face.data).decode(), boxes="".join(boxes)))
    found = page.evaluate(BASELINES)
    page.close()
    assert found == pytest.approx(
        [css_first_baseline(face, *look) / EMU_PER_PIXEL for look in looks], abs=1.01
    )
