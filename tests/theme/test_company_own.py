"""The layouts that a company's template has of its own for quotations, pictures and empty slides."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image

from slidegen.geometry import Rect
from slidegen.painters.html import paint as paint_html
from slidegen.painters.pptx import paint as paint_pptx
from slidegen.pipeline import lay_out
from slidegen.scene import LaidOutDeck, PictureMark, Scene, TableMark, TextMark
from slidegen.source import Source
from tests.powerpoint.parts import Pieces, box, package, shape

TOP = box(600_000, 300_000, 10_992_000, 900_000)
MIDDLE = box(600_000, 1_500_000, 10_992_000, 3_600_000)
BELOW = box(600_000, 5_200_000, 10_992_000, 900_000)
LARGE = '<a:lvl1pPr><a:defRPr sz="4000"/></a:lvl1pPr>'
SMALL = '<a:lvl1pPr><a:defRPr sz="1800"/></a:lvl1pPr>'
TITLE = shape("title", inner=TOP, name="Title", styles=LARGE)
SAID = shape("body", inner=BELOW, idx=13, name="Who", styles=SMALL)


def mark(text: str, x: int) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="9" name="Mark {x}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>'
        f'{box(x, 200_000, 500_000, 900_000)}<a:prstGeom prst="rect"/></p:spPr><p:txBody><a:bodyPr/><a:p><a:r>'
        f"<a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp>"
    )


MARKS = mark("“", 100_000) + mark("”", 11_000_000)
# The quotation stands in the place of the title, as the largest text of the layout.
AS_TITLE = MARKS + shape("title", inner=MIDDLE, name="Title", styles=LARGE) + SAID
BESIDE_TITLE = MARKS + TITLE + shape("body", inner=MIDDLE, idx=1, name="Words", styles=LARGE) + SAID
WITHOUT_TITLE = MARKS + shape("body", inner=MIDDLE, idx=1, name="Words", styles=LARGE) + SAID
QUOTED = "> The lake is calm.\n>\n> --- A sailor\n"


def laid_out(folder: Path, layout: str, text: str, **pieces: str) -> LaidOutDeck:
    (folder / "brand.potx").write_bytes(package(Pieces(layout=layout, **pieces)))
    deck, findings = lay_out(
        Source("deck.md", f"---\ntheme: brand.potx\nlang: en\n---\n\n{text}"), folder, folder
    )
    assert deck is not None, findings
    return deck


def slots(scene: Scene) -> dict[str, tuple[str, int] | None]:
    marks = (each for each in scene.marks if isinstance(each, TextMark | PictureMark))
    return {each.name: (each.slot.type, each.slot.idx) if each.slot else None for each in marks}


def test_a_quotation_fills_the_templates_own_layout_beside_the_title(tmp_path: Path) -> None:
    (scene,) = laid_out(tmp_path, BESIDE_TITLE, f"## Title\n\n{QUOTED}").scenes
    assert slots(scene) == {"Title": ("title", 0), "Quote": ("body", 1), "Source": ("body", 13)}


def test_a_quotation_without_a_heading_stands_where_the_layout_has_it_as_its_title(tmp_path: Path) -> None:
    deck = laid_out(tmp_path, AS_TITLE, QUOTED)
    assert slots(deck.scenes[0]) == {"Quote": ("title", 0), "Source": ("body", 13)}
    page = paint_html(deck, "deck")["deck.html"].decode("utf-8")
    assert page.count("<h2") == 1
    assert "The lake is calm." in page[page.index("<h2") :].partition("</h2>")[0]
    assert paint_pptx(deck, "deck")


def test_a_footnote_leaves_the_quotation_in_its_place(tmp_path: Path) -> None:
    text = "> The lake is calm.[^1]\n>\n> --- A sailor\n\n[^1]: Mostly.\n"
    (scene,) = laid_out(tmp_path, AS_TITLE, text).scenes
    assert slots(scene) == {"Quote": ("title", 0), "Source": ("body", 13), "Footnotes": None}
    boxes = [each.box for each in scene.marks]
    assert all(one.bottom <= other.y for one, other in pairwise(boxes))


def test_a_slide_that_runs_against_the_template_stands_in_its_places_too(tmp_path: Path) -> None:
    text = "## Title {lang=he}\n\n" + QUOTED
    (scene,) = laid_out(tmp_path, BESIDE_TITLE, text).scenes
    assert slots(scene)["Quote"] == ("body", 1)


def test_a_heading_is_never_in_the_quotations_place(tmp_path: Path) -> None:
    (scene,) = laid_out(tmp_path, AS_TITLE, f"## Title\n\n{QUOTED}").scenes
    assert slots(scene) == {"Title": ("title", 0), "Quote": None, "Source": None}


@pytest.mark.parametrize(("heading", "shown"), [("## Title\n\n", True), ("", False)])
def test_a_layout_without_a_title_gives_it_the_room_above_or_none(
    heading: str, shown: bool, tmp_path: Path
) -> None:
    (scene,) = laid_out(tmp_path, WITHOUT_TITLE, heading + QUOTED).scenes
    assert slots(scene) == {"Title": None, "Quote": ("body", 1), "Source": ("body", 13)}
    title = next(each for each in scene.marks if each.name == "Title")
    assert (title.box.bottom > 0) == shown
    assert title.box.bottom <= 1_500_000


def test_who_said_it_follows_the_words_where_the_layout_has_no_place_for_it(tmp_path: Path) -> None:
    (scene,) = laid_out(tmp_path, BESIDE_TITLE.replace(SAID, ""), f"## Title\n\n{QUOTED}").scenes
    quote = next(each for each in scene.marks if isinstance(each, TextMark) and each.name == "Quote")
    assert [each.text for each in quote.body.paragraphs] == ["The lake is calm.", "— A sailor"]


def test_marks_that_the_layout_draws_are_not_doubled(tmp_path: Path) -> None:
    for typed, shown in (
        ('> "The lake is calm."\n', "The lake is calm."),
        ('> "Calm" is the lake, and "deep"\n', "“Calm” is the lake, and “deep”"),
        ("> Who's calm?\n", "Who’s calm?"),
    ):
        (scene,) = laid_out(tmp_path, BESIDE_TITLE, f"## Title\n\n{typed}").scenes
        quote = next(each for each in scene.marks if isinstance(each, TextMark) and each.name == "Quote")
        assert quote.body.paragraphs[0].text == shown


def test_marks_stay_where_the_layout_draws_none(tmp_path: Path) -> None:
    layout = BESIDE_TITLE.replace(MARKS, mark("“", 100_000))
    (scene,) = laid_out(tmp_path, layout, '## Title\n\n> "Calm."\n').scenes
    assert slots(scene)["Quote"] == ("body", 1)
    quote = next(each for each in scene.marks if isinstance(each, TextMark) and each.name == "Quote")
    assert quote.body.paragraphs[0].text == "“Calm.”"


def test_a_quotation_that_is_too_long_for_its_layout_stands_in_the_room_for_content(tmp_path: Path) -> None:
    long = "> " + "The lake is calm where nobody sails on it. " * 40 + "\n"
    (scene,) = laid_out(tmp_path, BESIDE_TITLE, f"## Title\n\n{long}").scenes
    assert slots(scene)["Quote"] is None


PICTURE = (
    shape("title", inner=TOP, name="Title")
    + shape("pic", inner=box(600_000, 1_500_000, 6_000_000, 4_000_000), idx=14, name="Photo")
    + shape("body", inner=box(600_000, 5_600_000, 6_000_000, 800_000), idx=15, name="Below", styles=SMALL)
)
CONTENT = shape("title", inner=TOP, name="Title") + shape("obj", inner=MIDDLE, idx=1, name="Content")


@pytest.fixture
def lake(tmp_path: Path) -> str:
    Image.new("RGB", (900, 600), (90, 120, 160)).save(tmp_path / "lake.png")
    return "![Lake](lake.png"


def picture(scene: Scene) -> PictureMark:
    return next(each for each in scene.marks if isinstance(each, PictureMark))


def test_a_picture_with_a_caption_fills_the_layout_for_that(lake: str, tmp_path: Path) -> None:
    (scene,) = laid_out(tmp_path, PICTURE, f'## Title\n\n{lake} "At dawn")\n').scenes
    assert slots(scene) == {"Title": ("title", 0), "Picture": ("pic", 14), "Caption": ("body", 15)}
    assert picture(scene).box == Rect(600_000, 1_500_000, 6_000_000, 4_000_000)
    assert sum(picture(scene).crop) == 0


def test_a_picture_that_is_to_be_seen_whole_stands_whole_in_its_placeholder(tmp_path: Path) -> None:
    Image.new("RGB", (600, 600), (90, 120, 160)).save(tmp_path / "square.png")
    (scene,) = laid_out(tmp_path, PICTURE, '## Title\n\n![Square](square.png "At dawn")\n').scenes
    assert slots(scene)["Picture"] == ("pic", 14)
    assert picture(scene).crop == (0, 0, 0, 0)
    assert picture(scene).box == Rect(1_600_000, 1_500_000, 4_000_000, 4_000_000)


def test_a_picture_that_would_be_a_strip_of_its_place_is_not_put_there(tmp_path: Path) -> None:
    Image.new("RGB", (900, 100), (90, 120, 160)).save(tmp_path / "strip.png")
    (scene,) = laid_out(tmp_path, PICTURE, '## Title\n\n![Strip](strip.png "At dawn")\n').scenes
    assert ("pic", 14) not in slots(scene).values()


def test_a_sentence_beside_a_picture_is_its_caption_and_a_list_is_not(lake: str, tmp_path: Path) -> None:
    (scene,) = laid_out(tmp_path, PICTURE, f"## Title\n\n{lake})\n\nThe lake at dawn.\n").scenes
    assert slots(scene) == {"Title": ("title", 0), "Picture": ("pic", 14), "Text": ("body", 15)}
    (scene,) = laid_out(tmp_path, PICTURE, f"## Title\n\n{lake})\n\n- one\n- two\n").scenes
    assert slots(scene)["Text"] != ("body", 15)


@pytest.mark.parametrize(("kind", "filled"), [("obj", True), ("body", False)])
def test_a_picture_alone_fills_the_place_for_content_where_that_takes_pictures(
    kind: str, filled: bool, lake: str, tmp_path: Path
) -> None:
    layout = CONTENT.replace('type="obj"', f'type="{kind}"')
    (scene,) = laid_out(tmp_path, layout, f"## Title\n\n{lake})\n").scenes
    assert (picture(scene).slot is not None) == filled
    room, shown = Rect(600_000, 1_500_000, 10_992_000, 3_600_000), picture(scene).box
    assert room.x <= shown.x < shown.right <= room.right
    assert room.y <= shown.y < shown.bottom <= room.bottom
    assert shown.width * 600 == pytest.approx(shown.height * 900, rel=0.001)


def test_a_table_and_its_caption_stand_in_the_place_for_tables_wherever_that_is(tmp_path: Path) -> None:
    table = "## Title\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n: Numbers\n"
    for top, filled in ((2_000_000, True), (5_300_000, False)):
        place = box(900_000, top, 10_000_000, 5_900_000 - top)
        layout = TITLE + shape("tbl", inner=place, idx=16, name="Table")
        (scene,) = laid_out(tmp_path, layout, table, layout_attributes='type="tbl"').scenes
        found = next(each for each in scene.marks if isinstance(each, TableMark))
        caption = next(each for each in scene.marks if each.name == "Caption")
        assert ((found.slot.type, found.slot.idx) if found.slot else None) == (
            ("tbl", 16) if filled else None
        )
        assert (found.box.y == 2_000_000) == filled
        assert found.box.bottom <= caption.box.y < caption.box.bottom <= 6_858_000


def test_an_empty_slide_keeps_off_the_art_of_its_layout(lake: str, tmp_path: Path) -> None:
    band = (
        '<p:sp><p:nvSpPr><p:cNvPr id="9" name="Band"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>'
        f'{box(0, 0, 12_192_000, 1_200_000)}<a:prstGeom prst="rect"/><a:solidFill><a:srgbClr val="000080"/>'
        "</a:solidFill></p:spPr></p:sp>"
    )
    (scene,) = laid_out(tmp_path, band + CONTENT, f"## Title {{.blank}}\n\n{lake})\n").scenes
    assert picture(scene).box.y >= 1_200_000
    (scene,) = laid_out(tmp_path, CONTENT, f"## Title {{.blank}}\n\n{lake})\n").scenes
    assert picture(scene).box.y < 1_200_000


BELOW_FIRST = (
    '<a:lvl1pPr marL="0" indent="0"><a:buNone/><a:defRPr sz="2400" b="1"/></a:lvl1pPr>'
    '<a:lvl2pPr marL="300000" indent="-300000"><a:buChar char="◦"/><a:defRPr sz="2000"/></a:lvl2pPr>'
)


def test_lists_begin_on_the_level_that_the_template_gives_bullets(tmp_path: Path) -> None:
    layout = CONTENT.replace("<a:lstStyle></a:lstStyle>", f"<a:lstStyle>{BELOW_FIRST}</a:lstStyle>")
    (scene,) = laid_out(tmp_path, layout, "## Title\n\nWords\n\n- one\n  - two\n").scenes
    content = next(each for each in scene.marks if isinstance(each, TextMark) and each.name == "Content")
    assert [each.level for each in content.body.paragraphs] == [0, 1, 2]
    bullet = content.body.paragraphs[1].resolved.bullet
    assert bullet is not None
    assert bullet.char == "◦"
    assert content.body.paragraphs[1].resolved == content.body.paragraphs[1].inherited


def test_deeper_levels_that_are_too_small_to_be_read_are_not_for_lists(tmp_path: Path) -> None:
    small = BELOW_FIRST.replace("2000", "1000")
    layout = CONTENT.replace("<a:lstStyle></a:lstStyle>", f"<a:lstStyle>{small}</a:lstStyle>")
    (scene,) = laid_out(tmp_path, layout, "## Title\n\n- one\n").scenes
    content = next(each for each in scene.marks if isinstance(each, TextMark) and each.name == "Content")
    assert [each.level for each in content.body.paragraphs] == [0]
    assert content.body.paragraphs[0].resolved.bullet is not None


def test_text_that_runs_down_the_slide_is_never_chosen(tmp_path: Path) -> None:
    down = CONTENT.replace("<a:bodyPr />", '<a:bodyPr vert="eaVert"/>')
    assert down != CONTENT
    (scene,) = laid_out(tmp_path, down, "## Title\n\n- one\n", layout_attributes='type="vertTx"').scenes
    assert slots(scene) == {"Title": None, "Content": None}
