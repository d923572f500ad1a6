"""Footnotes at the foot of every form."""

import pytest

from slidegen.color import contrast, resolve
from slidegen.scene import Mark, Scene, TextMark
from slidegen.theme.theme import Theme
from tests.outlines import codes, image, laid_out
from tests.square import EM, square_theme

NOTE = "\n\n[^1]: Somewhere\n"
FORMS = {
    "quote": "> water[^1]\n>\n> — Ada",
    "picture": "![a lake](lake)\n\n- water[^1]",
    "table": "| a | b |\n|---|---|\n| water[^1] | 2 |\n\nTable: Lakes",
    "code": "water[^1]\n\n```\na\n```",
    "two-columns": ":::: columns\n::: column\na[^1]\n:::\n::: column\nb\n:::\n::::",
    "content": "- water[^1]",
    "closing": "water[^1]\n\nAda",
}


def _scene(form: str, note: str = NOTE) -> Scene:
    deck, findings = laid_out(f"## Lakes {{.{form}}}\n\n{FORMS[form]}{note}", lake=image(100, 90))
    assert codes(findings) == []
    (scene,) = deck.scenes
    return scene


def _notes(scene: Scene) -> TextMark:
    (notes,) = (mark for mark in scene.marks if mark.name == "Footnotes")
    assert isinstance(notes, TextMark)
    return notes


def _bottom(mark: Mark) -> int:
    """Where the mark's words end; of other marks, where it ends."""
    text = isinstance(mark, TextMark) and mark.body.frame.anchor == "t" and mark.name != "Code"
    return mark.box.y + mark.body.height if text and isinstance(mark, TextMark) else mark.box.bottom


@pytest.mark.parametrize("form", FORMS)
def test_a_footnote_leaves_the_form_as_it_is(form: str) -> None:
    scene = _scene(form)
    assert (scene.choice.form, scene.layout) == (form, form)
    notes = _notes(scene)
    above = [mark for mark in scene.marks if mark is not notes and mark.box.x < notes.box.right]
    assert all(_bottom(mark) <= notes.box.y for mark in above if mark.box.bottom < square_theme().height)
    assert all(mark.box.y >= notes.box.bottom for mark in scene.furniture)


@pytest.mark.parametrize("form", ["picture", "table", "code", "two-columns", "content"])
def test_a_long_footnote_takes_room_from_what_is_above(form: str) -> None:
    text = FORMS[form].replace("[^1]", "^[Water that is so clear that it says so twice]")
    deck, findings = laid_out(f"## Lakes {{.{form}}}\n\n{text}", lake=image(100, 90))
    assert codes(findings) == []
    notes = _notes(deck.scenes[0])
    names = ("Text", "Content", "Left", "Right", "Code", "Table", "Caption")
    boxes = [mark.box for mark in deck.scenes[0].marks if mark.name in names]
    assert boxes
    assert all(box.bottom <= notes.box.y for box in boxes)


@pytest.mark.parametrize("form", FORMS)
def test_marks_above_footnotes_fill_the_slots_of_their_layout(form: str) -> None:
    scene, theme = _scene(form), square_theme()
    slots = [look.slot for look in theme.layouts[scene.layout].slots.values()]
    assert all(getattr(mark, "slot", None) in (None, *slots) for mark in scene.marks)


def test_footnotes_can_be_read_on_a_dark_ground() -> None:
    theme: Theme = square_theme()
    scene = _scene("closing")
    ground = resolve(theme.layouts["closing"].background, theme.palette)[0]
    colors = {run.resolved.color for each in _notes(scene).body.paragraphs for run in each.runs}
    assert all(contrast(resolve(color, theme.palette)[0], ground) >= 4.5 for color in colors)


def test_a_caption_stands_right_below_its_table() -> None:
    marks = {mark.name: mark for mark in _scene("table").marks}
    assert 0 <= marks["Caption"].box.y - marks["Table"].box.bottom < EM


def test_a_quote_that_footnotes_leave_no_room_is_content() -> None:
    deck, findings = laid_out("## Lakes\n\n> water^[a]^[b]^[c]^[d]^[e]\n>\n> — Ada")
    assert codes(findings) == []
    assert [scene.layout for scene in deck.scenes] == ["content"]
    assert deck.scenes[0].choice.step == 1
