"""Parts into levels of one tapering figure, each with its name in it where that can be read, and words beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from slidegen.blocks.kinds import flow_blocks
from slidegen.blocks.part import Part
from slidegen.blocks.setting import Context, Flow, Placed, TextColumn
from slidegen.blocks.typeset import Fitted, Setting, body, fit, prose_look
from slidegen.color import contrast_needed
from slidegen.geometry import EMU_PER_CENTIPOINT, Insets, Rect, points
from slidegen.layouts.arranging import Arranged, place_title, together
from slidegen.layouts.diagram import aligned, common_ink, grouped, height_of, leads_of, said
from slidegen.layouts.panels import accents, cuts, set_on
from slidegen.layouts.parts import parts_of
from slidegen.layouts.tapering import Band, Taper, cut_up, levelled
from slidegen.model import Slide
from slidegen.scene import HeadingNode, Leaf, LineMark, Mark, ReadingNode, ShapeMark
from slidegen.style import Color, Frame, Level, Stroke

LEAST, MOST = 3, 6
# How large text is against running text: the first at which most names stand in their levels.
SIZES, ABOVE_LEAST = (1.0, 0.9, 0.8, 0.7, 0.6), 1.14
# How wide the figure is, as a part of the room, and how high at the most against its width.
WIDE, HIGH = 0.46, 0.95
# A figure alone is so wide against its height at the most.
ALONE = 1.6
# A name in a level takes so many lines at the most, several only where they are of so many ems.
NAME_LINES, EMS = 3, 6
# How far down the slide all stands, as a part of the room that it leaves.
DOWN = 0.3
# Widths that renderers agree on.
SURE = 0.98
# A line is a shade of the text.
FAINT = (("alpha", 35_000),)
# Between paragraphs beside a level, against running text.
CLOSER = 0.4


def holds(slide: Slide) -> bool:
    """So many parts, all of which have names."""
    parts = parts_of(slide.blocks)
    return LEAST <= len(parts) <= MOST and all(part.lead for part in parts)


@dataclass(frozen=True, slots=True)
class Step:
    """One level: its shape, the name in it where it has room, and where what is said beside it stands,
    `air` EMU from the line that leads there."""

    shape: Band
    head: Fitted | None
    insets: Insets
    words: Rect
    flow: Flow
    air: int


@dataclass(frozen=True, slots=True)
class Drawing:
    """All levels; by how much they are too high, and whether words are `cut`."""

    steps: tuple[Step, ...]
    overflow: int
    cut: bool

    @property
    def named(self) -> int:
        return sum(step.head is not None for step in self.steps)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What levels are drawn on: the room, the air between things, how names in levels and words are set, and
    the colours of the names."""

    area: Rect
    gap: int
    taper: Taper
    head: Setting
    text: Setting
    inks: tuple[Color, ...]
    smaller: bool

    def figure(self, worded: bool) -> Rect:
        """The widest that the figure may be."""
        area = self.area
        if worded:
            return replace(area, width=round(area.width * WIDE))
        width = min(area.width, round(area.height * ALONE))
        return replace(area, x=area.x + (area.width - width) // 2, width=width)

    def column(self, figure: Rect) -> Rect:
        x = figure.right + self.gap
        return replace(self.area, x=x, width=max(1, self.area.right - x))

    def beside(self, at: int, part: Part, width: int, named: bool) -> Flow:
        """What stands beside a level: its name, where that is not `named` in it, and what is said of it."""
        mark = f"Words {at + 1}"
        look = prose_look(self.text, bold=True)
        head = () if named else (fit(part.lead, self.text, look, width),)
        below = flow_blocks(part.children, TextColumn(self.text, width, mark, at=len(head)))
        nodes = (HeadingNode(3, Leaf(mark, 0)),) if head else ()
        return Flow((*head, *below.paragraphs), (*nodes, *below.tree))

    def name(self, at: int, part: Part, shape: Band) -> tuple[Fitted, Insets] | None:
        """The name in its level and its insets there, where whole lines have room between the sides."""
        look = prose_look(self.head, bold=True, color=self.inks[at])
        least = EMS * look.resolved.run.size * EMU_PER_CENTIPOINT
        pitch = look.resolved.paragraph.line_spacing * EMU_PER_CENTIPOINT
        for lines in range(1, NAME_LINES + 1):
            insets = shape.insets(lines * pitch, self.gap // 3)
            width = shape.box.width - insets.left - insets.right
            room = shape.box.height - insets.top - insets.bottom
            if lines * pitch > room or width <= (least if lines > 1 else 0):
                break
            fitted = fit(part.lead, self.head, look, round(width * SURE))
            if not fitted.excess and fitted.height <= lines * pitch:
                return fitted, insets
        return None


def arranged(slide: Slide, context: Context, name: str, taper: Taper, between: str) -> Arranged:
    """The slide with a figure of that name; `between` stands between the names of its levels in its description."""
    layout = context.theme.layouts["title-only"]
    context = context.on(layout)
    parts = parts_of(slide.blocks)
    drawing = _best(parts, list(_sheets(len(parts), layout.background, context, taper)))
    faint = replace(context.free().levels[0].run.color, transforms=FAINT)
    fills = accents(len(parts), layout.background, context)
    marks, tree = _drawn(parts, drawing, fills, Stroke(faint, points(0.75)))
    group = grouped(name, marks, said(slide, tuple(leads_of(parts)), between))
    placed = Placed((group,), tree, drawing.overflow)
    return together("title-only", place_title(slide, layout, context), placed)


def _sheets(count: int, under: Color, context: Context, taper: Taper) -> Iterator[Sheet]:
    """Text of every size, the largest first, with names that are no larger."""
    theme, fills = context.theme, accents(count, under, context)
    smaller = context.step > theme.scale.steps[-1]
    settings = [set_on(under, context, size) for size in _sizes(context)]
    for at, text in enumerate(settings):
        for head in settings[at:]:
            needed = contrast_needed(head.resolved(0).run.size, bold=True)
            inks = common_ink(fills, theme.palette, needed)
            head = aligned(head, "ctr")
            yield Sheet(theme.content, theme.gap, taper, head, _closer(text), inks, smaller)


def _sizes(context: Context) -> list[float]:
    free = context.free()
    size = free.levels[0].run.size
    return [1.0, *(each for each in SIZES[1:] if each * size >= ABOVE_LEAST * free.minimum)]


def _closer(setting: Setting) -> Setting:
    """Paragraphs beside a level are nearer to one another than to the next one's."""
    levels = tuple(
        Level(
            level.run,
            replace(
                level.paragraph,
                space_before=round(level.paragraph.space_before * CLOSER),
                space_after=round(level.paragraph.space_after * CLOSER),
            ),
        )
        for level in setting.levels
    )
    return replace(setting, levels=levels)


def _best(parts: Sequence[Part], sheets: Sequence[Sheet]) -> Drawing:
    """The largest text at which most names stand in their levels; where all is too high, the smallest."""
    drawings = [_drawing(parts, sheet) for sheet in sheets]
    fitting = [each for each in drawings if not each.overflow and not each.cut]
    return max(fitting, key=lambda each: each.named) if fitting else drawings[-1]


def _drawing(parts: Sequence[Part], sheet: Sheet) -> Drawing:
    """Names that have no room in their levels stand beside them, which may make other levels lower."""
    beside: Set[int] = frozenset()
    while True:
        drawing = _tried(parts, beside, sheet)
        unnamed = {at for at, step in enumerate(drawing.steps) if step.head is None}
        if unnamed <= beside:
            return drawing
        beside = beside | unnamed


def _tried(parts: Sequence[Part], beside: Set[int], sheet: Sheet) -> Drawing:
    area, between = sheet.area, sheet.gap // 8
    figure = sheet.figure(bool(beside) or any(part.children for part in parts))
    column = sheet.column(figure)
    flows = [sheet.beside(at, part, column.width, at not in beside) for at, part in enumerate(parts)]
    line = sheet.text.resolved(0).paragraph.line_spacing * EMU_PER_CENTIPOINT
    needed = [max(height_of(flow) + sheet.gap // 3, line + sheet.gap // 3) for flow in flows]
    spaces = between * (len(parts) - 1)
    heights = levelled(needed, min(area.height, round(figure.width * HIGH)) - spaces)
    if sum(heights) + spaces < area.height and sum(heights) == sum(needed):
        heights = levelled(needed, area.height - spaces)
    total = sum(heights) + spaces
    figure = replace(figure, y=area.y + max(0, round((area.height - total) * DOWN)), height=total)
    steps = []
    for at, (part, shape, flow) in enumerate(
        zip(parts, cut_up(figure, heights, between, sheet.taper), flows, strict=True)
    ):
        found = None if at in beside else sheet.name(at, part, shape)
        head, insets = found or (None, Insets())
        words = replace(column, y=shape.box.y, height=shape.box.height)
        steps.append(Step(shape, head, insets, words, flow, sheet.gap // 4))
    cut = any(map(cuts, flows))
    return Drawing(tuple(steps), max(0, total - area.height, int(cut and sheet.smaller)), cut)


def _drawn(
    parts: Sequence[Part], drawing: Drawing, fills: Sequence[Color], stroke: Stroke
) -> tuple[list[Mark], tuple[ReadingNode, ...]]:
    marks: list[Mark] = []
    tree: list[ReadingNode] = []
    for at, (part, step, fill) in enumerate(zip(parts, drawing.steps, fills, strict=True), 1):
        marks += _marks(at, part, step, fill, stroke)
        tree += [HeadingNode(3, Leaf(f"Level {at}", 0))] if step.head else []
        tree += step.flow.tree
    return marks, tuple(tree)


def _marks(at: int, part: Part, step: Step, fill: Color, stroke: Stroke) -> Iterator[Mark]:
    shape = step.shape
    text = body((step.head,), Frame(step.insets, "ctr")) if step.head else None
    yield ShapeMark(
        f"Level {at}",
        shape.box,
        shape.preset,
        fill,
        body=text,
        decorative=text is None,
        span=part.span,
        adjust=shape.adjust,
        turned=shape.turned,
    )
    if step.flow.paragraphs:
        edge, air = shape.edge, step.air
        line = Rect(edge + air, shape.box.y + shape.box.height // 2, step.words.x - edge - 2 * air, 0)
        yield LineMark(f"Line {at}", line, stroke)
        words = body(step.flow.paragraphs, Frame(anchor="ctr"))
        yield ShapeMark(f"Words {at}", step.words, "rect", body=words, span=part.span)
