import pytest

from slidegen.blocks.bullets import Bullets
from slidegen.blocks.code import Code
from slidegen.blocks.footnotes import Footnotes
from slidegen.blocks.picture import Picture
from slidegen.blocks.table import Table
from slidegen.ladder import Attempt, Fitted, fit_slide
from slidegen.layouts.forms import LAYOUTS, PLAIN, chosen
from slidegen.model import Meta
from slidegen.scene import Image, TableMark
from tests.outlines import context, image, slide
from tests.square import EM

# An item of one line, that in two columns takes two.
LONG = f"- {'a' * 12}\n"


def _fitted(text: str, **images: Image) -> Fitted:
    asked = slide(f"## Title\n\n{text}")
    return fit_slide(asked, Attempt(LAYOUTS[chosen(asked)], LAYOUTS[PLAIN], Meta(), context(**images)))


def _sizes(fitted: Fitted) -> list[int]:
    """How many items each part holds."""
    lists = [[block for block in part.blocks if isinstance(block, Bullets)] for part, _ in fitted.parts]
    return [sum(len(each.items) for each in found) for found in lists]


@pytest.mark.parametrize(
    ("items", "step", "parts"),
    [
        (7, 1.0, [7]),
        (8, 0.5, [8]),
        (14, 0.5, [14]),
        (15, 0.5, [8, 7]),
        (28, 0.5, [14, 14]),
        (29, 0.5, [10, 10, 9]),
    ],
)
def test_type_steps_down_before_a_slide_goes_on(items: int, step: float, parts: list[int]) -> None:
    fitted = _fitted(LONG * items)
    assert (fitted.step, _sizes(fitted), fitted.overflow) == (step, parts, 0)


def test_parts_are_as_large_as_the_fewest_allow() -> None:
    panel = "```\na\n\n\n\n```\n\n"
    fitted = _fitted(panel * 2)
    assert (len(fitted.parts), fitted.step, fitted.overflow) == (2, 1.0, 0)


def test_type_steps_down_for_a_part_that_is_too_large_alone() -> None:
    fitted = _fitted(f"- {'a' * 26 * 26}\n- {'b' * 26 * 26}\n")
    assert (len(fitted.parts), fitted.step, fitted.overflow) == (2, 0.5, 0)


