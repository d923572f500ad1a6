"""A chart: its kind, its values, and what its author wants pointed out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from slidegen.blocks import table
from slidegen.blocks.chart_numbers import Format, numbers, read_format, sign_of
from slidegen.blocks.reader import Read, ReadBlocks
from slidegen.diagnostics import Finding, did_you_mean
from slidegen.markdown.attributes import place_of
from slidegen.markdown.csv_tables import CHART, VALUES
from slidegen.markdown.nodes import Node
from slidegen.markdown.phrases import read_phrase
from slidegen.model import Block, Phrase, plain

KINDS = (
    *("bar", "stacked-bar", "column", "stacked-column", "line", "area"),
    *("pie", "doughnut", "scatter", "waterfall"),
)
DEFAULT = "column"
ROUND = ("pie", "doughnut")
# More can't be told from one another on a slide.
MOST_SERIES = 8
MOST_POINTS = {"pie": 10, "doughnut": 10, "line": 200, "area": 200, "scatter": 500}
MOST_GROUPS = 40
LEGENDS = ("true", "false", "yes", "no")
# The cell of a waterfall that says: so far, all together.
TOTAL = "="


@dataclass(frozen=True, slots=True)
class Chart(Block):
    """`rows` are the values of each category, as many as there are `series`; a waterfall's total is None. `caption` is
    the line below that names the source. `legend` says whether the names of the series stand in one, None where the
    chart decides."""

    kind: str
    categories: tuple[str, ...]
    series: tuple[str, ...]
    rows: tuple[tuple[float | None, ...], ...]
    title: str = ""
    caption: str = ""
    alt: str = ""
    highlight: str = ""
    format: Format | None = None
    unit: str = ""
    legend: bool | None = None
    head: str = ""
    said: Phrase = field(default=())


@dataclass(frozen=True, slots=True)
class _Cell:
    words: str
    node: Node


def is_chart(node: Node) -> bool:
    return CHART in node.attributes.classes


def read(node: Node, read_blocks: ReadBlocks) -> Read:
    """The chart of a table's values; the table itself where they make none."""
    wrong: list[Finding] = []
    kind = _kind(node, wrong)
    grid = [
        [_Cell(plain(read_phrase(cell.children)).strip(), cell) for cell in row.children]
        for row in node.children
        if row.kind == "row"
    ]
    width = max(map(len, grid))
    found = _unfit(node, kind, grid, width)
    if found:
        tabled, more = table.read(node, read_blocks)
        return tabled, (*wrong, found, *more)
    values = numbers(cell.words for row in grid[1:] for cell in row)
    categories = tuple(row[0].words for row in grid[1:])
    rows = tuple(
        tuple(values[row[at].words] if at < len(row) else None for at in range(1, width)) for row in grid[1:]
    )
    names = tuple(grid[0][at].words if at < len(grid[0]) else "" for at in range(1, width))
    chart = Chart(node.span, kind, categories, names, rows, title=node.title, head=grid[0][0].words)
    sign = sign_of(cell.words for row in grid[1:] for cell in row[1:] if cell.words not in ("", TOTAL))
    return (_told(chart, node, sign, wrong),), tuple(wrong)


def _kind(node: Node, wrong: list[Finding]) -> str:
    written = node.attributes.values.get("kind", DEFAULT).strip().lower()
    if written in KINDS:
        return written
    place = place_of(node.attributes, written) or node.span
    wrong.append(
        Finding("bad-value", f'"{written}" is no kind of chart', place, did_you_mean(written, KINDS))
    )
    return DEFAULT


def _told(chart: Chart, node: Node, sign: str, wrong: list[Finding]) -> Chart:
    """The chart with what its braces say."""
    values = node.attributes.values

    def complain(key: str, hint: str) -> None:
        place = place_of(node.attributes, values[key]) or node.span
        wrong.append(Finding("bad-value", f'"{values[key]}" is no {key} of this chart', place, hint))

    known = (*filter(None, chart.series), *filter(None, chart.categories))
    highlight = values.get("highlight", "").strip()
    if highlight and highlight.casefold() not in [each.casefold() for each in known]:
        complain("highlight", did_you_mean(highlight, known))
        highlight = ""
    wanted = read_format(values["format"]) if "format" in values else None
    if "format" in values and wanted is None:
        complain("format", 'write it as "0", "0.0", "#,##0" or "0 %"')
    legend = values.get("legend", "").lower()
    if legend and legend not in LEGENDS:
        complain("legend", "write true or false")
        legend = ""
    return replace(
        chart,
        caption=values.get("source", "").strip(),
        alt=(node.text or values.get("alt", values.get("fig-alt", ""))).strip(),
        highlight=highlight,
        format=wanted,
        unit=values.get("unit", sign).strip(),
        legend=legend in ("true", "yes") if legend else None,
    )


