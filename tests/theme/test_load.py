from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from PIL import Image

from slidegen.powerpoint.read import read_template
from slidegen.scene import PictureMark
from slidegen.theme.load import load_theme, names

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
    mark = "{name: Logo, picture: logo.png, box: [800, 40, 100, 50]}"
    folder = altered(tmp_path, "art:\n", f"logo: {{layouts: [title, closing], mark: {mark}}}\nart:\n")
    Image.new("RGB", (20, 10), "red").save(folder / "own" / "logo.png")
    theme, findings = load_theme("own", folder)
    assert theme is not None, findings
    with_logo = {
        name for name, layout in theme.layouts.items() for each in layout.art if isinstance(each, PictureMark)
    }
    assert with_logo == {"title", "closing"}


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
