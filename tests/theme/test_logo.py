"""A logo's tokens into pictures of the layouts, in the package once and in the page."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from PIL import Image

from slidegen.geometry import points
from slidegen.pipeline import build
from slidegen.scene import PictureMark
from slidegen.source import Source
from slidegen.theme.load import load_theme
from slidegen.theme.theme import Theme
from tests.theme.test_leman import ROLES

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 40"><rect width="200" height="40" fill="{}"/></svg>'
DECK = """---
title: A deck
lang: en
theme: own
---

## One

Words.

## Two

Words.

## Thank you {.closing}

Words.
"""


def branded(folder: Path, more: str = "", grid: str = "") -> Theme:
    """The theme "own", with a logo five times as wide as high and a bright one for dark grounds."""
    home = folder / "own"
    home.mkdir()
    (home / "logo.svg").write_text(SVG.format("navy"), encoding="utf-8")
    (home / "bright.svg").write_text(SVG.format("white"), encoding="utf-8")
    text = f"name: Own\nbase: plain\nlogo:\n  picture: logo.svg\n{more}{grid}"
    (home / "theme.yaml").write_text(text, encoding="utf-8")
    theme, findings = load_theme("own", folder)
    assert theme is not None, findings
    assert findings == ()
    return theme


def logo_of(theme: Theme, layout: str) -> PictureMark:
    (mark,) = (each for each in theme.layouts[layout].art if isinstance(each, PictureMark))
    return mark


@pytest.mark.parametrize("grid", ["", "grid: {width: 720}\n"], ids=["wide", "4:3"])
def test_it_stands_in_the_upper_corner_of_every_layout(grid: str, tmp_path: Path) -> None:
    theme = branded(tmp_path, grid=grid)
    for name in ROLES:
        box = logo_of(theme, name).box
        edge = theme.width // 2 if name == "picture" else theme.width
        assert box.right == edge - points(60), name
        assert abs(box.width - 5 * box.height) <= 5, name
        assert 0 < box.y < points(50), name
        taken = [look.slot.box for role, look in theme.layouts[name].slots.items() if role != "event"]
        assert not [
            each
            for each in taken
            if each.y < box.bottom and box.y < each.bottom and each.x < box.right and box.x < each.right
        ], name


def test_it_is_larger_where_a_deck_begins_and_ends(tmp_path: Path) -> None:
    theme = branded(tmp_path, "  large-width: 150\n  width: 60\n")
    sizes = {name: logo_of(theme, name).box.width for name in ROLES}
    assert {name for name, width in sizes.items() if width == points(150)} == {"title", "closing"}
    assert sizes["content"] == points(60)


def test_dark_grounds_have_the_logo_for_them(tmp_path: Path) -> None:
    theme = branded(tmp_path, "  on-dark: bright.svg\n")
    white = {name for name in ROLES if b'"white"' in logo_of(theme, name).image.vector}
    assert white == {"closing"}


def test_only_the_title_slide_tells_of_it(tmp_path: Path) -> None:
    theme = branded(tmp_path, "  alt: The lake house\n")
    said = {name: logo_of(theme, name).alt for name in ROLES if not logo_of(theme, name).decorative}
    assert said == {"title": "The lake house"}
    page = build(Source("deck.md", DECK), tmp_path, "deck", ("html",)).files["deck.html"].decode()
    assert page.count('alt="The lake house"') == 1
    assert '<div class="art" aria-hidden="true">' in page


def test_the_package_has_it_once_in_pixels_and_once_as_it_is(tmp_path: Path) -> None:
    branded(tmp_path)
    data = build(Source("deck.md", DECK), tmp_path, "deck", ("pptx",)).files["deck.pptx"]
    with ZipFile(BytesIO(data)) as package:
        media = [name for name in package.namelist() if name.startswith("ppt/media/")]
        layouts = [name for name in package.namelist() if re.fullmatch(r"ppt/slideLayouts/[^/]+\.xml", name)]
        drawn = [package.read(name).decode() for name in layouts]
    assert sorted(Path(name).suffix for name in media) == [".png", ".svg"]
    assert all(text.count("<p:pic>") == text.count("svgBlip ") == 1 for text in drawn)


def test_a_deck_from_right_to_left_has_it_on_the_left(tmp_path: Path) -> None:
    branded(tmp_path)
    theme, _ = load_theme("own", tmp_path, "he")
    assert theme is not None
    assert logo_of(theme, "content").box.x == points(60)


def test_a_logo_of_pixels(tmp_path: Path) -> None:
    branded(tmp_path)
    home = tmp_path / "own"
    Image.new("RGB", (4000, 400), "navy").save(home / "logo.png")
    text = (home / "theme.yaml").read_text(encoding="utf-8").replace("logo.svg", "logo.png")
    (home / "theme.yaml").write_text(text, encoding="utf-8")
    theme, findings = load_theme("own", tmp_path)
    assert theme is not None, findings
    image = logo_of(theme, "content").image
    # As sharp as its largest place asks for, and no more: 44 pt are 176 pixels of a screen of double density.
    assert (image.media_type, image.height, image.vector) == ("image/png", 176, b"")


@pytest.mark.parametrize(
    ("more", "code", "words"),
    [
        ("  on-dark: none.svg\n", "unreadable", "none.svg"),
        ("  on-dark: ../logo.svg\n", "unreadable", "outside"),
        ("  layouts: [titel]\n", "bad-value", "titel"),
    ],
)
def test_what_is_wrong_is_told(more: str, code: str, words: str, tmp_path: Path) -> None:
    branded(tmp_path)
    (tmp_path / "logo.svg").write_text(SVG.format("red"), encoding="utf-8")
    file = tmp_path / "own" / "theme.yaml"
    file.write_text(file.read_text(encoding="utf-8") + more, encoding="utf-8")
    theme, findings = load_theme("own", tmp_path)
    assert theme is None
    assert [finding.code for finding in findings] == [code]
    assert words in findings[0].message


def test_it_is_left_out_of_layouts_that_are_not_named(tmp_path: Path) -> None:
    theme = branded(tmp_path, "  layouts: [title]\n")
    shown = {name for name in ROLES if any(isinstance(each, PictureMark) for each in theme.layouts[name].art)}
    assert shown == {"title"}
