"""Units in a row into parts that fit: the fewest, and then even ones that begin at good places."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate

from slidegen.continuation import Unit

# Whether the units from one number up to, not with, another fit on one slide. What is within a stretch that fits, fits.
Fits = Callable[[int, int], bool]

# How bad it is to part what belongs together.
PARTED = 4.0


def fewest(
    units: Sequence[Unit], fits: Fits, weights: Sequence[int], room: int, opening: bool = True
) -> list[int]:
    """The ends of the parts where each takes as many units as fit. A unit that fits nowhere stands alone.

    `weights` are what units take of about so much `room`; without `opening`, units that open a slide may stand on any.
    """
    total = [0, *accumulate(weights)]
    ends: list[int] = []
    start = 0
    while start < len(units):
        openings = (at for at in range(start + 1, len(units)) if opening and units[at].opens)
        limit = next(openings, len(units)) - start
        guess = bisect_right(total, total[start] + room) - 1 - start
        taken = _largest(lambda count, start=start: fits(start, start + count), guess, limit)  # type: ignore[misc]
        if taken < limit:
            room = total[start + taken] - total[start]
        whole = [end for end in range(start + taken, start, -1) if not _parts(units, end)]
        end = next(iter(whole), start + taken)
        ends.append(end)
        start = end
    return ends


def _starts(units: Sequence[Unit], fits: Fits, weights: Sequence[int], room: int) -> list[int]:
    """Where the parts begin, the last one first, where each takes as many units as fit before the next one."""
    total = [0, *accumulate(weights)]
    starts: list[int] = []
    end = len(units)
    while end:
        guess = end - bisect_left(total, total[end] - room)
        taken = _largest(lambda count, end=end: fits(end - count, end), guess, end)  # type: ignore[misc]
        whole = [start for start in range(end - taken, end) if not _parts(units, start)]
        end = next(iter(whole), end - taken)
        starts.append(end)
    return starts


def _parts(units: Sequence[Unit], place: int) -> bool:
    """Whether a cut before this unit parts what belongs together."""
    return place < len(units) and units[place].kept


def evened(
    units: Sequence[Unit], fits: Fits, weights: Sequence[int], parts: int, room: int
) -> list[int] | None:
    """The ends of as many parts, which are about equally filled and begin where it is good to; None where none fit."""
    first = fewest(units, fits, weights, room, opening=False)
    last = _starts(units, fits, weights, room)
    total = [0, *accumulate(weights)]
    ends: list[int] = []
    start = 0
    for left in range(parts - 1, 0, -1):
        earliest = last[left - 1] if left <= len(last) else 0
        latest = first[len(ends)] if len(ends) < len(first) else len(units)
        wanted = total[start] + (total[-1] - total[start]) / (left + 1)
        places = range(max(start + 1, earliest), min(latest, len(units) - left) + 1)
        end = _best(start, places, fits, _badness(units, total, start, wanted))
        if end is None:
            return None
        ends.append(end)
        start = end
    return [*ends, len(units)] if fits(start, len(units)) else None


def _badness(
    units: Sequence[Unit], total: Sequence[int], start: int, wanted: float
) -> Callable[[int], tuple[float, int]]:
    """How bad it is to end a part at a place: far from the wanted filling, or before what should not begin a slide."""
    ideal = max(1.0, wanted - total[start])

    def badness(end: int) -> tuple[float, int]:
        unit = units[end]
        return abs(total[end] - wanted) / ideal + unit.tear + (PARTED if unit.kept else 0.0), -end

    return badness


def _best(
    start: int, places: Sequence[int], fits: Fits, badness: Callable[[int], tuple[float, int]]
) -> int | None:
    """The least bad place up to which the units fit."""
    too_far = places[-1] + 1 if places else 0
    for place in sorted(places, key=badness):
        if place < too_far:
            if fits(start, place):
                return place
            too_far = place
    return None


def _largest(fits: Callable[[int], bool], guess: int, limit: int) -> int:
    """The largest count up to `limit` that fits, 1 at least; a good guess takes two trials."""
    low, high = 1, limit + 1
    at, stride = min(max(guess, 2), limit), 1
    while high - low > 1:
        if fits(at):
            low, at = at, at + stride
        else:
            high, at = at, at - stride
        stride *= 2
        if not low < at < high:
            at = (low + high) // 2
    return low
