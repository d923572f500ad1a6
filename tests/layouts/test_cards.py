import pytest

from slidegen.color import contrast, resolve
from slidegen.geometry import Rect
from slidegen.scene import LaidOutDeck, Scene, ShapeMark, runs_in
from slidegen.theme.theme import Theme
from tests.outlines import codes, laid_out
from tests.square import square_theme


def _cards(scene: Scene) -> list[ShapeMark]:
    return [mark for mark in scene.marks if isinstance(mark, ShapeMark) and mark.body]


def _boxes(text: str) -> list[Rect]:
    deck, findings = laid_out(f"## Title {{.cards}}\n\n{text}")
    assert codes(findings) == []
    return [card.box for card in _cards(deck.scenes[0])]


def _rows(boxes: list[Rect]) -> list[int]:
    tops = [box.y for box in boxes]
    return [tops.count(top) for top in dict.fromkeys(tops)]


@pytest.mark.parametrize(("count", "most"), [(2, 2), (3, 3), (4, 4), (5, 5), (6, 5), (7, 5), (8, 5)])
def test_rows_are_as_alike_as_they_can_be(count: int, most: int) -> None:
    rows = _rows(_boxes("- **a**: b\n" * count))
    assert sum(rows) == count
    assert max(rows) - min(rows) <= 1
    assert max(rows) <= most


def test_cards_are_within_the_content_and_apart() -> None:
    boxes, area = _boxes("- **a**: b\n" * 8), square_theme().content
    assert all(area.x <= box.x and box.right <= area.right and box.bottom <= area.bottom for box in boxes)
    for at, one in enumerate(boxes):
        for other in boxes[at + 1 :]:
            assert one.right < other.x or one.bottom < other.y


def test_all_cards_of_a_slide_have_text_of_one_size() -> None:
    deck, _ = laid_out("## Title {.cards}\n\n- **a**: b\n- **c**: " + "d " * 12 + "\n")
    first, second = (next(runs_in([card])).resolved.size for card in _cards(deck.scenes[0]))
    assert first == second


def test_more_than_eight_go_on() -> None:
    deck, findings = laid_out("## Title {.cards}\n\n" + "- **a**: b\n" * 10)
    assert codes(findings) == []
    assert [len(_cards(scene)) for scene in deck.scenes] == [5, 5]


def test_what_has_no_parts_is_no_card() -> None:
    deck, findings = laid_out("## Title {.cards}\n\nWords.\n")
    assert codes(findings) == ["form-mismatch"]
    assert deck.scenes[0].choice.form == "content"


def _ratios(deck: LaidOutDeck, theme: Theme) -> list[float]:
    return [
        contrast(resolve(run.resolved.color, theme.palette)[0], resolve(card.fill, theme.palette)[0])
        for scene in deck.scenes
        for card in _cards(scene)
        for run in runs_in([card])
        if card.fill
    ]


def test_text_can_be_read_on_its_card() -> None:
    theme = square_theme()
    deck, _ = laid_out("## Title {.cards}\n\n- **a**: b\n  - c\n- **d**: e\n", theme)
    ratios = _ratios(deck, theme)
    assert ratios and min(ratios) >= 4.5
