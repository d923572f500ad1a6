"""Pages that change step by step are, in the end, what they would be if they were made at once."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from slidegen.painters.html.open_page import OpenPage, changed, open_page
from slidegen.pipeline import lay_out
from slidegen.scene import LaidOutDeck
from slidegen.source import Source

SLIDES = (
    "## Water\n\n- clear\n- **cold**\n",
    "## Water\n\n- clear\n- *warm*\n",
    "## Shore {#shore}\n\n1. sand\n2. reeds\n",
    "## Coast {#shore}\n\nA [link](#fish) and [the web](https://example.com).\n",
    "## Fish {#fish}\n\n| Name | Length |\n|---|---:|\n| Perch | 30 |\n",
    "## Catch\n\n```python\ncatch(1)\n```\n",
    "## Words\n\n> Still waters.\n>\n> — A saying\n",
    "# Depths\n",
    "## Ωmega\n\n- ~~zxq~~ Δ\n\n::: notes\nSaid.\n:::\n",
    "## Eau {lang=fr}\n\n- « claire »\n",
)
decks = st.lists(st.sampled_from(range(len(SLIDES))), min_size=1, max_size=6, unique=True)


def laid_out(numbers: list[int]) -> LaidOutDeck:
    text = "---\ntitle: Lakes\nlang: en\n---\n\n" + "\n".join(SLIDES[number] for number in numbers)
    deck, _ = lay_out(Source("lakes.md", text), Path(), Path())
    assert deck
    return deck


def looks(page: OpenPage) -> list[str]:
    """The slides with the declarations of each class in its place: names depend on what was painted before."""
    bodies = {name: f"{key[0]}{{{key[1]}}}" for key, name in page.styles.classes.items()}

    def look(match: re.Match[str]) -> str:
        return f'class="{" ".join(bodies.get(name, name) for name in match[1].split())}"'

    return [re.sub(r'class="([^"]*)"', look, section.html) for section in page.sections]


@settings(max_examples=40)
@given(st.lists(decks, min_size=2, max_size=4))
def test_steps_lead_where_one_step_leads(steps: list[list[int]]) -> None:
    page = open_page(laid_out(steps[0]))
    shown = [section.html for section in page.sections]
    rules = page.html()
    for step in steps[1:]:
        deck = laid_out(step)
        found = changed(page, deck)
        assert found, "the title and the theme are the same"
        page, changes = found
        shown = [
            changes.slides.get(place, html) for place, html in enumerate((shown + [""] * 40)[: changes.count])
        ]
        rules += changes.rules + "".join(changes.fonts)
    fresh = open_page(deck)
    assert shown == [section.html for section in page.sections]
    assert looks(page) == looks(fresh)
    for name in page.styles.classes.values():
        assert f".{name}" in rules
    assert fresh.typecase.uses.keys() <= page.typecase.uses.keys()
    assert all(use.letters <= page.typecase.uses[face].letters for face, use in fresh.typecase.uses.items())


def test_only_what_changes_is_painted() -> None:
    page = open_page(laid_out([0, 2, 4]))
    found = changed(page, laid_out([1, 2, 4]))
    assert found
    assert list(found[1].slides) == [1]
    assert "warm" in found[1].slides[1]


def test_a_slide_that_links_to_another_follows_its_address() -> None:
    page = open_page(laid_out([3, 4]))
    one = changed(page, laid_out([3, 0]))
    assert one
    assert list(one[1].slides) == [1, 2]
    assert 'href="#fish"' not in one[1].slides[1]


def test_new_letters_come_with_their_font() -> None:
    page = open_page(laid_out([0, 2]))
    found = changed(page, laid_out([0, 8]))
    assert found
    assert all(font.startswith("@font-face{") for font in found[1].fonts)
    assert found[1].fonts


def test_another_title_asks_for_another_page() -> None:
    deck = laid_out([0])
    other, _ = lay_out(Source("lakes.md", "---\ntitle: Ponds\nlang: en\n---\n\n" + SLIDES[0]), Path(), Path())
    assert other
    assert changed(open_page(deck), other) is None


def test_a_page_that_has_grown_is_made_anew() -> None:
    page = open_page(laid_out([0]))
    page.styles.named("x", {"background": "0" * 1_000_000})
    assert changed(page, laid_out([1])) is None
