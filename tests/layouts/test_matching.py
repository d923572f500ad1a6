from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from slidegen.layouts.matching import matched


def test_each_has_the_first_that_leaves_enough_for_the_others() -> None:
    assert matched([[1, 2], [1]]) == [2, 1]
    assert matched([[1, 2], [1, 2]]) == [1, 2]
    assert matched([[1], [1]]) is None
    assert matched([[1], []]) is None
    assert matched([]) == []


@given(st.lists(st.lists(st.integers(0, 4), unique=True, max_size=5), max_size=4))
def test_a_match_is_found_where_there_is_one(choices: list[list[int]]) -> None:
    found = matched(choices)
    possible = any(
        all(number in each for number, each in zip(order, choices, strict=True))
        for order in permutations(range(5), len(choices))
    )
    assert (found is not None) == possible
    if found is not None:
        assert len(set(found)) == len(found)
        assert all(number in each for number, each in zip(found, choices, strict=True))
