from dataclasses import replace

import pytest

from slidegen.scene import LaidOutDeck, NoteRun, Scene, SceneSection, TextMark
from slidegen.theme.theme import Theme
from tests.outlines import codes, image, laid_out
from tests.square import EM, square_theme

# Too many items for a slide, each too long for one line of two columns.
LONG = "- aaaaaaaaaaaa\n" * 15


def _deck(text: str) -> LaidOutDeck:
    deck, findings = laid_out(text)
    assert findings == ()
    return deck


def _text(mark: TextMark) -> str:
    return "".join(run.text for paragraph in mark.body.paragraphs for run in paragraph.runs)


def _foot(scene: Scene) -> dict[str, str]:
    return {mark.name: _text(mark) for mark in scene.furniture}


def test_an_empty_text_is_a_deck_without_slides() -> None:
    deck, findings = laid_out("")
    assert codes(findings) == ["empty-deck"]
    assert (deck.scenes, deck.sections, deck.layouts, deck.facts.title) == ((), (), {}, "")


def test_what_is_said_of_the_deck() -> None:
    front = "---\ntitle: Lakes\nsubtitle: Water\nauthors: [Ada, Bea]\ndate: 2026-06-22\nlang: fr\nnotes: public\n---\n"
    facts = _deck(f"{front}\n# A\n\n- b\n").facts
    assert (facts.title, facts.subtitle, facts.authors) == ("Lakes", "Water", ("Ada", "Bea"))
    assert (facts.date, facts.lang, facts.public_notes) == ("2026-06-22", "fr", True)
    assert _deck("## *First* slide\n\n- a\n").facts.title == "First slide"


def test_only_the_layouts_that_are_shown_are_kept() -> None:
    assert set(_deck("## a\n\n- b\n\n## c\n\n> d\n").layouts) == {"content", "quote"}


def test_sections_are_runs_of_slides() -> None:
    parts = "## before\n\n- a\n\n# One\n\n## b\n\n" + LONG + "\n# Two\n\n## c\n\n- d\n"
    deck = _deck(f"---\ntitle: Deck\nslide-level: 2\n---\n\n{parts}")
    assert [scene.title for scene in deck.scenes] == [
        "Deck",
        "before",
        "One",
        "b (1/2)",
        "b (2/2)",
        "Two",
        "c",
    ]
    assert deck.sections == (SceneSection("One", 2, 5), SceneSection("Two", 5, 7))


def test_parts_of_a_slide_share_its_name() -> None:
    first, second = _deck("## a {#b}\n\n" + LONG + "\n::: notes\nSaid, *and not*.\n:::\n").scenes
    assert (first.id, second.id) == ("b", "b")
    assert [(scene.part, scene.parts) for scene in (first, second)] == [(1, 2), (2, 2)]
    assert first.notes == ((NoteRun("Said, "), NoteRun("and not", spoken=False), NoteRun(".")),)
    assert second.notes == ()
    assert next(_text(mark) for mark in second.marks if isinstance(mark, TextMark)) == "a (2/2)"


def test_a_title_that_its_number_makes_too_long_is_told() -> None:
    assert codes(laid_out(f"## {'a' * 106}\n\n{LONG}")[1]) == []
    assert codes(laid_out(f"## {'a' * 107}\n\n{LONG}")[1]) == ["overflow"]
    assert codes(laid_out(f"## {'a' * 112}\n\n- b\n")[1]) == []


def test_the_footer_tells_deck_and_section_as_far_as_they_fit() -> None:
    deck = _deck("---\ntitle: Lakes\n---\n\n# Air\n\n## a\n\n- b\n\n# Water, wind and land\n\n## c\n\n- d\n")
    feet = [_foot(scene).get("Footer", "") for scene in deck.scenes]
    assert feet == ["", "", "Lakes · Air", "", "Lakes"]


def test_a_footer_that_is_too_long_is_left_out() -> None:
    assert "Footer" not in _foot(_deck("---\ntitle: Lakes and rivers\n---\n\n## a\n\n- b\n").scenes[1])


