from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from slidegen.continuation import Unit
from slidegen.model import Block
from slidegen.packing import evened, fewest
from slidegen.source import Source

SPOT = Block(Source("deck.md", "").span(0, 0))


def _units(count: int, kept: tuple[int, ...] = (), tears: dict[int, float] | None = None) -> list[Unit]:
    return [Unit(0, SPOT, (tears or {}).get(at, 0.0), at in kept) for at in range(count)]


def _fits(weights: list[int], room: int) -> Callable[[int, int], bool]:
    return lambda start, end: sum(weights[start:end]) <= room


def test_parts_take_as_much_as_fits() -> None:
    assert fewest(_units(7), _fits([1] * 7, 3), [1] * 7, 3) == [3, 6, 7]


def test_a_wrong_guess_changes_nothing() -> None:
    for room in (0, 1, 3, 50):
        assert fewest(_units(40), _fits([1] * 40, 9), [1] * 40, room) == [9, 18, 27, 36, 40]


def test_a_unit_that_fits_nowhere_stands_alone() -> None:
    weights = [1, 9, 1]
    assert fewest(_units(3), _fits(weights, 3), weights, 3) == [1, 2, 3]


def test_what_leads_on_is_not_last() -> None:
    assert fewest(_units(6, kept=(3,)), _fits([1] * 6, 3), [1] * 6, 3) == [2, 5, 6]


def test_what_leads_on_is_last_where_nothing_else_fits() -> None:
    weights = [1, 3, 1]
    assert fewest(_units(3, kept=(1,)), _fits(weights, 3), weights, 3) == [1, 2, 3]


def test_parts_are_even() -> None:
    assert evened(_units(29), _fits([1] * 29, 14), [1] * 29, 3, 14) == [10, 20, 29]


def test_even_parts_are_of_like_height_not_of_like_number() -> None:
    weights = [6, 1, 1, 1, 1, 1, 1]
    assert evened(_units(7), _fits(weights, 8), weights, 2, 8) == [1, 7]


def test_a_good_place_is_better_than_even_parts() -> None:
    units = _units(10, tears={at: 0.0 if at == 6 else 0.5 for at in range(10)})
    assert evened(units, _fits([1] * 10, 7), [1] * 10, 2, 7) == [6, 10]


@given(
    weights=st.lists(st.integers(1, 9), min_size=1, max_size=30),
    room=st.integers(9, 30),
    kept=st.sets(st.integers(1, 29)),
)
def test_even_parts_fit_and_are_as_many(weights: list[int], room: int, kept: set[int]) -> None:
    units, fits = _units(len(weights), tuple(kept)), _fits(weights, room)
    ends = fewest(units, fits, weights, room)
    even = evened(units, fits, weights, len(ends), room)
    for found in (ends, even or ends):
        assert len(found) == len(ends)
        assert all(fits(start, end) for start, end in zip([0, *found], found, strict=False))
        assert found[-1] == len(weights)


@given(weights=st.lists(st.integers(1, 9), min_size=1, max_size=30), room=st.integers(9, 30))
def test_more_room_takes_no_more_parts(weights: list[int], room: int) -> None:
    units = _units(len(weights), kept=(2, 5, 11))
    counts = [len(fewest(units, _fits(weights, each), weights, each)) for each in (room, room + 3)]
    assert counts[1] <= counts[0]
