from hypothesis import given
from hypothesis import strategies as st

from slidegen.geometry import Rect
from slidegen.painters.pptx.order import reading_order
from slidegen.scene import (
    CodeNode,
    FigureNode,
    GroupMark,
    HeadingNode,
    ItemNode,
    Leaf,
    ListNode,
    Mark,
    QuoteNode,
    ReadingNode,
    Scene,
    ShapeMark,
    TableNode,
    TextNode,
)
from tests.painters.pptx.reading import painted, shape_names
from tests.painters.pptx.sample import furniture, sample

BOX = Rect(0, 0, 10, 10)


def _mark(name: str) -> ShapeMark:
    return ShapeMark(name, BOX, "rect")


def _order(marks: str, *tree: ReadingNode) -> str:
    found = reading_order(Scene("a", "A", "content", tuple(map(_mark, marks)), tree, "en"))
    return "".join(mark.name for mark in found)


def _texts(names: str) -> tuple[ReadingNode, ...]:
    return tuple(TextNode(Leaf(name)) for name in names)


@given(st.permutations("abcdef"), st.permutations("abcdef"))
def test_what_is_read_stands_in_reading_order(marks: list[str], read: list[str]) -> None:
    assert _order("".join(marks), *_texts("".join(read))) == "".join(read)


@given(st.permutations("abcDEF"), st.permutations("abc"))
def test_decoration_never_covers_what_was_painted_over_it(marks: list[str], read: list[str]) -> None:
    order = _order("".join(marks), *_texts("".join(read)))
    for decoration in "DEF":
        over = marks[marks.index(decoration) + 1 :]
        assert all(order.index(decoration) < order.index(mark) for mark in over if mark in read)


def test_decoration_that_follows_everything_stays_last() -> None:
    assert _order("DabE", *_texts("ba")) == "DbaE"


def test_a_mark_is_read_where_it_is_first_named_in_whatever_node() -> None:
    tree = (
        HeadingNode(1, Leaf("h")),
        ListNode(False, (ItemNode((TextNode(Leaf("b", 0)),)), ItemNode((TextNode(Leaf("a")),)))),
        QuoteNode((TextNode(Leaf("q")),), (TextNode(Leaf("s")), TextNode(Leaf("b", 1)))),
        CodeNode(Leaf("c")),
        TableNode(Leaf("t"), Leaf("u")),
        FigureNode(Leaf("f")),
    )
    assert _order("abcfhqstu", *tree) == "hbaqsctuf"


def test_a_group_stands_where_the_first_of_its_marks_is_read_and_its_marks_in_order() -> None:
    marks: tuple[Mark, ...] = (GroupMark("g", BOX, (_mark("z"), _mark("y"))), _mark("a"))
    order = reading_order(Scene("a", "A", "content", marks, _texts("ayz"), "en"))
    assert [mark.name for mark in order] == ["a", "g"]
    group = order[1]
    assert isinstance(group, GroupMark)
    assert [mark.name for mark in group.marks] == ["y", "z"]


def test_furniture_is_read_last() -> None:
    order = reading_order(Scene("a", "A", "content", (_mark("a"),), _texts("a"), "en", furniture(1)))
    assert [mark.name for mark in order] == ["a", "Footer", "Number"]


def test_the_shape_tree_of_a_slide_is_in_reading_order() -> None:
    deck = painted(sample())
    assert shape_names(deck.slide(2)) == ["Title", "Body", "Footer", "Number"]
    assert shape_names(deck.slide(5)) == [
        "Wave",
        "Rule",
        "Title",
        "Label",
        "Card",
        "Panel",
        "Footer",
        "Number",
    ]
