from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slidegen.figures.figure import Path
from slidegen.figures.presets import _presets, preset_outlines


def points(path: Path) -> list[tuple[int, int]]:
    """Where the steps of an outline end."""
    return [(each[-2], each[-1]) for _, each in path.steps if each]


def test_a_rectangle() -> None:
    (path,) = preset_outlines("rect", 200, 100)
    assert points(path) == [(0, 0), (200, 0), (200, 100), (0, 100)]
    assert path.steps[-1] == ("Z", ())


def test_an_adjusted_corner() -> None:
    (path,) = preset_outlines("round1Rect", 200, 100, {"adj": 25_000})
    assert points(path) == [(0, 0), (175, 0), (200, 25), (200, 100), (0, 100)]


def test_an_arc_is_filled_without_an_edge_and_edged_without_a_fill() -> None:
    filled, edged = preset_outlines("arc", 200, 100)
    assert (filled.filled, filled.stroked, edged.filled, edged.stroked) == (True, False, False, True)
    assert points(edged) == [(100, 0), (200, 50)]


def test_angles_are_those_that_the_eye_sees() -> None:
    """An eighth of a turn points from the middle of a wide ellipse down the diagonal of a square."""
    path = preset_outlines("arc", 2000, 1000, {"adj1": 0, "adj2": 2_700_000})[1]
    x, y = points(path)[-1]
    assert x - 1000 == y - 500


def test_sides_of_a_can_are_lighter() -> None:
    assert [each.shade for each in preset_outlines("can", 200, 100)] == [0, 40, 0]


def test_an_unknown_shape_is_a_rectangle() -> None:
    assert preset_outlines("nobody", 200, 100) == preset_outlines("rect", 200, 100)


@pytest.mark.parametrize("name", sorted(_presets()))
def test_every_word_of_the_table_is_known(name: str) -> None:
    """A misspelt guide would be zero."""
    from slidegen.figures.formulas import OPERATIONS, built_in

    preset = _presets()[name]
    known = {*built_in(1, 1), *preset.adjusts}
    for guide, formula in preset.guides:
        assert formula[0] in OPERATIONS
        assert all(word in known or word.lstrip("-").isdigit() for word in formula[1:]), guide
        known.add(guide)
    words = (word for path in preset.paths for _, each in path.commands for word in each)
    assert all(word in known or word.lstrip("-").isdigit() for word in words)


@given(st.sampled_from(sorted(_presets())), st.integers(0, 10**7), st.integers(0, 10**7))
def test_every_shape_has_an_outline_at_any_size(name: str, width: int, height: int) -> None:
    paths = preset_outlines(name, width, height)
    assert paths
    assert all(path.steps[0][0] == "M" for path in paths)
