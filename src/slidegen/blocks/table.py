"""A table: its head, its rows, and how its columns are aligned."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import repeat

from slidegen.blocks.captions import caption_height, caption_mark
from slidegen.blocks.reader import Read, ReadBlocks
from slidegen.blocks.row_lines import Cells, by_line, put_together
from slidegen.blocks.setting import Context, Placed
from slidegen.blocks.table_columns import shared_widths
from slidegen.blocks.table_looks import cell_look, side
from slidegen.blocks.table_numbers import are_numbers, decimals, hanging
from slidegen.blocks.typeset import Fitted, Setting, Setup, body, fit, piece, runs_of
from slidegen.geometry import EMU_PER_CENTIPOINT, Insets, Rect, points
from slidegen.markdown.nodes import Attributes, Node
from slidegen.markdown.phrases import read_phrase
from slidegen.model import Block, Phrase
from slidegen.scene import Cell, Leaf, Row, Slot, TableLook, TableMark, TableNode
from slidegen.source import Span
from slidegen.style import Frame
from slidegen.text.lines import natural_width, widest_word
from slidegen.text.scripts import is_rtl

# The air left and right of a cell's text; above and below it is a part of that.
AIR = points(12)
CELL_PITCH = 0.7
# So many times as wide is the air left of words beside figures that end at the right.
APART = 2
# With more columns than this, the air across is halved.
ROOMY = 7
# How bad it is to begin a slide within a row.
WITHIN = 0.5
# What a column's longest word and its longest line need, in ems.
Want = tuple[float, float]
# The least width of a column that holds nothing.
MINIMUM = points(24)


@dataclass(frozen=True, slots=True)
class Table(Block):
    """Head and rows all have as many cells as `align`, whose values are "", "left", "center" and "right".

    Of a table that goes on from slide to slide, `start` is the number of its first row, which may have begun `on` the
    slide before; `wants` are the widths of the whole table's columns. `said` is the caption with the numbers of its
    footnotes, empty where it has none.
    """

    head: tuple[Phrase, ...]
    rows: tuple[tuple[Phrase, ...], ...]
    align: tuple[str, ...]
    caption: str = ""
    attributes: Attributes = field(default_factory=Attributes)
    start: int = 1
    on: bool = False
    wants: tuple[Want, ...] = ()
    said: Phrase = ()


def read(node: Node, read_blocks: ReadBlocks) -> Read:
    written = [row for row in node.children if row.kind == "row"]
    width = max(len(row.children) for row in written)
    rows = [_padded(tuple(read_phrase(cell.children) for cell in row.children), width) for row in written]
    align = [cell.info for cell in node.children[0].children]
    align += [""] * (width - len(align))
    headed = any(cell.header for cell in node.children[0].children)
    head, body = (rows[0], rows[1:]) if headed else ((), rows)
    for column in range(1, width):
        if not align[column] and len(body) > 1 and are_numbers([row[column] for row in body]):
            align[column] = "right"
    said = next((read_phrase(each.children) for each in node.children if each.kind == "caption"), ())
    return (Table(node.span, head, tuple(body), tuple(align), node.title, node.attributes, said=said),), ()


def _padded(cells: tuple[Phrase, ...], width: int) -> tuple[Phrase, ...]:
    return cells + ((),) * (width - len(cells))


def natural(block: Table, width: int, context: Context) -> int:
    """The height of the table's rows in a box `width` wide, and of its caption, EMU."""
    rows = _rows(block, _fitted(block, _widths(block, width, context), context), context)
    return sum(row.height for row in rows) + caption_height(block, width, context)


def place(block: Table, box: Rect, context: Context, name: str, slot: Slot | None = None) -> Placed:
    """The table over the whole width of its box, as high as its rows need; below it the caption, for which a slot
    would have a place of its own."""
    columns = _widths(block, box.width, context)
    fitted = _fitted(block, columns, context)
    rows = _rows(block, fitted, context)
    height = sum(row.height for row in rows)
    cut = int(_cuts_word(fitted, columns, context))
    mark = TableMark(
        name,
        replace(box, height=height),
        columns,
        rows,
        context.theme.table,
        header=bool(block.head),
        first_column=bool(block.head),
        alt=block.caption,
        slot=slot,
        span=block.span,
    )
    if slot or not block.caption:
        return Placed((mark,), (TableNode(Leaf(name)),), max(cut, height - box.height))
    below = caption_height(block, box.width, context)
    room = Rect(box.x, box.y + height, box.width, below)
    caption = caption_mark(block, room, context, f"{name} caption")
    node = TableNode(Leaf(name), Leaf(caption.name))
    return Placed((mark, caption), (node,), max(cut, height + below - box.height))


