"""Faces and line heights into where a browser puts the first baseline, and how far that is from PowerPoint's."""

from __future__ import annotations

from math import floor

from slidegen.geometry import EMU_PER_CENTIPOINT, EMU_PER_PIXEL
from slidegen.text.fonts import Face
from slidegen.text.metrics import first_baseline

PIXELS_PER_CENTIPOINT = EMU_PER_CENTIPOINT / EMU_PER_PIXEL


def drop(face: Face, size: int, line_spacing: int) -> float:
    """How far text must come down from where the browser puts it, EMU."""
    return first_baseline(size, line_spacing) - browser_baseline(face, size, line_spacing) * EMU_PER_PIXEL


def browser_baseline(face: Face, size: int, line_spacing: int) -> int:
    """From a block's top to its first baseline, in whole pixels.

    CSS 2.2 (10.8.1) puts half of what the line is higher than ascent and descent above them. Browsers round both to
    pixels of the page first, whatever the screen's are, and Chromium rounds that half down. On Linux and Android it
    also takes a pixel from the ascent where it rounded the descent down, which no other system does.
    """
    em = size * PIXELS_PER_CENTIPOINT
    ascent, descent = (floor(part * em / face.upem + 0.5) for part in (face.ascent, face.descent))
    return ascent + floor((line_spacing * PIXELS_PER_CENTIPOINT - ascent - descent) / 2)
