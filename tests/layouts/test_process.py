from itertools import pairwise

import pytest

from slidegen.color import contrast, contrast_needed, resolve
from slidegen.geometry import Rect
from slidegen.scene import GroupMark, LaidOutDeck, Scene, ShapeMark, runs_in
from tests.outlines import codes, laid_out
from tests.square import square_theme

ARROWS = ("homePlate", "chevron", "flowChartOffpageConnector")


def _deck(text: str, lang: str = "en") -> LaidOutDeck:
    deck, findings = laid_out(f"---\nlang: {lang}\nslide-level: 2\n---\n\n## Title {{.process}}\n\n{text}")
    assert codes(findings) == []
    return deck


def _group(scene: Scene) -> GroupMark:
    (group,) = (mark for mark in scene.marks if isinstance(mark, GroupMark))
    return group


def _shapes(scene: Scene) -> list[ShapeMark]:
    return [mark for mark in _group(scene).marks if isinstance(mark, ShapeMark)]


def _arrows(scene: Scene) -> list[ShapeMark]:
    return [mark for mark in _shapes(scene) if mark.preset in ARROWS]


@pytest.mark.parametrize("count", range(3, 8))
def test_all_arrows_are_alike_and_within_the_content(count: int) -> None:
    arrows = _arrows(_deck("- a\n" * count).scenes[0])
    area = square_theme().content
    assert len(arrows) == count
    assert len({(arrow.box.width, arrow.box.height) for arrow in arrows}) == 1
    assert all(area.x <= arrow.box.x and arrow.box.right <= area.right for arrow in arrows)
    assert all(area.y <= arrow.box.y and arrow.box.bottom <= area.bottom for arrow in arrows)


def test_a_row_begins_flat_and_each_arrow_reaches_into_the_next() -> None:
    first, *others = _arrows(_deck("- a\n- b\n- c\n").scenes[0])
    assert first.preset == "homePlate" and {each.preset for each in others} == {"chevron"}
    for one, other in zip((first, *others), others, strict=False):
        assert one.adjust
        assert one.box.right - min(one.box.width, one.box.height) * one.adjust // 100_000 < other.box.x
        assert other.box.x < one.box.right


@pytest.mark.parametrize("count", [2, 8])
def test_too_few_and_too_many_are_no_process(count: int) -> None:
    deck, findings = laid_out("## Title {.process}\n\n" + "- **a**: b\n" * count)
    assert codes(findings) == ["form-mismatch"]
    assert deck.scenes[0].choice.form != "process"


def test_steps_that_find_no_room_go_on_as_steps() -> None:
    deck = _deck(("- **a**\n" + "  - b\n" * 14) * 3)
    assert len(deck.scenes) > 1
    assert sum(arrow.body is not None for scene in deck.scenes for arrow in _arrows(scene)) == 3


def test_long_names_stand_below_one_another() -> None:
    deck = _deck("- **" + "a" * 16 + "**: b\n" + "- **c**: d\n" * 4)
    boxes: list[Rect] = [arrow.box for arrow in _arrows(deck.scenes[0])]
    assert {arrow.preset for arrow in _arrows(deck.scenes[0])} == {"flowChartOffpageConnector"}
    assert len({box.x for box in boxes}) == 1
    assert all(one.bottom < other.y for one, other in pairwise(boxes))


def test_the_group_says_what_is_drawn_in_the_words_of_the_slide() -> None:
    assert _group(_deck("- **a**: b\n- c\n- **d**: e\n").scenes[0]).alt == "Title: a → c → d"


def test_what_stands_in_brackets_behind_a_name_is_a_label_above_the_words() -> None:
    text = "- **a** (4): b\n- **c** *5*: d\n- **e**: f\n"
    words = [mark.body for mark in _shapes(_deck(text).scenes[0]) if mark.name.startswith("Words")]
    shown = [[paragraph.text for paragraph in body.paragraphs] for body in words if body]
    assert shown == [["4", "b"], ["5", "d"], ["f"]]


def test_the_current_step_alone_has_a_colour_of_its_own() -> None:
    fills = [arrow.fill for arrow in _arrows(_deck("### a\n\n### b {.current}\n\n### c\n").scenes[0])]
    assert fills[0] == fills[2] != fills[1]
    listed = _arrows(_deck("- a\n- [**b**]{.current}: d\n- c\n").scenes[0])
    assert [arrow.fill for arrow in listed] == fills


@pytest.mark.parametrize("current", ["", " {.current}"])
def test_names_can_be_read_in_their_arrows(current: str) -> None:
    palette = square_theme().palette
    for arrow in _arrows(_deck(f"### a\n\n### b{current}\n\n### c\n").scenes[0]):
        assert arrow.fill
        for run in runs_in([arrow]):
            style = run.resolved
            ratio = contrast(resolve(style.color, palette)[0], resolve(arrow.fill, palette)[0])
            assert ratio >= contrast_needed(style.size, style.bold)


def test_from_right_to_left_arrows_point_to_the_left() -> None:
    arrows = _arrows(_deck("- א\n- ב\n- ג\n", "he").scenes[0])
    assert all(arrow.flipped for arrow in arrows)
    assert [arrow.box.x for arrow in arrows] == sorted((arrow.box.x for arrow in arrows), reverse=True)
    assert not any(arrow.flipped for arrow in _arrows(_deck("- a\n- b\n- c\n").scenes[0]))
