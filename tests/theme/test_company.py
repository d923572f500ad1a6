from __future__ import annotations

from pathlib import Path

import pytest

from slidegen.color import contrast, resolve
from slidegen.geometry import Rect
from slidegen.painters.html import paint as paint_html
from slidegen.painters.pptx import paint as paint_pptx
from slidegen.pipeline import lay_out
from slidegen.powerpoint.read import read_template
from slidegen.scene import LaidOutDeck, Scene, ShapeMark, TableMark, TextMark
from slidegen.source import Source
from slidegen.theme.company import company_theme
from slidegen.theme.load import load_theme
from slidegen.theme.theme import Theme
from tests.powerpoint.parts import Pieces, box, opened, package, shape

TOP = box(600_000, 300_000, 10_992_000, 900_000)
MIDDLE = box(600_000, 1_500_000, 10_992_000, 4_500_000)
TITLE = shape("title", inner=TOP, name="Title")
SIZE = '<a:lvl1pPr><a:defRPr sz="2400"/></a:lvl1pPr>'
OBJECT = shape("obj", inner=MIDDLE, idx=17, name="Content", styles=SIZE)
WHITE = '<a:lvl1pPr><a:defRPr sz="2400"><a:solidFill><a:schemeClr val="bg1"/></a:solidFill></a:defRPr></a:lvl1pPr>'


def theme(layout: str, master: str = "", **pieces: str) -> Theme:
    read = opened(package(Pieces(layout=layout, master=master, **pieces)))
    template = read_template(read)
    assert template is not None
    return company_theme(template, read, "brand")[0]


def laid_out(folder: Path, layout: str, text: str, **pieces: str) -> LaidOutDeck:
    (folder / "brand.potx").write_bytes(package(Pieces(layout=layout, **pieces)))
    deck, findings = lay_out(
        Source("deck.md", f"---\ntheme: brand.potx\nlang: en\n---\n\n{text}"), folder, folder
    )
    assert deck is not None, findings
    return deck


def texts(scene: Scene) -> dict[str, TextMark]:
    return {mark.name: mark for mark in scene.marks if isinstance(mark, TextMark)}


def test_text_fills_the_templates_own_placeholders_where_they_stand(tmp_path: Path) -> None:
    (scene,) = laid_out(tmp_path, TITLE + OBJECT, "## Title\n\n- one\n- two\n").scenes
    content = texts(scene)["Content"]
    assert content.slot is not None
    assert (content.slot.type, content.slot.idx) == ("obj", 17)
    assert content.box == content.slot.box == Rect(600_000, 1_500_000, 10_992_000, 4_500_000)


def test_what_has_no_layout_stands_in_boxes_of_its_own_within_the_room_for_content(tmp_path: Path) -> None:
    (scene,) = laid_out(tmp_path, TITLE + OBJECT, "## Title\n\n> A line.\n>\n> --- Someone\n").scenes
    quote = texts(scene)["Quote"]
    assert quote.slot is None
    assert 1_500_000 <= quote.box.y < quote.box.bottom <= 6_000_000
    assert texts(scene)["Title"].slot is not None


def test_a_free_box_inherits_what_the_presentation_gives_any_text(tmp_path: Path) -> None:
    text = "## Title\n\n> A line.\n>\n> --- Someone\n"
    (scene,) = laid_out(tmp_path, TITLE + OBJECT, text, default=SIZE.replace("2400", "700")).scenes
    run = texts(scene)["Quote"].body.paragraphs[0].runs[0]
    assert run.inherited.size == 700
    assert run.resolved.size > 700


def test_code_lies_on_a_panel_in_the_templates_colours(tmp_path: Path) -> None:
    deck = laid_out(tmp_path, TITLE + OBJECT, "## Title\n\n```python\nx = 1  # one\n```\n")
    panel = next(mark for mark in deck.scenes[0].marks if isinstance(mark, ShapeMark))
    assert panel.fill is not None
    assert panel.body is not None
    under = resolve(panel.fill, deck.palette)[0]
    for run in panel.body.paragraphs[0].runs:
        assert contrast(resolve(run.resolved.color, deck.palette)[0], under) >= 4.5


def test_a_table_fills_a_placeholder_that_takes_anything_but_not_one_for_text(tmp_path: Path) -> None:
    table = "## Title\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
    for kind, filled in (("obj", True), ("body", False)):
        layout = TITLE + OBJECT.replace('type="obj"', f'type="{kind}"')
        (scene,) = laid_out(tmp_path, layout, table).scenes
        mark = next(mark for mark in scene.marks if isinstance(mark, TableMark))
        assert (mark.slot is not None) == filled


def test_type_steps_down_from_the_templates_sizes_to_the_smallest_and_never_above() -> None:
    scale = theme(TITLE + OBJECT).scale
    assert scale.steps[0] == 1
    assert scale.body_minimum == 1400
    assert 2400 * scale.steps[-1] <= 1400
    small = theme(TITLE + OBJECT.replace("2400", "900")).scale
    assert small.body_minimum == 900


def test_a_template_without_any_placeholder_still_makes_decks(tmp_path: Path) -> None:
    deck = laid_out(
        tmp_path, "", "# Part\n\n## Title\n\n- one\n\n## Two\n\n::: columns\n::: column\nA\n:::\n:::\n"
    )
    for scene in deck.scenes:
        for mark in texts(scene).values():
            assert mark.slot is None
            assert 0 <= mark.box.x < mark.box.right <= deck.width
            assert mark.box.bottom <= deck.height


