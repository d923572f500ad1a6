"""A chart into its mark: where its plot stands, and all that is drawn on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from slidegen.blocks.captions import CAPTION_GAP, caption_height, caption_mark
from slidegen.blocks.chart import ROUND, Chart
from slidegen.blocks.chart_axis import axis_for
from slidegen.blocks.chart_colors import Inks
from slidegen.blocks.chart_drawing import drawn
from slidegen.blocks.chart_numbers import Format, format_for, numbers
from slidegen.blocks.chart_plan import Plan
from slidegen.blocks.chart_series import MAIN, series_of
from slidegen.blocks.chart_slices import crowded, silenced
from slidegen.blocks.chart_text import Lettering, lettering
from slidegen.blocks.chart_words import described
from slidegen.blocks.setting import Context, Placed
from slidegen.blocks.typeset import body, fit, plain_look
from slidegen.geometry import Insets, Rect, points
from slidegen.model import Words
from slidegen.scene import (
    Axis,
    ChartMark,
    FigureNode,
    Leaf,
    Mark,
    Naming,
    ReadingNode,
    Series,
    Slot,
    TextMark,
    TextNode,
)
from slidegen.scene import Chart as Drawn
from slidegen.style import Color, Frame, Stroke

RULE, BASE = points(0.5), points(1)
# The rules of a scale may be hardly seen: its numbers say the same.
FAINT = (("alpha", 18_000),)
LINE, DOT = points(2.5), points(8)
# The room between groups of bars, in percent of a bar, and between the bars of a group.
APART, APART_SEVERAL, WITHIN = 80, 60, -6
# A bar chart needs no more height than so many lines a bar; no chart is smaller than so many lines.
BAR_LINES, LEAST_LINES = 3.2, 8


def natural(block: Chart, width: int, context: Context) -> int:
    """The height that the chart would like, its title and source included, EMU."""
    letters = lettering(context, block.span)
    around = _head(block, width, context) + caption_height(block, width, context)
    whole = context.theme.content.height
    if not block.kind.endswith("bar"):
        return whole
    bars = len(block.rows) * (1 if block.kind != "bar" else max(1, len(block.series) * 0.7))
    wanted = round(bars * BAR_LINES * letters.line) + 2 * letters.line
    return min(whole, max(wanted, LEAST_LINES * letters.line) + around)


def _titled(block: Chart) -> Chart:
    """A scatter says what its axes are."""
    if block.kind != "scatter" or block.title or not (block.head and block.series[0]):
        return block
    return replace(block, title=f"{', '.join(filter(None, block.series))} ↑  {block.head} →")


def place(block: Chart, box: Rect, context: Context, name: str, slot: Slot | None = None) -> Placed:
    """The title above, the chart as large as its box, its source below; the chart itself fills the slot."""
    block = _titled(block)
    above, below = _head(block, box.width, context), caption_height(block, box.width, context)
    least = LEAST_LINES * lettering(context, block.span).line
    room = replace(box, y=box.y + above, height=max(1, box.height - above - below))
    marks: list[Mark] = []
    tree: list[ReadingNode] = []
    if block.title:
        marks.append(_title(block, replace(box, height=above), context, f"{name} title"))
        tree.append(TextNode(Leaf(f"{name} title")))
    marks.append(replace(_mark(block, room, context, name), slot=slot))
    caption = None
    if block.caption:
        line = Rect(box.x, room.bottom, box.width, below)
        marks.append(caption_mark(block, line, context, f"{name} source"))
        caption = Leaf(f"{name} source")
    tree.append(FigureNode(Leaf(name), caption))
    return Placed(tuple(marks), tuple(tree), max(0, least - room.height))


def _head(block: Chart, width: int, context: Context) -> int:
    if not block.title:
        return 0
    setting = context.label(context.theme.text)
    words = Words(block.title, block.span, strong=True)
    return fit((words,), setting, plain_look(setting), width).height + CAPTION_GAP


def _title(block: Chart, box: Rect, context: Context, name: str) -> TextMark:
    setting = context.label(context.theme.text)
    words = Words(block.title, block.span, strong=True)
    fitted = fit((words,), setting, plain_look(setting), box.width)
    return TextMark(name, box, body((fitted,), Frame(Insets())), span=block.span)


def _pointing(context: Context) -> Color:
    """What is pointed out has the colour of bullets, where that is an accent."""
    bullet = context.theme.layouts["content"].slots["body"].levels[0].paragraph.bullet
    color = bullet.color if bullet else None
    return color if color and (color.scheme or "").startswith("accent") else MAIN


def _mark(block: Chart, box: Rect, context: Context, name: str) -> ChartMark:
    inks = Inks(context.theme.palette, context.ground, pointing=_pointing(context))
    letters = lettering(context, block.span, inks.ink)
    every = [value for row in block.rows for value in row if value is not None]
    number = block.format or format_for(every, block.unit, context.lang)
    if block.format and block.unit and not number.before + number.behind:
        own = format_for(every, block.unit, context.lang)
        number = replace(number, before=own.before, behind=own.behind)
    plan = _plan(block, box, letters, inks, number)
    plan = replace(plan, chart=replace(plan.chart, every=plan.every))
    shapes, labels = drawn(plan)
    alt = block.alt or described(block, number, context.lang)
    table = _table(block, number, context.lang)
    return ChartMark(name, box, plan.chart, plan.plot, shapes, labels, table, alt, plan.legend, block.span)


def _table(block: Chart, number: Format, lang: str) -> tuple[tuple[str, ...], ...]:
    def words(value: float | None, total: float) -> str:
        if value is None:
            return number.words(total, lang) if block.kind == "waterfall" else ""
        return number.words(value, lang)

    rows, total = [], 0.0
    for category, row in zip(block.categories, block.rows, strict=True):
        total += sum(value or 0.0 for value in row[:1])
        rows.append((category, *(words(value, total) for value in row)))
    return ((block.head, *block.series), *rows)


def _plan(block: Chart, box: Rect, letters: Lettering, inks: Inks, number: Format) -> Plan:
    """The chart with labels at its values where all of these have room, else with a scale."""
    if block.kind in ROUND:
        plan = _measured(block, box, letters, inks, number, valued=True)
        if plan.chart.naming != "beside" and crowded(plan):
            plan = _measured(block, box, letters, inks, number, valued=True, beside=True)
        return silenced(plan) if plan.chart.naming == "beside" else plan
    if block.kind not in ("line", "area", "scatter"):
        plan = _measured(block, box, letters, inks, number, valued=True)
        if plan.roomy():
            return plan
    return _measured(block, box, letters, inks, number, valued=False)


def _naming(block: Chart, beside: bool) -> Naming:
    """Where the series are named."""
    if beside or block.kind == "doughnut":
        return "beside"
    if block.legend is not None and block.kind not in ROUND:
        return "above" if block.legend else ""
    if len(block.series) > 1 and block.kind != "waterfall":
        return "ends" if block.kind == "line" else "above"
    return ""


def _axis(block: Chart, series: Sequence[Series], sums: bool, valued: bool, number: Format) -> Axis:
    """The scale of the values; of stacks, that of their sums."""
    columns = [[value or 0.0 for value in each.values] for each in series]
    flat = [sum(each) for each in zip(*columns, strict=True)] if sums else [v for c in columns for v in c]
    from_zero = block.kind not in ("line", "scatter")
    if not from_zero:
        flat = [value for each in series for value in each.values if value is not None]
    axis = axis_for(flat, from_zero, not valued, number.decimals)
    if valued and axis.minimum < 0 and not block.kind.endswith("bar"):
        # Room for the values below, above the names of the categories.
        return replace(axis, minimum=axis.minimum - axis.step)
    return axis


def _measured(
    block: Chart,
    box: Rect,
    letters: Lettering,
    inks: Inks,
    number: Format,
    valued: bool,
    beside: bool = False,
) -> Plan:
    series = series_of(block, inks, beside)
    sums = block.kind.startswith("stacked") or block.kind in ("area", "waterfall")
    axis = None if block.kind in ROUND else _axis(block, series, sums, valued, number)
    across, places = _across(block)
    grouped = len(series) > 1 and not sums
    kind = "stacked-column" if block.kind == "waterfall" else block.kind
    chart = Drawn(
        kind,
        block.categories,
        series,
        number.localized(letters.context.lang),
        letters.style,
        axis,
        across,
        places,
        _naming(block, beside),
        valued,
        gap=APART_SEVERAL if grouped or sums else APART,
        overlap=100 if sums else WITHIN if grouped else 0,
        rule=Stroke(replace(inks.ink, transforms=FAINT), RULE),
        base=Stroke(inks.muted(), BASE),
        line=LINE,
        dot=DOT,
        ground=inks.ground,
    )
    return Plan(chart, box, letters, number, inks)


def _across(block: Chart) -> tuple[Axis | None, tuple[float, ...]]:
    if block.kind != "scatter":
        return None, ()
    known = numbers(block.categories)
    places = tuple(known[each] or 0.0 for each in block.categories)
    return axis_for(places, False, shown=True), places
