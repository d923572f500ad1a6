"""The width, height and viewBox of a drawing into its size in pixels."""

from __future__ import annotations

import re
from collections.abc import Mapping

_NUMBER = r"[+-]?(?:\d{1,30}(?:\.\d{0,30})?|\.\d{1,30})(?:[eE][+-]?\d{1,2})?"
_LENGTH = re.compile(rf"\s*({_NUMBER})\s*([a-zA-Z%]*)\s*$")
_BOX = re.compile(rf"\s*({_NUMBER})[\s,]+({_NUMBER})[\s,]+({_NUMBER})[\s,]+({_NUMBER})\s*$")
# CSS Values 4, 6.2; fonts' units at 16 pixels, as nothing says otherwise.
_UNITS = {
    "": 1.0,
    "px": 1.0,
    "pt": 4 / 3,
    "pc": 16.0,
    "in": 96.0,
    "cm": 96 / 2.54,
    "mm": 96 / 25.4,
    "q": 96 / 101.6,
}
_UNITS |= {"em": 16.0, "rem": 16.0, "ex": 8.0, "ch": 8.0}
# A drawing has no pixels of its own: between these, only its shape counts.
LEAST, MOST = 1.0, 10_000.0


def size_of(attributes: Mapping[str, str]) -> tuple[float, float] | None:
    """Width and height in pixels; None where nothing says them, or where they are nothing."""
    box = view_box(attributes.get("viewBox", ""))
    width, height = _length(attributes.get("width", "")), _length(attributes.get("height", ""))
    if width == 0 or height == 0 or (box and min(box[2:]) <= 0):
        return None
    if box:
        shape = box[2] / box[3]
        if width is None and height is None:
            width, height = box[2], box[3]
        width, height = width or (height or 0) * shape, height or (width or 0) / shape
    if not width or not height:
        return None
    scale = min(1.0, MOST / max(width, height))
    return max(LEAST, width * scale), max(LEAST, height * scale)


def view_box(written: str) -> tuple[float, float, float, float] | None:
    match = _BOX.match(written)
    return (float(match[1]), float(match[2]), float(match[3]), float(match[4])) if match else None


def _length(written: str) -> float | None:
    """Pixels; None where it is not said, or is a part of what is around the drawing."""
    match = _LENGTH.match(written)
    unit = _UNITS.get(match[2].lower()) if match else None
    return max(0.0, float(match[1]) * unit) if match and unit else None