def pieces(block: Table, context: Context) -> tuple[Table, ...]:
    """The table cut between its rows, each below the header."""
    block = replace(block, wants=block.wants or _wants(block, context))
    return tuple(
        replace(block, rows=(row,), start=block.start + at, on=block.on and not at)
        for at, row in enumerate(block.rows)
    ) or (block,)


def within(block: Table, context: Context) -> tuple[Table, ...]:
    """A table of one row cut between the lines that this has on a slide of its own at the smallest size."""
    small = replace(context, step=context.theme.scale.steps[-1])
    columns = _widths(block, context.theme.content.width, small)
    lines = [cell.paragraph.lines for cell in _fitted(block, columns, small)[-1]]
    rows = by_line(block.rows[0], lines)
    return tuple(replace(block, rows=(row,), on=block.on or at > 0) for at, row in enumerate(rows))


def joined(parts: Sequence[Table]) -> Table:
    """Consecutive pieces as one table again."""
    rows: list[Cells] = []
    for part in parts:
        first, *rest = part.rows or ((),)
        if part.on and rows:
            rows[-1] = put_together(rows[-1], first)
        else:
            rows.append(first)
        rows.extend(rest)
    return replace(parts[0], rows=tuple(filter(None, rows)))


def tear(piece: Table) -> float:
    """Within a row is a bad place to begin a slide."""
    return WITHIN if piece.on else 0.0


def begins(piece: Table) -> str:
    """Where in the table the piece begins."""
    return f"{'within' if piece.on else 'at'} row {piece.start}"


def spot(piece: Table) -> Span:
    """Where the row is written."""
    words = [words for row in piece.rows[:1] for phrase in row for words in phrase]
    return words[0].span.source.span(words[0].span.start, words[-1].span.end) if words else piece.span


def _grid(block: Table) -> tuple[tuple[Phrase, ...], ...]:
    return (block.head, *block.rows) if block.head else block.rows


def _looks(block: Table, setting: Setting, table: TableLook) -> Iterator[list[Setup]]:
    """What the table style gives the cells of each row: PowerPoint knows it, so it counts as inherited."""
    rtl = is_rtl(setting.lang)
    aligns = [side(block.align[column], rtl) for column in range(len(block.align))]
    level, given = setting.resolved(0), setting.inherited(0)
    plain = [cell_look(level, given, table.text, align, False) for align in aligns]
    if not block.head:
        yield from repeat(plain, len(block.rows))
        return
    yield [cell_look(level, given, table.header_text, align) for align in aligns]
    labelled = [cell_look(level, given, table.label_text, align) for align in aligns[: table.labels]]
    yield from repeat([*labelled, *plain[len(labelled) :]], len(block.rows))


def _insets(block: Table, context: Context) -> tuple[Insets, ...]:
    """The air in the cells of each column: less of it where many share the width, more between figures and words that
    would meet."""
    rtl = is_rtl(context.lang)
    aligned = [side(block.align[column], rtl) for column in range(len(block.align))]
    across = AIR if len(aligned) <= ROOMY else AIR // 2
    down = round(AIR * CELL_PITCH * context.step)
    before = ("l", *aligned)
    left = [
        across * (APART if (last, own) == ("r", "l") else 1)
        for last, own in zip(before, aligned, strict=False)
    ]
    return tuple(Insets(each, down, across, down) for each in left)


def _widths(block: Table, width: int, context: Context) -> tuple[int, ...]:
    """Column widths, EMU: each its longest word at least; what is left goes where lines are long."""
    wants = block.wants or _wants(block, context)
    air = [each.left + each.right for each in _insets(block, context)]
    size = context.label(context.theme.text).resolved(0).run.size
    # Renderers differ by up to a hundredth: a word that just fits here would be broken there.
    least, most = (
        [
            max(MINIMUM, round(ems * size * EMU_PER_CENTIPOINT * 1.02) + around)
            for ems, around in zip(column, air, strict=True)
        ]
        for column in zip(*wants, strict=True)
    )
    return shared_widths(least, most, width)


