from itertools import pairwise

import pytest

from slidegen.color import contrast, resolve
from slidegen.geometry import Rect
from slidegen.scene import GroupMark, LaidOutDeck, LineMark, Scene, ShapeMark, every, runs_in
from tests.outlines import codes, laid_out
from tests.square import square_theme

FORMS = ("pyramid", "funnel")


def _deck(form: str, text: str) -> LaidOutDeck:
    deck, findings = laid_out(f"## Title {{.{form}}}\n\n{text}")
    assert codes(findings) == []
    return deck


def _group(scene: Scene) -> GroupMark:
    (group,) = (mark for mark in scene.marks if isinstance(mark, GroupMark))
    return group


def _shapes(scene: Scene) -> list[ShapeMark]:
    return [mark for mark in _group(scene).marks if isinstance(mark, ShapeMark)]


def _levels(scene: Scene) -> list[ShapeMark]:
    return [mark for mark in _shapes(scene) if mark.name.startswith("Level")]


def _words(scene: Scene) -> list[ShapeMark]:
    return [mark for mark in _shapes(scene) if mark.name.startswith("Words")]


def _ends(level: ShapeMark) -> tuple[int, int]:
    """How wide a level is at its upper and at its lower end."""
    box = level.box
    tip = 0 if level.preset == "triangle" else (level.adjust or 0) * min(box.width, box.height) / 100_000
    narrow = 0 if level.preset == "triangle" else round(box.width - 2 * tip)
    return (box.width, narrow) if level.turned else (narrow, box.width)


def _holds(outer: Rect, box: Rect) -> bool:
    across = outer.x <= box.x and box.right <= outer.right
    return across and outer.y <= box.y and box.bottom <= outer.bottom


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("count", [3, 4, 5, 6])
def test_levels_stand_below_one_another_within_the_content(form: str, count: int) -> None:
    scene = _deck(form, "- **a**: b\n" * count).scenes[0]
    levels = _levels(scene)
    assert len(levels) == count
    assert all(_holds(square_theme().content, mark.box) for mark in every(scene.marks[1:]))
    assert all(one.box.bottom < other.box.y for one, other in pairwise(levels))
    assert len({level.box.x * 2 + level.box.width for level in levels}) <= 2


@pytest.mark.parametrize(("form", "wider"), [("pyramid", True), ("funnel", False)])
def test_the_sides_of_all_levels_are_two_straight_lines(form: str, wider: bool) -> None:
    levels = _levels(_deck(form, "- **a**: b\n" * 4).scenes[0])
    ends = [_ends(level) for level in levels]
    slopes = [(low - high) / level.box.height for (high, low), level in zip(ends, levels, strict=True)]
    assert all((slope > 0) == wider for slope in slopes)
    assert max(slopes) == pytest.approx(min(slopes), rel=0.01)


def test_a_pyramid_ends_in_a_point_and_a_funnel_does_not() -> None:
    pyramid, funnel = (_levels(_deck(form, "- **a**: b\n" * 3).scenes[0]) for form in FORMS)
    assert [level.preset for level in pyramid] == ["triangle", "trapezoid", "trapezoid"]
    assert {level.preset for level in funnel} == {"trapezoid"}
    assert not any(level.turned for level in pyramid)
    assert all(level.turned for level in funnel)


def test_words_begin_at_one_edge_beside_their_levels() -> None:
    scene = _deck("funnel", "- **a**: b\n" * 4).scenes[0]
    levels, words = _levels(scene), _words(scene)
    assert len({word.box.x for word in words}) == 1
    assert words[0].box.x > levels[0].box.right
    assert [(word.box.y, word.box.height) for word in words] == [
        (level.box.y, level.box.height) for level in levels
    ]


def test_a_line_leads_from_the_level_to_its_words() -> None:
    scene = _deck("pyramid", "- **a**: b\n" * 3).scenes[0]
    lines = [mark for mark in _group(scene).marks if isinstance(mark, LineMark)]
    for line, level, words in zip(lines, _levels(scene), _words(scene), strict=True):
        middle = sum(_ends(level)) // 2
        edge = level.box.x + (level.box.width + middle) // 2
        assert edge < line.box.x < line.box.right < words.box.x
        assert line.box.y == level.box.y + level.box.height // 2
        assert line.decorative


def test_a_name_without_room_in_its_level_stands_beside_it() -> None:
    scene = _deck("pyramid", "- **long name**: b\n- **c**: d\n- **e**: f\n").scenes[0]
    first, *_ = _levels(scene)
    assert first.body is None
    assert first.decorative
    words = _words(scene)[0].body
    assert words
    assert [paragraph.text for paragraph in words.paragraphs] == ["long name", "b"]


def test_a_name_is_not_cut_into_short_lines() -> None:
    first, *_ = _levels(_deck("pyramid", "- **a b**: c\n- **d**: e\n- **f**: g\n").scenes[0])
    assert first.body is None


def test_a_name_does_not_pass_the_sides_of_its_level() -> None:
    for form in FORMS:
        for level in _levels(_deck(form, "- **abc**: d\n" * 4).scenes[0]):
            if level.body:
                (paragraph,) = level.body.paragraphs
                high = round(level.body.height)
                room = level.box.inset(level.body.frame.insets)
                low = room.y + (room.height + high) // 2 - level.box.y
                top, bottom = _ends(level)
                at = [top + (bottom - top) * y / level.box.height for y in (low - high, low)]
                assert max(line.width for line in paragraph.lines) <= min(at)


def test_levels_without_words_stand_in_the_middle() -> None:
    scene = _deck("funnel", "- a\n- b\n- c\n").scenes[0]
    area, box = square_theme().content, _group(scene).box
    assert abs((box.x + box.right) - (area.x + area.right)) <= 2
    assert _words(scene) == []


def test_the_group_is_described_in_the_words_of_the_slide() -> None:
    assert _group(_deck("funnel", "- a\n- b\n- c\n").scenes[0]).alt == "Title: a → b → c"
    assert _group(_deck("pyramid", "- a\n- b\n- c\n").scenes[0]).alt == "Title: a / b / c"


@pytest.mark.parametrize("form", FORMS)
def test_names_can_be_read_on_their_levels(form: str) -> None:
    palette = square_theme().palette
    for level in _levels(_deck(form, "- a\n- b\n- c\n").scenes[0]):
        assert level.fill
        for run in runs_in([level]):
            ink, ground = (resolve(each, palette)[0] for each in (run.resolved.color, level.fill))
            assert contrast(ink, ground) >= 4.5


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("count", [2, 7])
def test_too_few_and_too_many_are_no_levels(form: str, count: int) -> None:
    deck, findings = laid_out(f"## Title {{.{form}}}\n\n" + "- **a**: b\n" * count)
    assert codes(findings) == ["form-mismatch"]
    assert deck.scenes[0].choice.form == "content"


def test_what_is_too_high_for_all_levels_is_told_or_goes_on() -> None:
    deck, _ = laid_out("## Title {.pyramid}\n\n" + ("- **a**: b\n" + "  - c\n" * 3) * 6)
    area = square_theme().content
    assert len(deck.scenes) > 1
    assert all(mark.box.bottom <= area.bottom for scene in deck.scenes for mark in every(scene.marks[1:]))
    least = min(run.resolved.size for scene in deck.scenes for run in runs_in(scene.marks))
    assert least >= square_theme().scale.body_minimum
