from itertools import pairwise

import pytest

from slidegen.layouts.links import rect_site
from slidegen.scene import GroupMark, LineMark, Scene, ShapeMark
from tests.outlines import codes, laid_out
from tests.square import square_theme


def _scene(count: int) -> Scene:
    deck, findings = laid_out("## Title {.cycle}\n\n" + "- **a**\n" * count)
    assert codes(findings) == []
    return deck.scenes[0]


def _marks(scene: Scene) -> dict[str, ShapeMark | LineMark]:
    (group,) = (mark for mark in scene.marks if isinstance(mark, GroupMark))
    return {mark.name: mark for mark in group.marks if isinstance(mark, ShapeMark | LineMark)}


@pytest.mark.parametrize("count", range(3, 8))
def test_boxes_go_round_clockwise_in_two_rows(count: int) -> None:
    marks = _marks(_scene(count))
    boxes = [marks[f"Part {number}"].box for number in range(1, count + 1)]
    upper, lower = boxes[: count // 2], boxes[count // 2 :]
    assert all(one.right < other.x and one.y == other.y for one, other in pairwise(upper))
    assert all(one.x > other.right and one.y == other.y for one, other in pairwise(lower))
    assert upper[0].bottom < lower[0].y
    area = square_theme().content
    assert all(area.x <= box.x and box.right <= area.right and box.bottom <= area.bottom for box in boxes)


@pytest.mark.parametrize("count", range(3, 8))
def test_an_arrow_leads_from_each_box_to_the_next_and_back_to_the_first(count: int) -> None:
    marks = _marks(_scene(count))
    for number in range(1, count + 1):
        arrow = marks[f"Arrow {number}"]
        assert isinstance(arrow, LineMark) and arrow.arrow and arrow.ends
        start, end = arrow.ends
        assert (start.mark, end.mark) == (f"Part {number}", f"Part {number % count + 1}")
        here, there = (rect_site(each.mark, marks[each.mark].box, each.site) for each in (start, end))
        assert {here.x, there.x} == {arrow.box.x, arrow.box.right}
        assert {here.y, there.y} == {arrow.box.y, arrow.box.bottom}
        assert (arrow.leftward, arrow.upward) == (there.x < here.x, there.y < here.y)


@pytest.mark.parametrize("count", [2, 8])
def test_fewer_and_more_make_no_cycle(count: int) -> None:
    _, findings = laid_out("## Title {.cycle}\n\n" + "- **a**\n" * count)
    assert "form-mismatch" in codes(findings)
