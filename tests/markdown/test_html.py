"""HTML that means what Markdown can say, and HTML that does not."""

from __future__ import annotations

import pytest

from slidegen.blocks.bullets import Bullets
from slidegen.blocks.picture import Picture
from slidegen.blocks.prose import Prose
from slidegen.blocks.table import Table
from slidegen.markdown.csv_tables import MOST_COLUMNS
from slidegen.markdown.inline_html import DEEPEST
from slidegen.model import Words, plain
from tests.outlines import block, blocks, codes, read


def _one(text: str) -> Words:
    found = block(text)
    assert isinstance(found, Prose)
    return found.phrase[0]


@pytest.mark.parametrize(
    ("tag", "look"),
    [
        ("b", "strong"),
        ("EM", "emphasis"),
        ("del", "strike"),
        ("kbd", "code"),
        ("u", "underline"),
        ("sub", "shift"),
        ("sup", "shift"),
        ("mark", "strong"),
    ],
)
def test_tags_with_a_meaning(tag: str, look: str) -> None:
    words = _one(f"<{tag}>a</{tag}>")
    assert words.text == "a"
    assert getattr(words, look)
    assert codes(read(f"## A\n\nx <{tag}>a</{tag}>\n")[1]) == []


def test_links_and_pictures() -> None:
    assert _one('<a href="https://a.b/?c=1&amp;d" title="t">a</a>').link == "https://a.b/?c=1&d"
    assert _one('<a name="x">a</a>').link == ""
    found = block('<img src="p.png" alt="A lake" style="width: 50%">')
    assert isinstance(found, Picture)
    assert (found.path, found.alt, found.width) == ("p.png", "A lake", 0.5)
    assert codes(read('## A\n\nx <a href="javascript:x">a</a>\n')[1]) == ["unsafe-link"]


@pytest.mark.parametrize(
    "text", ["a <b>b", "a b</b>", "a <i>b <b>c</i> d</b>", "<b>" * (DEEPEST + 9) + "a b c d"]
)
def test_tags_without_a_partner_lose_no_words(text: str) -> None:
    found = block(f"x {text}")
    assert isinstance(found, Prose)
    letters = plain(found.phrase).replace(" ", "")
    assert letters == "x" + "".join(
        part for part in "abcd" if part in text.replace("<b>", "").replace("</b>", "")
    )
    assert codes(read(f"## A\n\nx {text}\n")[1]) == ["raw-html"]


def test_blocks_of_html() -> None:
    text = "<div><p>a <b>b</b></p><ol><li>c</li><li>d</li></ol>e &amp; f<br>g</div>"
    first, second, third = blocks(text)
    assert isinstance(first, Prose) and isinstance(second, Bullets) and isinstance(third, Prose)
    assert [words.strong for words in first.phrase] == [False, True]
    assert (second.ordered, len(second.items)) == (True, 2)
    assert plain(third.phrase) == "e & f g"


def test_numbers_that_no_character_and_no_cell_has() -> None:
    huge = "9" * 5000
    assert _one(f"<p>a&#{huge};b</p>").text == "a\ufffdb"
    assert _one(f'<a href="https://a.b/&#{huge};">a</a>').link == "https://a.b/\ufffd"
    found = block(f'<table><tr><td colspan="{huge}">a</td></tr></table>')
    assert isinstance(found, Table)
    assert len(found.align) == MOST_COLUMNS


def test_scripts_and_styles_are_no_words() -> None:
    assert blocks("<div>a</div>\n<script>b</script>\n\n<style>c</style>\n")[0].span.text.startswith("<div>")
    assert len(blocks("<div>a</div>\n<script>b</script>\n\n<style>c</style>\n")) == 1
