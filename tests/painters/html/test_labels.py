"""The words of the page in the languages that it knows."""

from __future__ import annotations

from dataclasses import astuple

import pytest

from slidegen.painters.html.labels import LABELS, labels


@pytest.mark.parametrize(
    ("lang", "slides"),
    [("he-IL", "שקופיות"), ("zh-CN", "幻灯片"), ("zh-TW", "投影片"), ("zh-Hant", "投影片"), ("sw", "Slides")],
)
def test_by_language_and_script(lang: str, slides: str) -> None:
    assert labels(lang).slides == slides


def test_no_two_words_of_a_language_are_alike() -> None:
    for lang, words in LABELS.items():
        assert all(astuple(words)), lang
        assert words.previous != words.next, lang
