import pytest

from slidegen.scene import ChartMark, Mark, Scene, ShapeMark, TableMark, TextMark
from slidegen.style import MAJOR
from slidegen.theme.load import load_theme
from slidegen.theme.theme import Theme
from tests.outlines import codes, laid_out

CHART = "```chart bar\nAnswer,People\nYes,34\nNo,14\n```\n"
NARROW = "| a | b |\n|---|---|\n| c | 1 |\n"
WIDE = "| a | b |\n|---|---|\n| " + "many words " * 12 + " | " + "as many here " * 12 + " |\n"


@pytest.fixture(scope="module")
def leman() -> Theme:
    theme, _ = load_theme("leman", None)
    assert theme
    return theme


def _scene(text: str, theme: Theme) -> Scene:
    deck, findings = laid_out(f"## Title\n\n{text}", theme)
    assert codes(findings) == []
    assert len(deck.scenes) == 1
    return deck.scenes[0]


def _words(scene: Scene) -> TextMark:
    (mark,) = (mark for mark in scene.marks if isinstance(mark, TextMark) and mark.name != "Title")
    return mark


def _drawn(scene: Scene) -> Mark:
    return next(mark for mark in scene.marks if isinstance(mark, ChartMark | TableMark))


@pytest.mark.parametrize("block", [CHART, NARROW])
def test_text_below_a_chart_or_a_narrow_table_stands_at_its_right(block: str, leman: Theme) -> None:
    scene = _scene(f"{block}\n- one\n- two\n", leman)
    assert _words(scene).box.x > _drawn(scene).box.right
    assert _words(scene).slot
    assert _words(scene).box.right <= leman.content.right


def test_text_stays_below_a_table_that_needs_the_width(leman: Theme) -> None:
    scene = _scene(f"{WIDE}\n- one\n- two\n", leman)
    assert _words(scene).box.y >= _drawn(scene).box.bottom


@pytest.mark.parametrize("block", [CHART, NARROW])
def test_text_above_stays_above(block: str, leman: Theme) -> None:
    scene = _scene(f"First these words.\n\n{block}", leman)
    assert _words(scene).box.bottom <= _drawn(scene).box.y


def test_a_bold_figure_at_the_beginning_is_large(leman: Theme) -> None:
    scene = _scene(f"{CHART}\n**14** said no\n", leman)
    figure, words = _words(scene).body.paragraphs
    assert (figure.text, words.text) == ("14", "said no")
    assert figure.runs[0].resolved.font == MAJOR
    assert figure.runs[0].resolved.size >= 2 * words.runs[0].resolved.size
    assert any(isinstance(mark, ShapeMark) and mark.decorative for mark in scene.marks)


def test_bold_words_are_no_figure(leman: Theme) -> None:
    scene = _scene(f"{CHART}\n**Nobody** said no\n", leman)
    assert [each.text for each in _words(scene).body.paragraphs] == ["Nobody said no"]


def test_text_that_has_no_room_at_the_side_is_whole(leman: Theme) -> None:
    words = "\n".join(f"- a rather long remark with the number {at} in it" for at in range(6))
    scene = _scene(f"{NARROW}\n{words}\n", leman)
    text = "".join(each.text for each in _words(scene).body.paragraphs)
    assert all(f"number {at} in" in text for at in range(6))
