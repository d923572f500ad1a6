from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import slidegen
from slidegen.powerpoint.read import read_template
from slidegen.powerpoint.template import Fonts
from slidegen.text.fallback import stretches
from slidegen.theme.load import load_theme
from slidegen.theme.theme import Theme

FONTS = Path(slidegen.__file__).parent / "fonts"
LEMAN = Path(__file__).parent.parent.parent / "themes" / "leman" / "theme.yaml"


def _theme(folder: Path, fallback: str) -> tuple[Theme | None, list[str]]:
    """Leman in `folder`, with further fonts; and what was found wrong."""
    text = LEMAN.read_text(encoding="utf-8")
    named = text.replace("code: Courier New}", f"code: Courier New, fallback: {fallback}}}", 1)
    assert named != text
    (folder / "own").mkdir(exist_ok=True)
    (folder / "own" / "theme.yaml").write_text(named, encoding="utf-8")
    theme, findings = load_theme("own", folder)
    return theme, [f"{finding.code}: {finding.message}" for finding in findings]


def _fonts(lang: str) -> Fonts:
    theme, _ = load_theme("leman", None, lang)
    assert theme is not None
    template = read_template(theme.template)
    assert template is not None
    return template.fonts


@pytest.mark.parametrize(
    ("lang", "east_asian", "complex_script"),
    [
        ("en", "", ""),
        ("ru", "", ""),
        ("ja", "Noto Sans JP", ""),
        ("zh", "Noto Sans SC", ""),
        ("zh-TW", "Noto Sans TC", ""),
        ("ko", "Noto Sans KR", ""),
        ("ar", "", "Noto Sans Arabic"),
        ("he", "", "Noto Sans Hebrew"),
        ("hi", "", "Noto Sans Devanagari"),
        ("th", "", "Noto Sans Thai"),
    ],
)
def test_the_template_names_the_fonts_of_the_decks_script(
    lang: str, east_asian: str, complex_script: str
) -> None:
    fonts = _fonts(lang)
    assert (fonts.major, fonts.minor) == ("Georgia", "Calibri")
    assert (fonts.east_asian, fonts.complex_script) == (east_asian, complex_script)


def test_the_template_names_a_font_for_each_further_script() -> None:
    scripts = dict(_fonts("en").scripts)
    assert (scripts["Jpan"], scripts["Hang"], scripts["Thai"]) == (
        "Noto Sans JP",
        "Noto Sans KR",
        "Noto Sans Thai",
    )
    # Georgia's open companion has no Greek and no Cyrillic.
    assert (scripts["Grek"], scripts["Cyrl"]) == ("Arial", "Arial")


def test_a_theme_names_a_family_at_hand_that_goes_first(tmp_path: Path) -> None:
    theme, findings = _theme(tmp_path, "[Courier New]")
    assert theme is not None and findings == []
    assert stretches("да", "+mj-lt", False, False, "en", theme.fonts) == (("да", "Cousine"),)


def test_a_theme_brings_a_font_in_a_file_or_a_folder(tmp_path: Path) -> None:
    shutil.copytree(FONTS / "Carlito", tmp_path / "own" / "faces")
    shutil.copy(FONTS / "Arimo" / "Arimo-Bold.ttf", tmp_path / "own" / "one.ttf")
    theme, findings = _theme(tmp_path, "[faces, one.ttf]")
    assert theme is not None and findings == []
    assert [each.open_name for each in theme.fonts.fallbacks[:2]] == ["Carlito", "Arimo"]
    family = theme.fonts.family("Carlito")
    assert family.face(True, True).data == (FONTS / "Carlito" / "Carlito-BoldItalic.ttf").read_bytes()


def test_a_family_of_fonts_that_are_not_installed_is_passed_over(tmp_path: Path) -> None:
    theme, findings = _theme(tmp_path, "[Noto Sans JP]")
    assert theme is not None and findings == []


def test_a_name_longer_than_those_of_files_is_told(tmp_path: Path) -> None:
    _, findings = _theme(tmp_path, f"[{'a' * 5000}]")
    assert findings[0].startswith('bad-value: no font "aaa')


@pytest.mark.parametrize(
    ("fallback", "message"),
    [
        ("[Noto Sans Jp]", 'no font "Noto Sans Jp" is at hand'),
        ("[none.ttf]", 'there is no font file "none.ttf"'),
        ("[../x.ttf]", '"../x.ttf" is outside the theme'),
        ("[empty.ttf]", '"empty.ttf" is no font that can be read'),
        ('["\\0.ttf"]', 'there is no font file "\0.ttf"'),
        ("[nothing]", '"nothing" is no font that can be read'),
    ],
)
def test_what_is_no_font_is_told(tmp_path: Path, fallback: str, message: str) -> None:
    (tmp_path / "own" / "nothing").mkdir(parents=True)
    (tmp_path / "own" / "empty.ttf").write_bytes(b"")
    (tmp_path / "x.ttf").write_bytes(b"")
    theme, findings = _theme(tmp_path, fallback)
    assert theme is None
    assert findings == [f"bad-value: {message}"]
