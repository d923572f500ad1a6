"""Guide formulas of DrawingML into the numbers they stand for, in a shape of a given size."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from math import atan2, cos, hypot, pi, sin, sqrt, tan

# An angle is counted in 60 000ths of a degree (ECMA-376 20.1.10.3).
TURN = 21_600_000
RADIAN = TURN / (2 * pi)
# Formulas take lengths to the fourth power; damaged files go on until there is no number any more.
LARGEST = 1e120

# A guide's name, and its formula word by word.
Guide = tuple[str, tuple[str, ...]]


def _ratio(numerator: float, denominator: float) -> float:
    return numerator / denominator if denominator else 0.0


# ECMA-376 20.1.9.11. Angles come in and go out in 60 000ths of a degree.
OPERATIONS: Mapping[str, tuple[int, Callable[..., float]]] = {
    "val": (1, lambda x: x),
    "*/": (3, lambda x, y, z: _ratio(x * y, z)),
    "+-": (3, lambda x, y, z: x + y - z),
    "+/": (3, lambda x, y, z: _ratio(x + y, z)),
    "?:": (3, lambda x, y, z: y if x > 0 else z),
    "abs": (1, abs),
    "sqrt": (1, lambda x: sqrt(max(0.0, x))),
    "min": (2, min),
    "max": (2, max),
    "pin": (3, lambda x, y, z: max(x, min(y, z))),
    "mod": (3, hypot),
    "sin": (2, lambda x, y: x * sin(y / RADIAN)),
    "cos": (2, lambda x, y: x * cos(y / RADIAN)),
    "tan": (2, lambda x, y: x * tan(y / RADIAN)),
    "at2": (2, lambda x, y: atan2(y, x) * RADIAN),
    "cat2": (3, lambda x, y, z: x * cos(atan2(z, y))),
    "sat2": (3, lambda x, y, z: x * sin(atan2(z, y))),
}


def built_in(width: float, height: float) -> dict[str, float]:
    """The guides that every shape has (ECMA-376 20.1.10.56)."""
    shorter, longer = min(width, height), max(width, height)
    found = {"w": width, "h": height, "l": 0.0, "t": 0.0, "r": width, "b": height}
    found |= {"hc": width / 2, "vc": height / 2, "ss": shorter, "ls": longer}
    found |= {f"wd{part}": width / part for part in (2, 3, 4, 5, 6, 8, 10, 12, 16, 32)}
    found |= {f"hd{part}": height / part for part in (2, 3, 4, 5, 6, 8, 10, 12, 16, 32)}
    found |= {f"ssd{part}": shorter / part for part in (2, 4, 6, 8, 16, 32)}
    found |= {f"{many}cd{part}": TURN * many / part for many, part in ((3, 4), (3, 8), (5, 8), (7, 8))}
    return found | {f"cd{part}": TURN / part for part in (2, 4, 8)}


def evaluated(guides: Iterable[Guide], known: Mapping[str, float]) -> dict[str, float]:
    """What is known and the guides, each after those it leans on; what is no formula is zero."""
    values = dict(known)
    for name, formula in guides:
        values[name] = _evaluate(formula, values)
    return values


def value_of(word: str, values: Mapping[str, float]) -> float:
    """A guide's value, or the number that the word is."""
    if word in values:
        return values[word]
    try:
        return _bounded(float(word))
    except ValueError:
        return 0.0


def _evaluate(formula: tuple[str, ...], values: Mapping[str, float]) -> float:
    count, operation = OPERATIONS.get(formula[0] if formula else "", (0, None))
    if operation is None or len(formula) <= count:
        return 0.0
    return _bounded(float(operation(*(value_of(word, values) for word in formula[1 : count + 1]))))


def _bounded(value: float) -> float:
    return max(-LARGEST, min(LARGEST, value)) if value == value else 0.0