def _wants(block: Table, context: Context) -> tuple[Want, ...]:
    """What each column holds, whatever its size."""
    setting = context.label(context.theme.text)
    size = setting.resolved(0).run.size * EMU_PER_CENTIPOINT
    grid, hanging = _grid(block), _hanging(block, context)
    wants = [(0.0, 0.0)] * (len(grid[0]) if grid else 1)
    for at, (row, looks) in enumerate(zip(grid, _looks(block, setting, context.theme.table), strict=True)):
        for column, (phrase, look) in enumerate(zip(row, looks, strict=True)):
            pieces = [piece(run, setting.fonts) for run in runs_of(phrase, setting, look)]
            behind = hanging.get((at, column), 0.0)
            word, line = wants[column]
            wants[column] = (
                max(word, widest_word(pieces) / size + behind),
                max(line, natural_width(pieces) / size + behind),
            )
    return tuple(wants)


def _hanging(block: Table, context: Context) -> dict[tuple[int, int], float]:
    """How far before its column's edge each number ends that has less behind the decimal sign than others, in ems, by
    row and column of the grid."""
    setting, first = context.label(context.theme.text), len(block.head[:1])
    found: dict[tuple[int, int], float] = {}
    for column, align in enumerate(block.align):
        cells = [row[column] for row in block.rows] if align == "right" else []
        if ends := decimals(cells, context.lang):
            looks = list(_looks(block, setting, context.theme.table))[first:]
            each = hanging(ends, [row[column] for row in looks], setting)
            found |= {(at, column): far for at, far in enumerate(each, first)}
    return found


def _rows(block: Table, cells: Sequence[Sequence[Fitted]], context: Context) -> tuple[Row, ...]:
    rows = []
    for at, (row, insets) in enumerate(zip(cells, _cell_insets(block, context), strict=True)):
        header = bool(block.head) and at == 0
        shown = tuple(
            Cell(body((cell,), Frame(each, "ctr")), header) for cell, each in zip(row, insets, strict=True)
        )
        height = max(cell.body.height for cell in shown) + insets[0].top + insets[0].bottom
        rows.append(Row(height, shown))
    return tuple(rows)


def _cell_insets(block: Table, context: Context) -> list[list[Insets]]:
    """The air in each cell: numbers stand as far from the edge as puts their decimal signs below one another."""
    hanging, size = _hanging(block, context), context.label(context.theme.text).resolved(0).run.size
    insets = _insets(block, context)
    ends_left = is_rtl(context.lang)

    def of(row: int, column: int) -> Insets:
        own = insets[column]
        behind = round(hanging.get((row, column), 0.0) * size * EMU_PER_CENTIPOINT)
        if not behind:
            return own
        return replace(own, left=own.left + behind) if ends_left else replace(own, right=own.right + behind)

    return [[of(row, column) for column in range(len(insets))] for row in range(len(_grid(block)))]


def _fitted(block: Table, columns: tuple[int, ...], context: Context) -> list[list[Fitted]]:
    """The cells of each row."""
    setting = context.label(context.theme.text)
    rows = zip(
        _grid(block),
        _looks(block, setting, context.theme.table),
        _cell_insets(block, context),
        strict=True,
    )
    return [
        [
            fit(phrase, setting, look, width - air.left - air.right)
            for phrase, look, air, width in zip(row, looks, insets, columns, strict=True)
        ]
        for row, looks, insets in rows
    ]


def _cuts_word(cells: Sequence[Sequence[Fitted]], columns: tuple[int, ...], context: Context) -> bool:
    """Whether a word is cut, and the type may still be smaller; one that no width would hold does not count."""
    last = context.theme.scale.steps[-1] / context.step
    if last >= 1:
        return False
    widths = (zip(row, columns, strict=True) for row in cells)
    return any(0 < fitted.excess * width * last < sum(columns) for row in widths for fitted, width in row)
