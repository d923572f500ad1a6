"""The cells of a table into how each looks, and at which side its text stands."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from slidegen.blocks.typeset import Setup
from slidegen.style import OPPOSITE, Align, Color, Level

NAMED: dict[str, Align] = {"center": "ctr", "right": "r", "left": "l"}


# All tables share their looks.
@lru_cache(maxsize=1 << 8)
def cell_look(level: Level, given: Level, ink: Color | None, align: Align, bold: bool = True) -> Setup:
    """The look of a cell in the colour that its table gives it, if any; a header or a label is bold."""
    paragraph = replace(level.paragraph, align=align)
    if ink is None:
        return Setup(Level(level.run, paragraph), given)
    runs = [replace(each.run, bold=bold or each.run.bold, color=ink) for each in (level, given)]
    return Setup(Level(runs[0], paragraph), Level(runs[1], given.paragraph))


def side(named: str, rtl: bool) -> Align:
    """The side that the author names is that side on every slide, also on one that will be mirrored."""
    align = NAMED.get(named)
    return "l" if align is None else OPPOSITE.get(align, align) if rtl else align
