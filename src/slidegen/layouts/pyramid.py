"""Three to six parts as the levels of a pyramid, the first at its top."""

from __future__ import annotations

from slidegen.blocks.setting import Context
from slidegen.layouts.arranging import Arranged
from slidegen.layouts.levels import arranged
from slidegen.layouts.tapering import Taper
from slidegen.model import Meta, Slide


def arrange(slide: Slide, meta: Meta, context: Context) -> Arranged:
    return arranged(slide, context, "Pyramid", Taper(0.0, 1.0), " / ")