def _unfit(node: Node, kind: str, grid: Sequence[Sequence[_Cell]], width: int) -> Finding | None:
    """Why these values make no chart of the kind."""
    if len(grid) < 2 or width < 2:
        message = "a chart needs a row of names and a row of values at least"
        return Finding("bad-chart", message, node.span, VALUES)
    cells = [cell for row in grid[1:] for cell in (row if kind == "scatter" else row[1:])]
    values = numbers(cell.words for cell in cells)
    for cell in cells:
        total = kind == "waterfall" and cell.words == TOTAL
        if cell.words and values[cell.words] is None and not total:
            hint = "write numbers alone, and the unit in the braces: {unit=CHF}; an empty cell is a gap"
            return Finding("bad-chart", f'"{cell.words}" is no number', cell.node.span, hint)
    return _too_many(node, kind, len(grid) - 1, width - 1) or _impossible(node, kind, grid, values, width)


def _too_many(node: Node, kind: str, points: int, series: int) -> Finding | None:
    most = MOST_POINTS.get(kind, MOST_GROUPS)
    if points > most:
        hint = "put the smallest together, or show every second"
        return Finding(
            "bad-chart", f"a {kind} chart has {most} points at most, here are {points}", node.span, hint
        )
    if series > MOST_SERIES:
        hint = "show fewer, or make two charts of it"
        return Finding(
            "bad-chart", f"a chart has {MOST_SERIES} series at most, here are {series}", node.span, hint
        )
    return None


def _impossible(
    node: Node, kind: str, grid: Sequence[Sequence[_Cell]], values: dict[str, float | None], width: int
) -> Finding | None:
    """What numbers alone do not tell: a whole has no negative part, and a fall does not go below nought."""
    cells = [cell for row in grid[1:] for cell in row[1:]]
    if kind in (*ROUND, "waterfall") and width > 2:
        what = f"a {kind} chart shows one series, here are {width - 1}"
        return Finding("bad-chart", what, node.span, "leave one column of values, or choose another kind")
    negative = next((cell for cell in cells if (values[cell.words] or 0) < 0), None)
    if negative and kind in (*ROUND, "area"):
        hint = "a bar or column chart shows negative values"
        return Finding("bad-chart", f"{negative.words} can't be a part of a whole", negative.node.span, hint)
    if negative and kind.startswith("stacked"):
        hint = "columns side by side show negative values: kind=column"
        return Finding("bad-chart", f"{negative.words} can't be stacked", negative.node.span, hint)
    if kind in ROUND and not any(values[cell.words] for cell in cells):
        return Finding("bad-chart", "there is nothing to share out: all values are 0", node.span)
    if kind == "scatter" and any(not row[0].words or len(row) < 1 for row in grid[1:]):
        hint = "the first column says where each point stands across"
        return Finding("bad-chart", "a point has no place across", node.span, hint)
    if kind in ("line", "area") and len(grid) < 3:
        return Finding("bad-chart", f"a {kind} chart needs two points at least", node.span, "kind=column")
    if kind == "waterfall" and _below_nought(
        values[cell.words] if cell.words != TOTAL else None for cell in cells
    ):
        hint = "columns show negative values: kind=column"
        return Finding("bad-chart", "this waterfall falls below 0", node.span, hint)
    if all(values.get(cell.words) is None for cell in cells):
        return Finding("bad-chart", "there are no values in this chart", node.span)
    return None


def _below_nought(changes: Iterable[float | None]) -> bool:
    sum_so_far = 0.0
    for change in changes:
        sum_so_far += change or 0.0
        if sum_so_far < -1e-9:
            return True
    return False
