"""Three to eight parts as boxes on both sides of what they belong to, a line from that to each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from slidegen.blocks.bullets import Bullets, Item
from slidegen.blocks.part import Part
from slidegen.blocks.prose import Prose
from slidegen.blocks.setting import Context, Placed
from slidegen.blocks.typeset import Fitted, Setting, body, fit, prose_look
from slidegen.color import contrast_needed
from slidegen.geometry import Insets, Rect
from slidegen.layouts.arranging import Arranged, place_title, together
from slidegen.layouts.cards import bar_thickness
from slidegen.layouts.diagram import aligned, common_ink, grouped, inked, leads_of, said, sizes
from slidegen.layouts.grids import Grid, best, flows, overflow
from slidegen.layouts.links import LEFT, RIGHT, ellipse_site, linked, rect_site
from slidegen.layouts.panels import Panel, accents, set_on
from slidegen.layouts.parts import in_parts, is_short, parts_of, so_many
from slidegen.model import Block, Meta, Phrase, Slide, plain
from slidegen.scene import Leaf, LineMark, Mark, ReadingNode, ShapeMark, TextNode
from slidegen.style import MAJOR, Color, Frame, Stroke
from slidegen.theme.theme import Layout

LEAST, MOST = 3, 8
# The most characters of what stands in the middle.
LONGEST = 40
# How large the middle is, as parts of the room's height and width at the most, and how much of it its words take:
# the square in a circle.
HIGH, WIDE, INNER = 0.54, 0.24, 0.7
# Where nothing stands in the middle, it is so large against the gap.
KNOT = 2
# How high boxes are against what they need, where there is room, and how much of their share at the least.
AIR, FILL = 1.2, 0.6
# Which site of the middle each of so many boxes to the left of it holds to, from the top; on the right they are others.
LEFTWARD = ((), (2,), (1, 3), (1, 2, 3), (1, 2, 2, 3))


@dataclass(frozen=True, slots=True)
class Core:
    """The middle: its colour, its box, and its words, where it has any."""

    fill: Color
    box: Rect
    words: Fitted | None

    @property
    def cut(self) -> bool:
        return self.words is not None and bool(self.words.excess)


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
    core = _core(middle, layout, context)
    grid = best(lambda look: _sides(parts, core, look, context), layout, context)
    under = grid.look.ground or layout.background
    colors = accents(len(parts) + 1, under, context)[1:]
    marks: list[Mark] = [*_lines(core, grid, colors, context), *_middle(core, middle)]
    marks += _boxes(parts, core, grid, colors, context)
    names = [plain(each.phrase).strip() for each in middle]
    group = grouped("Hub", marks, said(slide, (*names, *leads_of(parts)), " – "))
    read: tuple[ReadingNode, ...] = (TextNode(Leaf("Hub middle")),) if core.words else ()
    placed = Placed((group,), (*read, grid.tree), overflow(grid, core.cut, context))
    return together("title-only", place_title(slide, layout, context), placed)


def _core(middle: Sequence[Prose], layout: Layout, context: Context) -> Core:
    area, fill = context.theme.content, accents(1, layout.background, context)[0]
    size = (
        min(round(area.height * HIGH), round(area.width * WIDE))
        if middle
        else round(context.theme.gap * KNOT)
    )
    box = Rect(area.x + (area.width - size) // 2, area.y + (area.height - size) // 2, size, size)
    words = (
        _words(middle[0].phrase, fill, size - 2 * round(size * (1 - INNER) / 2), layout, context)
        if middle
        else None
    )
    return Core(fill, box, words)


def _words(phrase: Phrase, fill: Color, room: int, layout: Layout, context: Context) -> Fitted:
    """The words in the middle: the largest at which they fit and none is parted, else the smallest."""
    for size in sizes(context):
        setting = _setting(layout, context, size)
        needed = contrast_needed(setting.resolved(0).run.size, bold=True)
        (color,) = common_ink((fill,), context.theme.palette, needed)
        look = prose_look(setting, font=MAJOR, bold=True, color=color)
        words = fit(phrase, setting, look, room)
        if not words.excess and words.height <= room:
            break
    return inked(words, color)


def _setting(layout: Layout, context: Context, size: float) -> Setting:
    return aligned(set_on(layout.background, context, size), "ctr")


def _sides(parts: Sequence[Part], core: Core, look: Panel, context: Context) -> Grid:
    """The boxes to the left of the middle and to the right, each side from the top; the left one has the odd one."""
    area, gap = context.theme.content, context.theme.gap
    reach, least = gap * 3 // 2, gap // 2
    width = max(1, (area.width - core.box.width - 2 * reach) // 2)
    texts = flows(parts, look, width, "Part")
    left = -(-len(parts) // 2)
    needed = max(map(look.height, texts))
    share = (area.height - least * (left - 1)) // left
    height = max(needed, min(share, max(round(needed * AIR), min(round(share * FILL), area.height // 3))))
    spare = (area.height - height * left) // left
    between = max(least, min(spare, gap * 3 // 2))
    boxes: list[Rect] = []
    for x, count in ((area.x, left), (area.right - width, len(parts) - left)):
        total = height * count + between * (count - 1)
        start = core.box.y + core.box.height // 2 - total // 2
        boxes += Rect(x, start, width, 0).rows([height] * count, between)
    return Grid(look, texts, tuple(boxes), max(0, height * left + between * (left - 1) - area.height))


def _lines(core: Core, grid: Grid, colors: Sequence[Color], context: Context) -> Iterator[LineMark]:
    count = len(grid.boxes)
    left = -(-count // 2)
    for at, (box, color) in enumerate(zip(grid.boxes, colors, strict=True)):
        on_left = at < left
        site = LEFTWARD[left][at] if on_left else -LEFTWARD[count - left][at - left] % 8
        start = ellipse_site("Hub middle", core.box, site)
        end = rect_site(f"Part {at + 1}", box, RIGHT if on_left else LEFT)
        yield linked(f"Line {at + 1}", start, end, Stroke(color, context.theme.gap // 7))


def _middle(core: Core, middle: Sequence[Prose]) -> Iterator[ShapeMark]:
    side = round(core.box.width * (1 - INNER) / 2)
    text = body((core.words,), Frame(Insets(side, side, side, side), "ctr")) if core.words else None
    span = middle[0].span if middle else None
    yield ShapeMark("Hub middle", core.box, "ellipse", core.fill, body=text, decorative=not text, span=span)


def _boxes(
    parts: Sequence[Part], core: Core, grid: Grid, colors: Sequence[Color], context: Context
) -> Iterator[Mark]:
    thick = bar_thickness(context)
    each = zip(parts, grid.flows, grid.boxes, colors, strict=True)
    for number, (part, flow, box, color) in enumerate(each, 1):
        name = f"Part {number}"
        yield grid.look.mark(part, flow, box, name, "ctr", accent=color)
        edge = box.right - thick if box.x < core.box.x else box.x
        yield from grid.look.bar(replace(box, x=edge, width=thick), name, color)
