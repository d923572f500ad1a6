from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from slidegen.painters.pptx import paint
from slidegen.painters.pptx.template import has_bare_footer
from slidegen.pipeline import lay_out
from slidegen.scene import LaidOutDeck, TextMark
from slidegen.source import Source
from tests.powerpoint.parts import Pieces, box, package, shape

TITLE = shape("title", inner=box(600_000, 300_000, 10_992_000, 900_000), styles='<a:lvl1pPr algn="ctr"/>')
CONTENT = shape("obj", inner=box(600_000, 1_500_000, 10_992_000, 4_500_000), idx=1)
FOOTER = shape("ftr", inner=box(4_000_000, 6_300_000, 4_000_000, 400_000), idx=11)
OPENING = shape("ctrTitle", inner=box(600_000, 4_000_000, 10_992_000, 900_000))
LABEL = shape("subTitle", inner=box(600_000, 5_000_000, 10_992_000, 500_000), idx=1)


def sign(x: int) -> str:
    """A box with words as a layout's own art."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="90" name="Sign"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>'
        f'<a:off x="{x}" y="6300000"/><a:ext cx="2000000" cy="400000"/></a:xfrm><a:prstGeom prst="rect"/></p:spPr>'
        "<p:txBody><a:bodyPr/><a:p><a:r><a:t>Sign</a:t></a:r></a:p></p:txBody></p:sp>"
    )


def laid_out(folder: Path, layout: str, text: str) -> LaidOutDeck:
    (folder / "brand.potx").write_bytes(package(Pieces(layout=layout)))
    source = Source("deck.md", f"---\ntheme: brand.potx\nlang: en\nfooter: Lake\n---\n\n{text}")
    deck, findings = lay_out(source, folder, folder)
    assert deck is not None, findings
    return deck


def feet(folder: Path, layout: str) -> list[str]:
    (scene,) = laid_out(folder, layout, "## Boats\n\nTwo boats.\n").scenes
    return [mark.name for mark in scene.furniture]


def test_a_footer_is_left_out_where_words_of_the_layout_stand(tmp_path: Path) -> None:
    assert "Footer" in feet(tmp_path, TITLE + CONTENT + FOOTER + sign(9_000_000))
    assert "Footer" not in feet(tmp_path, TITLE + CONTENT + FOOTER + sign(5_000_000))


def test_a_footer_has_a_second_run_where_the_layouts_has_no_words(tmp_path: Path) -> None:
    bare = re.sub("<a:t>[^<]*</a:t>", "<a:t></a:t>", FOOTER)
    deck = laid_out(tmp_path, TITLE + CONTENT + bare, "## Boats\n\nTwo boats.\n")
    (written,) = paint(deck, "deck").values()
    with ZipFile(BytesIO(written)) as file:
        assert b"<a:t>Lake</a:t></a:r><a:r>" in file.read("ppt/slides/slide1.xml")


def test_words_in_a_layouts_footer_are_found() -> None:
    footer = b'<p:sp><p:ph type="ftr"/><a:t>%s</a:t></p:sp><p:sp><a:t>Art</a:t></p:sp>'
    assert has_bare_footer(footer % b"")
    assert not has_bare_footer(footer % b"A")


def test_thanks_do_not_go_on_on_another_slide(tmp_path: Path) -> None:
    text = "## Thanks {.closing}\n\nQuestions, now or later.\n\nThe harbour: by boat\\\nThe town: on foot\n"
    assert len(laid_out(tmp_path, OPENING + LABEL, text).scenes) == 1


def test_a_free_quotation_is_aligned_as_the_title(tmp_path: Path) -> None:
    (scene,) = laid_out(
        tmp_path, TITLE + CONTENT, "## Said\n\n> The lake is calm.\n>\n> --- A sailor\n"
    ).scenes
    marks = [mark for mark in scene.marks if isinstance(mark, TextMark)]
    assert {each.resolved.align for mark in marks for each in mark.body.paragraphs} == {"ctr"}


def test_free_text_keeps_half_a_line_from_the_title(tmp_path: Path) -> None:
    (scene,) = laid_out(tmp_path, TITLE, "## Boats\n\nTwo boats.\n").scenes
    title, text = scene.marks[:2]
    assert text.box.y - title.box.bottom >= 12_700 * 9