def test_the_author_s_own_footer_goes_first_and_is_told_if_too_long() -> None:
    deck = _deck("---\ntitle: Lakes\nfooter: Internal\n---\n\n# Air\n\n## a\n\n- b\n")
    assert _foot(deck.scenes[-1])["Footer"] == "Internal"
    assert _foot(_deck("---\nfooter: Not for everyone\n---\n\n## a\n\n- b\n").scenes[0])["Footer"]
    assert codes(laid_out(f"---\nfooter: {'Not for all ' * 9}\n---\n\n## a\n\n- b\n")[1]) == [
        "footer-left-out"
    ]
    assert codes(laid_out("---\ntitle: a\nfooter: Not for everyone\n---\n")[1]) == []


@pytest.mark.parametrize(
    ("lang", "shown"), [("fr", "22 juin 2026"), ("es", "2026-06-22"), ("sw", "2026-06-22")]
)
def test_the_date_is_spelled_where_there_is_room(lang: str, shown: str) -> None:
    (scene,) = _deck(f"---\ndate: 2026-06-22\nlang: {lang}\n---\n\n## a\n\n- b\n").scenes
    assert _foot(scene)["Date"] == shown
    assert [mark.body.paragraphs[0].runs[0].lang for mark in scene.furniture] == [lang, lang]


def test_the_number_is_a_field() -> None:
    (scene,) = _deck("## a\n\n- b\n").scenes
    assert [(mark.name, mark.field) for mark in scene.furniture] == [("Number", "slidenum")]


def test_a_slide_may_be_in_another_language() -> None:
    first, second = _deck("---\nlang: fr\n---\n\n## a {lang=de}\n\n- b [c]{lang=it}\n\n## d\n\n- e\n").scenes
    assert (first.lang, second.lang) == ("de", "fr")
    runs = [run for mark in first.marks if isinstance(mark, TextMark) for run in mark.body.paragraphs[0].runs]
    assert [(run.text, run.lang) for run in runs] == [("a", "de"), ("b ", "de"), ("c", "it")]


def test_a_form_by_name_is_taken_where_it_can_hold_the_content() -> None:
    assert _deck("## a {.content}\n\n> b\n").scenes[0].layout == "content"
    deck, findings = laid_out("## a {.quote}\n\n- b\n")
    assert deck.scenes[0].layout == "content"
    assert codes(findings) == ["form-mismatch"]


def test_characters_without_a_glyph_are_told_once_a_slide() -> None:
    _, findings = laid_out("## 日\n\n- 本\n" + "- a\n" * 15 + "\n## a\n\n| 語 |\n|---|\n\n```\n本\n```\n")
    assert codes(findings) == ["missing-glyph", "missing-glyph"]
    assert "日 (U+65E5) 本 (U+672C), used on" in findings[0].message
    assert "語 (U+8A9E) 本 (U+672C), used on" in findings[1].message


def test_a_picture_in_a_list_leaves_it() -> None:
    deck, findings = laid_out("## a\n\n- b\n- c ![d](lake)\n", lake=image(800, 200))
    assert findings == ()
    assert [mark.name for mark in deck.scenes[0].marks] == ["Title", "Text", "Picture"]


def _without(role: str) -> Theme:
    theme = square_theme()
    content = theme.layouts["content"]
    slots = {name: look for name, look in content.slots.items() if name != role}
    return replace(theme, layouts={**theme.layouts, "content": replace(content, slots=slots)})


@pytest.mark.parametrize("role", ["footer", "date", "number"])
def test_a_layout_may_lack_furniture(role: str) -> None:
    text = "---\ntitle: Lakes\ndate: 2026-06-22\n---\n\n## a\n\n- b\n"
    deck, findings = laid_out(text, _without(role))
    assert findings == ()
    assert {name.lower() for name in _foot(deck.scenes[1])} == {"footer", "date", "number"} - {role}


def test_every_mark_is_named_once() -> None:
    column = "::: column\na\n\n```\nb\n```\n:::\n"
    (scene,) = _deck(f"## a\n\nb\n\n:::: columns\n{column}{column}::::\n\nc\n").scenes
    names = [mark.name for mark in scene.marks]
    assert len(set(names)) == len(names) > 5


def test_the_size_of_the_slide_is_the_theme_s() -> None:
    deck = _deck("## a\n\n- b\n")
    assert (deck.width, deck.height, deck.palette) == (32 * EM, 12 * EM, square_theme().palette)