def test_a_slide_takes_no_more_parts_than_it_must() -> None:
    for items in range(1, 60):
        sizes = _sizes(_fitted(LONG * items))
        assert sum(sizes) == items
        assert len(sizes) == -(-items // 14)
        assert max(sizes) - min(sizes) <= len(sizes) - 1


def test_a_slide_of_uneven_pieces_takes_no_more_parts_than_it_must() -> None:
    for high in range(1, 13):
        fitted = _fitted(f"- {'a' * 52 * high}\n" + "- b\n" * 20)
        assert fitted.overflow == 0
        assert len(fitted.parts) == -(-(high + 20) // 14)


def test_what_is_too_large_for_any_slide_is_told_and_the_rest_goes_on() -> None:
    fitted = _fitted(f"- {'a' * 60 * 20}\n" + "- b\n" * 3)
    assert len(fitted.parts) == 2
    assert fitted.parts[0][1].placed.overflow > 0
    assert fitted.parts[1][1].placed.overflow == 0
    assert fitted.overflow == fitted.parts[0][1].placed.overflow
    assert _sizes(fitted) == [1, 3]


def test_a_paragraph_is_never_cut() -> None:
    fitted = _fitted(f"{'a' * 56 * 15}\n")
    assert (len(fitted.parts), fitted.step) == (1, 0.5)
    assert fitted.overflow == EM // 2


def test_a_table_goes_on_below_its_head() -> None:
    fitted = _fitted("| a | b |\n|---|---|\n" + "| c | d |\n" * 8)
    tables = [part.blocks[0] for part, _ in fitted.parts]
    assert all(isinstance(table, Table) for table in tables)
    assert [len(table.rows) for table in tables if isinstance(table, Table)] == [4, 4]
    assert {table.head for table in tables if isinstance(table, Table)} == {tables[0].head}  # type: ignore[attr-defined]


def test_code_goes_on_at_its_next_line() -> None:
    fitted = _fitted("```\n" + "a\n" * 11 + "```\n")
    assert [part.blocks[0].part for part, _ in fitted.parts if isinstance(part.blocks[0], Code)] == [
        (0, 6),
        (6, 11),
    ]


def test_the_picture_beside_a_text_stands_on_each_part() -> None:
    fitted = _fitted("![b](tall)\n\n" + "- a\n" * 15, tall=image(200, 800))
    assert [[type(block) for block in part.blocks] for part, _ in fitted.parts] == [[Picture, Bullets]] * 2


def test_a_part_that_its_form_can_t_hold_takes_the_plain_one() -> None:
    fitted = _fitted("- a\n" * 14 + "\n```\nb\n```\n\n" + "- c\n" * 14)
    assert fitted.overflow == 0
    assert {arranged.layout for _, arranged in fitted.parts} == {"content", "code"}


def test_columns_are_never_cut() -> None:
    column = "::: column\n" + "- a\n" * 15 + ":::\n"
    fitted = _fitted(f":::: columns\n{column}{column}::::\n")
    assert (len(fitted.parts), fitted.overflow) == (1, EM // 2)


def test_numbers_go_on() -> None:
    fitted = _fitted("\n".join(f"{number}. {'a' * 12}" for number in range(5, 20)))
    assert [part.blocks[0].start for part, _ in fitted.parts if isinstance(part.blocks[0], Bullets)] == [
        5,
        13,
    ]


def test_items_keep_what_is_in_them() -> None:
    fitted = _fitted(f"{LONG}  {LONG}  {LONG}" * 6)
    assert _sizes(fitted) == [3, 3]
    assert fitted.overflow == 0


def test_a_footnote_stands_on_the_part_where_its_number_is() -> None:
    fitted = _fitted(f"{LONG[:-1]}[^1]\n{LONG * 14}{LONG[:-1]}[^2]\n\n[^1]: b\n[^2]: c\n")
    notes = [
        [note.number for block in part.blocks if isinstance(block, Footnotes) for note in block.notes]
        for part, _ in fitted.parts
    ]
    assert notes == [[1], [2]]


def test_a_footnote_of_the_title_stands_on_each_part() -> None:
    asked = slide(f"## Title[^1]\n\n{LONG * 15}\n[^1]: b\n")
    fitted = fit_slide(asked, Attempt(LAYOUTS["content"], LAYOUTS[PLAIN], Meta(), context()))
    assert [isinstance(part.blocks[-1], Footnotes) for part, _ in fitted.parts] == [True, True]


def test_an_item_is_cut_only_where_it_is_higher_than_a_slide() -> None:
    whole = _fitted(f"{LONG * 8}- b\n{f'  {LONG}' * 12}")
    assert _sizes(whole) == [8, 1]
    torn = _fitted(f"- b\n{f'  {LONG}' * 16}- c\n")
    assert torn.overflow == 0
    assert [
        block.items[0].on for part, _ in torn.parts for block in part.blocks if isinstance(block, Bullets)
    ] == [
        False,
        True,
    ]


def test_no_inner_item_is_left_alone() -> None:
    for inner in range(14, 20):
        fitted = _fitted(f"- b\n{f'  {LONG}' * inner}")
        for part, _ in fitted.parts:
            (block,) = part.blocks
            assert isinstance(block, Bullets)
            (lower,) = (child for child in block.items[0].children if isinstance(child, Bullets))
            assert len(lower.items) > 1


def test_columns_of_a_table_are_as_wide_on_each_part() -> None:
    rows = "| a | b |\n" * 8 + "| wide and wider | b |\n"
    fitted = _fitted(f"| c | d |\n|---|---|\n{rows}")
    tables = [
        mark for _, arranged in fitted.parts for mark in arranged.placed.marks if isinstance(mark, TableMark)
    ]
    assert len(tables) > 1
    assert len({table.columns for table in tables}) == 1


def test_a_row_higher_than_a_slide_goes_on() -> None:
    words = " ".join(f"word{number}" for number in range(150))
    fitted = _fitted(f"| c | d |\n|---|---|\n| a | b |\n| e | {words} |\n| f | g |\n")
    assert fitted.overflow == 0
    tables = [block for part, _ in fitted.parts for block in part.blocks if isinstance(block, Table)]
    assert [table.on for table in tables] == [False, *[True] * (len(tables) - 1)]
    rows = [row for table in tables for row in table.rows]
    said = " ".join("".join(each.text for each in row[1]).strip() for row in rows)
    assert said == f"b {words} g"
    assert [row[0] for row in rows].count(()) == len(tables) - 1


def test_code_is_cut_after_a_blank_line_where_that_takes_no_further_part() -> None:
    fitted = _fitted("```\na\n    b\n\nc\n" + "    d\n" * 5 + "```\n")
    assert [block.part for part, _ in fitted.parts for block in part.blocks if isinstance(block, Code)] == [
        None
    ]
    fitted = _fitted("```\na\n    b\n    b\n\nc\n" + "    d\n" * 6 + "```\n")
    assert [block.part for part, _ in fitted.parts for block in part.blocks if isinstance(block, Code)] == [
        (0, 4),
        (4, 11),
    ]


def test_a_heading_stays_with_what_it_names() -> None:
    for items in range(9, 15):
        fitted = _fitted(f"{LONG * items}\n### Heading\n\nThese are:\n\n{LONG * 9}")
        assert fitted.overflow == 0
        assert all(isinstance(part.blocks[-1], Bullets) for part, _ in fitted.parts)
