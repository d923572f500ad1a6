"""Three to six parts as what a funnel lets through from level to level, the first at its wide end."""

from __future__ import annotations

from slidegen.blocks.setting import Context
from slidegen.layouts.arranging import Arranged
from slidegen.layouts.levels import arranged
from slidegen.layouts.tapering import Taper
from slidegen.model import Meta, Slide

# How wide the lower end is against the upper one.
OUTLET = 0.3


def arrange(slide: Slide, meta: Meta, context: Context) -> Arranged:
    return arranged(slide, context, "Funnel", Taper(1.0, OUTLET), " → ")
