from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slidegen.figures.formulas import LARGEST, OPERATIONS, TURN, built_in, evaluated


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("val 7", 7),
        ("*/ w 3 4", 150),
        ("+- w 30 40", 190),
        ("+/ w 100 3", 100),
        ("?: 1 h w", 100),
        ("?: 0 h w", 200),
        ("abs -5", 5),
        ("sqrt 49", 7),
        ("min w h", 100),
        ("max w h", 200),
        ("pin 0 -3 50", 0),
        ("pin 0 70 50", 50),
        ("mod 2 3 6", 7),
        ("sin 10 5400000", 10),
        ("cos 10 10800000", -10),
        ("tan 10 2700000", 10),
        ("at2 0 5", 5_400_000),
        ("cat2 10 3 4", 6),
        ("sat2 10 3 4", 8),
    ],
)
def test_every_operation(formula: str, expected: float) -> None:
    found = evaluated([("x", tuple(formula.split()))], built_in(200, 100))
    assert found["x"] == pytest.approx(expected)


def test_a_guide_leans_on_those_before_it() -> None:
    guides = [("a", ("*/", "ss", "1", "2")), ("b", ("+-", "r", "0", "a"))]
    assert evaluated(guides, built_in(200, 100))["b"] == 150


def test_further_words_are_let_be_as_the_standard_has_them_itself() -> None:
    assert evaluated([("x", ("+-", "5", "0", "2", "0"))], {})["x"] == 3


@pytest.mark.parametrize("formula", ["", "what 1", "*/ 1 2", "*/ 1 2 0", "sqrt -1", "val nobody", "val nan"])
def test_what_can_not_be_reckoned_is_nothing(formula: str) -> None:
    assert evaluated([("x", tuple(formula.split()))], {})["x"] == 0


@given(
    st.lists(
        st.tuples(
            st.sampled_from(tuple(OPERATIONS)), st.lists(st.sampled_from(("w", "h", "g", "-7", "1e99")))
        )
    )
)
def test_any_formulas_come_to_a_number(formulas: list[tuple[str, list[str]]]) -> None:
    guides = [("g", (name, *words)) for name, words in formulas]
    assert -LARGEST <= evaluated(guides, built_in(TURN, 1)).get("g", 0.0) <= LARGEST
