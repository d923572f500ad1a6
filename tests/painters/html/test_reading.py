"""The reading tree as elements: what a screen reader finds."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from playwright.sync_api import Page

from slidegen.painters.html import paint
from slidegen.scene import FigureNode, HeadingNode, ItemNode, Leaf, ListNode, ShapeMark, TableNode, TextNode
from slidegen.style import Color
from tests.painters.html.conftest import Open
from tests.painters.html.decks import deck, paragraph, points, px, scene, table, text
from tests.painters.html.showcase import showcase


def section(slide: str) -> str:
    page = paint(showcase(), "deck")["deck.html"].decode()
    found = re.search(rf'<section id="{slide}".*?</section>', page, re.S)
    assert found
    return found[0]


def shape_of(markup: str) -> str:
    """The elements without attributes, those that only place or look left out."""
    bare = re.sub(r"<(/?\w+)[^>]*>", r"<\1>", markup)
    return re.sub(r"</?(?:div|span|section|col|colgroup|svg|path|a|code)>", "", bare)


def test_a_nested_list() -> None:
    assert shape_of(section("points")).startswith(
        "<h2>Les outils vont vite</h2><ul><li><p>Les usages ont changé : clients"
    )
    assert "</p><ul><li><p>un avis pèse plus qu’une page</p></li></ul></li><li>" in shape_of(
        section("points")
    )


def test_a_list_whose_items_stand_in_boxes_of_their_own() -> None:
    words = "<p>Capter ce que disent clients et équipes, en continu.</p>"
    items = "".join(
        f"<li><h3>{name}</h3>{words}</li>" for name in ("L’écoute", "La reconnaissance", "La légitimité")
    )
    assert shape_of(section("cartes")) == f"<h2>Trois supports</h2><ol>{items}</ol>"


def test_a_list_in_two_columns_is_one_list() -> None:
    left = text("Left", px(0, 0, 300, 200), paragraph("One", width=500_000), paragraph("Two", width=500_000))
    right = text(
        "Right", px(400, 0, 300, 200), paragraph("Three", width=500_000), paragraph("Four", width=500_000)
    )
    leaves = [Leaf(name, at) for name in ("Left", "Right") for at in (0, 1)]
    tree = (ListNode(False, tuple(ItemNode((TextNode(leaf),)) for leaf in leaves)),)
    page = paint(deck(scene("a", "A", (left, right), tree)), "deck")["deck.html"].decode()
    assert page.count('role="list"') == 1
    assert re.findall(r'<div role="listitem"><p[^>]*>(\w+)</p></div>', page) == [
        "One",
        "Two",
        "Three",
        "Four",
    ]


def test_a_table_says_what_its_headers_head() -> None:
    assert '<th class="d1 solid filled" scope="col">' in section("figures")
    assert "<thead><tr><th>Support</th><th>Délai</th></tr></thead><tbody><tr><td>Écoute</td>" in shape_of(
        section("figures")
    )


def test_a_table_is_named_once() -> None:
    grid = replace(table([["A", "B"], ["1", "2"]], px(0, 0, 600, 200)), alt="Les délais")
    below = text("Caption", px(0, 300, 600, 40), paragraph("Les délais", width=3_810_000))
    alone = paint(deck(scene("a", "A", (grid,), (TableNode(Leaf("Table")),))), "deck")["deck.html"].decode()
    node = TableNode(Leaf("Table"), Leaf("Caption"))
    named = paint(deck(scene("a", "A", (grid, below), (node,))), "deck")["deck.html"].decode()
    assert alone.count("Les délais") == named.count("Les délais") == 1


def test_a_picture_and_its_caption_are_a_figure() -> None:
    assert shape_of(section("figures")).endswith(
        "<figure><img><figcaption><p>Genève</p></figcaption></figure>"
    )
    assert 'alt="Un lac"' in section("figures")


def test_a_quote_and_who_said_it() -> None:
    assert shape_of(section("citation")) == (
        "<h2>Ce qu’il en dit</h2><figure><blockquote><p>Le savoir n’est pas l’action.</p></blockquote>"
        "<figcaption><p>Herbert Spencer</p></figcaption></figure>"
    )


def test_code_keeps_its_lines_and_spaces() -> None:
    words = re.sub(r"<[^>]+>", "", section("code"))
    assert "def paint(deck):\n    return  deck\n\n# &lt;script&gt;alert(1)&lt;/script&gt;\n" in words
    assert '<pre><code class="language-python">' in section("code")


def test_what_is_not_read_is_hidden_and_has_nothing_to_focus() -> None:
    for hidden in re.findall(r'aria-hidden="true">(.*?)</div></div>', section("cartes")):
        assert "<a" not in hidden
        assert "tabindex" not in hidden


def test_decoration_is_painted_where_it_stands_in_the_scene() -> None:
    """The panels come first in the page, but each lies just below its card."""
    depths = [int(depth) for depth in re.findall(r"\bz(\d+)\b", section("cartes"))]
    assert len(depths) == len(set(depths)) == 7


def test_other_languages_are_marked() -> None:
    assert 'lang="en">rolling stone<' in section("points")
    assert section("points").count("lang=") == 1


def test_paragraphs_that_no_leaf_names_are_not_lost() -> None:
    box = px(0, 0, 1000, 400)
    mark = text("T", box, *(paragraph(words, width=box.width) for words in ("un", "deux", "trois", "quatre")))
    item = ItemNode((TextNode(Leaf("T", 1)),))
    page = paint(deck(scene("a", "A", (mark,), (ListNode(False, (item,)),))), "deck")["deck.html"].decode()
    found = re.search(r"<section.*?</section>", page, re.S)
    assert found
    assert shape_of(found[0]) == "<h2>A</h2><ul><li><p>un</p><p>deux</p></li></ul><p>trois</p><p>quatre</p>"


def test_a_mark_whose_paragraphs_are_torn_apart_is_our_fault() -> None:
    first, tree = points("un", "deux", name="T")
    box = px(0, 0, 100, 100)
    other = text("O", box, paragraph("x", width=box.width))
    torn = (TextNode(Leaf("T", 0)), TextNode(Leaf("O")), TextNode(Leaf("T", 1)))
    with pytest.raises(AssertionError, match="stand together"):
        paint(deck(scene("a", "A", (first, other), torn)), "deck")
    assert paint(deck(scene("a", "A", (first,), (tree,))), "deck")


def test_a_shape_that_says_nothing_but_is_named_has_its_description() -> None:
    mark = ShapeMark("Dot", px(0, 0, 100, 100), "ellipse", Color("accent1"), alt="Un point")
    page = paint(deck(scene("a", "A", (mark,), (FigureNode(Leaf("Dot")),))), "deck")["deck.html"].decode()
    assert 'role="img" aria-label="Un point"' in page


def test_heading_levels_are_the_trees() -> None:
    box = px(0, 300, 1000, 100)
    mark = text("Part", box, paragraph("Partie", width=box.width))
    made = deck(scene("a", "A", (mark,), (HeadingNode(3, Leaf("Part")),), level=1))
    page = paint(made, "deck")["deck.html"].decode()
    assert "<h1" in page
    assert "<h3" in page
    assert page.count("tabindex") - page.count('[tabindex="-1"]') == 1


SNAPSHOT = """- group "Ce qu’il en dit":
  - heading "Ce qu’il en dit" [level=2]
  - figure "Herbert Spencer":
    - blockquote:
      - paragraph: Le savoir n’est pas l’action.
    - paragraph: Herbert Spencer"""


@pytest.mark.slow
def test_the_accessibility_tree_has_what_the_slide_says(opened: Open) -> None:
    page: Page = opened("#citation")
    assert page.locator("#citation").aria_snapshot() == SNAPSHOT
    page = opened("#points")
    assert page.get_by_role("list").count() == 2
    assert page.get_by_role("listitem").count() == 4
