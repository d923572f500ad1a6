"""What is known of a template: its layouts, what is put where, and what is to be looked at."""

from __future__ import annotations

from dataclasses import replace

from slidegen.diagnostics import Finding
from slidegen.inspecting.facts import Inspection, LayoutFacts, Remark
from slidegen.inspecting.inspect import NONE, inspect, template_of
from slidegen.limits import DEFAULT
from slidegen.powerpoint.read import read_template
from slidegen.powerpoint.remains import Remains
from slidegen.powerpoint.template import Template
from slidegen.powerpoint.template_package import open_template
from slidegen.theme.company import company_theme
from slidegen.theme.load import load_theme
from slidegen.theme.theme import Theme
from tests.powerpoint.damage import MIDDLE, TOP, small
from tests.powerpoint.parts import Pieces, box, package, shape

GREY = (
    '<a:lvl1pPr><a:defRPr sz="{}"><a:solidFill><a:srgbClr val="C8C8C8"/></a:solidFill></a:defRPr></a:lvl1pPr>'
)
PANEL = (
    '<p:sp><p:nvSpPr><p:cNvPr id="9" name="Panel"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{}'
    '<a:prstGeom prst="rect"/><a:solidFill><a:srgbClr val="101010"/></a:solidFill></p:spPr></p:sp>'
)


def known(data: bytes) -> tuple[Theme, Template]:
    opened, findings = open_template(data, "brand.potx", DEFAULT)
    assert opened is not None, findings
    template = read_template(opened)
    assert template is not None
    return company_theme(template, opened, "brand")[0], template


def inspected(data: bytes, remains: Remains = NONE) -> Inspection:
    return inspect(*known(data), "brand.potx", remains)


def one(layout: str, attributes: str = 'type="obj"') -> LayoutFacts:
    [found] = inspected(package(Pieces(layout=layout, layout_attributes=attributes))).layouts
    return found


def told(found: Inspection, kind: str) -> list[str]:
    return [remark.message for remark in found.remarks if remark.kind == kind]


def test_a_layout_says_what_it_is_for_and_what_is_put_into_it() -> None:
    [layout] = inspected(small()).layouts
    assert (layout.role, layout.reason, layout.confidence) == ("content", 'its type is "obj"', 1.0)
    assert "text, lists" in layout.forms
    assert "code" in layout.drawn
    title, content = layout.placeholders
    assert (title.slot, title.takes, title.name, title.filled) == (0, "title", "Title", ("title",))
    assert (content.slot, content.takes) == (1, "any content")
    assert content.filled[0] == "text"
    assert (content.left, content.top, content.width, content.height) == (2.8, 4.2, 27.8, 11.1)


def test_placeholders_that_can_t_be_filled_say_why() -> None:
    turned = box(0, 0, 900_000, 400_000).replace("<a:xfrm>", '<a:xfrm rot="16200000">')
    layout = (
        shape("title", inner=TOP, name="Title")
        + shape("body", inner=MIDDLE, body='vert="eaVert"', idx=1, name="Tall")
        + shape("body", inner=box(-900_000, 0, 900_000, 400_000), idx=2, name="Beside")
        + shape("dt", inner=turned, idx=10, name="Date")
    )
    found = inspected(package(Pieces(layout=layout)))
    _, tall, beside, date = found.layouts[0].placeholders
    assert tall.vertical
    assert not tall.filled
    assert not beside.shown
    assert date.turned == 270
    assert told(found, "placeholder") == [
        'hidden, without a size or beside the slide: "Beside" on "Only"',
        "lines run down the slide",
    ]


def test_a_hidden_placeholder_is_found() -> None:
    hidden = shape("body", inner=MIDDLE, idx=2, name="Old").replace('name="Old"', 'name="Old" hidden="1"')
    layout = one(shape("title", inner=TOP) + shape("obj", inner=MIDDLE, idx=1) + hidden)
    assert [each.shown for each in layout.placeholders] == [True, True, False]