def test_a_title_below_the_content_stays_there(tmp_path: Path) -> None:
    low = shape("title", inner=box(600_000, 5_400_000, 10_992_000, 900_000), name="Title")
    high = shape("obj", inner=box(600_000, 300_000, 10_992_000, 4_800_000), idx=1, name="Content")
    (scene,) = laid_out(tmp_path, low + high, "## Title\n\n- one\n").scenes
    assert texts(scene)["Content"].box.bottom < texts(scene)["Title"].box.y


@pytest.mark.parametrize("fault", ['<a:xfrm rot="5400000">', "<a:xfrm>"])
def test_placeholders_that_are_turned_or_without_a_size_are_not_filled(fault: str, tmp_path: Path) -> None:
    placed = MIDDLE.replace("<a:xfrm>", fault)
    placed = placed if "rot" in fault else placed.replace('cy="4500000"', 'cy="0"')
    layout = TITLE + shape("obj", inner=placed, idx=1, name="Content")
    (scene,) = laid_out(tmp_path, layout, "## Title\n\n- one\n").scenes
    assert texts(scene)["Content"].slot is None
    assert texts(scene)["Content"].box.height > 0


def test_a_turned_footer_is_filled_and_turned_in_the_browser_too(tmp_path: Path) -> None:
    side = box(9_000_000, 3_000_000, 3_000_000, 300_000).replace("<a:xfrm>", '<a:xfrm rot="16200000">')
    footer = shape("ftr", inner=side, idx=11, name="Footer")
    (tmp_path / "brand.potx").write_bytes(package(Pieces(layout=TITLE + OBJECT + footer)))
    text = "---\ntheme: brand.potx\nfooter: Lake\nlang: en\n---\n\n## Title\n\n- one\n"
    found, _ = lay_out(Source("deck.md", text), tmp_path, tmp_path)
    assert found is not None
    assert [mark.slot and mark.slot.rotation for mark in found.scenes[0].furniture] == [16_200_000]
    assert b"rotate:270deg" in paint_html(found, "deck")["deck.html"].replace(b": ", b":")
    assert paint_pptx(found, "deck")


def test_text_that_nobody_could_see_is_set_in_a_colour_that_stands_out() -> None:
    content = theme(TITLE + OBJECT.replace(SIZE, WHITE))
    look = content.layouts["content"].slots["body"]
    colors = look.levels[0].run.color, content.layouts["content"].background
    ink, under = (resolve(each, content.palette)[0] for each in colors)
    assert contrast(ink, under) >= 4.5
    assert look.given[0].run.color.scheme == "bg1"


def test_such_text_stays_where_a_shape_may_be_behind_it() -> None:
    band = (
        '<p:sp><p:nvSpPr><p:cNvPr id="9" name="Band"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>'
        f'{MIDDLE}<a:prstGeom prst="rect"/><a:solidFill><a:srgbClr val="000080"/></a:solidFill></p:spPr></p:sp>'
    )
    look = theme(band + TITLE + OBJECT.replace(SIZE, WHITE)).layouts["content"].slots["body"]
    assert look.levels[0].run.color.scheme == "bg1"


def test_speakers_and_event_follow_the_subtitle_where_the_layout_has_no_place_for_them(
    tmp_path: Path,
) -> None:
    layout = shape("ctrTitle", inner=TOP, name="Title") + shape(
        "subTitle", inner=MIDDLE, idx=1, name="Subtitle"
    )
    (tmp_path / "brand.potx").write_bytes(package(Pieces(layout=layout, layout_attributes='type="title"')))
    head = (
        "---\ntheme: brand.potx\ntitle: T\nsubtitle: S\nauthor: A speaker\nevent: An event\nlang: en\n---\n"
    )
    deck, _ = lay_out(Source("deck.md", head), tmp_path, tmp_path)
    assert deck is not None
    subtitle = texts(deck.scenes[0])["Subtitle"]
    assert [paragraph.text for paragraph in subtitle.body.paragraphs] == ["S", "An event", "A speaker"]


def test_a_template_is_found_below_the_root_alone(tmp_path: Path) -> None:
    (tmp_path / "brand.potx").write_bytes(package(Pieces(layout=TITLE + OBJECT)))
    (tmp_path / "deck").mkdir()
    assert load_theme("../brand.potx", tmp_path / "deck", root=tmp_path)[0] is not None
    found, findings = load_theme("../brand.potx", tmp_path / "deck")
    assert found is None
    assert [each.code for each in findings] == ["unknown-theme"]


def test_a_template_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "brand.potx").write_bytes(package(Pieces(layout=TITLE + OBJECT)))
    assert load_theme("brand.potx", tmp_path)[0] is load_theme("brand.potx", tmp_path)[0]


def test_rows_of_a_table_are_banded_as_in_the_templates_style_in_both_outputs(tmp_path: Path) -> None:
    deck = laid_out(tmp_path, TITLE + OBJECT, "## Title\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n")
    (mark,) = (mark for mark in deck.scenes[0].marks if isinstance(mark, TableMark))
    fills = {mark.look.header_fill, mark.look.fill, mark.look.band}
    assert len(fills) == 3
    inks = [row.cells[0].body.paragraphs[0].runs[0].resolved for row in mark.rows]
    assert [ink.color.scheme for ink in inks] == ["bg1", "tx1", "tx1"]
    assert [ink.bold for ink in inks] == [True, False, False]
    assert paint_html(deck, "deck")["deck.html"].count(b"--fill:") >= 3
