from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Literal
from unicodedata import normalize

import pytest
from PIL import Image

from slidegen.diagnostics import Finding
from slidegen.powerpoint.read import read_template
from slidegen.scene import PictureMark
from slidegen.style import Color
from slidegen.theme.load import load_theme, names
from slidegen.theme.theme import Theme

HOME = Path(__file__).parent.parent.parent / "themes" / "leman"


def altered(folder: Path, old: str, new: str) -> Path:
    """A folder with a theme "own", which is leman but for one place."""
    text = (HOME / "theme.yaml").read_text(encoding="utf-8")
    assert old in text
    (folder / "own").mkdir()
    (folder / "own" / "theme.yaml").write_text(text.replace(old, new, 1), encoding="utf-8")
    return folder


def test_leman_comes_with_slidegen() -> None:
    assert "leman" in names()


def test_a_theme_is_read_once() -> None:
    assert load_theme("leman", None)[0] is load_theme("leman", None)[0]


def test_a_folder_of_the_deck_goes_before(tmp_path: Path) -> None:
    shutil.copytree(HOME, tmp_path / "leman")
    file = tmp_path / "leman" / "theme.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("name: Leman", "name: Mine"), encoding="utf-8")
    theme, _ = load_theme("leman", tmp_path)
    assert theme is not None
    assert theme.name == "Mine"


@pytest.mark.parametrize("name", ["lemon", "", "..", "../leman", "/", "a\0b", "x" * 5000, "brand.potx"])
def test_unknown_themes(tmp_path: Path, name: str) -> None:
    (tmp_path / "theme.yaml").touch()
    deck = tmp_path / "deck"
    deck.mkdir()
    theme, findings = load_theme(name, deck)
    assert theme is None
    assert [finding.code for finding in findings] == ["unknown-theme"]


def test_a_near_name_is_offered() -> None:
    assert load_theme("lemon", None)[1][0].hint == 'did you mean "leman"?'


def test_a_theme_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "theme.yaml").write_bytes(b"\xff\xfe\x00")
    assert [finding.code for finding in load_theme("own", tmp_path)[1]] == ["unreadable"]


@pytest.mark.parametrize(
    ("old", "new", "code", "place"),
    [
        ("quote: 34", "quote: big", "bad-value", "big"),
        ("gap: 24", "gab: 24", "missing-key", "width"),
        ('"0E4A6B"', '"0E4A6"', "bad-value", "0E4A6"),
        ("code: Courier New", "code: Courier Now", "bad-value", "Courier Now"),
        ("fill: accent2 alpha 85", "fill: accent7", "bad-value", "accent7"),
        ("rule: bg2 lumMod 90", "rule: bg2 lumMud 90", "bad-value", "bg2 lumMud 90"),
        ("[520, -110, 520, 520]", "[520, -110, 520]", "bad-value", "Lake circle"),
        ("shape: ellipse", "shape: elipse", "bad-value", "elipse"),
        ("  closing:\n", "  cloisng:\n", "bad-value", "cloisng"),
        ("steps: [1, 0.9, 0.8, 0.75, 0.7]", "steps: [0.9, 1]", "bad-value", "steps"),
        ("{name: Bar, shape: rect,", "{name: Bar, picture: no.png,", "unreadable", "no.png"),
    ],
)
def test_what_cannot_be_compiled(tmp_path: Path, old: str, new: str, code: str, place: str) -> None:
    theme, findings = load_theme("own", altered(tmp_path, old, new))
    assert theme is None
    found = [finding for finding in findings if finding.code == code]
    assert found
    assert found[0].span is not None
    assert place in found[0].span.source.line(found[0].span.line)


def test_other_tokens_make_another_template(tmp_path: Path) -> None:
    theme, findings = load_theme("own", altered(tmp_path, '"0E4A6B"', '"5A0E6B"'))
    assert theme is not None
    assert findings == ()
    template = read_template(theme.template)
    assert template is not None
    assert theme.palette["accent1"] == template.palette["accent1"] == "5A0E6B"


def test_a_logo_stands_on_the_layouts_that_it_names(tmp_path: Path) -> None:
    logo = "logo: {layouts: [title, closing], picture: logo.png}"
    folder = altered(tmp_path, "art:\n", f"{logo}\nart:\n")
    Image.new("RGB", (20, 10), "red").save(folder / "own" / "logo.png")
    theme, findings = load_theme("own", folder)
    assert theme is not None, findings
    with_logo = {
        name for name, layout in theme.layouts.items() for each in layout.art if isinstance(each, PictureMark)
    }
    assert with_logo == {"title", "closing"}