def test_contrast_is_told_with_its_colours_and_what_it_needs() -> None:
    small_text = shape("title", inner=TOP, styles=GREY.format(1200), name="Title")
    found = inspected(package(Pieces(layout=small_text, layout_attributes='type="titleOnly"')))
    assert told(found, "contrast") == ["title in #C8C8C8 on #EEEEEE: contrast 1.4:1, needed 4.5:1"]
    large = package(Pieces(layout=small_text.replace("1200", "2400"), layout_attributes='type="titleOnly"'))
    assert told(inspected(large), "contrast") == ["title in #C8C8C8 on #EEEEEE: contrast 1.4:1, needed 3:1"]


def test_contrast_is_that_on_the_shape_behind_the_text() -> None:
    title = shape("title", inner=TOP, styles=GREY.format(1200), name="Title")
    behind = package(Pieces(layout=PANEL.format(TOP) + title, layout_attributes='type="titleOnly"'))
    assert told(inspected(behind), "contrast") == []
    half = package(
        Pieces(
            layout=PANEL.format(box(0, 0, 6_000_000, 1_500_000)) + title, layout_attributes='type="titleOnly"'
        )
    )
    [said] = told(inspected(half), "contrast")
    assert "not measured" in said


def test_names_that_occur_twice_and_names_that_are_missing() -> None:
    theme, template = known(small())
    layout = template.layouts[0]
    several = replace(
        template,
        layouts=(
            replace(layout, name="Content"),
            replace(layout, name="content "),
            replace(layout, name="Other"),
            replace(layout, name=" "),
        ),
    )
    found = inspect(theme, several, "brand.potx")
    assert told(found, "name") == [
        '2 layouts are called "Content": numbers 1 and 2',
        "1 layout has no name: number 4",
    ]


def test_leftovers_are_told_in_words() -> None:
    remains = Remains(slides=2, slide_bytes=2_340_000, notes=1, sections=("Intro",), fonts=("Brand",))
    assert told(inspected(small(), remains), "leftover") == [
        "2 sample slides, 1 page of notes: 2.3 MB unpacked in all",
        '1 section: "Intro"',
        "embedded fonts, which are not read: Brand",
    ]


def test_what_loading_tells_is_a_remark_of_its_kind() -> None:
    theme, template = known(small())
    finding = Finding("unmeasured-font", '"Brand" is not at hand', hint="h")
    found = inspect(theme, template, "brand.potx", findings=[finding])
    said = Remark("font", '"Brand" is not at hand', (), "h", "unmeasured-font")
    assert said in found.remarks


def test_themes_of_slidegen_are_inspected_as_templates_are() -> None:
    theme, _ = load_theme("leman", None)
    assert theme is not None
    found = inspect(theme, template_of(theme), "leman")
    assert found.ratio == "16:9"
    assert {form for layout in found.layouts for form in layout.forms} >= {"title slide", "code", "quotation"}
    assert not any(font.missing for font in found.fonts)
    assert not told(found, "placeholder"), "the title above a quotation is filled, though nobody sees it"


def test_no_more_placeholders_are_listed_than_a_person_reads() -> None:
    many = "".join(shape("body", inner=MIDDLE, idx=idx) for idx in range(1, 80))
    layout = one(shape("title", inner=TOP) + many)
    assert len(layout.placeholders) == 60
    assert layout.more == 20


def test_placeholders_of_one_slot_number_are_told_of() -> None:
    layout = (
        shape("title", inner=TOP) + shape("body", inner=MIDDLE, idx=4) + shape("pic", inner=MIDDLE, idx=4)
    )
    assert "two placeholders have one slot number" in told(
        inspected(package(Pieces(layout=layout))), "placeholder"
    )
    apart = package(Pieces(layout=layout.replace('"pic" idx="4"', '"pic" idx="5"')))
    assert not told(inspected(apart), "placeholder")
