from dataclasses import replace

from slidegen.compose import compose
from slidegen.layouts.forms import LAYOUTS
from slidegen.outline import read_deck
from slidegen.scene import PictureMark, Run, Scene, TableMark, TextMark
from slidegen.source import Source
from slidegen.theme.load import load_theme
from slidegen.theme.rules import BrandRules, LeastSizes
from slidegen.theme.theme import Theme
from tests.outlines import codes, image, laid_out
from tests.square import square_theme

WIDE = image(800, 200)


def _scene(text: str, theme: Theme | None = None) -> Scene:
    laid, findings = laid_out(text, theme, **{"wide.png": WIDE})
    assert not codes(findings)
    return laid.scenes[0]


def _leman() -> Theme:
    theme, findings = load_theme("leman", None)
    assert theme
    assert not findings
    return theme


def test_pictures_tables_and_text_fill_placeholders_of_their_kind() -> None:
    pictured = _scene('## A {layout="Two pictures"}\n\nWords\n\n![Alt](wide.png)\n')
    assert _filled(pictured) == {"Title": "title", "Placeholder 1": "body", "Placeholder 13": "pic"}
    tabled = _scene('## A {layout="Figures"}\n\n| a |\n|---|\n| 1 |\n')
    assert _filled(tabled) == {"Title": "title", "Placeholder 15": "tbl"}


def _filled(scene: Scene) -> dict[str, str]:
    """The types of the placeholders that marks fill."""
    marks = (mark for mark in scene.marks if isinstance(mark, TextMark | PictureMark | TableMark))
    return {mark.name: mark.slot.type for mark in marks if mark.slot}


def test_placeholders_that_stay_empty_are_not_on_the_slide() -> None:
    scene = _scene('## A {layout="Compared"}\n\nWords\n')
    assert [mark.name for mark in scene.marks] == ["Title", "Placeholder 2"]


def test_the_form_that_the_layout_is_made_for_lays_it_out() -> None:
    scene = _scene('## A {layout="Section"}\n\nWords\n', _leman())
    assert (scene.layout, scene.choice.form, scene.choice.because) == ("section", "section", "layout")


def test_a_title_slide_says_all_of_the_front_matter_on_any_layout() -> None:
    text = (
        '---\nauthor: A speaker\ndate: 2026-06-22\n---\n\n# Deck {layout="Text"}\n\nMore\n\n## Next\n\n- a\n'
    )
    scene = _scene(text)
    said = [run.text for mark in scene.marks if isinstance(mark, TextMark) for run in _runs(mark)]
    assert said == ["Deck", "More", "A speaker", "22 June 2026"]


def _runs(mark: TextMark) -> list[Run]:
    return [run for paragraph in mark.body.paragraphs for run in paragraph.runs]


def test_a_heading_for_the_outline_alone_needs_no_place() -> None:
    scene = _scene('## Named {.blank layout="Empty"}\n')
    (title,) = scene.marks
    assert isinstance(title, TextMark)
    assert title.slot
    assert (title.slot.type, title.box.bottom <= 0, scene.layout) == ("title", True, "Empty")


def test_a_slide_that_finds_no_home_is_laid_out_by_its_content() -> None:
    laid, findings = laid_out('## A {layout="Title alone"}\n\n- a\n')
    assert codes(findings) == ["no-placeholder"]
    assert laid.scenes[0].layout == "content"


def test_layouts_that_nobody_names_are_not_made() -> None:
    laid, _ = laid_out("## A\n\n- a\n")
    assert set(laid.layouts) == {"content"}
    named, _ = laid_out('## A {layout="Compared"}\n\n- a\n\n## B\n\n- b\n')
    assert set(named.layouts) == {"Compared", "content"}


def test_of_two_layouts_of_one_name_the_first_is_taken() -> None:
    theme = square_theme()
    twins = tuple(replace(each, name="Same") for each in theme.named if each.name in ("Twins", "twins"))
    laid, findings = laid_out('## A {layout="Same"}\n\nWords\n', replace(theme, named=twins))
    assert codes(findings) == ["ambiguous-layout"]
    assert [each.part for each in laid.layouts.values()] == [twins[0].part]


def test_layouts_of_one_name_that_look_the_same_are_one() -> None:
    theme = square_theme()
    first = next(each for each in theme.named if each.name == "Twins")
    same = (first, replace(first, part="/ppt/slideLayouts/slideLayout99.xml"))
    _, findings = laid_out('## A {layout="Twins"}\n\nWords\n', replace(theme, named=same))
    assert not findings


def test_a_layout_may_be_called_as_slidegen_calls_another() -> None:
    theme = square_theme()
    named = tuple(replace(each, name="content") for each in theme.named if each.name == "Compared")
    laid, _ = laid_out('## A {layout="content"}\n\nWords\n\n## B\n\n- a\n', replace(theme, named=named))
    parts = [laid.layouts[scene.layout].part for scene in laid.scenes]
    assert parts == [named[0].part, theme.layouts["content"].part]


def test_a_brand_may_not_allow_the_layout_that_a_slide_names() -> None:
    theme = replace(_leman(), rules=BrandRules(layouts=("Content",)))
    deck, _ = read_deck(Source("deck.md", '## A {layout="Two columns"}\n\n- a\n'), frozenset(LAYOUTS))
    _, findings = compose(deck, theme, {})
    assert codes(findings) == ["disallowed-layout"]
    assert '"Two columns"' in findings[0].message


def test_the_rules_of_the_brand_hold_on_a_named_layout() -> None:
    text = '## A {layout="Two columns"}\n\n::: {slot=2}\n- One\n  - Two\n    - Three\n:::\n'
    assert _least(_scene(text, _leman())) < 1800
    ruled = replace(_leman(), rules=BrandRules(smallest=LeastSizes(body=18, label=10)))
    assert _least(_scene(text, ruled)) == 1800


def _least(scene: Scene) -> int:
    return min(run.resolved.size for mark in scene.marks if isinstance(mark, TextMark) for run in _runs(mark))


def test_right_to_left_slides_are_mirrored_on_a_named_layout() -> None:
    scene = _scene('---\nlang: he\n---\n\n## A {layout="Compared"}\n\n::: {slot=2}\nשלום\n:::\n')
    (text,) = (mark for mark in scene.marks if mark.name == "Placeholder 2")
    assert text.box.x > square_theme().width // 2


def test_a_long_list_goes_on_where_another_layout_would_have_two_columns() -> None:
    items = "".join(f"- {number}\n" for number in range(20))
    laid, _ = laid_out(f'## A {{layout="Text"}}\n\n{items}')
    assert [scene.layout for scene in laid.scenes] == ["content", "content"]
    unnamed, _ = laid_out(f"## A\n\n{items}")
    assert [scene.layout for scene in unnamed.scenes] == ["two-columns"]
