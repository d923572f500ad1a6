"""Decks on templates of makers that no rule was made for: nothing is lost, nothing leaves its place."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree

from slidegen.diagnostics import Finding
from slidegen.pipeline import Built, build
from slidegen.powerpoint.read import read_template
from slidegen.powerpoint.template_package import open_template
from slidegen.scene import GroupMark, Mark, PictureMark, TextMark
from slidegen.source import Source
from slidegen.theme.company import company_theme
from slidegen.theme.company_roles import roles_of
from slidegen.theme.theme import Theme
from tests.pictures import png
from tests.powerpoint.damage import entries, zipped
from tests.theme.unseen import BAND, BODY, CONTENT, ODD, TITLE, at, colored, many, template

DECK = """---
title: Rivière
subtitle: Montagne
author: Capitaine
lang: fr
slide-level: 2
footer: Vallée
---

# Chapitre

Ouverture.

## Liste

- premier
  - second

## Tableau

| colonne | valeur |
|---|---|
| ligne | douze |

## Parole

> Citation.
>
> --- Auteure

## Programme

```python
resultat = 1
```

## Fin {.closing}

Adieu.
"""
WORDS = (
    *("Rivière", "Montagne", "Capitaine", "Chapitre", "Ouverture", "Liste", "premier", "second"),
    *("colonne", "douze", "Citation", "Auteure", "resultat", "Adieu"),
)
ARABIC = "---\nlang: ar\ntitle: نهر\nslide-level: 2\n---\n\n## قائمة\n\n- أول\n- ثان\n"
GREY = "".join(
    f"<a:{name}>{value}</a:{name}>"
    for name, value in (
        ("dk1", '<a:sysClr val="windowText"/>'),
        ("lt1", '<a:hslClr hue="0" sat="0" lum="100000"/>'),
        ("dk2", '<a:scrgbClr r="10000" g="10000" b="30000"/>'),
        ("accent1", '<a:prstClr val="maroon"/>'),
    )
)
LAYOUTS = {**CONTENT, **ODD}


def built(data: bytes, folder: Path, text: str = DECK) -> Built:
    (folder / "brand.potx").write_bytes(data)
    return build(Source("deck.md", text), folder, "deck", theme=folder / "brand.potx", keep_going=True)


def leaves(marks: tuple[Mark, ...]) -> Iterator[Mark]:
    for mark in marks:
        if isinstance(mark, GroupMark):
            yield from leaves(mark.marks)
        else:
            yield mark


def shown(made: Built) -> str:
    files = entries(made.files["deck.pptx"])
    slides = [etree.fromstring(files[name]) for name in files if "slides/slide" in name]
    return " ".join(str(text) for slide in slides for text in slide.itertext())


def holds(made: Built) -> None:
    """The deck is whole: no word is lost, and marks stand on the slide, those that fill a placeholder in its box."""
    assert made.laid_out is not None, made.findings
    words = shown(made)
    assert not [word for word in WORDS if word not in words]
    assert "overflow" not in [each.code for each in made.findings]
    deck = made.laid_out
    for scene in deck.scenes:
        for mark in leaves(scene.marks):
            box = mark.box
            assert 0 <= box.x <= box.right <= deck.width, mark
            # A title that no layout shows stands above the slide.
            assert box.bottom <= deck.height, mark
            if isinstance(mark, TextMark) and mark.slot and mark.slot.type:
                assert box == mark.slot.box


@pytest.mark.parametrize("name", LAYOUTS)
def test_decks_are_whole_on_layouts_of_every_kind(name: str, tmp_path: Path) -> None:
    holds(built(template(LAYOUTS[name], name), tmp_path))


def test_what_follows_a_title_in_a_column_of_its_own_stands_beside_it(tmp_path: Path) -> None:
    (tmp_path / "even.png").write_bytes(png(400, 400))
    text = f"{DECK}\n## Vue\n\n![Un lac](even.png)\n\n- troisième\n"
    made = built(template(CONTENT["Tytuł z lewej"]), tmp_path, text)
    assert made.laid_out is not None
    for scene in made.laid_out.scenes:
        title, *others = leaves(scene.marks)
        assert all(title.box.right <= other.box.x for other in others)
    picture = next(mark for mark in leaves(made.laid_out.scenes[-1].marks) if isinstance(mark, PictureMark))
    assert picture.box.width > made.laid_out.width // 5


def test_a_title_that_has_no_room_for_a_line_is_told_and_not_lost(tmp_path: Path) -> None:
    made = built(template(at("title", 5, 4, 90, 1) + BODY), tmp_path)
    assert {"overflow"} == {each.code for each in made.findings} - {"unmeasured-font"}
    assert not [word for word in WORDS if word not in shown(made)]


@pytest.mark.parametrize("name", CONTENT)
def test_lists_fill_the_body_wherever_it_stands_and_whatever_it_is_called(name: str) -> None:
    read, findings = open_template(template(CONTENT[name], name), "brand.potx")
    assert read is not None, findings
    found = read_template(read)
    assert found is not None
    assert [each.role for each in roles_of(found)] == ["content"]
    slots = company_theme(found, read, "brand")[0].layouts["content"].slots
    wanted = next(each for each in found.layouts[0].placeholders if each.type in ("body", "obj"))
    assert (slots["body"].slot.type, slots["body"].slot.idx) == (wanted.type, wanted.idx)
    assert slots["title"].slot.type == "title"


@pytest.mark.parametrize("name", ["Tytuł z lewej", "Conteúdo em baixo", "عنوان ونص", "Full picture"])
def test_decks_from_right_to_left_are_laid_out_on_them_too(name: str, tmp_path: Path) -> None:
    made = built(template(LAYOUTS[name], name), tmp_path, ARABIC)
    assert {"نهر", "قائمة", "أول", "ثان"} <= set(shown(made).split())


@pytest.mark.parametrize(
    ("colors", "fonts"),
    [
        (GREY, ""),
        ("", ""),
        (GREY, "<a:majorFont/><a:minorFont/>"),
        (GREY, '<a:majorFont><a:latin typeface=""/></a:majorFont>'),
    ],
)
def test_decks_are_whole_whatever_the_theme_leaves_out(colors: str, fonts: str, tmp_path: Path) -> None:
    holds(built(colored(colors, fonts), tmp_path))


def test_the_layout_for_content_is_found_among_many(tmp_path: Path) -> None:
    made = built(many(120), tmp_path)
    holds(made)
    assert made.laid_out is not None
    scene = next(each for each in made.laid_out.scenes if "premier" in str(each.marks))
    assert any(isinstance(mark, TextMark) and mark.slot and mark.slot.type == "body" for mark in scene.marks)


VALUES = (
    "-1",
    "0",
    "2147483647",
    "-2147483648",
    "99999999999999999",
    "",
    "NaN",
    "true",
    "junk",
    "4294967295",
)


def damaged(seed: int) -> bytes:
    """A template with some elements or attributes gone, moved or with values that nobody means."""
    chosen = random.Random(seed)
    files = entries(template(BAND + TITLE + BODY + at("pic", 50, 20, 40, 40, 13)))
    for _ in range(chosen.choice((1, 2, 6))):
        name = chosen.choice([name for name in files if name.endswith((".xml", ".rels"))])
        root = etree.fromstring(files[name])
        found = chosen.choice(list(root.iter(etree.Element)))
        parent, names = found.getparent(), [str(key) for key in found.attrib]
        what = chosen.random()
        if what < 0.3 and parent is not None:
            parent.remove(found)
        elif what < 0.5 and names:
            del found.attrib[chosen.choice(names)]
        elif what < 0.9 and names:
            found.set(chosen.choice(names), chosen.choice(VALUES))
        elif len(found) > 1:
            found[:] = reversed(list(found))
        files[name] = etree.tostring(root)
    return zipped(files)


def read(data: bytes) -> Theme | tuple[Finding, ...]:
    package, findings = open_template(data, "brand.potx")
    found = read_template(package) if package else None
    if package is None:
        return findings
    return company_theme(found, package, "brand")[0] if found and found.layouts else ()


@pytest.mark.parametrize("seed", range(0, 120, 20))
def test_a_damaged_template_is_a_theme_or_a_finding(seed: int) -> None:
    found = [read(damaged(each)) for each in range(seed, seed + 20)]
    assert all(isinstance(each, Theme) or each for each in found)
    assert any(isinstance(each, Theme) for each in found)
