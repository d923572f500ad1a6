import pytest

from slidegen.layouts.matrix import ends
from slidegen.model import Asked
from slidegen.scene import GroupMark, LaidOutDeck, LineMark, Scene, ShapeMark, every
from slidegen.source import Source
from tests.outlines import codes, laid_out
from tests.square import square_theme

FOUR = "- **a**: b\n- **c**: d\n- **e**: f\n- **g**: h\n"


def _deck(axes: str = "", text: str = FOUR) -> LaidOutDeck:
    deck, findings = laid_out(f"## Title {{.matrix {axes}}}\n\n{text}")
    assert codes(findings) == []
    return deck


def _marks(scene: Scene) -> dict[str, ShapeMark | LineMark]:
    (group,) = (mark for mark in scene.marks if isinstance(mark, GroupMark))
    return {mark.name: mark for mark in group.marks if isinstance(mark, ShapeMark | LineMark)}


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("Effort", ("", "Effort")),
        ("low --> high", ("low", "high")),
        ("low->high", ("low", "high")),
        ("low → high", ("low", "high")),
        ("low-cost --> high-end", ("low-cost", "high-end")),
        ("low -->", ("", "low")),
    ],
)
def test_an_axis_has_a_name_or_two_ends(written: str, found: tuple[str, str]) -> None:
    assert ends(Asked(written, Source("deck.md", written).span(0, 1))) == found


def test_an_axis_without_a_name_has_no_ends() -> None:
    assert ends(None) == ("", "")


@pytest.mark.parametrize("axes", ["", 'x="X"', 'y="Y"', 'x="a --> b" y="c --> d"'])
def test_quadrants_are_in_reading_order_and_of_one_size(axes: str) -> None:
    scene = _deck(axes).scenes[0]
    marks = _marks(scene)
    one, two, three, four = (marks[f"Quadrant {number}"].box for number in range(1, 5))
    assert one.y == two.y and three.y == four.y and one.bottom < three.y
    assert one.x == three.x and two.x == four.x and one.right < two.x
    assert abs(one.height - three.height) <= 1 and abs(one.width - two.width) <= 1
    area = square_theme().content
    for mark in every(scene.marks[1:]):
        assert area.x <= mark.box.x and mark.box.right <= area.right + 1
        assert area.y <= mark.box.y and mark.box.bottom <= area.bottom


def test_axes_run_beside_the_quadrants_and_their_words_stand_at_the_ends() -> None:
    marks = _marks(_deck('x="a --> b" y="c --> d"').scenes[0])
    across, upright = marks["X axis"], marks["Y axis"]
    assert isinstance(across, LineMark) and across.arrow and not across.leftward
    assert isinstance(upright, LineMark) and upright.arrow and upright.upward
    first, last = marks["Quadrant 1"].box, marks["Quadrant 4"].box
    assert across.box.x == upright.box.x < first.x
    assert across.box.y == upright.box.bottom > last.bottom
    assert marks["X low"].box.x == first.x and marks["X high"].box.right == last.right
    assert marks["Y high"].box.y == first.y and marks["Y low"].box.bottom == last.bottom


def test_the_group_is_described_with_its_axes() -> None:
    (group,) = (mark for mark in _deck('x="p --> q" y="r"').scenes[0].marks if isinstance(mark, GroupMark))
    assert group.alt == "Title: a / c / e / g / (p --> q, r)"


def test_names_alone_stand_in_the_middle_of_their_quadrants() -> None:
    for text, anchor in (("- a\n- b\n- c\n- d\n", "ctr"), (FOUR, "t")):
        quadrant = _marks(_deck(text=text).scenes[0])["Quadrant 1"]
        assert isinstance(quadrant, ShapeMark) and quadrant.body
        assert quadrant.body.frame.anchor == anchor


@pytest.mark.parametrize("count", [3, 5])
def test_other_numbers_of_parts_are_no_matrix(count: int) -> None:
    deck, findings = laid_out("## Title {.matrix}\n\n" + "- **a**: b\n" * count)
    assert codes(findings) == ["form-mismatch"]
    assert deck.scenes[0].choice.form == "content"


def test_a_matrix_without_room_goes_on_without_its_form_and_says_so() -> None:
    part = "### a\n\n" + "- b\n" * 8
    deck, findings = laid_out(f"---\nslide-level: 2\n---\n\n## Title {{.matrix}}\n\n{part * 4}")
    assert codes(findings) == ["form-mismatch"]
    assert "no room" in findings[0].message
    assert len(deck.scenes) > 1
