from itertools import pairwise

import pytest

from slidegen.color import contrast, resolve
from slidegen.scene import GroupMark, LaidOutDeck, LineMark, Mark, Scene, ShapeMark, runs_in
from tests.outlines import codes, laid_out
from tests.square import square_theme


def _deck(text: str, lang: str = "en") -> LaidOutDeck:
    deck, findings = laid_out(f"---\nlang: {lang}\nslide-level: 2\n---\n\n## Title {{.timeline}}\n\n{text}")
    assert codes(findings) == []
    return deck


def _group(scene: Scene) -> GroupMark:
    (group,) = (mark for mark in scene.marks if isinstance(mark, GroupMark))
    return group


def _named(text: str, name: str, lang: str = "en") -> list[Mark]:
    return [mark for mark in _group(_deck(text, lang).scenes[0]).marks if mark.name.startswith(name)]


def _middles(text: str, lang: str = "en") -> list[tuple[int, int]]:
    boxes = [mark.box for mark in _named(text, "Marker", lang)]
    return [(box.x + box.width // 2, box.y + box.height // 2) for box in boxes]


@pytest.mark.parametrize("count", range(3, 9))
def test_points_stand_on_the_axis_as_far_apart_as_one_another(count: int) -> None:
    text = "- **a** (4): b\n" * count
    (axis,) = _named(text, "Axis")
    middles = _middles(text)
    assert len(middles) == count
    assert {abs(y - axis.box.y) <= 1 for _, y in middles} == {True}
    assert len({other - one for (one, _), (other, _) in pairwise(middles)}) == 1


@pytest.mark.parametrize(("name", "count"), [("a", 3), ("a", 8), ("a" * 12, 8)])
def test_all_is_within_the_content(name: str, count: int) -> None:
    area = square_theme().content
    for scene in _deck(f"- **{name}** (4): b\n" * count).scenes:
        box = _group(scene).box
        assert area.x <= box.x and box.right <= area.right
        assert area.y <= box.y and box.bottom <= area.bottom


def test_dates_stand_above_the_axis_and_the_rest_below() -> None:
    text = "- **a** (4): b\n" * 3
    (axis,) = _named(text, "Axis")
    assert all(mark.box.bottom < axis.box.y for mark in _named(text, "Date"))
    assert all(mark.box.y > axis.box.y for mark in _named(text, "Point"))


def test_many_points_stand_by_turns_above_and_below() -> None:
    text = "- **a** (4): b b b\n" * 6
    (axis,) = _named(text, "Axis")
    assert [mark.box.y < axis.box.y for mark in _named(text, "Point")] == [True, False] * 3
    tops = [mark.box.y for mark in _named(text, "Point")]
    assert len(set(tops)) == 2


def test_long_names_make_the_axis_upright() -> None:
    text = ("- **" + "a" * 15 + "** (4): b b\n") * 5
    (axis,) = _named(text, "Axis")
    assert axis.box.width == 0
    middles = _middles(text)
    assert len({x for x, _ in middles}) == 1
    assert all(one < other for (_, one), (_, other) in pairwise(middles))
    assert all(mark.box.right < axis.box.x for mark in _named(text, "Date"))


@pytest.mark.parametrize("count", [2, 9])
def test_too_few_and_too_many_are_no_timeline(count: int) -> None:
    deck, findings = laid_out("## Title {.timeline}\n\n" + "- **a**: b\n" * count)
    assert codes(findings) == ["form-mismatch"]
    assert deck.scenes[0].choice.form != "timeline"


def test_the_group_says_when_and_what() -> None:
    assert _group(_deck("- **a** (4): b\n- **c**: d\n- **5**: e\n").scenes[0]).alt == "Title: 4, a; c; 5"


def test_the_current_point_alone_is_filled() -> None:
    fills = [
        mark.fill
        for mark in _named("- a\n- [**b**]{.current} (4)\n- c\n", "Marker")
        if isinstance(mark, ShapeMark)
    ]
    assert fills[0] == fills[2] != fills[1]


def test_dates_and_names_can_be_read() -> None:
    palette = square_theme().palette
    marks = [*_named("- **a** (4): b\n" * 3, "Date"), *_named("- **a** (4): b\n" * 3, "Point")]
    ratios = [contrast(resolve(run.resolved.color, palette)[0], palette["bg1"]) for run in runs_in(marks)]
    assert min(ratios) >= 4.5


def test_from_right_to_left_the_first_point_is_at_the_right() -> None:
    middles = _middles("- **א** (4): ב\n" * 3, "he")
    assert [x for x, _ in middles] == sorted((x for x, _ in middles), reverse=True)
    assert all(isinstance(mark, LineMark) for mark in _named("- **א** (4): ב\n" * 3, "Axis", "he"))
