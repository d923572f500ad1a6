from dataclasses import replace
from itertools import pairwise

import pytest

from slidegen.color import contrast, resolve
from slidegen.scene import LineMark, Scene, TextMark
from slidegen.style import Color, Palette
from slidegen.theme.load import load_theme
from slidegen.theme.rules import BrandRules
from slidegen.theme.theme import Theme
from tests.outlines import codes, laid_out

SECTIONS = (
    "---\nslide-level: 2\n---\n\n## Plan {.agenda}\n\n# One\n\n## Long\n\n- a\n\n"
    "# Two\n\n## Plan {.agenda}\n\n# Three\n"
)


@pytest.fixture(scope="module")
def leman() -> Theme:
    theme, _ = load_theme("leman", None)
    assert theme
    return theme


def _texts(scene: Scene, name: str) -> list[str]:
    marks = [mark for mark in scene.marks if isinstance(mark, TextMark) and mark.name.startswith(name)]
    return [paragraph.text for mark in marks for paragraph in mark.body.paragraphs]


def _contrast(color: Color, palette: Palette, ground: Color) -> float:
    return contrast(resolve(color, palette)[0], resolve(ground, palette)[0])


def test_each_section_has_the_number_of_its_slide(leman: Theme) -> None:
    deck, findings = laid_out(SECTIONS, leman)
    assert codes(findings) == []
    titles = [scene.title for scene in deck.scenes]
    expected = [f"slide\N{NO-BREAK SPACE}{titles.index(name) + 1}" for name in ("One", "Two", "Three")]
    assert _texts(deck.scenes[0], "Slide number") == expected


def test_slides_that_go_on_count(leman: Theme) -> None:
    long = SECTIONS.replace("- a\n", "- a word or two\n" * 60)
    deck, _ = laid_out(long, leman)
    parts = sum(scene.id == "long" for scene in deck.scenes)
    assert parts > 1
    assert _texts(deck.scenes[0], "Slide number")[1] == f"slide\N{NO-BREAK SPACE}{3 + parts}"


@pytest.mark.parametrize(
    ("lang", "label"),
    [("fr-CH", "diapo\N{NO-BREAK SPACE}2"), ("de", "Folie\N{NO-BREAK SPACE}2"), ("ja", "2")],
)
def test_the_number_is_named_in_few_languages(lang: str, label: str, leman: Theme) -> None:
    deck, _ = laid_out(SECTIONS.replace("slide-level", f"lang: {lang}\nslide-level"), leman)
    assert _texts(deck.scenes[0], "Slide number")[0] == label


def test_only_the_current_section_is_strong_and_all_can_be_read(leman: Theme) -> None:
    deck, _ = laid_out(SECTIONS, leman)
    first, second = (scene for scene in deck.scenes if scene.title == "Plan")
    runs = [
        paragraph.runs[0].resolved
        for mark in second.marks
        if isinstance(mark, TextMark) and mark.name == "Content"
        for paragraph in mark.body.paragraphs
    ]
    assert [run.bold for run in runs] == [False, True, False]
    assert runs[0].color != runs[1].color
    ground = leman.layouts["content"].background
    assert all(_contrast(run.color, leman.palette, ground) >= 4.5 for run in runs)
    colors = {
        paragraph.runs[0].resolved.color
        for mark in first.marks
        if isinstance(mark, TextMark) and mark.name == "Content"
        for paragraph in mark.body.paragraphs
    }
    assert colors == {runs[1].color}


def test_rules_stand_between_the_entries(leman: Theme) -> None:
    scene = laid_out(SECTIONS, leman)[0].scenes[0]
    rules = [mark.box.y for mark in scene.marks if isinstance(mark, LineMark)]
    labels = [mark.box for mark in scene.marks if mark.name.startswith("Slide number")]
    assert len(rules) == len(labels) == 3
    for label, rule in zip(labels, rules, strict=True):
        assert label.bottom < rule
    assert all(rule < label.y for rule, label in zip(rules, labels[1:], strict=False))
    assert len({below - above for above, below in pairwise(rules)}) == 1


def test_what_an_author_writes_stands_above_the_list(leman: Theme) -> None:
    scene = laid_out(SECTIONS.replace("{.agenda}\n", "{.agenda}\n\nTwo hours.\n", 1), leman)[0].scenes[0]
    assert _texts(scene, "Content") == ["Two hours.", "One", "Two", "Three"]


def test_the_title_stands_on_a_panel_where_the_theme_allows_its_layout(leman: Theme) -> None:
    first = laid_out(SECTIONS, leman)[0].scenes[0]
    title = next(mark for mark in first.marks if mark.name == "Title")
    assert first.layout == "agenda"
    assert isinstance(title, TextMark)
    assert title.fill
    assert (title.box.x, title.box.y, title.box.height) == (0, 0, leman.height)
    ruled = replace(leman, rules=BrandRules(layouts=("Content", "Section", "Title only")))
    deck, findings = laid_out(SECTIONS, ruled)
    assert deck.scenes[0].layout == "content"
    assert codes(findings) == []
