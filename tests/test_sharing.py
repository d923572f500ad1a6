from dataclasses import replace

import pytest

from slidegen.ladder import Attempt
from slidegen.layouts.forms import LAYOUTS, PLAIN, chosen
from slidegen.model import Meta
from slidegen.sharing import Settled, fit_alike, shared_step
from slidegen.theme.theme import Scale
from tests.outlines import context, read

STEPS = (1.0, 0.9, 0.8, 0.7, 0.5)
# An item too long for one line of two columns.
ITEM = "- aaaaaaaaaaaa\n"


def _settled(text: str) -> list[Settled]:
    given = context()
    given = replace(given, theme=replace(given.theme, scale=Scale(STEPS, 1000, 1000)))
    slides = read(text)[0].slides
    return fit_alike(
        [(each, Attempt(LAYOUTS[chosen(each)], LAYOUTS[PLAIN], Meta(), given)) for each in slides]
    )


def _lists(*items: int) -> str:
    """A slide for each number, with so many items too long for a column."""
    return "\n".join(f"## Title\n\n{ITEM * number}" for number in items)


def _steps(*items: int) -> list[float]:
    return [each.fitted.step for each in _settled(_lists(*items))]


@pytest.mark.parametrize(
    ("found", "step"),
    [
        ([], 1.0),
        ([0.7], 0.7),
        ([1.0, 0.5], 1.0),
        ([1.0, 0.9, 0.9], 0.9),
        ([1.0, 1.0, 0.9, 0.9], 1.0),
        ([1.0, 0.9, 0.9, 0.9], 0.9),
        ([1.0, 1.0, 1.0, 0.9, 0.8], 1.0),
        ([1.0, 1.0, 0.9, 0.9, 0.9], 0.9),
        ([1.0] * 6 + [0.5] * 2, 1.0),
        ([1.0] * 5 + [0.5] * 3, 0.5),
    ],
)
def test_one_in_four_may_be_smaller_and_half_of_few(found: list[float], step: float) -> None:
    assert shared_step(found) == step


def test_the_theme_s_size_remains_where_most_slides_fit() -> None:
    assert _steps(3, 7, 5, 14) == [1.0, 1.0, 1.0, 0.5]


def test_slides_of_a_layout_come_down_to_what_most_of_them_need() -> None:
    assert _steps(3, 7, 8, 8, 8) == [0.8] * 5


def test_none_becomes_much_smaller_for_the_sake_of_others() -> None:
    assert _steps(3, 14, 14, 14) == [0.8, 0.5, 0.5, 0.5]


def test_other_layouts_keep_their_own_size() -> None:
    code = "\n## Code\n\n```\na\n```\n"
    assert [each.fitted.step for each in _settled(_lists(8, 8, 8) + code)] == [0.8, 0.8, 0.8, 1.0]


def test_a_slide_that_goes_on_keeps_its_parts() -> None:
    settled = _settled(_lists(8, 8, 20))
    assert [len(each.fitted.parts) for each in settled] == [1, 1, 2]
    assert [each.fitted.step for each in settled] == [0.8, 0.8, settled[2].own]


def test_a_slide_that_goes_on_makes_no_other_smaller() -> None:
    settled = _settled(_lists(3, 20, 20))
    assert [len(each.fitted.parts) for each in settled] == [1, 2, 2]
    assert [each.own < 1 for each in settled] == [False, True, True]
    assert [each.fitted.step for each in settled][:1] == [1.0]


def test_what_was_found_alone_is_known() -> None:
    first = _settled(_lists(3, 8, 8))[0]
    assert (first.own, first.shared, first.fitted.step) == (1.0, 0.8, 0.8)


def test_titles_share_their_size() -> None:
    long, short = f"## {'a' * 30}\n\n- b\n\n", "## a\n\n- b\n\n"
    assert {each.title for each in _settled(long * 3 + short)} == {0.9}
    assert [each.title for each in _settled(long + short * 3)] == [0.9, 1.0, 1.0, 1.0]


def test_a_slide_that_is_too_large_lowers_no_other() -> None:
    text = _lists(3) + f"\n## Title\n\n{'a' * 56 * 15}\n" * 2
    assert _settled(text)[0].fitted.step == 1.0
