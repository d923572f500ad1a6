"""The page as text: nothing in it runs that is not the player, and the same deck gives the same bytes."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from slidegen.painters.html import paint
from slidegen.scene import LaidOutDeck, Leaf, Link, PictureMark, Run, TextNode
from tests.painters.html.decks import BODY, deck, notes, paragraph, picture, points, px, run, scene, text
from tests.painters.html.showcase import showcase

EVIL = "</script></style><script>alert(1)</script><img src=x onerror=alert(1)> & \" ' \x00"


PLAIN = {"html", "head", "meta", "title", "link", "style", "body", "header", "main", "script"}
PLAIN |= {"section", "div", "h1", "h2", "ul", "li", "p"}


class Elements(HTMLParser):
    """The elements of a page with their attributes, and its words."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def html(source: LaidOutDeck) -> str:
    return paint(source, "deck")["deck.html"].decode()


def evil() -> LaidOutDeck:
    mark, tree = points(EVIL)
    made = deck(scene("a", EVIL, (mark,), (tree,), notes=notes(EVIL)), public_notes=True)
    return replace(made, facts=replace(made.facts, title=EVIL, subtitle=EVIL, authors=(EVIL,)))


def test_one_file_of_its_own_name() -> None:
    assert list(paint(deck(scene("a", "A")), "talk")) == ["talk.html"]


def test_the_same_deck_gives_the_same_bytes() -> None:
    assert paint(showcase(), "deck") == paint(showcase(), "deck")


def test_words_stay_words() -> None:
    tags = [tag for tag, _ in Elements(html(evil())).found]
    assert tags.count("script") == 2
    assert "img" not in tags
    assert "alert(1)" in "".join(Elements(html(evil())).words)


def test_no_element_has_a_style_or_a_handler() -> None:
    for source in (evil(), showcase(True)):
        for _, attributes in Elements(html(source)).found:
            assert not [name for name in attributes if name == "style" or name.startswith("on")]


def test_the_policy_allows_this_style_and_this_script_only() -> None:
    page = html(showcase())
    policy = next(a["content"] for _, a in Elements(page).found if a.get("http-equiv"))
    assert policy is not None
    hashes = re.findall(r"(?:style|script)-src 'sha256-([^']+)'", policy)
    texts = re.search(r"<style>(.*?)</style>", page, re.S), re.search(r"<script>(.*?)</script>", page, re.S)
    assert hashes == [b64encode(sha256(each[1].encode()).digest()).decode() for each in texts if each]
    assert policy.startswith("default-src 'none'; ")
    assert page.index("Content-Security-Policy") < page.index("<style>")


def test_every_address_is_in_the_page_itself() -> None:
    page = html(showcase())
    for tag, attributes in Elements(page).found:
        assert (attributes.get("src") or "data:").startswith("data:")
        if tag != "a":
            assert (attributes.get("href") or "data:").startswith("data:")
    assert not re.findall(r"url\(\"?(?!\"?data:)", page)


@pytest.mark.parametrize(
    ("link", "href"),
    [
        (Link("https://example.ch/?a=1&b=2"), "https://example.ch/?a=1&b=2"),
        (Link("mailto:a@b.ch"), "mailto:a@b.ch"),
        (Link("tel:+41"), "tel:+41"),
        (Link("HTTP://example.ch"), "HTTP://example.ch"),
        (Link(slide="b"), "#b"),
        (Link(slide="gone"), None),
        (Link("javascript:alert(1)"), None),
        (Link("java\nscript:alert(1)"), None),
        (Link(" https://example.ch"), None),
        (Link("data:text/html,x"), None),
        (Link("//example.ch"), None),
        (Link("page.html"), None),
    ],
)
def test_only_safe_links_lead_anywhere(link: Link, href: str | None) -> None:
    box = px(0, 0, 1000, 100)
    mark = text("T", box, paragraph(run("mot", BODY, link=link), width=box.width))
    page = html(deck(scene("a", "A", (mark,), (TextNode(Leaf("T")),)), scene("b", "B")))
    found = [attributes["href"] for tag, attributes in Elements(page).found if tag == "a"]
    assert found == ([] if href is None else [href])
    assert "mot" in page


