"""Three to seven parts as steps that lead from one to the next: arrows in a row, what is said of each below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from slidegen.blocks.kinds import flow_blocks
from slidegen.blocks.part import Part
from slidegen.blocks.setting import Context, Flow, Placed, TextColumn
from slidegen.blocks.typeset import Fitted, Setting, body, fit, prose_look
from slidegen.color import contrast_needed
from slidegen.geometry import EMU_PER_CENTIPOINT, Insets, Rect
from slidegen.layouts.arranging import Arranged, place_title, together
from slidegen.layouts.diagram import (
    aligned,
    closer,
    common_ink,
    grouped,
    height_of,
    inked,
    label_inks,
    leads_of,
    levelled,
    said,
    sizes,
)
from slidegen.layouts.panels import accents, cuts, panel_ground, set_on
from slidegen.layouts.part_labels import Labelled, labelled
from slidegen.layouts.parts import parts_of, so_many
from slidegen.model import Meta, Slide
from slidegen.scene import HeadingNode, Leaf, ReadingNode, ShapeMark, TextNode
from slidegen.style import Anchor, Color, Frame
from slidegen.theme.theme import Layout

LEAST, MOST = 3, 7
# Text below an arrow is wide enough where a line has so many ems; a name in it takes so many lines at the most.
EMS, NAME_LINES = 8, 2
# How high an arrow is where there is room, as a part of the room for all, and how far down the slide all stands.
HIGH, DOWN = 0.26, 0.4
# How wide arrows are that stand below one another, as a part of the room: wider where names have long words.
BESIDE = (0.3, 0.42)
FULL = 100_000


def holds(slide: Slide) -> bool:
    return so_many(slide, LEAST, MOST)


def arrange(slide: Slide, meta: Meta, context: Context) -> Arranged:
    layout = context.theme.layouts["title-only"]
    context = context.on(layout)
    points = [labelled(part) for part in parts_of(slide.blocks)]
    parts = [point.part for point in points]
    drawing = _best(points, layout, context)
    marks, tree = _drawn(parts, drawing)
    group = grouped("Process", marks, said(slide, tuple(leads_of(parts)), " → "))
    steps = Placed((group,), tree, drawing.overflow)
    return together("title-only", place_title(slide, layout, context), steps)


@dataclass(frozen=True, slots=True)
class Paint:
    """The colour of each arrow, of the words in it, and of the label below it."""

    fills: tuple[Color, ...]
    inks: tuple[Color, ...]
    labels: tuple[Color, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its arrow, the words in it, and where what is said of it stands. `tip` in EMU."""

    preset: str
    box: Rect
    tip: int
    head: Fitted | None
    insets: Insets
    fill: Color
    words: Rect
    flow: Flow
    anchor: Anchor = "t"


@dataclass(frozen=True, slots=True)
class Drawing:
    """All steps; by how much they are too high, whether words are `cut`, and whether all of it stands `well`."""

    steps: tuple[Step, ...]
    overflow: int
    cut: bool
    well: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """What steps are drawn on: the room, the air between things, how names and words are set, and the colours."""

    area: Rect
    gap: int
    head: Setting
    text: Setting
    paint: Paint
    smaller: bool

    @property
    def tip(self) -> int:
        return self.gap * 7 // 8

    def name(self, at: int, part: Part, room: int) -> Fitted | None:
        """The step's name in its arrow."""
        if not part.lead:
            return None
        color = self.paint.inks[at]
        fitted = fit(part.lead, self.head, prose_look(self.head, bold=True, color=color), room)
        return inked(fitted, color)

    def words(self, at: int, point: Labelled, width: int) -> Flow:
        """The step's label, and what is said of it."""
        mark, look = f"Words {at + 1}", prose_look(self.text, bold=True, color=self.paint.labels[at])
        heads = (fit(point.label, self.text, look, width),) if point.label else ()
        flow = flow_blocks(point.part.children, TextColumn(self.text, width, mark, at=len(heads)))
        nodes = tuple(TextNode(Leaf(mark, 0)) for _ in heads)
        return Flow(tuple(closer((*heads, *flow.paragraphs), 2 * len(heads))), (*nodes, *flow.tree))


