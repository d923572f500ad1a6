"""The measure of lost words measured: what it must see, and what it must not take for a loss."""

from __future__ import annotations

from pathlib import Path

import pytest

from slidegen.pipeline import build
from slidegen.source import Source
from tests.acceptance.commonmark import rendering
from tests.acceptance.losses import intruders, losses
from tests.acceptance.shown_words import ShownSlide, html_slides, pptx_slides


def lost(source: str, shown: str, dialect: str = "plain") -> list[str]:
    found = losses(rendering(source, dialect, Path()), [ShownSlide((shown,))])
    return [str(each) for each in found]


def strange(source: str, shown: str, dialect: str = "plain") -> list[str]:
    return list(intruders(rendering(source, dialect, Path()), [ShownSlide((shown,))]))


def test_a_word_that_is_not_shown_is_told_with_its_line() -> None:
    assert lost("# Lakes\n\nDeep and cold, cold water.", "Lakes deep and cold") == [
        "cold (line 3)",
        "water (line 3)",
    ]


@pytest.mark.parametrize(
    ("source", "shown", "dialect"),
    [
        ("“It’s” … A—B", "It's ... a B", "plain"),
        ("---\ntitle: Front\n---\n\nWords", "words", "plain"),
        ("Words <!-- said\n\nquietly -->", "words", "marp"),
        ("## Title {#id .class key=v}\n\n[a]{.red} ![alt](b c.png)", "title a", "quarto"),
        ("::: {.note}\nWords\n:::\n\n::: notes\nSaid\n:::", "words", "quarto"),
        ("# A\n\nNotes:\nsaid\n\n---\n\n# B", "a b", "reveal"),
        ("---\nlayout: cover\n---\n\n# A\n\n---\nclass: x\n---\n\n# B\n\n::right::\n\nC", "a b c", "slidev"),
        ("Text[^1]\n\n[^1]: Note\n\n- [x] done\n\n> [!TIP]\n> Do", "text note done do", "plain"),
        ("| a |\n|---|\n| b |\n\nTable: caption {#x}", "a b caption", "quarto"),
        ("```{r}\n#| echo: true\nsum(1)\n```\n\n`<b>`{=html}", "sum 1", "quarto"),
        ("<style>p {}</style>\n\n<div>seen</div> <script>run()</script>", "seen", "plain"),
        ("template: a.pptx\nnumbers: no\n\n# Title", "title", "plain"),
    ],
)
def test_what_is_not_for_the_audience_is_not_missed(source: str, shown: str, dialect: str) -> None:
    assert lost(source, shown, dialect) == []


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("# A\n\n<!-- _class: lead -->", "A _class: lead"),
        ("Words\n\n:::\n", "words :::"),
        ("[words]{.red}", "words {.red}"),
        ("{{< fa fish >}} a", "{{< fa fish >}} a"),
        ("<div>a</div>", "<div>a</div>"),
        ("---\nlayout: cover\n---\n\na", "layout: cover\na"),
    ],
)
def test_a_directive_among_the_words_is_told(source: str, shown: str) -> None:
    assert strange(source, shown)


def test_code_may_show_what_directives_look_like() -> None:
    code = "```html\n<div class='x'>{.a}</div>\n```"
    assert strange(code, "<div class='x'>{.a}</div>") == []


def test_a_deck_shows_its_words_in_both_outputs() -> None:
    words = "---\ntitle: Lakes\n---\n\n## Water\n\n- deep[^1]\n\n[^1]: A note.\n"
    text = f"{words}\n---\n\n| a | b |\n|---|---|\n| c | d |\n"
    made = build(Source("deck.md", text), Path(), "deck")
    assert made.laid_out is not None
    parts = [(scene.part, scene.parts) for scene in made.laid_out.scenes]
    pptx = pptx_slides(made.files["deck.pptx"], parts)
    html = html_slides(made.files["deck.html"], parts, [slide.hidden_title for slide in pptx])
    for slides in (pptx, html):
        assert losses(rendering(text, "plain", Path()), slides) == ()
        assert losses(rendering(f"{text}\nMore", "plain", Path()), slides) != ()
