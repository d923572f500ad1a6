"""Three to eight parts around what they belong to: a wheel of discs, or boxes on both sides where words need them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from slidegen.blocks.bullets import Bullets, Item
from slidegen.blocks.prose import Prose
from slidegen.blocks.setting import Context, Placed
from slidegen.layouts.arranging import Arranged, place_title, together
from slidegen.layouts.diagram import grouped, leads_of, said
from slidegen.layouts.hub_boxes import boxes
from slidegen.layouts.hub_wheel import wheel
from slidegen.layouts.parts import in_parts, is_short, parts_of, so_many
from slidegen.model import Block, Meta, Slide, plain
from slidegen.scene import Leaf, ReadingNode, TextNode

LEAST, MOST = 3, 8
# The most characters of what stands in the middle.
LONGEST = 40


def holds(slide: Slide) -> bool:
    _, rest = middle_of(slide.blocks)
    return so_many(replace(slide, blocks=rest), LEAST, MOST)


def prepared(slide: Slide) -> Slide:
    """The slide with what stands in the middle and the parts as its blocks."""
    middle, rest = middle_of(slide.blocks)
    return replace(slide, blocks=(*middle, *in_parts(replace(slide, blocks=rest)).blocks))


def middle_of(blocks: Sequence[Block]) -> tuple[tuple[Prose, ...], tuple[Block, ...]]:
    """The middle, and the parts: a short paragraph before them, or the one item that all others are below."""
    match blocks:
        case [Prose(phrase=phrase) as middle, *rest] if rest and is_short(phrase, LONGEST):
            return (middle,), tuple(rest)
        case [Bullets(items=[Item(children=[Prose(phrase=phrase) as middle, Bullets() as rest])])] if (
            is_short(phrase, LONGEST)
        ):
            return (middle,), (rest,)
    return (), tuple(blocks)


def arrange(slide: Slide, meta: Meta, context: Context) -> Arranged:
    layout = context.theme.layouts["title-only"]
    context = context.on(layout)
    middle, rest = middle_of(slide.blocks)
    parts = parts_of(rest)
    core = middle[0] if middle else None
    drawing = wheel(core, parts, layout, context) or boxes(core, parts, layout, context)
    names = [plain(each.phrase).strip() for each in middle]
    group = grouped("Hub", drawing.marks, said(slide, (*names, *leads_of(parts)), " – "))
    read: tuple[ReadingNode, ...] = (TextNode(Leaf("Hub middle")),) if core else ()
    placed = Placed((group,), (*read, drawing.tree), drawing.overflow)
    return together("title-only", place_title(slide, layout, context), placed)
