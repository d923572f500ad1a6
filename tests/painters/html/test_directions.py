"""Slides and paragraphs in their direction, and the player's sides."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from playwright.sync_api import Page

from slidegen.painters.html import paint
from slidegen.scene import CodeNode, LaidOutDeck, Leaf, Scene, ShapeMark, TableNode, TextNode
from tests.painters.html.conftest import Open
from tests.painters.html.decks import CODE, bullet, deck, paragraph, points, px, run, scene, table, text

BOX = px(120, 300, 1680, 200)


def markup(laid_out: LaidOutDeck) -> str:
    return paint(laid_out, "deck")["deck.html"].decode()


def rtl_deck(*scenes: Scene) -> LaidOutDeck:
    made = deck(*(replace(each, lang="he", rtl=True) for each in scenes), lang="he")
    return replace(made, facts=replace(made.facts, rtl=True))


def section(page: str) -> str:
    found = re.search("<section.*?</section>", page, re.S)
    assert found
    return found[0]


def turned(content: str) -> Scene:
    """A slide with a paragraph from right to left."""
    words = paragraph(run(content, lang="he"), width=BOX.width)
    mark = text("Text", BOX, replace(words, resolved=words.resolved.mirrored()))
    return scene("a", "T", (mark,), (TextNode(Leaf("Text", 0)),))


def test_a_deck_from_right_to_left_says_so_once() -> None:
    page = markup(rtl_deck(turned("אב")))
    assert '<html lang="he" dir="rtl">' in page
    # The title of this test's scene runs from left to right.
    assert re.findall('dir="[a-z]+"', section(page)) == ['dir="ltr"']


def test_a_slide_of_the_other_direction_says_so() -> None:
    page = markup(deck(replace(turned("אב"), rtl=True, lang="he")))
    assert '<html lang="fr">' in page
    assert 'lang="he" dir="rtl"' in section(page)


def test_a_paragraph_against_its_slide_says_so() -> None:
    assert re.search('<p [^>]*dir="rtl">אב</p>', markup(deck(turned("אב"))))


def test_its_start_needs_no_alignment() -> None:
    assert "text-align" not in re.sub(
        "text-align:inherit|text-align: (inherit|center)", "", markup(rtl_deck(turned("אב")))
    )


def test_code_among_words_is_a_stretch_of_its_own() -> None:
    words = paragraph(
        run("אב ", lang="he"), run("--a", CODE, code=True), run("→", CODE, code=True), width=BOX.width
    )
    mark = text("Text", BOX, replace(words, resolved=words.resolved.mirrored()))
    page = markup(rtl_deck(scene("a", "T", (mark,), (TextNode(Leaf("Text", 0)),))))
    # Two runs, one stretch: they must not change places.
    assert re.search(r'<bdi dir="ltr"><code[^>]*>--a</code><code[^>]*>→</code></bdi>', page)
    assert "<bdi" not in markup(
        deck(scene("a", "T", (text("Text", BOX, words),), (TextNode(Leaf("Text", 0)),)))
    )


def test_a_fence_runs_from_left_to_right() -> None:
    lines = [paragraph(run(line, CODE, "en", code=True), width=BOX.width) for line in ("a", "  b")]
    mark = ShapeMark("Code", BOX, "rect", body=text("Code", BOX, *lines).body)
    page = section(markup(rtl_deck(scene("a", "T", (mark,), (CodeNode(Leaf("Code")),)))))
    assert '<pre dir="ltr">' in page
    assert "dir=" not in page[page.index("<code") :]


def test_a_table_against_its_slide_says_so() -> None:
    mark = replace(table((("a", "b"), ("c", "d")), BOX), rtl=True)
    page = section(markup(deck(scene("a", "T", (mark,), (TableNode(Leaf("Table")),)))))
    assert re.search('<table [^>]*dir="rtl"', page)


def list_deck() -> LaidOutDeck:
    mark, node = points("אב", "גד")
    style = bullet().mirrored()
    items = tuple(replace(each, resolved=style) for each in mark.body.paragraphs)
    mark = replace(mark, body=replace(mark.body, paragraphs=items))
    pages = [scene(name, name, (mark,), (node,)) for name in ("one", "two", "three")]
    return rtl_deck(*pages)


@pytest.mark.slow
def test_the_left_arrow_goes_on(opened: Open) -> None:
    page = opened("#two", deck=list_deck())
    for key, there in (
        ("ArrowLeft", "three"),
        ("ArrowRight", "two"),
        ("ArrowRight", "one"),
        ("PageDown", "two"),
    ):
        page.keyboard.press(key)
        assert page.eval_on_selector(".slide.current", "slide => slide.id") == there, key


@pytest.mark.slow
def test_the_button_for_the_next_slide_stands_at_the_left(opened: Open) -> None:
    page = opened(deck=list_deck())
    places = page.eval_on_selector_all(
        ".controls button", "all => all.map((each) => each.getBoundingClientRect().x)"
    )
    assert places[0] > places[1]


@pytest.mark.slow
def test_bullets_stand_right_of_their_words(opened: Open) -> None:
    page = opened(deck=list_deck())
    box = page.eval_on_selector("li p", MARKER)
    assert box["side"] == "0px"
    assert box["words"] <= box["right"] - 43


MARKER = """p => {
  const range = document.createRange();
  range.selectNodeContents(p);
  const own = p.getBoundingClientRect();
  return {
    side: getComputedStyle(p, '::before').right,
    words: range.getBoundingClientRect().right,
    right: own.right,
  };
}"""


@pytest.mark.slow
@pytest.mark.parametrize("media", ["screen", "print"])
def test_the_frame_fills_the_slide(opened: Open, media: str) -> None:
    page = opened(size=(1280, 720), deck=list_deck())
    page.emulate_media(media=media)  # type: ignore[arg-type]
    assert frame(page) == [0, 0, 1280, 720]


def frame(page: Page) -> list[int]:
    box = page.locator(".slide.current .frame").bounding_box()
    assert box
    return [round(box[side]) for side in ("x", "y", "width", "height")]
