"""`slidegen theme new`: what it writes, what it says, and what it refuses."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from click.testing import CliRunner, Result
from PIL import Image

from slidegen.cli.main import main
from slidegen.theme.load import load_theme

# A word and its sign, with the page around them.
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 40"><circle cx="22" cy="20" r="18" fill="{0}"/>'
    '<rect x="50" y="8" width="140" height="24" fill="{0}"/></svg>'
)
FILES = {"theme.yaml", "specimen.md", "specimen.pptx", "specimen.html", "colours.svg", "fields.svg"}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the command is called in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def new(*arguments: str) -> Result:
    """The command's result; a traceback would be raised here."""
    return CliRunner(catch_exceptions=False).invoke(main, ["theme", "new", *arguments])


def drawn(name: str, color: str) -> str:
    Path(name).write_text(SVG.format(color), encoding="utf-8")
    return name


def test_a_theme_is_made_that_builds_at_once() -> None:
    result = new("north-sea", "--primary", "#0E4A6B")
    assert result.exit_code == 0, result.output
    assert {path.name for path in Path("themes/north-sea").iterdir()} == FILES
    assert result.stdout.count("wrote themes") == len(FILES)
    assert "write `theme: north-sea` in a deck that stands beside themes/" in result.stderr
    Path("talk.md").write_text(
        "---\ntitle: A talk\ntheme: north-sea\n---\n\n## One\n\nWords.\n", encoding="utf-8"
    )
    built = CliRunner(catch_exceptions=False).invoke(main, ["build", "talk.md", "--strict", "--to", "html"])
    assert built.exit_code == 0, built.output
    assert "0E4A6B" in Path("talk.html").read_text(encoding="utf-8").upper()


def test_the_specimen_is_built_again_where_it_stands() -> None:
    new("own", "--primary", "teal")
    before = Path("themes/own/specimen.html").read_bytes()
    deck = ["build", "themes/own/specimen.md", "--strict", "--to", "html"]
    assert CliRunner(catch_exceptions=False).invoke(main, deck).exit_code == 0
    assert Path("themes/own/specimen.html").read_bytes() == before


@pytest.mark.parametrize(("lang", "fonts"), [("en", "Georgia/Calibri"), ("fr", "Cambria")])
def test_the_specimen_has_no_findings(lang: str, fonts: str) -> None:
    logo = drawn("mark.svg", "navy")
    result = new("own", "--primary", "#A00018", "--logo", logo, "--fonts", fonts, "--lang", lang)
    assert result.exit_code == 0
    assert "warning[" not in result.stderr
    assert "error[" not in result.stderr
    assert f"\nlang: {lang}\n" in Path("themes/own/specimen.md").read_text(encoding="utf-8")


def test_fonts_are_those_of_headings_then_of_text() -> None:
    new("own", "--primary", "teal", "--fonts", "georgia/Calibri")
    theme, _ = load_theme("own", Path("themes"))
    assert theme is not None
    assert (theme.fonts.major.name, theme.fonts.minor.name) == ("Georgia", "Calibri")
    plain, _ = load_theme("plain", None)
    assert plain is not None
    sizes = [each.layouts["content"].slots["body"].levels[0].run.size for each in (theme, plain)]
    assert sizes == [2000, 1800]


def test_nothing_is_written_over() -> None:
    Path("themes/own").mkdir(parents=True)
    Path("themes/own/theme.yaml").write_text("mine", encoding="utf-8")
    result = new("own", "--primary", "teal")
    assert result.exit_code == 1
    assert '"themes/own" is there already; it stays as it is' in result.stderr
    assert [path.name for path in Path("themes/own").iterdir()] == ["theme.yaml"]
    assert Path("themes/own/theme.yaml").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("North Sea!", 'use letters, digits and hyphens, as "North-Sea"'),
        ("../up", 'use letters, digits and hyphens, as "up"'),
        ("", "use letters, digits and hyphens"),
        ("x" * 61, "use letters, digits and hyphens"),
        ("nul", "Windows keeps this name for a device"),
        ("COM1", "Windows keeps this name for a device"),
        ("null", "YAML takes it for nothing"),
        ("Plain", "take another name"),
    ],
)
def test_names_that_are_none(name: str, hint: str, folder: Path) -> None:
    result = new(name, "--primary", "teal")
    assert result.exit_code == 1
    assert f"hint: {hint}" in result.stderr
    assert "nothing was made" in result.stderr
    assert list(folder.iterdir()) == []


def test_a_name_in_another_script() -> None:
    assert new("Énergie_2", "--primary", "teal").exit_code == 0
    assert 'name: "Énergie 2"' in Path("themes/Énergie_2/theme.yaml").read_text(encoding="utf-8")


def test_all_that_is_wrong_is_told_at_once(folder: Path) -> None:
    result = new("a b", "--primary", "blau", "--accent", "#12", "--fonts", "Futura/Calibri")
    assert result.exit_code == 1
    assert result.stderr.count("error[bad-value]") == 4
    assert '--primary: "blau" is no solid colour' in result.stderr
    assert 'no open font with the widths of "Futura" is at hand' in result.stderr
    assert "hint: these can: Calibri, Cambria, Georgia, Arial, Courier New" in result.stderr
    assert list(folder.iterdir()) == []


def test_what_is_no_colour() -> None:
    assert new("own", "--primary", "").exit_code == 1


@pytest.mark.parametrize("fonts", ["", "/", "Arial/", "Arial/Calibri/Georgia"])
def test_what_names_no_fonts(fonts: str) -> None:
    result = new("own", "--primary", "teal", "--fonts", fonts)
    assert result.exit_code == 1
    assert 'write "Georgia/Calibri": the font of headings, then that of text' in result.stderr


