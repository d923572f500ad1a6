import pytest

from slidegen.blocks.bullets import Bullets
from slidegen.blocks.code import Code
from slidegen.blocks.picture import Picture
from slidegen.blocks.table import Table
from slidegen.ladder import Attempt, Fitted, fit_slide
from slidegen.layouts.forms import LAYOUTS, PLAIN, chosen
from slidegen.model import Meta
from slidegen.scene import Image
from tests.outlines import context, image, slide
from tests.square import EM


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
    fitted = _fitted("- a\n" * items)
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
        sizes = _sizes(_fitted("- a\n" * items))
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
    fitted = _fitted("\n".join(f"{number}. a" for number in range(5, 20)))
    assert [part.blocks[0].start for part, _ in fitted.parts if isinstance(part.blocks[0], Bullets)] == [
        5,
        13,
    ]


def test_items_keep_what_is_in_them() -> None:
    fitted = _fitted("- a\n  - b\n  - c\n" * 6)
    assert _sizes(fitted) == [3, 3]
    assert fitted.overflow == 0
