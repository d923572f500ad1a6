from dataclasses import replace
from pathlib import Path
from unicodedata import normalize

from slidegen.opc import Package
from slidegen.painters.pptx import paint
from slidegen.pipeline import lay_out
from slidegen.powerpoint.read import read_template
from slidegen.source import Source
from slidegen.theme.company import company_theme
from slidegen.theme.load import load_theme
from slidegen.theme.named import NamedLayout, made, named_layouts, with_name
from slidegen.theme.theme import Theme
from tests.pictures import draw
from tests.powerpoint.parts import Pieces, box, opened, package, shape

TITLE = shape("title", inner=box(600_000, 300_000, 10_992_000, 900_000), name="Title")
LEFT = shape("body", inner=box(600_000, 1_500_000, 5_000_000, 4_500_000), idx=21, name="Left")
RIGHT = shape("pic", inner=box(6_200_000, 1_400_000, 5_000_000, 4_500_000), idx=20, name="Right")
UPRIGHT = shape(
    "body", inner=box(600_000, 6_000_000, 5_000_000, 400_000), body='vert="eaVert"', idx=22, name="Upright"
)
FOOTER = shape("ftr", inner=box(600_000, 6_400_000, 5_000_000, 300_000), idx=11, name="Footer")
LAYOUT = TITLE + RIGHT + LEFT + UPRIGHT + FOOTER


def _theme(layout: str, attributes: str = "") -> Theme:
    read = opened(package(Pieces(layout=layout, layout_attributes=attributes)))
    template = read_template(read)
    assert template is not None
    return company_theme(template, read, "brand")[0]


def _only(theme: Theme) -> NamedLayout:
    (named,) = named_layouts(theme)
    return named


def test_placeholders_that_take_content_are_in_the_order_of_reading() -> None:
    assert [(each.idx, each.name) for each in _only(_theme(LAYOUT)).places] == [(21, "Left"), (20, "Right")]


def test_a_layout_is_made_with_a_slot_for_each_placeholder_and_its_foot() -> None:
    theme = _theme(LAYOUT)
    layout = made(_only(theme), theme)
    assert set(layout.slots) == {"title", "body", "20", "21", "footer"}
    assert layout.slots["body"].slot == layout.slots["21"].slot


def test_a_title_slide_has_no_foot() -> None:
    theme = _theme(LAYOUT, 'type="title"')
    assert "footer" not in made(_only(theme), theme).slots


def test_names_are_found_in_either_form_of_accented_letters_and_in_any_case() -> None:
    theme, _ = load_theme("leman", None)
    assert theme
    layouts = named_layouts(theme)
    assert [each.name for each in with_name("two columns", layouts)] == ["Two columns"]
    assert with_name("Two", layouts) == ()
    brand = _theme(LAYOUT)
    apart = replace(brand.named[0], name=normalize("NFD", " Légende "))
    (found,) = with_name("légende", named_layouts(replace(brand, named=(apart,))))
    assert found.sheet.layout == apart


def test_slidegens_own_themes_offer_no_layout_of_the_other_direction() -> None:
    theme, _ = load_theme("leman", None, lang="he", both=True)
    assert theme
    names = [each.name for each in named_layouts(theme)]
    assert "Content" in names
    assert len(names) == len(set(names)) == len(theme.layouts)


def test_powerpoint_gets_the_placeholders_that_are_filled_and_no_other(tmp_path: Path) -> None:
    draw(tmp_path)
    (tmp_path / "brand.potx").write_bytes(package(Pieces(layout=LAYOUT)))
    text = '## A {layout="Only"}\n\n![Alt](wide.png){slot="right"}\n'
    deck, findings = lay_out(Source("deck.md", f"---\ntheme: brand.potx\n---\n\n{text}"), tmp_path, tmp_path)
    assert deck is not None, findings
    slide = _slide(opened(paint(deck, "deck")["deck.pptx"]))
    assert '<p:ph type="pic" idx="20"/>' in slide
    assert slide.count("<p:ph ") == 2


def _slide(deck: Package) -> str:
    return deck.parts["/ppt/slides/slide1.xml"].blob.decode()
