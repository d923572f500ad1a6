from dataclasses import replace

import pytest

from slidegen.geometry import Rect, points
from slidegen.layouts.diagram import common_ink, grouped, levelled, said
from slidegen.scene import GroupMark, LineMark
from slidegen.style import Color, Stroke
from tests.outlines import laid_out, slide
from tests.square import square_theme

DARK, LIGHT = Color(rgb="202020"), Color(rgb="F0F0F0")


def test_a_group_is_as_large_as_what_is_in_it() -> None:
    stroke = Stroke(Color("tx1"), 1)
    marks = [LineMark("a", Rect(5, 2, 10, 0), stroke), LineMark("b", Rect(1, 4, 2, 9), stroke)]
    assert grouped("Group", marks, "a to b").box == Rect(1, 2, 14, 11)


def test_what_a_diagram_says_begins_with_the_title() -> None:
    assert said(slide("## Title\n"), ["a", "", "b"], " → ") == "Title: a → b"


@pytest.mark.parametrize(
    ("needed", "room", "heights"),
    [
        ([10, 10], 100, [12, 12]),
        ([10, 10], 22, [11, 11]),
        ([10, 40, 10], 70, [15, 40, 15]),
        ([10, 40, 10], 200, [50, 50, 50]),
        ([40, 40], 70, [40, 40]),
    ],
)
def test_heights_are_as_alike_as_there_is_room_for(needed: list[int], room: int, heights: list[int]) -> None:
    assert levelled(needed, room) == heights


def test_words_on_several_grounds_have_one_colour_where_it_can_be_read_on_all() -> None:
    palette = square_theme().palette
    assert common_ink([DARK, Color(rgb="104060")], palette, 4.5) == (Color("bg1"),) * 2
    assert common_ink([DARK, LIGHT], palette, 4.5) == (Color("bg1"), Color("tx1"))


@pytest.mark.parametrize("form", ["process", "timeline"])
@pytest.mark.parametrize("count", [3, 7])
@pytest.mark.parametrize(("width", "height", "tight"), [(30, 20, True), (80, 200, False)])
def test_where_there_is_too_little_room_a_finding_says_so_and_no_box_is_turned_over(
    form: str, count: int, width: int, height: int, tight: bool
) -> None:
    theme = square_theme()
    theme = replace(theme, content=replace(theme.content, width=points(width), height=points(height)))
    text = f"## Title {{.{form}}}\n\n" + "- **abcdefgh** (4): words and words\n" * count
    deck, findings = laid_out(text, theme)
    groups = [mark for scene in deck.scenes for mark in scene.marks if isinstance(mark, GroupMark)]
    assert groups
    assert all(mark.box.width >= 0 and mark.box.height >= 0 for group in groups for mark in group.marks)
    assert {finding.code for finding in findings} == ({"overflow"} if tight else set())
