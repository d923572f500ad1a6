"""A hub as a wheel: a disc with the name of each part around the middle, what is said of it beside the disc."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from math import hypot

from slidegen.blocks.kinds import flow_blocks
from slidegen.blocks.part import Part
from slidegen.blocks.prose import Prose
from slidegen.blocks.setting import Context, Flow, TextColumn
from slidegen.blocks.typeset import Fitted, Setting, body, stack
from slidegen.geometry import Insets, Rect
from slidegen.layouts.diagram import aligned, sizes
from slidegen.layouts.hub_middle import KNOT, Core, Drawing, core_at, disc_body, names_in, stand_in
from slidegen.layouts.hub_places import Places, wheels
from slidegen.layouts.links import ellipse_site, linked
from slidegen.layouts.panels import accents, cuts, set_on
from slidegen.scene import HeadingNode, ItemNode, Leaf, LineMark, ListNode, Mark, ReadingNode, ShapeMark
from slidegen.style import Color, Frame, Stroke
from slidegen.theme.theme import Layout

# Fewer discs make no wheel.
FEWEST = 3
# How large the middle is against the room's height.
MIDDLES = (0.36, 0.3)
# How wide words are at the most, as a part of the room, and how many lines each paragraph has.
WIDEST, LINES = 0.3, 4
# How large they are against running text at the most: names in discs are small, and what is said of them no larger.
TEXT = 0.8
# A spoke is a shade of the text.
FAINT = (("alpha", 40_000),)


@dataclass(frozen=True, slots=True)
class Disc:
    """A part: its disc, its name in there, and what is said of it in the box beside that."""

    part: Part
    mark: str
    box: Rect
    name: Fitted
    flow: Flow
    beside: Rect

    def marks(self, fill: Color) -> Iterator[ShapeMark]:
        text = disc_body(self.name, self.box.width)
        yield ShapeMark(self.mark, self.box, "ellipse", fill, body=text, span=self.part.span)
        if self.flow.paragraphs:
            words = body(self.flow.paragraphs, Frame(Insets(), "ctr"))
            yield ShapeMark(f"{self.mark} text", self.beside, "rect", body=words, span=self.part.span)

    @property
    def rects(self) -> tuple[Rect, ...]:
        return (self.box, self.beside) if self.flow.paragraphs else (self.box,)

    @property
    def longest(self) -> int:
        """The most lines that a paragraph has."""
        return max((len(each.paragraph.lines) for each in self.flow.paragraphs), default=0)

    @property
    def item(self) -> ItemNode:
        node: ReadingNode = HeadingNode(3, Leaf(self.mark, 0))
        return ItemNode((node, *self.flow.tree))


def wheel(prose: Prose | None, parts: Sequence[Part], layout: Layout, context: Context) -> Drawing | None:
    """The wheel; None where a name or what is said of a part has no room in it."""
    if len(parts) < FEWEST or not all(part.lead for part in parts):
        return None
    area, gap = context.theme.content, context.theme.gap
    colors = accents(len(parts) + 1, layout.background, context)[1:]
    for middle in [round(area.height * each) for each in MIDDLES] if prose else [gap * KNOT]:
        for tried in wheels(len(parts), middle, area):
            names = _names(parts, colors, tried, layout, context)
            for text, places in product(_sizes(context), tried) if names else ():
                discs = _discs(parts, names, places, text, layout, context)
                core = core_at(places.middle, prose, layout, context)
                if not core.cut and _stands(discs, core, area, gap // 4):
                    return _drawn(discs, core, colors, context)
    return None


def _sizes(context: Context) -> list[float]:
    every = sizes(context)
    return [each for each in every if each <= TEXT] or every[-1:]


def _names(
    parts: Sequence[Part], colors: Sequence[Color], tried: Sequence[Places], layout: Layout, context: Context
) -> list[Fitted]:
    """The names as they stand whole in discs of this size, if they do."""
    if not tried:
        return []
    names = names_in([part.lead for part in parts], colors, tried[0].size, layout, context)
    return names if stand_in(names, tried[0].size) else []


def _discs(
    parts: Sequence[Part],
    names: Sequence[Fitted],
    places: Places,
    text: float,
    layout: Layout,
    context: Context,
) -> list[Disc]:
    setting = set_on(layout.background, context, text)
    each = enumerate(zip(parts, names, places.discs, strict=True), 1)
    return [_disc(number, part, name, box, places, setting, context) for number, (part, name, box) in each]


def _disc(
    number: int,
    part: Part,
    name: Fitted,
    box: Rect,
    places: Places,
    setting: Setting,
    context: Context,
) -> Disc:
    """A part with its words on the outer side of its disc."""
    area, air = context.theme.content, context.theme.gap // 2
    on_left = box.right <= places.middle.x + places.middle.width // 2
    width = (box.x - air) - area.x if on_left else area.right - box.right - air
    width = max(1, min(width, round(area.width * WIDEST)))
    # Lists keep their bullets in line.
    towards = on_left and all(isinstance(each, Prose) for each in part.children)
    mark = f"Part {number}"
    column = TextColumn(aligned(setting, "r") if towards else setting, width, f"{mark} text")
    flow = flow_blocks(part.children, column)
    height = stack(flow.paragraphs)
    x = box.x - air - width if on_left else box.right + air
    beside = Rect(x, box.y + (box.height - height) // 2, width, height)
    return Disc(part, mark, box, name, flow, beside)


def _stands(discs: Sequence[Disc], core: Core, area: Rect, air: int) -> bool:
    """Whether all of it is within the room, whole, and no words are on anything else."""
    rects = [core.box, *(rect for disc in discs for rect in disc.rects)]
    if any(rect.y < area.y or rect.bottom > area.bottom for rect in rects):
        return False
    if any(cuts(disc.flow) or disc.longest > LINES for disc in discs):
        return False
    beside = [disc.beside for disc in discs if disc.flow.paragraphs]
    return not any(_meet(words, rect, air) for words in beside for rect in rects if rect is not words)


def _meet(one: Rect, other: Rect, air: int) -> bool:
    """Whether there is less than so much air between them."""
    across = max(one.x, other.x) - min(one.right, other.right)
    down = max(one.y, other.y) - min(one.bottom, other.bottom)
    return across < air and down < air


def _drawn(discs: Sequence[Disc], core: Core, colors: Sequence[Color], context: Context) -> Drawing:
    text = context.free().levels[0].run.color
    stroke = Stroke(replace(text, transforms=(*text.transforms, *FAINT)), context.theme.gap // 8)
    marks: list[Mark] = [_spoke(number, disc, core, stroke) for number, disc in enumerate(discs, 1)]
    marks.append(core.mark())
    for disc, color in zip(discs, colors, strict=True):
        marks += disc.marks(color)
    return Drawing(tuple(marks), ListNode(False, tuple(disc.item for disc in discs)))


def _spoke(number: int, disc: Disc, core: Core, stroke: Stroke) -> LineMark:
    """The shortest line from a site of the middle to one of the disc."""
    ends = (
        (ellipse_site("Hub middle", core.box, here), ellipse_site(disc.mark, disc.box, there))
        for here, there in product(range(8), repeat=2)
    )
    start, end = min(ends, key=lambda pair: hypot(pair[0].x - pair[1].x, pair[0].y - pair[1].y))
    return linked(f"Line {number}", start, end, stroke)