def test_a_primary_too_light_for_words_is_told() -> None:
    result = new("own", "--primary", "#FFE600")
    assert result.exit_code == 0
    assert "note: #FFE600 is too light for words on white" in result.stderr


def test_an_unsafe_logo_is_kept_without_what_acts() -> None:
    text = SVG.format("navy").replace("</svg>", "<script>alert(1)</script></svg>")
    Path("mark.svg").write_text(text, encoding="utf-8")
    result = new("own", "--primary", "teal", "--logo", "mark.svg")
    assert result.exit_code == 0
    assert result.stderr.count("warning[svg-part]") == 1
    kept = Path("themes/own/logo.svg").read_text(encoding="utf-8")
    assert "navy" in kept
    assert "script" not in kept


def test_a_logo_that_is_no_picture(folder: Path) -> None:
    Path("mark.png").write_text("words", encoding="utf-8")
    result = new("own", "--primary", "teal", "--logo", "mark.png")
    assert result.exit_code == 1
    assert result.stderr.startswith('error[unreadable]: --logo: picture "mark.png"')
    assert not Path("themes").exists()


def test_a_logo_that_is_not_there() -> None:
    result = new("own", "--primary", "teal", "--logo", "mark.png")
    assert result.exit_code == 2
    assert "'mark.png' does not exist" in result.stderr


@pytest.mark.parametrize(("kind", "name"), [("JPEG", "logo.jpg"), ("PNG", "logo.png"), ("WEBP", "logo.jpg")])
def test_logos_of_pixels(kind: str, name: str) -> None:
    picture = Image.new("RGB", (4000, 1000), "white")
    picture.paste("navy", (1000, 250, 3000, 750))
    picture.save(f"mark.{kind.lower()}", kind, comment="where it was made")
    result = new("own", "--primary", "teal", "--logo", f"mark.{kind.lower()}")
    assert result.exit_code == 0
    data = Path("themes/own", name).read_bytes()
    assert b"where it was made" not in data
    # White around it is a box on grounds that are not white.
    text = Path("themes/own/theme.yaml").read_text(encoding="utf-8")
    layouts = text.partition("layouts: [")[2]
    assert "content" in layouts
    assert "section" not in layouts
    assert "closing" not in layouts


def layouts_of(name: str) -> set[str] | None:
    """The layouts that the theme's file names for its logo; None where it names none, which is all of them."""
    text = Path(f"themes/{name}/theme.yaml").read_text(encoding="utf-8")
    listed = text.partition("layouts: [")[2].partition("]")[0]
    return set(filter(None, listed.split(", "))) if "layouts: [" in text else None


def test_a_logo_is_left_out_where_it_is_not_seen() -> None:
    navy, white = drawn("navy.svg", "navy"), drawn("white.svg", "white")
    told = new("dark", "--primary", "#101060", "--logo", navy).stderr
    assert "the logo does not stand out from the ground #101060 (closing)" in told
    assert "--logo-on-dark gives it another" in told
    new("light", "--primary", "#101060", "--logo", white)
    new("both", "--primary", "#101060", "--logo", navy, "--logo-on-dark", white)
    new("none", "--primary", "#FFE600", "--logo", white)
    assert "closing" not in (layouts_of("dark") or {"closing"})
    assert layouts_of("light") == {"closing"}
    assert layouts_of("both") is None
    assert layouts_of("none") == set()


def test_a_logo_for_dark_grounds_alone() -> None:
    result = new("own", "--primary", "teal", "--logo-on-dark", drawn("white.svg", "white"))
    assert result.exit_code == 1
    assert "hint: --logo names the one for light grounds" in result.stderr


@pytest.mark.parametrize(("width", "height"), [(20, 400), (4000, 200)])
def test_odd_proportions_are_told(width: int, height: int) -> None:
    text = SVG.format("navy").replace("200 40", f"{width} {height}")
    Path("mark.svg").write_text(text, encoding="utf-8")
    result = new("own", "--primary", "teal", "--logo", "mark.svg")
    assert result.exit_code == 0
    assert "pt large on slides: a form of it nearer to a square shows more" in result.stderr


def test_the_same_words_give_the_same_bytes() -> None:
    logo = drawn("mark.svg", "navy")
    for out in ("one", "two"):
        assert new("own", "--primary", "teal", "--logo", logo, "--out", out).exit_code == 0
    for path in Path("one/own").iterdir():
        assert path.read_bytes() == (Path("two/own") / path.name).read_bytes(), path.name


def test_another_folder_is_named_in_the_next_step() -> None:
    result = new("own", "--primary", "teal", "--out", "brands")
    assert "to use it, build with --theme brands/own" in result.stderr.replace("\\", "/")


def test_a_logo_with_a_name_of_any_letters() -> None:
    name = "logo d'été (2) – finale.svg"
    result = new("own", "--primary", "teal", "--logo", drawn(name, "navy"))
    assert result.exit_code == 0
    assert escape(name) not in Path("themes/own/theme.yaml").read_text(encoding="utf-8")
    assert Path("themes/own/logo.svg").is_file()


@pytest.mark.parametrize("words", [["theme"], ["theme", "--help"], ["theme", "new", "--help"]])
def test_help_has_an_example_and_loads_no_colours(words: list[str]) -> None:
    result = CliRunner(catch_exceptions=False).invoke(main, words)
    assert "slidegen theme new acme --primary '#0E4A6B'" in result.output
    code = (
        "import sys; from slidegen.cli.main import main; main(sys.argv[1:], standalone_mode=False); "
        "sys.exit('coloraide' in sys.modules or 'slidegen.pipeline' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", code, *words, "--help"], capture_output=True, check=False)
    assert ran.returncode == 0
