"""One to four figures side by side, large, and what each counts below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from slidegen.blocks.bullets import Bullets
from slidegen.blocks.kinds import flow_blocks
from slidegen.blocks.part import Part
from slidegen.blocks.setting import Context, Flow, Placed, TextColumn
from slidegen.blocks.typeset import Setting, body, fit, stack
from slidegen.geometry import Insets
from slidegen.layouts.arranging import Arranged, place_title, together
from slidegen.layouts.panels import accents, cuts, large, set_on
from slidegen.layouts.parts import is_short, parted, parts_of
from slidegen.model import Block, Meta, Phrase, Slide, plain
from slidegen.scene import ItemNode, Leaf, LineMark, ListNode, ShapeMark, TextNode
from slidegen.style import MAJOR, Color, Frame, Stroke

MOST = 4
# The most characters of a figure, with its unit.
FIGURE = 9
# How many times as large as running text figures may be: the first at which each takes one line.
SIZES = (4.2, 3.6, 3.0, 2.6, 2.2, 1.8, 1.5)
# What is below them against running text.
SMALLER = 0.9
# How far down the slide they stand, as a part of the room that they leave.
DOWN = 0.38


def holds(slide: Slide) -> bool:
    """Items that begin with figures, bold where more follows them, or headings that are figures."""
    parts = parts_of(slide.blocks)
    return 1 <= len(parts) <= MOST and all(_is_figure(part.lead) for part in parts)


def wanted(slide: Slide) -> bool:
    """A list of two items at least, each a bold figure and some words."""
    match slide.blocks:
        case (Bullets(items=items, ordered=False),):
            firsts = [getattr(item.children[0], "phrase", ()) for item in items]
            return len(items) > 1 and all(first and first[0].strong and parted(first)[1] for first in firsts)
        case _:
            return False


def _is_figure(phrase: Phrase) -> bool:
    return is_short(phrase, FIGURE) and any(letter.isdecimal() for letter in plain(phrase))


def arrange(slide: Slide, meta: Meta, context: Context) -> Arranged:
    layout = context.theme.layouts["title-only"]
    context = context.on(layout)
    numbers = _numbers(parts_of(slide.blocks), layout.background, context)
    return together("title-only", place_title(slide, layout, context), numbers)


@dataclass(frozen=True, slots=True)
class Look:
    """How figures and words are set, and how much larger the figures are."""

    setting: Setting
    words: Setting
    size: float


def _numbers(parts: Sequence[Part], under: Color, context: Context) -> Placed:
    area, gap = context.theme.content, context.theme.gap
    # One figure is no wider than two are.
    boxes = area.columns([1] * max(2, len(parts)), gap * 3 // 2)[: len(parts)]
    width = boxes[0].width
    setting, colors = set_on(under, context), accents(len(parts), under, context)
    look = Look(
        setting, set_on(under, context, SMALLER), _size([part.lead for part in parts], setting, width)
    )
    air = gap // 2
    marks: list[ShapeMark | LineMark] = []
    items: list[ItemNode] = []
    heads = [
        fit(part.lead, setting, large(setting, look.size, font=MAJOR, bold=True, color=color), width)
        for part, color in zip(parts, colors, strict=True)
    ]
    flows = [_words(part.children, look.words, width, f"Words {at}") for at, part in enumerate(parts, 1)]
    top, below = max(head.height for head in heads), max(stack(flow.paragraphs) for flow in flows)
    height = top + 2 * air + below
    y = area.y + max(0, round((area.height - height) * DOWN))
    for at, (part, box, head, flow, color) in enumerate(
        zip(parts, boxes, heads, flows, colors, strict=True), 1
    ):
        figure, words = f"Figure {at}", f"Words {at}"
        line = replace(box, y=y + top + air // 2, height=0)
        text = replace(box, y=line.y + air, height=max(1, stack(flow.paragraphs)))
        place = replace(box, y=y, height=top)
        marks.append(
            ShapeMark(figure, place, "rect", body=body((head,), Frame(Insets(), "b")), span=part.span)
        )
        marks.append(LineMark(f"{figure} rule", line, Stroke(color, gap // 16)))
        if flow.paragraphs:
            marks.append(ShapeMark(words, text, "rect", body=body(flow.paragraphs, Frame()), span=part.span))
        items.append(ItemNode((TextNode(Leaf(figure)), *flow.tree)))
    cut = any(each.excess for each in heads) or any(map(cuts, flows))
    overflow = max(0, height - area.height, int(cut and context.step > context.theme.scale.steps[-1]))
    return Placed(tuple(marks), (ListNode(False, tuple(items)),), overflow)


def _size(figures: Sequence[Phrase], setting: Setting, width: int) -> float:
    for size in SIZES:
        look = large(setting, size, font=MAJOR, bold=True)
        # Renderers differ by up to a hundredth.
        if all(len(fit(figure, setting, look, width * 98 // 100).paragraph.lines) == 1 for figure in figures):
            break
    return size


def _words(children: Sequence[Block], setting: Setting, width: int, mark: str) -> Flow:
    return flow_blocks(children, TextColumn(setting, width, mark))
