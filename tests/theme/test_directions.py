"""A theme for decks of either direction of writing."""

from __future__ import annotations

import re
from collections import Counter
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from slidegen.pipeline import build
from slidegen.powerpoint.read import read_template
from slidegen.scene import ShapeMark
from slidegen.source import Source
from slidegen.theme.load import load_theme
from slidegen.theme.theme import Theme


def theme(lang: str, both: bool = False) -> Theme:
    found, findings = load_theme("leman", None, lang, both=both)
    assert found is not None and not findings
    return found


def test_slides_are_composed_alike_for_both_directions() -> None:
    english, hebrew = theme("en"), theme("he")
    assert hebrew.rtl and not english.rtl
    for name, layout in english.layouts.items():
        assert hebrew.layouts[name].slots == layout.slots
    assert hebrew.text == english.text
    assert hebrew.content == english.content


def test_the_template_of_a_deck_from_right_to_left_is_mirrored() -> None:
    template = read_template(theme("he").template)
    assert template is not None and template.rtl
    for layout in template.layouts:
        for each in layout.placeholders:
            assert each.levels[0].paragraph.rtl == (each.name != "Code"), each.name
    (title,) = (each for each in template.layouts[0].placeholders if each.type == "ctrTitle")
    assert title.levels[0].paragraph.align == "r"
    slot = theme("en").layouts["title"].slots["title"].slot
    assert title.box.right == template.width - slot.box.x


def test_art_stands_as_in_the_template() -> None:
    english, hebrew = theme("en"), theme("he")
    one, other = english.layouts["quote"].art[0], hebrew.layouts["quote"].art[0]
    assert isinstance(one, ShapeMark) and isinstance(other, ShapeMark) and one.body and other.body
    assert other.box.x == english.width - one.box.right
    assert [mark.body.paragraphs[0].runs[0].text for mark in (one, other)] == ["“", "”"]  # type: ignore[union-attr]


@pytest.mark.parametrize("lang", ["en", "he"])
def test_a_deck_of_both_directions_has_layouts_for_both(lang: str) -> None:
    one, both = theme(lang), theme(lang, both=True)
    assert not one.facing
    assert both.facing.keys() == both.layouts.keys()
    parts = [layout.part for layouts in (both.layouts, both.facing) for layout in layouts.values()]
    assert len(set(parts)) == len(parts)
    for name, layout in both.facing.items():
        for role, look in layout.slots.items():
            assert (
                look.slot.box.right == both.width - both.layouts[name].slots[role].slot.box.x or lang == "he"
            )


TEXT = """---
title: שלום
lang: he
---

# פרק

## רשימה

- אחת
  - שתיים

1. שלוש

## ציטוט

> מילים
>
> — מישהי

## תודה {.closing}

מילים

עוד
"""


def said(data: bytes) -> Counter[str]:
    """The places and paragraph properties that the slides say themselves."""
    with ZipFile(BytesIO(data)) as package:
        names = [name for name in package.namelist() if name.startswith("ppt/slides/slide")]
        found = (re.findall("<a:pPr[^>]*>|<p:spPr>", package.read(name).decode()) for name in names)
        return Counter(each for row in found for each in row)


def test_slides_of_a_mirrored_template_say_no_more_than_others(tmp_path: Path) -> None:
    """So a change of the master reaches them, and Reset Slide keeps them as they are."""
    turned, plain = (
        build(Source("deck.md", text), tmp_path, "deck", ("pptx",)).files["deck.pptx"]
        for text in (TEXT, TEXT.replace("lang: he", "lang: en").translate(LATIN))
    )
    assert said(turned) == said(plain)
    assert not any("rtl" in each for each in said(turned))


def test_only_a_deck_of_both_directions_has_twice_the_layouts(tmp_path: Path) -> None:
    def layouts(text: str) -> int:
        data = build(Source("deck.md", text), tmp_path, "deck", ("pptx",)).files["deck.pptx"]
        with ZipFile(BytesIO(data)) as package:
            return sum(name.startswith("ppt/slideLayouts/slideLayout") for name in package.namelist())

    assert layouts(f"{TEXT}\n## A {{lang=en}}\n") == 2 * layouts(TEXT)


LATIN = dict.fromkeys(range(0x5D0, 0x5EB), "a")
