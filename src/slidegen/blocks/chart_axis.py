"""Values into the scale of an axis: whole steps of 1, 2, 2.5 or 5."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil, floor, log10

from slidegen.scene import Axis

# About so many steps are easy to count; where none is shown, finer ones leave less empty.
_STEPS, _UNSEEN = 5, 10
# A line that stays within this part of its greatest value begins its axis above nought.
_NARROW = 0.4


def axis_for(values: Iterable[float], from_zero: bool, shown: bool, decimals: int | None = None) -> Axis:
    """The scale with all values on it, with no more `decimals` at its ticks than are shown there; bars and areas are
    as long as their value, so that theirs begins at nought."""
    each = list(values) or [0.0]
    low, high = min(each), max(each)
    if from_zero or low * high <= 0 or (high - low) > _NARROW * max(abs(low), abs(high)):
        low, high = min(low, 0.0), max(high, 0.0)
    if low == high:
        low, high = (low - 1, high + 1) if low else (0.0, 1.0)
    finest = 10.0**-decimals if shown and decimals is not None else 0.0
    step = nice_step((high - low) / (_STEPS if shown else _UNSEEN), finest)
    first, last = floor(low / step + 1e-9), ceil(high / step - 1e-9)
    return Axis(_clean(first * step), _clean(last * step), step, shown)


def nice_step(least: float, finest: float = 0.0) -> float:
    """The smallest of 1, 2, 2.5 and 5 times a power of ten that is no less, a multiple of the finest."""
    assert least > 0, "an axis has a length"
    least = max(least, finest)
    power = 10.0 ** floor(log10(least))
    enough = (each * power for each in (1, 2, 2.5, 5, 10) if each * power >= least * (1 - 1e-9))
    step = next(each for each in enough if not finest or abs(each / finest - round(each / finest)) < 1e-6)
    return _clean(step)


def ticks(axis: Axis) -> list[float]:
    """The values at the ticks, from the least on."""
    count = round((axis.maximum - axis.minimum) / axis.step)
    return [_clean(axis.minimum + number * axis.step) for number in range(count + 1)]


def _clean(value: float) -> float:
    """Without the dust of binary fractions."""
    return float(f"{value:.10g}")
