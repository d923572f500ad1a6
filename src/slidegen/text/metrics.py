"""Faces and line spacings into the places of baselines."""

from __future__ import annotations

from slidegen.geometry import EMU_PER_CENTIPOINT
from slidegen.text.fonts import Face


def first_baseline(face: Face, size: int, line_spacing: int) -> float:
    """From a box's top to its first baseline in LibreOffice, EMU, for an exact spacing (a:spcPts) at zero insets."""
    return (line_spacing - size * face.descent / face.upem) * EMU_PER_CENTIPOINT


def css_first_baseline(face: Face, size: int, line_spacing: int) -> float:
    """From a box's top to its first baseline in a browser, EMU, where `line_spacing` is the line-height.

    CSS 2.2, 10.8.1: half of what the line is higher than the font's ascent and descent goes above.
    """
    ascent, descent = size * face.ascent / face.upem, size * face.descent / face.upem
    return ((line_spacing - ascent - descent) / 2 + ascent) * EMU_PER_CENTIPOINT
