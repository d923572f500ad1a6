from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slidegen.color import contrast, contrast_needed, over, resolve
from slidegen.style import Color

PALETTE = {"accent1": "0E4A6B"}
rgbs = st.integers(0, 0xFFFFFF).map(lambda number: f"{number:06X}")


@pytest.mark.parametrize(
    ("color", "rgb", "alpha"),
    [
        (Color("accent1"), "0E4A6B", 1.0),
        (Color(rgb="123ABC"), "123ABC", 1.0),
        # The examples of ECMA-376 20.1.2.3.34 and 20.1.2.3.31.
        (Color(rgb="00FF00", transforms=(("tint", 50_000),)), "BCFFBC", 1.0),
        (Color(rgb="00FF00", transforms=(("shade", 50_000),)), "00BC00", 1.0),
        (Color(rgb="00FF00", transforms=(("lumMod", 50_000),)), "008000", 1.0),
        # What PowerPoint calls "lighter 40 %" and "darker 25 %" of its blue.
        (Color(rgb="4472C4", transforms=(("lumMod", 60_000), ("lumOff", 40_000))), "8FAADC", 1.0),
        (Color(rgb="4472C4", transforms=(("lumMod", 75_000),)), "2F5597", 1.0),
        (Color(rgb="FFFFFF", transforms=(("alpha", 12_000),)), "FFFFFF", 0.12),
        (Color(rgb="FFFFFF", transforms=(("lumMod", 200_000), ("alpha", 200_000))), "FFFFFF", 1.0),
    ],
)
def test_transforms(color: Color, rgb: str, alpha: float) -> None:
    assert resolve(color, PALETTE) == (rgb, alpha)


def test_transforms_apply_in_order() -> None:
    one = Color(rgb="808080", transforms=(("lumMod", 50_000), ("lumOff", 50_000)))
    other = Color(rgb="808080", transforms=(("lumOff", 50_000), ("lumMod", 50_000)))
    assert resolve(one, PALETTE) != resolve(other, PALETTE)


def test_contrast_has_its_ends() -> None:
    assert contrast("000000", "FFFFFF") == pytest.approx(21)
    assert contrast("777777", "FFFFFF") == pytest.approx(4.48, abs=0.01)


@given(rgbs, rgbs)
def test_contrast_has_no_direction(one: str, other: str) -> None:
    assert contrast(one, other) == contrast(other, one) >= 1


@pytest.mark.parametrize(
    ("size", "bold", "needed"), [(1799, False, 4.5), (1800, False, 3), (1399, True, 4.5), (1400, True, 3)]
)
def test_large_text_needs_less(size: int, bold: bool, needed: float) -> None:
    assert contrast_needed(size, bold) == needed


@given(rgbs, rgbs)
def test_what_lies_above(front: str, back: str) -> None:
    assert over(front, 1, back) == front
    assert over(front, 0, back) == back
