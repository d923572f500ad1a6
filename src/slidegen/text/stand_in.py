"""A font that is not at hand into the shipped family nearest to it, measured so much wider that its lines fit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from math import log

import uharfbuzz as hb

from slidegen.text.averages import Average, Class, average_of
from slidegen.text.fonts import PAIRS, Face, Family, shipped_families
from slidegen.text.shaping import advances

# How much wider than the averages say lines of 35 letters may be: 99 of 100 stay below 1.042 times that, in 32 pairs of
# faces (six open families, five of Debian's fonts-urw-base35, and Office's as far as the advances of their letters are
# known), each measured by the nearest shipped one; in English, French and German. 99.9 of 100 would need 1.13.
SAFETY = 1.05
# Families of the same advance widths under other names than those of PAIRS.
_ALIKE: Mapping[str, str] = {
    **{name.casefold(): name for pair in PAIRS.items() for name in pair},
    **{"helvetica": "Arial", "liberation sans": "Arial", "nimbus sans": "Arial"},
    **{"times": "Times New Roman", "liberation serif": "Times New Roman", "nimbus roman": "Times New Roman"},
    **{"courier": "Courier New", "liberation mono": "Courier New", "nimbus mono ps": "Courier New"},
}
_STAND_INS: Mapping[Class, tuple[str, ...]] = {
    "sans": ("Calibri", "Arial"),
    "serif": ("Cambria", "Times New Roman", "Georgia"),
    "mono": ("Courier New",),
}
# A text with letters about as often as they occur, capitals, digits and spaces among them.
_SAMPLE = (
    "The Measure of a line is the sum of its Letters and of the spaces between them. What is said in a Few words, such "
    "as 24 percent of the whole, is Read at once; a long sentence on a slide Takes more than one line."
)
# What an average in the sample is multiplied with, so that it compares with those of `averages`: Arimo needs 1.00,
# Carlito 1.02, Caladea, Gelasio and Tinos 1.02 to 1.03.
_SAMPLE_TO_AVERAGE = 1.02


def family_alike(name: str) -> Family | None:
    """The shipped family whose advance widths are those of the font; None where there is none."""
    known = _ALIKE.get(" ".join(name.casefold().split()))
    return replace(shipped_families()[known], name=name) if known else None


@cache
def stand_in(name: str, average: Average) -> Family:
    """The shipped family that is of the font's kind and nearest to its width; never measured narrower than it is, as
    the webcast shows it unchanged."""
    own = {each: average_of(each) for each in _STAND_INS[average.kind]}
    nearest = min(own, key=lambda each: abs(log(own[each].regular / average.regular)))
    shipped = shipped_families()[nearest]
    # Letters of one width are as wide as the figures say.
    margin = 1.0 if average.kind == "mono" and average.known else SAFETY
    regular = max(1.0, average.regular / own[nearest].regular) * margin
    bold = max(1.0, average.bold / own[nearest].bold) * margin
    return Family(
        name,
        # A name of its own: the open family itself may be in the same page, with other letters.
        f"{shipped.open_name} for {name}",
        replace(shipped.regular, widened=regular),
        replace(shipped.bold, widened=bold),
        replace(shipped.italic, widened=regular),
        replace(shipped.bold_italic, widened=bold),
    )


def measured_average(family: Family) -> Average:
    """The average of a family that is at hand; PANOSE (OpenType, OS/2 from byte 32) tells its kind where its name does
    not."""
    panose = hb.Face(family.regular.data).reference_table("OS/2").data[32:42].hex()
    kind = average_of(family.name, panose).kind
    return Average(kind, _average(family.regular), _average(family.bold))


def _average(face: Face) -> int:
    return round(advances(_SAMPLE, face)[-1] / len(_SAMPLE) / face.upem * 1000 * _SAMPLE_TO_AVERAGE)
