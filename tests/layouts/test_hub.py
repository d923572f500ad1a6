from itertools import combinations
from math import hypot

import pytest

from slidegen.geometry import Rect
from slidegen.layouts.links import LEFT, RIGHT, ellipse_site, rect_site
from slidegen.scene import GroupMark, LaidOutDeck, LineMark, Scene, ShapeMark
from tests.outlines import codes, laid_out
from tests.square import square_theme

# A name that is too long for a disc.
LONG = "- **abcdefghijklmno**\n"


def _deck(text: str, head: str = "") -> LaidOutDeck:
    deck, findings = laid_out(f"---\nslide-level: 2\n{head}---\n\n## Title {{.hub}}\n\n{text}")
    assert codes(findings) == []
    return deck


def _marks(scene: Scene) -> dict[str, ShapeMark | LineMark]:
    (group,) = (mark for mark in scene.marks if isinstance(mark, GroupMark))
    return {mark.name: mark for mark in group.marks if isinstance(mark, ShapeMark | LineMark)}


def _words(mark: ShapeMark | LineMark) -> str:
    assert isinstance(mark, ShapeMark)
    return "".join(run.text for run in mark.body.paragraphs[0].runs) if mark.body else ""


def _discs(marks: dict[str, ShapeMark | LineMark], count: int) -> list[Rect]:
    return [marks[f"Part {number}"].box for number in range(1, count + 1)]


@pytest.mark.parametrize("count", range(3, 9))
def test_discs_of_one_size_stand_apart_around_the_middle_within_the_content(count: int) -> None:
    marks = _marks(_deck("sun\n\n" + "- **a**: b\n" * count).scenes[0])
    discs, middle, area = _discs(marks, count), marks["Hub middle"].box, square_theme().content
    assert len({(box.width, box.height) for box in discs}) == 1
    assert all(area.y <= box.y and box.bottom <= area.bottom for box in discs)
    for one, other in combinations([middle, *discs], 2):
        away = hypot(one.x + one.width / 2 - other.x - other.width / 2, _mid(one) - _mid(other))
        assert away > (one.width + other.width) / 2
    # As many to the left as to the right, the first at the top, and clockwise from there.
    center = middle.x + middle.width // 2
    left = [box for box in discs if box.right < center]
    right = [box for box in discs if box.x > center]
    assert len(left) == len(right) == count // 2
    assert discs[0].y == min(box.y for box in discs)
    first, second = discs[:2]
    assert second.x > first.x


def _mid(box: Rect) -> float:
    return box.y + box.height / 2


@pytest.mark.parametrize("count", range(3, 9))
def test_what_is_said_of_a_part_stands_beside_its_disc_on_the_outer_side(count: int) -> None:
    marks = _marks(_deck("sun\n\n" + "- **a**: b\n" * count).scenes[0])
    center = marks["Hub middle"].box.x + marks["Hub middle"].box.width // 2
    for number, disc in enumerate(_discs(marks, count), 1):
        text = marks[f"Part {number} text"]
        assert _words(text) == "b"
        assert text.box.right < disc.x if disc.right < center else text.box.x > disc.right
        assert abs(_mid(text.box) - _mid(disc)) <= 1


@pytest.mark.parametrize("count", range(3, 9))
def test_each_spoke_is_the_shortest_line_between_sites_of_the_middle_and_the_disc(count: int) -> None:
    marks = _marks(_deck("sun\n\n" + "- **a**\n" * count).scenes[0])
    middle = marks["Hub middle"].box
    for number, disc in enumerate(_discs(marks, count), 1):
        line = marks[f"Line {number}"]
        assert isinstance(line, LineMark) and line.ends
        start, end = line.ends
        assert (start.mark, start.sites, end.mark, end.sites) == ("Hub middle", 8, f"Part {number}", 8)
        here = ellipse_site("Hub middle", middle, start.site)
        there = ellipse_site(end.mark, disc, end.site)
        assert {here.x, there.x} == {line.box.x, line.box.right}
        assert {here.y, there.y} == {line.box.y, line.box.bottom}
        assert (
            hypot(line.box.width, line.box.height)
            < hypot(middle.x + middle.width / 2 - disc.x - disc.width / 2, _mid(middle) - _mid(disc))
            - disc.width / 2
        )


