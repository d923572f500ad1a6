"""A chart, with the text that follows it at its side where there is room, else below one another."""

from __future__ import annotations

from slidegen.blocks.chart import Chart
from slidegen.blocks.setting import Context
from slidegen.blocks.stacking import is_text
from slidegen.layouts import content
from slidegen.layouts.arranging import Arranged
from slidegen.layouts.text_beside import beside, followed
from slidegen.model import Meta, Slide


def holds(slide: Slide) -> bool:
    """One chart, and text before or after it."""
    charts = [block for block in slide.blocks if isinstance(block, Chart)]
    return len(charts) == 1 and all(is_text(block) for block in slide.blocks if block is not charts[0])


def wanted(slide: Slide) -> bool:
    return followed(slide, Chart)


def arrange(slide: Slide, meta: Meta, context: Context) -> Arranged:
    if not followed(slide, Chart):
        return content.arrange(slide, meta, context)
    aside = beside(slide, "Chart", context)
    if not aside.placed.overflow:
        return aside
    stacked = content.arrange(slide, meta, context)
    return aside if stacked.placed.overflow else stacked
