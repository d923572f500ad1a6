"""How slides come on, in PowerPoint's own elements."""

from dataclasses import replace

import pytest
from lxml import etree

from slidegen.painters.pptx.transitions import transition
from tests.outlines import laid_out
from tests.painters.pptx.reading import painted
from tests.painters.pptx.sample import sample


def _transitions(text: str) -> list[str]:
    return [transition(scene) for scene in laid_out(text)[0].scenes]


@pytest.mark.parametrize(
    ("name", "lang", "written"),
    [
        ("none", "en", ""),
        ("fade", "en", '<p:transition spd="med"><p:fade/></p:transition>'),
        ("push", "en", '<p:transition spd="med"><p:push dir="l"/></p:transition>'),
        ("push", "ar", '<p:transition spd="med"><p:push dir="r"/></p:transition>'),
        ("wipe", "en", '<p:transition spd="med"><p:wipe dir="r"/></p:transition>'),
        ("wipe", "ar", '<p:transition spd="med"><p:wipe dir="l"/></p:transition>'),
    ],
)
def test_slides_come_on_as_the_front_matter_says(name: str, lang: str, written: str) -> None:
    assert _transitions(f"---\nlang: {lang}\ntransition: {name}\n---\n\n## A\n\n- a\n") == [written]


def test_a_heading_has_the_last_word() -> None:
    headings = ("A {transition=none}", "B {transition=fade}", "C")
    slides = "\n".join(f"## {heading}\n\n- a\n" for heading in headings)
    none, fade, push = _transitions(f"---\ntransition: push\n---\n\n{slides}")
    assert none == "" and "p:fade" in fade and "p:push" in push


def test_a_morph_is_a_fade_for_programs_that_know_none() -> None:
    (morph,) = _transitions("## A {transition=morph}\n\n- a\n")
    choice, fallback = morph.split("<mc:Fallback>")
    assert 'Requires="p159"' in choice and "<p159:morph" in choice
    assert fallback.startswith('<p:transition spd="slow"><p:fade/></p:transition></mc:Fallback>')


def test_the_element_stands_where_the_schema_has_it() -> None:
    deck = sample()
    moving = replace(deck, scenes=(replace(deck.scenes[0], transition="fade"), *deck.scenes[1:]))
    root = painted(moving).slide(1)
    assert [etree.QName(child).localname for child in root] == ["cSld", "clrMapOvr", "transition"]
