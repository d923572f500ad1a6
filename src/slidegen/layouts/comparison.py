"""Two parts as panels side by side, of one height and one size."""

from __future__ import annotations

from dataclasses import replace

from slidegen.blocks.setting import Context, Placed
from slidegen.layouts.arranging import Arranged, place_title, together
from slidegen.layouts.cards import bar_thickness
from slidegen.layouts.panels import accents, cuts, panel
from slidegen.layouts.parts import headed, parts_of
from slidegen.model import Meta, Slide
from slidegen.scene import ShapeMark

# Panels are higher than little text needs: so much higher, and so much of the room at the least.
AIR, LEAST = 1.2, 0.72


def holds(slide: Slide) -> bool:
    return len(parts_of(slide.blocks)) == 2


def wanted(slide: Slide) -> bool:
    """Two headings; two items of a list are a list."""
    return len(headed(slide.blocks)) == 2


def arrange(slide: Slide, meta: Meta, context: Context) -> Arranged:
    layout = context.theme.layouts["title-only"]
    context = context.on(layout)
    area, parts = context.theme.content, parts_of(slide.blocks)
    look = panel(layout, context, 1.0)
    names = ("First", "Second")
    thick = bar_thickness(context)
    colors = accents(2, look.ground or layout.background, context)
    inner = replace(look, insets=replace(look.insets, left=look.insets.right + thick))
    width = area.columns([1, 1], context.theme.gap)[0].width
    flows = [inner.flow(part, width, name) for part, name in zip(parts, names, strict=True)]
    needed = max(map(inner.height, flows))
    # Nothing shows how high a panel without ground and line is, but its bar, which is as high as the text.
    wanted_height = max(needed * AIR, area.height * LEAST) if look.look.boxed else needed
    height = max(needed, min(area.height, round(wanted_height)))
    boxes = replace(area, height=height).columns([1, 1], context.theme.gap)
    marks: list[ShapeMark] = []
    for part, flow, box, name, color in zip(parts, flows, boxes, names, colors, strict=True):
        bar = replace(box, width=thick)
        marks += [inner.mark(part, flow, box, name, accent=color), *inner.bar(bar, name, color)]
    cut = any(map(cuts, flows)) and context.step > context.theme.scale.steps[-1]
    tree = tuple(node for flow in flows for node in flow.tree)
    placed = Placed(tuple(marks), tree, max(0, height - area.height, int(cut)))
    return together("title-only", place_title(slide, layout, context), placed)
