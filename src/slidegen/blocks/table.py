"""A table: its head, its rows, and how its columns are aligned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from slidegen.blocks.reader import Read, ReadBlocks
from slidegen.blocks.setting import Context, Placed
from slidegen.blocks.typeset import Setting, Setup, body, fit, piece, runs_of
from slidegen.geometry import Insets, Rect, points
from slidegen.markdown.nodes import Attributes, Node
from slidegen.markdown.phrases import read_phrase
from slidegen.model import Block, Phrase
from slidegen.scene import Cell, Leaf, Row, Slot, TableLook, TableMark, TableNode
from slidegen.style import Align, Frame, Level
from slidegen.text.lines import natural_width, widest_word

# The air left and right of a cell's text; above and below it is a part of that.
AIR = points(12)
CELL_PITCH = 0.7
# With more columns than this, the air across is halved.
ROOMY = 7
# The least width of a column that holds nothing.
MINIMUM = points(24)


@dataclass(frozen=True, slots=True)
class Table(Block):
    """Head and rows all have as many cells as `align`, whose values are "", "left", "center" and "right"."""

    head: tuple[Phrase, ...]
    rows: tuple[tuple[Phrase, ...], ...]
    align: tuple[str, ...]
    caption: str = ""
    attributes: Attributes = field(default_factory=Attributes)


def read(node: Node, read_blocks: ReadBlocks) -> Read:
    width = max(len(row.children) for row in node.children)
    rows = [
        _padded(tuple(read_phrase(cell.children) for cell in row.children), width) for row in node.children
    ]
    align = [cell.info for cell in node.children[0].children]
    align += [""] * (width - len(align))
    return (Table(node.span, rows[0], tuple(rows[1:]), tuple(align), node.title, node.attributes),), ()


def _padded(cells: tuple[Phrase, ...], width: int) -> tuple[Phrase, ...]:
    return cells + ((),) * (width - len(cells))


def natural(block: Table, width: int, context: Context) -> int:
    """The height of the table's rows in a box `width` wide, EMU."""
    return sum(row.height for row in _rows(block, _widths(block, width, context), context))


def place(block: Table, box: Rect, context: Context, name: str, slot: Slot | None = None) -> Placed:
    """The table over the whole width of its box, as high as its rows need."""
    columns = _widths(block, box.width, context)
    rows = _rows(block, columns, context)
    height = sum(row.height for row in rows)
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
    return Placed((mark,), (TableNode(Leaf(name)),), max(0, height - box.height))


def pieces(block: Table) -> tuple[Table, ...]:
    """The table cut between its rows; each piece repeats the header."""
    return tuple(replace(block, rows=(row,)) for row in block.rows) or (block,)


def joined(parts: Sequence[Table]) -> Table:
    return replace(parts[0], rows=tuple(row for part in parts for row in part.rows))


def _grid(block: Table) -> tuple[tuple[Phrase, ...], ...]:
    return (block.head, *block.rows) if block.head else block.rows


def _cell_look(block: Table, row: int, column: int, setting: Setting, table: TableLook) -> Setup:
    """What the table style gives a cell: PowerPoint knows it, so it counts as inherited."""
    looks = []
    for level in (setting.resolved(0), setting.inherited(0)):
        run = level.run
        if block.head and row == 0:
            run = replace(run, bold=True, color=table.header_text)
        elif block.head and column == 0:
            run = replace(run, bold=True, color=table.label_text)
        looks.append(Level(run, level.paragraph))
    resolved = replace(looks[0].paragraph, align=_align(block, column))
    return Setup(Level(looks[0].run, resolved), looks[1])


def _align(block: Table, column: int) -> Align:
    named: dict[str, Align] = {"center": "ctr", "right": "r"}
    return named.get(block.align[column], "l")


def _insets(context: Context, columns: int) -> Insets:
    """The air in a cell: less of it where many columns share the width."""
    across = AIR if columns <= ROOMY else AIR // 2
    down = round(AIR * CELL_PITCH * context.step)
    return Insets(across, down, across, down)


def _widths(block: Table, width: int, context: Context) -> tuple[int, ...]:
    """Column widths, EMU: each its longest word at least; what is left goes where lines are long."""
    setting = context.label(context.theme.text)
    grid = _grid(block)
    count = len(grid[0]) if grid else 1
    insets = _insets(context, count)
    air = insets.left + insets.right
    least, most = [MINIMUM] * count, [MINIMUM] * count
    for at, row in enumerate(grid):
        for column, phrase in enumerate(row):
            look = _cell_look(block, at, column, setting, context.theme.table)
            pieces = [piece(run, setting.fonts) for run in runs_of(phrase, setting, look)]
            # Renderers differ by up to a hundredth: a word that just fits here would be broken there.
            least[column] = max(least[column], round(widest_word(pieces) * 1.02) + air)
            most[column] = max(most[column], round(natural_width(pieces) * 1.02) + air)
    return shared_widths(least, most, width)


def shared_widths(least: Sequence[int], most: Sequence[int], width: int) -> tuple[int, ...]:
    """`width` EMU shared among columns that need `least` and would like `most`, to the last EMU."""
    fair = [max(low, min(high, width // len(most))) for low, high in zip(least, most, strict=True)]
    # Who wants no more than an equal share is not broken for who wants more.
    lows, highs = (fair, most) if sum(fair) <= width else (least, fair)
    if sum(most) <= width:
        shares = [width * want / sum(most) for want in most]
    elif sum(least) <= width:
        room, wish = width - sum(lows), sum(highs) - sum(lows)
        shares = [low + room * (high - low) / wish for low, high in zip(lows, highs, strict=True)]
    else:
        shares = [width * low / sum(least) for low in least]
    edges = [round(sum(shares[:index])) for index in range(len(shares))] + [width]
    return tuple(edges[index + 1] - edges[index] for index in range(len(shares)))


def _rows(block: Table, columns: tuple[int, ...], context: Context) -> tuple[Row, ...]:
    setting = context.label(context.theme.text)
    insets = _insets(context, len(columns))
    frame = Frame(insets, "ctr")
    rows = []
    for at, phrases in enumerate(_grid(block)):
        cells = []
        for column, phrase in enumerate(phrases):
            look = _cell_look(block, at, column, setting, context.theme.table)
            fitted = fit(phrase, setting, look, columns[column] - insets.left - insets.right)
            cells.append(Cell(body((fitted,), frame), header=bool(block.head) and at == 0))
        height = max(cell.body.height for cell in cells) + insets.top + insets.bottom
        rows.append(Row(height, tuple(cells)))
    return tuple(rows)
