from __future__ import annotations

import pytest

from slidegen.brand.hues import darkened, hue_of, read_color, rgb_of
from slidegen.color import contrast


@pytest.mark.parametrize(
    "typed", ["#0e4a6b", "0E4A6B", " #0E4A6B ", "rgb(14 74 107)", "hsl(201.3 76.86% 23.725%)"]
)
def test_colours_as_css_has_them(typed: str) -> None:
    assert read_color(typed) == "0E4A6B"


@pytest.mark.parametrize(
    ("typed", "rgb"), [("teal", "008080"), ("#fc0", "FFCC00"), ("oklch(62.8% 0.2577 29.23)", "FF0000")]
)
def test_names_and_other_forms(typed: str, rgb: str) -> None:
    assert read_color(typed) == rgb


@pytest.mark.parametrize("typed", ["", "#0E4A6B80", "transparent", "#GGGGGG", "12345", "accent1", "a\0"])
def test_what_is_no_solid_colour(typed: str) -> None:
    assert read_color(typed) is None


def test_a_colour_that_no_screen_has_becomes_one_that_it_has() -> None:
    found = read_color("color(display-p3 0 1 0)")
    assert found is not None
    assert abs(hue_of(found).hue - 145.6) < 5


@pytest.mark.parametrize("rgb", ["000000", "FFFFFF", "0E4A6B", "FFE600", "7F7F80"])
def test_there_and_back(rgb: str) -> None:
    assert rgb_of(hue_of(rgb)) == rgb


def test_the_lightest_that_serves() -> None:
    found = darkened(hue_of("FFE600"), lambda rgb: contrast(rgb, "FFFFFF") >= 4.5)
    assert 4.5 <= contrast(found, "FFFFFF") < 4.7
    assert darkened(hue_of("FFE600"), lambda rgb: False) == "000000"
