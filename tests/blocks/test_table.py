from dataclasses import replace
from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from slidegen.blocks.table import AIR, Table, joined, natural, pieces, place
from slidegen.blocks.table_columns import shared_widths
from slidegen.geometry import Rect
from slidegen.scene import Cell, TableMark
from slidegen.style import Color
from tests.outlines import block, context
from tests.square import EM

SMALL = "| a | bb |\n|---|---:|\n| c | d |\n| e | f |\n"


def _table(text: str = SMALL) -> Table:
    found = block(text)
    assert isinstance(found, Table)
    return found


def _placed(table: Table, width: int = 20 * EM, step: float = 1.0) -> TableMark:
    (mark,) = place(table, Rect(EM, 0, width, 9 * EM), context(step), "Table").marks
    assert isinstance(mark, TableMark)
    return mark


def test_all_rows_are_as_long_as_the_longest() -> None:
    table = _table("| a | b |\n|---|---|\n| c |\n| d | e | f |\n")
    assert [len(row) for row in (table.head, *table.rows)] == [3, 3, 3]


def test_a_row_is_as_high_as_its_highest_cell() -> None:
    mark = _placed(_table("| a | b |\n|---|---|\n| c | dddd dddd dddd |\n"), 11 * EM)
    air = round(AIR * 0.7)
    assert [row.height for row in mark.rows] == [EM + 2 * air, 3 * EM + 2 * air]
    assert mark.box.height == natural(
        _table("| a | b |\n|---|---|\n| c | dddd dddd dddd |\n"), 11 * EM, context()
    )


def test_head_and_first_column_look_as_the_table_style_paints_them() -> None:
    head, row = (_placed(_table()).rows[index].cells for index in (0, 1))

    def look(cell: Cell) -> tuple[bool, Color]:
        run = cell.body.paragraphs[0].runs[0]
        assert run.inherited == run.resolved
        return run.resolved.bold, run.resolved.color

    assert [look(cell) for cell in head] == [(True, Color("bg1"))] * 2
    assert [look(cell) for cell in row] == [(True, Color("accent1")), (False, Color("tx1"))]
    assert [cell.header for cell in (*head, *row)] == [True, True, False, False]


def test_columns_are_aligned_as_written() -> None:
    row = _placed(_table("| a | b | c | d |\n|:--|:-:|--:|---|\n| e | f | g | h |\n")).rows[1]
    assert [cell.body.paragraphs[0].resolved.align for cell in row.cells] == ["l", "ctr", "r", "l"]


def test_the_air_is_halved_where_columns_crowd() -> None:
    def air(columns: int) -> int:
        text = "|" + " a |" * columns + "\n|" + "---|" * columns + "\n"
        return _placed(_table(text)).rows[0].cells[0].body.frame.insets.left

    assert (air(7), air(8)) == (AIR, AIR // 2)


def test_the_air_above_and_below_steps_down() -> None:
    insets = _placed(_table(), step=0.5).rows[0].cells[0].body.frame.insets
    assert (insets.left, insets.top) == (AIR, round(AIR * 0.35))


def test_a_table_says_by_how_much_it_is_too_high() -> None:
    row = EM + 2 * round(AIR * 0.7)
    assert place(_table(), Rect(0, 0, 20 * EM, 2 * row), context(), "Table").overflow == row
    assert place(_table(), Rect(0, 0, 20 * EM, 3 * row), context(), "Table").overflow == 0


def test_pieces_repeat_the_head() -> None:
    whole = _table()
    parts = pieces(whole, context())
    assert [(part.head, part.rows) for part in parts] == [(whole.head, (row,)) for row in whole.rows]
    assert joined(parts) == replace(whole, wants=parts[0].wants)


def test_a_head_alone_is_one_piece() -> None:
    head = _table("| a |\n|---|\n")
    assert [(piece.head, piece.rows) for piece in pieces(head, context())] == [(head.head, ())]


def test_no_word_is_broken_where_the_table_has_room() -> None:
    mark = _placed(_table("| a b c d e f g h i j k l m n | wwwwwwww |\n|---|---|\n| o | p |\n"), 16 * EM)
    assert len(mark.rows[0].cells[1].body.paragraphs[0].lines) == 1


sizes = st.lists(st.tuples(st.integers(1, 10**7), st.integers(0, 10**7)), min_size=1, max_size=9)


@given(sizes, st.integers(1, 10**8))
def test_columns_share_the_width_to_the_last_emu(sizes: list[tuple[int, int]], width: int) -> None:
    least, most = [low for low, _ in sizes], [low + more for low, more in sizes]
    shares = shared_widths(least, most, width)
    assert sum(shares) == width
    if sum(least) <= width:
        assert all(share >= low - 1 for share, low in zip(shares, least, strict=True))
    if sum(most) <= width:
        assert all(share >= high - 1 for share, high in zip(shares, most, strict=True))


@given(sizes, st.integers(1, 10**8), st.integers(1, 10**7))
def test_a_wider_table_has_no_narrower_column(sizes: list[tuple[int, int]], width: int, more: int) -> None:
    least, most = [low for low, _ in sizes], [low + more for low, more in sizes]
    narrow, wide = shared_widths(least, most, width), shared_widths(least, most, width + more)
    assert all(one <= other + 2 for one, other in zip(narrow, wide, strict=True))
    assert list(accumulate(wide))[-1] == width + more