def test_ids_are_unique_and_continuations_are_counted() -> None:
    page = html(
        deck(
            scene("a", "A (1/2)", parts=2),
            scene("a", "A (2/2)", part=2, parts=2),
            scene("a-2", "B"),
            scene("a-title", "C"),
        )
    )
    ids = [attributes["id"] for _, attributes in Elements(page).found if attributes.get("id")]
    assert len(ids) == len(set(ids))
    slides = [attributes["id"] for tag, attributes in Elements(page).found if tag == "section"]
    assert slides == ["a", "a-2-2", "a-2", "a-title"]


def test_every_slide_has_a_name() -> None:
    bare = replace(scene("b", "Sans titre"), marks=(), tree=())
    page = html(deck(scene("a", "A"), bare))
    sections = [attributes for tag, attributes in Elements(page).found if tag == "section"]
    assert sections[0]["aria-labelledby"] == "a-title"
    assert sections[1]["aria-label"] == "Sans titre"


def test_notes_are_private_unless_they_are_public() -> None:
    assert "dix secondes" not in html(showcase())
    assert "dix secondes" in html(showcase(public_notes=True))


def test_the_slide_number_is_the_slides() -> None:
    assert "‹#›" not in html(showcase())


def test_a_decorative_picture_is_in_the_page_once() -> None:
    logo = PictureMark("Logo", px(0, 0, 40, 30), picture(), decorative=True)
    page = html(deck(*(scene(f"s{i}", "S", (logo,)) for i in range(5))))
    assert page.count("data:image/png;base64") == 1


def test_a_drawing_is_shown_as_itself() -> None:
    drawing = replace(picture(), vector=b"<svg/>")
    for decorative in (False, True):
        page = html(
            deck(scene("a", "A", (PictureMark("A", px(0, 0, 40, 30), drawing, decorative=decorative),)))
        )
        assert page.count("data:image/svg+xml;base64,PHN2Zy8+") == 1
        assert "data:image/png" not in page


def test_looks_that_repeat_are_written_once() -> None:
    marks, tree = points("un", "deux", "trois", "quatre")
    page = html(deck(*(scene(f"s{i}", "S", (marks,), (tree,)) for i in range(20))))
    style = re.search(r"<style>(.*?)</style>", page, re.S)
    assert style
    assert len(re.findall(r"^\.p\d+\{", style[1], re.M)) == 3


@settings(max_examples=20)
@given(st.text(max_size=40), st.text(max_size=40))
def test_no_word_is_lost_and_none_becomes_markup(title: str, item: str) -> None:
    mark, tree = points(item)
    page = Elements(html(deck(scene("a", title, (mark,), (tree,)))))
    tags = {tag for tag, _ in page.found}
    assert tags == PLAIN | ({"br"} & tags)
    words = "".join(page.words)
    for said in (title, item):
        visible = "".join(letter for letter in said if letter.isprintable())
        assert all(word in words for word in visible.split()) or not said.isprintable()


def test_runs_that_look_alike_need_no_element() -> None:
    box = px(0, 0, 1000, 100)
    same = Run("deux", BODY, BODY, "fr")
    mark = text("T", box, paragraph("un ", same, width=box.width))
    page = html(deck(scene("a", "A", (mark,), (TextNode(Leaf("T")),))))
    assert ">un deux</p>" in page


@pytest.mark.parametrize(
    ("lang", "label"),
    [
        ("en-GB", "Next slide"),
        ("fr-CH", "Diapositive suivante"),
        ("DE", "Nächste Folie"),
        ("es", "Diapositiva siguiente"),
        ("it", "Diapositiva successiva"),
        ("nl", "Volgende dia"),
        ("rm", "Next slide"),
    ],
)
def test_the_buttons_speak_the_decks_language(lang: str, label: str) -> None:
    page = html(deck(scene("a", "A"), lang=lang))
    written = re.search('<script type="application/json">(.*?)</script>', page, re.DOTALL)
    assert written
    data = json.loads(written[1])
    assert data["own"].get("next", data["interface"][data["chosen"]]["next"]) == label
