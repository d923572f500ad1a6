"""Lines into SVG."""

import re
from dataclasses import replace

import pytest

from slidegen.geometry import EMU_PER_PIXEL, Rect
from slidegen.painters.html.page import slide_box, styles_of
from slidegen.painters.html.shapes import polygon, segment
from slidegen.painters.html.surface import Surface
from slidegen.painters.html.typecase import Typecase
from slidegen.scene import LineMark, ShapeMark
from slidegen.style import Color, Stroke
from tests.outlines import laid_out

WIDE = Rect(0, 0, 300 * EMU_PER_PIXEL, 400 * EMU_PER_PIXEL)


def _paths(mark: LineMark | ShapeMark) -> list[list[float]]:
    return [
        [float(each) for each in re.findall(r"-?[\d.]+", path)]
        for path in re.findall(r'd="([^"]*)"', _svg(mark))
    ]


def _svg(mark: LineMark | ShapeMark) -> str:
    deck, _ = laid_out("## T\n")
    surface = Surface(styles_of(deck), Typecase(deck.fonts), {}, slide_box(deck), "en", "en", 1)
    return segment(mark, surface) if isinstance(mark, LineMark) else polygon(mark, surface)


@pytest.mark.parametrize(
    ("leftward", "upward", "ends"),
    [
        (False, False, [0, 0, 300, 400]),
        (True, False, [300, 0, 0, 400]),
        (False, True, [0, 400, 300, 0]),
        (True, True, [300, 400, 0, 0]),
    ],
)
def test_a_line_runs_from_the_corner_that_it_says(leftward: bool, upward: bool, ends: list[float]) -> None:
    line = LineMark("Line", WIDE, Stroke(Color("tx1"), EMU_PER_PIXEL), leftward=leftward, upward=upward)
    assert _paths(line) == [ends]


def test_an_arrow_has_its_tip_at_the_end_and_the_line_ends_within_it() -> None:
    line = LineMark("Line", WIDE, Stroke(Color("tx1"), 5 * EMU_PER_PIXEL), arrow=True)
    (path, head) = _paths(line)
    assert head[:2] == [300, 400]
    # Fifteen pixels back along a line of which three fifths are across.
    assert path == [0, 0, 291, 388]


def test_a_tip_reaches_in_as_far_as_it_says_and_points_the_other_way_in_the_mirror() -> None:
    plate = ShapeMark("Step", WIDE, "homePlate", Color("tx1"), adjust=20_000)
    assert _paths(plate) == [[0, 0, 240, 0, 300, 200, 240, 400, 0, 400]]
    assert _paths(replace(plate, flipped=True)) == [[300, 0, 60, 0, 0, 200, 60, 400, 300, 400]]


@pytest.mark.parametrize(
    ("turned", "corners"),
    [(False, [60, 0, 240, 0, 300, 400, 0, 400]), (True, [240, 400, 60, 400, 0, 0, 300, 0])],
)
def test_a_trapezoid_is_as_narrow_as_it_says_above_or_below(turned: bool, corners: list[float]) -> None:
    assert _paths(ShapeMark("A", WIDE, "trapezoid", adjust=20_000, turned=turned)) == [corners]