@pytest.mark.parametrize("count", range(3, 7))
def test_boxes_of_one_size_stand_on_both_sides_within_the_content(count: int) -> None:
    marks = _marks(_deck(LONG * count).scenes[0])
    boxes = [marks[f"Part {number}"].box for number in range(1, count + 1)]
    middle, area = marks["Hub middle"].box, square_theme().content
    left = [box for box in boxes if box.right < middle.x]
    right = [box for box in boxes if box.x > middle.right]
    assert (len(left), len(right)) == (-(-count // 2), count // 2)
    assert len({(box.width, box.height) for box in boxes}) == 1
    assert all(area.x <= box.x and box.right <= area.right for box in boxes)
    assert all(area.y <= box.y and box.bottom <= area.bottom for box in boxes)
    assert [*left, *right] == boxes


@pytest.mark.parametrize("count", range(3, 7))
def test_each_line_runs_from_a_site_of_the_middle_to_one_of_its_box(count: int) -> None:
    marks = _marks(_deck(LONG * count).scenes[0])
    middle = marks["Hub middle"].box
    for number in range(1, count + 1):
        line, box = marks[f"Line {number}"], marks[f"Part {number}"].box
        assert isinstance(line, LineMark) and line.ends
        start, end = line.ends
        assert (start.mark, start.sites, end.mark) == ("Hub middle", 8, f"Part {number}")
        on_left = box.x < middle.x
        here = ellipse_site("Hub middle", middle, start.site)
        there = rect_site(end.mark, box, end.site)
        assert (line.leftward, end.site) == ((True, RIGHT) if on_left else (False, LEFT))
        assert {here.x, there.x} == {line.box.x, line.box.right}
        assert {here.y, there.y} == {line.box.y, line.box.bottom}
        assert line.upward == (there.y < here.y)


@pytest.mark.parametrize(
    "text",
    ["sun\n\n- **a**\n- **b**\n- **c**\n", "- **sun**\n  - **a**\n  - **b**\n  - **c**\n"],
)
def test_a_short_paragraph_or_the_one_item_above_stands_in_the_middle(text: str) -> None:
    (scene,) = _deck(text).scenes
    marks = _marks(scene)
    assert _words(marks["Hub middle"]) == "sun"
    assert [_words(marks[f"Part {number}"]) for number in (1, 2, 3)] == ["a", "b", "c"]


def test_without_words_the_middle_is_small_and_not_read() -> None:
    marks = _marks(_deck("- **a**\n- **b**\n- **c**\n").scenes[0])
    worded = _marks(_deck("sun\n\n- **a**\n- **b**\n- **c**\n").scenes[0])
    middle = marks["Hub middle"]
    assert isinstance(middle, ShapeMark) and middle.decorative
    assert middle.box.width < worded["Hub middle"].box.width


def test_what_is_too_much_for_a_slide_goes_on_around_the_same_middle() -> None:
    deck, _ = laid_out(
        "## Title {.hub}\n\nsun\n\n" + "- **a**: b b b b b b b b b b b b b b b b b b b b b b b b b b\n" * 8
    )
    assert len(deck.scenes) > 1
    assert {_words(_marks(scene)["Hub middle"]) for scene in deck.scenes} == {"sun"}


@pytest.mark.parametrize("text", ["- a\n- b\n", "- a\n" * 9, "a\n\n- b\n- c\n", "| a |\n|---|\n"])
def test_other_content_is_told_that_it_makes_no_hub(text: str) -> None:
    _, findings = laid_out(f"## Title {{.hub}}\n\n{text}")
    assert "form-mismatch" in codes(findings)
