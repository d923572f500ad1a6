"""Sizes and line spacings into the places of baselines, as an office suite has them."""

from __future__ import annotations

from slidegen.geometry import EMU_PER_CENTIPOINT

# LibreOffice keeps a fifth of the size below the baseline, whatever the font's own descent.
_BELOW = 0.2


def first_baseline(size: int, line_spacing: int) -> float:
    """From the top of a box without insets to its first baseline in LibreOffice, EMU, at an exact spacing (a:spcPts).

    Measured with LibreOffice 7.4 in five families at 1.0, 1.1, 1.2, 1.4 and 2.0 times two sizes: within 0.001 em,
    and the same in each, though browsers heed the font's own metrics. In a line of several sizes the largest counts.
    The next lines follow at the spacing; the space before the first paragraph of a box is left out.
    """
    return (line_spacing - size * _BELOW) * EMU_PER_CENTIPOINT
