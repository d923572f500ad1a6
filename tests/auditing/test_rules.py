from __future__ import annotations

from typing import Any

import pytest
from pptx.chart.data import ChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Pt

from tests.auditing.files import (
    BLANK,
    CONTENT,
    about,
    box_of,
    brand,
    codes_of,
    colored,
    findings_of,
    new,
    picture_of,
    runs_of,
    slide_of,
)


def test_a_plain_slide_has_no_faults() -> None:
    file = new()
    box_of(slide_of(file), "Words that can be read")
    assert codes_of(file) == []


def test_titles() -> None:
    file = new()
    slide_of(file, "Lakes")
    slide_of(file, "", BLANK)
    slide_of(file, " lakes ")
    slide_of(file, "", CONTENT).placeholders[1].text_frame.text = "Words"
    assert [str(each) for each in findings_of(file)] == [
        "talk.pptx:2:1: warning[missing-title]: slide 2: the slide has no title",
        'talk.pptx:3:1: warning[duplicate-title]: slide 3, "Title 1": slide 1 has the title "lakes", too',
        'talk.pptx:4:1: warning[missing-title]: slide 4, "Title 1": the slide has no title',
    ]


@pytest.mark.parametrize(
    ("alt", "told"), [("", True), ("lake.png", True), ("A lake at dawn", False), ("See lake.png", False)]
)
def test_alternative_texts_of_pictures(alt: str, told: bool) -> None:
    file = new()
    picture_of(slide_of(file), alt)
    assert codes_of(file) == ["missing-alt"] * told


def test_what_is_decorative_needs_no_alternative_text() -> None:
    file = new()
    marked = about(picture_of(slide_of(file), ""))
    space = "http://schemas.microsoft.com/office/drawing/2017/decorative"
    marked.append(marked.makeelement(f"{{{space}}}decorative", {"val": "1"}))
    assert codes_of(file) == []


def test_charts_and_groups_need_alternative_texts() -> None:
    file = new()
    slide = slide_of(file)
    data: Any = ChartData()  # type: ignore[no-untyped-call]
    data.categories = ["a", "b"]
    data.add_series("s", (1, 2))
    slide.shapes.add_chart(XL_CHART_TYPE.PIE, Pt(60), Pt(150), Pt(200), Pt(200), data)
    group = slide.shapes.add_group_shape()
    group.shapes.add_shape(MSO_SHAPE.OVAL, Pt(300), Pt(200), Pt(200), Pt(100))
    assert [each.message.rpartition(": ")[2] for each in findings_of(file)] == [
        "the chart has no alternative text",
        "the group has no alternative text",
    ]


def test_a_group_of_words_speaks_for_itself() -> None:
    file = new()
    group = slide_of(file).shapes.add_group_shape()
    group.shapes.add_textbox(Pt(60), Pt(200), Pt(200), Pt(40)).text_frame.text = "Words"
    group.shapes.add_shape(MSO_SHAPE.RECTANGLE, Pt(60), Pt(260), Pt(200), Pt(40))
    assert codes_of(file) == []


# Arial's letters have the widths of Arimo's: "m" is 0.833 em, a line of single spacing 1.15 em.
@pytest.mark.parametrize(
    ("text", "height", "told"),
    [
        ("mmmm mmmm", 47, False),
        ("mmmm mmmm", 36, True),
        ("mmmm", 24, False),
        ("mmmm\nmmmm\nmmmm", 60, True),
        ("mmmm\nmmmm\n\n\n", 47, False),
    ],
)
def test_text_that_is_higher_than_its_box(text: str, height: float, told: bool) -> None:
    file = new()
    # Four letters fit in 70 points, eight do not.
    box_of(slide_of(file), text, points=20, width=70, height=height)
    assert codes_of(file) == ["overflow"] * told


def test_text_of_a_font_that_is_not_at_hand_is_not_measured() -> None:
    file = new()
    box = box_of(slide_of(file), "mmmm mmmm mmmm", points=20, width=70, height=20)
    runs_of(box)[0].font.name = "Sans That Nobody Has"
    assert codes_of(file) == []


def test_shrunk_text_is_measured_as_it_is_shown() -> None:
    file = new()
    box = box_of(slide_of(file), "mmmm mmmm", points=20, width=70, height=24)
    assert codes_of(file) == ["overflow"]
    body = box.text_frame._txBody.bodyPr
    for child in list(body):
        body.remove(child)
    main = "http://schemas.openxmlformats.org/drawingml/2006/main"
    body.append(body.makeelement(f"{{{main}}}normAutofit", {"fontScale": "60000"}))
    assert codes_of(file) == []


def test_a_table_that_grows_beyond_the_slide() -> None:
    file = new()
    table = slide_of(file).shapes.add_table(2, 1, Pt(60), Pt(400), Pt(200), Pt(60)).table
    assert codes_of(file) == []
    for row in table.rows:
        row.cells[0].text = "\n".join(["Words"] * 5)
        for paragraph in row.cells[0].text_frame.paragraphs:
            paragraph.runs[0].font.name = "Arial"
    assert codes_of(file) == ["overflow"]