def based(folder: Path, text: str) -> tuple[Theme | None, tuple[Finding, ...]]:
    (folder / "own").mkdir(exist_ok=True)
    (folder / "own" / "theme.yaml").write_text(text, encoding="utf-8")
    return load_theme("own", folder)


@pytest.mark.parametrize("base", ["plain", "leman"])
def test_a_theme_says_only_what_it_has_of_its_own(base: str, tmp_path: Path) -> None:
    words = (
        "sizes: {quote: 20}\npalette: {accent1: '00AA00'}\ncode: {tokens: {k: accent2}}\nart: {quote: []}\n"
    )
    theme, findings = based(tmp_path, f"name: Own\nbase: {base}\n{words}")
    original, _ = load_theme(base, None)
    assert theme is not None
    assert original is not None
    assert findings == ()
    assert (theme.name, theme.palette["accent1"]) == ("Own", "00AA00")
    assert theme.layouts["quote"].slots["quote"].levels[0].run.size == 2000
    assert theme.code.tokens == {**original.code.tokens, "k": Color("accent2")}
    assert theme.layouts["quote"].art == ()
    assert {**theme.palette, "accent1": ""} == {**original.palette, "accent1": ""}
    assert theme.layouts["content"].slots == original.layouts["content"].slots
    assert theme.layouts["title"].art == original.layouts["title"].art


def test_a_base_that_is_none(tmp_path: Path) -> None:
    theme, (finding,) = based(tmp_path, "name: Own\nbase: plane\n")
    assert theme is None
    assert (finding.code, finding.hint) == ("unknown-theme", 'did you mean "plain"?')
    assert finding.span is not None
    assert finding.span.text == "plane"


def test_what_is_wrong_beside_a_base_is_told_at_its_place(tmp_path: Path) -> None:
    _, findings = based(tmp_path, "base: plain\nsizes: {quote: big}\npallette: {}\n")
    assert [(each.code, each.span and each.span.line) for each in findings] == [
        ("bad-value", 2),
        ("unknown-key", 3),
    ]


def test_themes_stand_in_a_folder_beside_the_deck(tmp_path: Path) -> None:
    (tmp_path / "themes").mkdir()
    based(tmp_path / "themes", "name: Beside\nbase: plain\n")
    theme, _ = load_theme("own", tmp_path)
    assert theme is not None
    assert theme.name == "Beside"
    assert "own" in names(tmp_path)


def test_a_deck_in_a_themes_own_folder_may_name_it(tmp_path: Path) -> None:
    based(tmp_path, "name: Inside\nbase: plain\n")
    theme, _ = load_theme("own", tmp_path / "own")
    assert theme is not None
    assert theme.name == "Inside"
    assert load_theme("other", tmp_path / "own")[0] is None


def test_every_token_of_leman_is_used(tmp_path: Path) -> None:
    """A token that changes nothing is none: each size, made larger, makes another template."""
    text = (HOME / "theme.yaml").read_text(encoding="utf-8")
    block = text[text.index("sizes:") : text.index("# Line pitch")]
    original, _ = load_theme("leman", None)
    assert original is not None
    for number, match in enumerate(re.finditer(r"  ([\w-]+): (\d+)\n", block)):
        home = tmp_path / str(number)
        home.mkdir()
        theme, _ = load_theme("own", altered(home, match[0], f"  {match[1]}: {int(match[2]) + 1}\n"))
        assert theme is not None
        assert theme.template != original.template, match[1]


@pytest.mark.parametrize(("stored", "written"), [("NFD", "NFC"), ("NFC", "NFD")])
def test_a_theme_s_name_in_either_form_of_letters(
    stored: Literal["NFC", "NFD"], written: Literal["NFC", "NFD"], tmp_path: Path
) -> None:
    shutil.copytree(HOME, tmp_path / normalize(stored, "thème été"))
    theme, findings = load_theme(normalize(written, "thème été"), tmp_path)
    assert (theme is not None, findings) == (True, ())


@pytest.mark.parametrize("name", ["//host/share", "\\\\host\\share"])
def test_no_other_computer_is_asked_for_a_theme(name: str, tmp_path: Path) -> None:
    _, findings = load_theme(name, tmp_path)
    assert [finding.code for finding in findings] == ["unknown-theme"]