def _best(points: Sequence[Labelled], layout: Layout, context: Context) -> Drawing:
    """In one row, in two, or below one another: the first that stands well at any size; else what fits best."""
    sheets = [_sheet(points, layout, context, size) for size in sizes(context)]
    drawings: list[Drawing] = []
    for rows in _rows(len(points)):
        for sheet in sheets:
            drawing = _across(points, rows, sheet) if rows else _below(points, sheet)
            if drawing.well:
                return drawing
            drawings.append(drawing)
    smallest = drawings[len(sheets) - 1 :: len(sheets)]
    # What goes on on a next slide is better than a word that is cut.
    return min(smallest, key=lambda each: (each.cut, each.overflow))


def _rows(count: int) -> Iterator[tuple[int, ...]]:
    """How many steps stand in each row; none where they stand below one another."""
    yield (count,)
    if count > LEAST:
        yield (-(-count // 2), count // 2)
    yield ()


def _sheet(points: Sequence[Labelled], layout: Layout, context: Context, size: float) -> Sheet:
    text = set_on(layout.background, context, size)
    least = text.resolved(0).run.size
    paint = _paint([point.part for point in points], layout, context, contrast_needed(least, bold=True))
    head = aligned(text, "ctr")
    smaller = context.step > context.theme.scale.steps[-1]
    return Sheet(context.theme.content, context.theme.gap, head, text, paint, smaller)


def _paint(parts: Sequence[Part], layout: Layout, context: Context, needed: float) -> Paint:
    """An accent for each; where one is pointed out, for that one only, and a shade for the others."""
    palette, own = context.theme.palette, context.free().levels[0].run.color
    fills = accents(len(parts), layout.background, context)
    labels = label_inks(fills, layout, own, palette)
    shade = panel_ground(layout, context)
    if shade and any(part.current for part in parts):
        fills = tuple(fill if part.current else shade for part, fill in zip(parts, fills, strict=True))
        labels = tuple(label if part.current else own for part, label in zip(parts, labels, strict=True))
        return Paint(fills, tuple(common_ink((fill,), palette, needed)[0] for fill in fills), labels)
    return Paint(fills, common_ink(fills, palette, needed), labels)


def _across(points: Sequence[Labelled], rows: Sequence[int], sheet: Sheet) -> Drawing:
    """Arrows in rows, each of which points to the next; words below each in line with it."""
    area, gap, tip = sheet.area, sheet.gap, sheet.tip
    between = gap // 4
    pitch = (area.width - tip + between) // max(*rows, 2)
    width = pitch + tip - between
    room, column = width - 2 * (tip + gap // 6), max(1, pitch - gap * 2 // 3)
    heads = [sheet.name(at, point.part, room) for at, point in enumerate(points)]
    flows = [sheet.words(at, point, column) for at, point in enumerate(points)]
    least = max((head.height for head in heads if head), default=0) + gap // 2
    ends = [sum(rows[:row]) for row in range(len(rows) + 1)]
    below = [max(map(height_of, flows[start:end])) for start, end in pairwise(ends)]
    air = gap * 2 // 3
    needed = sum(each + air if each else 0 for each in below) + gap * (len(rows) - 1)
    spare = (area.height - needed) // len(rows)
    high = max(least, min(spare, max(2 * tip, round(area.height * HIGH))))
    total = needed + high * len(rows)
    y = area.y + max(0, round((area.height - total) * DOWN))
    steps: list[Step] = []
    for (start, end), words in zip(pairwise(ends), below, strict=True):
        for at in range(start, end):
            x = area.x + (at - start) * pitch
            first = at == 0
            left = gap // 4 + (0 if first else tip)
            steps.append(
                Step(
                    "homePlate" if first else "chevron",
                    Rect(x, y, width, high),
                    min(tip, high // 2),
                    heads[at],
                    Insets(left, 0, tip // 2 + gap // 4 if first else left, 0),
                    sheet.paint.fills[at],
                    Rect(x, y + high + air, column, max(1, height_of(flows[at]))),
                    flows[at],
                )
            )
        y += high + (words + air if words else 0) + gap
    overflow = max(0, total - area.height)
    cut = any(head and head.excess for head in heads) or any(map(cuts, flows))
    wide = column >= EMS * sheet.text.resolved(0).run.size * EMU_PER_CENTIPOINT or not any(below)
    short = all(len(head.paragraph.lines) <= NAME_LINES for head in heads if head)
    well = not overflow and not cut and wide and short
    return Drawing(tuple(steps), max(overflow, int(cut and sheet.smaller)), cut, well)


def _below(points: Sequence[Labelled], sheet: Sheet) -> Drawing:
    """Arrows that point down, below one another, and words beside each."""
    area, gap = sheet.area, sheet.gap
    worded = any(point.label or point.part.children for point in points)
    side, between = gap // 2, gap // 4
    for share in BESIDE if worded else (1.0,):
        width = round(area.width * share)
        heads = [sheet.name(at, point.part, width - 2 * side) for at, point in enumerate(points)]
        if not any(head and head.excess for head in heads):
            break
    column = area.width - width - gap
    flows = [sheet.words(at, point, max(1, column)) for at, point in enumerate(points)]
    # The point takes a fifth of an arrow's height.
    needed = [
        max((head.height if head else 0) + gap // 3, height_of(flow)) * 5 // 4
        for head, flow in zip(heads, flows, strict=True)
    ]
    heights = levelled(needed, area.height - between * (len(points) - 1))
    total = sum(heights) + between * (len(points) - 1)
    boxes = replace(area, y=area.y + max(0, round((area.height - total) * DOWN))).rows(heights, between)
    steps = tuple(
        Step(
            "flowChartOffpageConnector",
            replace(box, width=width),
            0,
            head,
            Insets(side, 0, side, box.height // 5),
            fill,
            Rect(box.x + width + gap, box.y, max(1, column), box.height * 4 // 5),
            flow,
            "ctr",
        )
        for box, head, fill, flow in zip(boxes, heads, sheet.paint.fills, flows, strict=True)
    )
    overflow = max(0, total - area.height)
    cut = any(head and head.excess for head in heads) or any(map(cuts, flows))
    return Drawing(steps, max(overflow, int(cut and sheet.smaller)), cut, not overflow and not cut)


def _drawn(parts: Sequence[Part], drawing: Drawing) -> tuple[list[ShapeMark], tuple[ReadingNode, ...]]:
    marks: list[ShapeMark] = []
    tree: list[ReadingNode] = []
    for at, (part, step) in enumerate(zip(parts, drawing.steps, strict=True), 1):
        name, words = f"Step {at}", f"Words {at}"
        marks.append(_arrow(part, step, name))
        if step.head:
            tree.append(HeadingNode(3, Leaf(name, 0)))
        if step.flow.paragraphs:
            text = body(step.flow.paragraphs, Frame(anchor=step.anchor))
            marks.append(ShapeMark(words, step.words, "rect", body=text, span=part.span))
            tree.extend(step.flow.tree)
    return marks, tuple(tree)


def _arrow(part: Part, step: Step, name: str) -> ShapeMark:
    adjust = round(step.tip * FULL / min(step.box.width, step.box.height)) if step.tip else None
    text = body((step.head,), Frame(step.insets, "ctr")) if step.head else None
    return ShapeMark(
        name,
        step.box,
        step.preset,
        step.fill,
        body=text,
        decorative=text is None,
        span=part.span,
        adjust=adjust,
    )