@pytest.mark.parametrize(
    ("text", "fill", "told"),
    [
        ("767676", "", False),
        ("777777", "", False),  # 4.48:1 is told as 4.5:1
        ("7A7A7A", "", True),
        ("FFFFFF", "", True),
        ("FFFFFF", "0E4A6B", False),
        ("0E4A6B", "0E4A6B", True),
    ],
)
def test_contrast_on_a_fill_and_on_the_background(text: str, fill: str, told: bool) -> None:
    file = new()
    colored(box_of(slide_of(file), "Words", points=14), text, fill)
    assert codes_of(file) == ["low-contrast"] * told


def test_contrast_on_what_lies_below() -> None:
    file = new()
    slide = slide_of(file)
    panel = box_of(slide, "", width=400, height=200, top=150)
    colored(panel, "000000", "0E4A6B")
    colored(box_of(slide, "Light words"), "FFFFFF")
    assert codes_of(file) == []
    colored(box_of(slide, "Dark words"), "101010")
    assert codes_of(file) == ["low-contrast"]


def test_contrast_over_a_picture_is_not_judged() -> None:
    file = new()
    slide = slide_of(file)
    picture_of(slide, width=400)
    colored(box_of(slide, "Light words"), "FFFFFF")
    assert codes_of(file) == ["stretched-picture"]


@pytest.mark.parametrize(("points", "told"), [(9, False), (8, True)])
def test_small_text_of_a_box(points: float, told: bool) -> None:
    file = new()
    box_of(slide_of(file), "Words", points=points)
    assert codes_of(file) == ["small-text"] * told


@pytest.mark.parametrize(("points", "told"), [(12, False), (11, True)])
def test_small_running_text(points: float, told: bool) -> None:
    file = new()
    body = slide_of(file, layout=CONTENT).placeholders[1].text_frame
    body.text = "Words"
    body.paragraphs[0].runs[0].font.size = Pt(points)
    assert codes_of(file) == ["small-text"] * told


@pytest.mark.parametrize(("width", "told"), [(200, False), (204, False), (240, True), (160, True)])
def test_stretched_pictures(width: float, told: bool) -> None:
    file = new()
    picture_of(slide_of(file), width=width)
    assert codes_of(file) == ["stretched-picture"] * told


def test_a_cropped_picture_is_judged_by_what_is_left() -> None:
    file = new()
    picture = picture_of(slide_of(file), width=100)
    assert codes_of(file) == ["stretched-picture"]
    picture.crop_left = picture.crop_right = 0.25
    assert codes_of(file) == []


def test_leftovers() -> None:
    file = new()
    slide = slide_of(file, layout=CONTENT)
    slide._element.set("show", "0")
    assert codes_of(file) == ["hidden-slide", "empty-placeholder"]


def test_a_theme_wants_its_colours_and_fonts() -> None:
    file = new()
    colored(box_of(slide_of(file), "Words"), "123456")
    theme = brand()
    assert codes_of(file, theme) == ["foreign-master", "off-palette"]
    file = new()
    runs_of(box_of(slide_of(file), "Words"))[0].font.name = "Cambria"
    assert codes_of(file, theme) == ["foreign-master", "foreign-font"]


def test_tints_of_the_palette_are_of_it() -> None:
    theme = brand()
    accent = theme.palette["accent1"]
    half = "".join(f"{round((255 + int(accent[at : at + 2], 16)) / 2):02X}" for at in (0, 2, 4))
    file = new()
    slide = slide_of(file)
    for number, color in enumerate((accent, half)):
        box = box_of(slide, "", top=100 + 100 * number)
        colored(box, "000000", color)
    assert "off-palette" not in codes_of(file, theme)


def test_a_theme_that_asks_for_no_palette() -> None:
    file = new()
    colored(box_of(slide_of(file), "Words"), "123456")
    assert codes_of(file, brand("palette-only: no")) == ["foreign-master"]


@pytest.mark.parametrize(
    ("rules", "codes"),
    [
        ("layouts: [Title Only]", []),
        ("layouts: [title only, Blank]", []),
        ("layouts: [Blank]", ["disallowed-layout"]),
        ("footer: Acme Ltd", ["missing-footer"]),
        ("footer: lakes", []),
        ("confidentiality: Internal", ["missing-label"]),
        ("confidentiality: words here", []),
        ("smallest: {body: 20, label: 19}", ["small-text"]),
    ],
)
def test_rules_of_a_theme(rules: str, codes: list[str]) -> None:
    file = new()
    box_of(slide_of(file), "Words here")
    assert sorted(codes_of(file, brand(rules))) == sorted(["foreign-master", *codes])
