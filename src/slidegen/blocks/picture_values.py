"""What stands in a picture's braces into sizes, a fit and a focus, with a finding for each that is none."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from slidegen.diagnostics import Finding, did_you_mean
from slidegen.markdown.attributes import place_of
from slidegen.markdown.nodes import Attributes
from slidegen.source import Span

FITS = ("contain", "cover")
SIDES = ("left", "right")
MIDDLE = (0.5, 0.5)

_LENGTH = re.compile(r"(\d{1,5}(?:\.\d{1,5})?|\.\d{1,5})\s*(%|px|in|cm|mm|pt|em|rem|vw|vh)?$")
# Units on a slide 13.333 inches wide; a bare number counts pixels of the 1920 x 1080 stage.
_INCHES = {"in": 1.0, "cm": 1 / 2.54, "mm": 1 / 25.4, "pt": 1 / 72, "px": 1 / 144, "em": 1 / 9, "rem": 1 / 9}
_SLIDE = {"width": 40 / 3, "height": 7.5}
_FOCUS = re.compile(r"([01]?\.?\d{0,4})(%?)(?:,\s*|\s+)([01]?\.?\d{0,4})(%?)$")
_PERCENTS = re.compile(r"(\d{1,3})%(?:,\s*|\s+)(\d{1,3})%$")
_PLACES = {"left": (0, 0.0), "right": (0, 1.0), "top": (1, 0.0), "bottom": (1, 1.0), "center": (-1, 0.5)}
_PLACES["middle"] = _PLACES["center"]


@dataclass(frozen=True, slots=True)
class Values:
    """The braces of a picture, and what is found wrong as they are read."""

    attributes: Attributes
    span: Span
    findings: list[Finding] = field(default_factory=list)

    def length(self, key: str) -> float:
        """A part of the slide's width or height, 1 at the most; 0 where none is given."""
        written = self._written(key)
        match = _LENGTH.match(written)
        if match and float(match[1]) > 0:
            return min(1.0, _part(float(match[1]), match[2] or "px", _SLIDE[key]))
        if written not in ("", "auto"):
            self._wrong(key, written, "write it as 50%")
        return 0.0

    def word(self, key: str, known: tuple[str, ...]) -> str:
        written = self._written(key)
        if not written or written in known:
            return written
        self._wrong(key, written, did_you_mean(written, known))
        return ""

    def focus(self, key: str = "focus") -> tuple[float, float]:
        """Two numbers or percents from the left and from the top, or words such as `top left`."""
        written = self._written(key)
        found = focus_of(written) if written else MIDDLE
        if found is None:
            self._wrong(key, written, "write it as 0.3,0.5: from the left, from the top")
        return found or MIDDLE

    def _written(self, key: str) -> str:
        return self.values.get(key, "").strip()

    @property
    def values(self) -> Mapping[str, str]:
        return self.attributes.values

    def _wrong(self, key: str, written: str, hint: str) -> None:
        place = place_of(self.attributes, written) or self.span
        self.findings.append(Finding("bad-value", f'"{written}" is no {key}', place, hint))


def _part(number: float, unit: str, slide: float) -> float:
    return number / 100 if unit in ("%", "vw", "vh") else number * _INCHES[unit] / slide


def focus_of(written: str) -> tuple[float, float] | None:
    """The point that a focus or a CSS position names; None where it names none."""
    percents = _PERCENTS.match(written)
    if percents:
        return min(1.0, int(percents[1]) / 100), min(1.0, int(percents[2]) / 100)
    match = _FOCUS.match(written)
    if match and match[1].strip(".") and match[3].strip(".") and not match[2] + match[4]:
        return min(1.0, float(match[1])), min(1.0, float(match[3]))
    point = list(MIDDLE)
    words = written.replace(",", " ").split()
    if not words or len(words) > len(point) or any(word not in _PLACES for word in words):
        return None
    for axis, value in (_PLACES[word] for word in words):
        if axis >= 0:
            point[axis] = value
    return point[0], point[1]
