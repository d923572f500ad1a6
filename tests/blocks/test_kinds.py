from slidegen.blocks.bullets import Bullets
from slidegen.blocks.columns import Columns
from slidegen.blocks.kinds import BLOCKS, hoisted, pictures
from slidegen.blocks.picture import Picture
from slidegen.blocks.prose import Prose
from slidegen.blocks.quote import Quote
from slidegen.blocks.table import Table
from tests.outlines import blocks

TABLE = "| a |\n|---|\n"


def _kinds(text: str) -> list[type]:
    return [type(each) for each in hoisted(blocks(text))]


def test_every_block_that_is_read_is_in_the_table() -> None:
    text = f"a\n\n### b\n\n- c\n\n> d\n\n```\ne\n```\n\n![f](g)\n\n::: columns\n::: column\nh\n:::\n:::\n\n{TABLE}"
    found = {type(each) for each in blocks(text)}
    assert len(found) == 8
    assert found <= set(BLOCKS)


def test_objects_move_behind_the_text_they_stand_in() -> None:
    assert _kinds("> a\n>\n> ![b](c)\n") == [Quote, Picture]
    assert _kinds("- > - ![b](c)\n    - d\n") == [Bullets, Picture]
    assert _kinds("> ::: columns\n> ::: column\n> a\n> :::\n> :::\n") == [Columns]


def test_a_list_goes_on_behind_the_table_in_it() -> None:
    table = TABLE.replace("\n|", "\n   |")
    before, between, after = hoisted(blocks(f"3. a\n4. b\n\n   {table}\n\n   c\n5. d\n"))
    assert isinstance(before, Bullets) and isinstance(between, Table) and isinstance(after, Bullets)
    assert [(each.start, len(each.items), each.items[0].on) for each in (before, after)] == [
        (3, 2, False),
        (4, 2, True),
    ]


def test_an_item_that_held_only_a_picture_goes_with_it() -> None:
    (rest, picture) = hoisted(blocks("- a\n- ![b](c)\n"))
    assert isinstance(rest, Bullets)
    assert isinstance(picture, Picture)
    assert len(rest.items) == 1
    assert _kinds("- ![b](c)\n") == [Picture]


def test_objects_leave_lists_within_their_column() -> None:
    (columns,) = hoisted(blocks("::: columns\n::: column\n- a ![b](c)\n:::\n::: column\nd\n:::\n:::\n"))
    assert isinstance(columns, Columns)
    assert [[type(child) for child in column.children] for column in columns.columns] == [
        [Bullets, Picture],
        [Prose],
    ]


def test_all_pictures_are_found() -> None:
    text = "![a](1)\n\n- ![b](2)\n  - ![c](3)\n\n> ![d](4)\n\n::: columns\n::: column\n![e](5)\n:::\n:::\n"
    assert [each.path for each in pictures(blocks(text))] == ["1", "2", "3", "4", "5"]
