from __future__ import annotations

from slidegen.geometry import Insets
from slidegen.powerpoint.template import ArtShape
from slidegen.style import Color
from tests.powerpoint.parts import Pieces, read
from tests.powerpoint.test_read_shapes import RED, art, preset


def shown(paragraphs: str, frame: str = "", styles: str = "") -> ArtShape:
    body = f"<p:txBody><a:bodyPr {frame}/><a:lstStyle>{styles}</a:lstStyle>{paragraphs}</p:txBody>"
    (found,) = read(Pieces(layout=art(preset("rect"), inner="<a:noFill/>", body=body))).layouts[0].art
    assert isinstance(found, ArtShape)
    return found


def run(text: str, inner: str = "", said: str = "") -> str:
    return f"<a:r><a:rPr {said}>{inner}</a:rPr><a:t>{text}</a:t></a:r>"


def test_each_run_has_its_own_look() -> None:
    bold = run("Office of ", said='b="1"')
    found = shown(f"<a:p>{bold}{run('Records', RED)}</a:p>")
    (paragraph,) = found.paragraphs
    assert [(text, style.bold, style.color.rgb) for text, style in paragraph.words] == [
        ("Office of ", True, None),
        ("Records", False, "FF0000"),
    ]
    assert found.text == "Office of Records"


def test_all_paragraphs_between_the_first_and_the_last_with_words_are_read() -> None:
    empty, broken = "<a:p/>", f"<a:p>{run('one')}<a:br/>{run('two')}</a:p>"
    found = shown(f"{empty}{broken}{empty}<a:p>{run('three')}</a:p>{empty}")
    texts = ["".join(text for text, _ in each.words) for each in found.paragraphs]
    assert texts == ["one\ntwo", "", "three"]
    assert found.text == "one\ntwo"


def test_a_paragraph_looks_as_its_level_and_says_what_is_its_own() -> None:
    styles = '<a:lvl1pPr><a:defRPr sz="900"/></a:lvl1pPr><a:lvl2pPr algn="r"><a:defRPr sz="700"/></a:lvl2pPr>'
    smaller = run("b", said='sz="800"')
    found = shown(f'<a:p>{run("a")}</a:p><a:p><a:pPr lvl="1"/>{smaller}</a:p>', styles=styles)
    first, second = found.paragraphs
    assert [each.words[0][1].size for each in (first, second)] == [900, 800]
    assert (first.level.paragraph.align, second.level.paragraph.align) == ("l", "r")
    assert second.level.paragraph.line_spacing == 960


def test_the_frame_is_kept() -> None:
    found = shown(f"<a:p>{run('a')}</a:p>", 'lIns="1" tIns="2" rIns="3" bIns="4" anchor="b"')
    assert (found.frame.insets, found.frame.anchor) == (Insets(1, 2, 3, 4), "b")


def test_a_word_at_the_edge_of_its_box_is_no_more_than_that() -> None:
    found = shown(f"<a:p>{run('a', RED)}</a:p>", 'lIns="0" tIns="0" rIns="0" bIns="0"')
    assert (found.text, found.paragraphs) == ("a", ())
    assert found.level is not None
    assert found.level.run.color == Color(rgb="FF0000")
