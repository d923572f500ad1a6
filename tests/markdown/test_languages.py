"""Language tags as authors write them, and the words that they are said of."""

from __future__ import annotations

import pytest

from slidegen.markdown.languages import language_tag
from slidegen.model import Slide
from tests.outlines import codes, read


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("fr", "fr"),
        ("FR-ch", "fr-CH"),
        ("fr_CH", "fr-CH"),
        (" de ", "de"),
        ("zh-hant-tw", "zh-Hant-TW"),
        ("es-419", "es-419"),
        ("de-CH-1996", "de-CH-1996"),
        ("en-u-ca-buddhist", "en-u-ca-buddhist"),
        ("ar-x-own", "ar-x-own"),
        ("gsw", "gsw"),
        ("french", ""),
        ("f", ""),
        ("fr-", ""),
        ("français", ""),
        ("fr CH", ""),
        ("", ""),
        ("x-own", ""),
    ],
)
def test_a_tag(written: str, tag: str) -> None:
    assert language_tag(written) == tag


def said(slide: Slide) -> list[tuple[str, str]]:
    return [(words.text, words.lang) for block in slide.blocks for words in getattr(block, "phrase", ())]


def test_words_in_a_div_are_in_its_language() -> None:
    text = "## A\n\n::: {lang=he}\nb *c* [d]{lang=fr} `e`\n:::\n\nf\n"
    (slide,) = read(text)[0].slides
    assert said(slide) == [
        ("b ", "he"),
        ("c", "he"),
        (" ", "he"),
        ("d", "fr"),
        (" ", "he"),
        ("e", ""),
        ("f", ""),
    ]


def test_a_task_in_a_div_of_another_language_is_a_task() -> None:
    (slide,) = read("## A\n\n::: {lang=he}\n- [x] b\n:::\n")[0].slides
    (bullets,) = slide.blocks
    assert bullets.items[0].done  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("## A\n", "en"),
        ("", "en"),
        ("## שלום\n\nWord\n", "he"),
        ("## مرحبا\n", "ar"),
        ("## Title\n\nשלום\n\n```python\nwords that do not count\n```\n", "en"),
        ("## ת\n\nשלום\n\n```python\nwords that do not count\n```\n", "he"),
        ("---\ntitle: שלום\n---\n", "he"),
        ("---\nlang: fr\n---\n\n## שלום\n", "fr"),
        ("% שלום\n", "he"),
        ("---\nlayout: cover\nhtmlAttrs:\n  dir: rtl\n  lang: fa\n---\n\n# A\n", "fa"),
    ],
)
def test_a_deck_without_a_language_is_in_that_of_its_words(text: str, lang: str) -> None:
    assert read(text)[0].meta.lang == lang


def test_a_language_that_is_none_counts_as_not_given() -> None:
    deck, findings = read("---\nlang: klingon\n---\n\n## שלום {lang=hebrew}\n")
    assert codes(findings) == ["bad-value", "bad-value"]
    assert deck.meta.lang == "he"
    assert deck.slides[0].lang == ""


def test_the_language_of_code_is_not_that_of_words() -> None:
    assert codes(read("## A\n\n```{.python lang=python3}\nb\n```\n")[1]) == []
