"""`slidegen theme adopt`: what it writes, what it says, and what it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import slidegen
from slidegen.cli.main import main
from slidegen.powerpoint.package import write_package
from slidegen.theme.load import load_theme
from tests.powerpoint.parts import Pieces, package, shape
from tests.powerpoint.test_metafiles import with_logo
from tests.theme.adopted import template

CARLITO = Path(slidegen.__file__).parent / "fonts" / "Carlito"
PAGE = Path("themes/acme/theme.yaml")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the command is called in, with a template whose fonts are not at hand, and one of them."""
    monkeypatch.chdir(tmp_path)
    Path("brand.potx").write_bytes(package(Pieces(layout=shape("title") + shape("body", idx=1))))
    Path("Brand.ttf").write_bytes((CARLITO / "Carlito-Regular.ttf").read_bytes())
    return tmp_path


def adopt(*arguments: str, name: str = "acme") -> Result:
    """The command's result; a traceback would be raised here."""
    named = ("--name", name) if name else ()
    return CliRunner(catch_exceptions=False).invoke(main, ["theme", "adopt", *arguments, *named])


def files() -> dict[str, bytes]:
    return {path.as_posix(): path.read_bytes() for path in Path("themes").rglob("*") if path.is_file()}


def test_a_theme_is_made_that_a_deck_can_name() -> None:
    result = adopt("brand.potx", "--font", "Text=Brand.ttf")
    assert result.exit_code == 0, result.output
    assert set(files()) == {f"themes/acme/{name}" for name in ("theme.yaml", "brand.potx", "fonts/Brand.ttf")}
    assert files()["themes/acme/brand.potx"] == Path("brand.potx").read_bytes()
    assert "write `theme: acme` in a deck that stands beside themes/" in result.stderr
    Path("talk.md").write_text("---\ntheme: acme\nlang: en\n---\n\n## One\n\n- a\n", encoding="utf-8")
    built = CliRunner(catch_exceptions=False).invoke(main, ["build", "talk.md"])
    assert built.exit_code == 0, built.output
    assert '"Text" is not at hand' not in built.output


def test_adopting_again_changes_nothing() -> None:
    adopt("brand.potx", "--font", "Text=Brand.ttf")
    before = files()
    times = {path: Path(path).stat().st_mtime_ns for path in before}
    for fonts in ((), ("--font", "Text=Brand.ttf")):
        again = adopt("brand.potx", *fonts)
        assert (again.exit_code, again.stdout) == (0, f"nothing changed in {Path('themes/acme')}\n")
    assert files() == before
    assert {path: Path(path).stat().st_mtime_ns for path in before} == times


def test_a_font_that_lacked_can_be_given_later() -> None:
    first = adopt("brand.potx")
    assert '--font "Text=brand.ttf"' in first.stderr
    result = adopt("brand.potx", "--font", "Text=Brand.ttf")
    assert '"Text" is not at hand' not in result.stderr
    assert '  "Text": ["fonts/Brand.ttf"]' in PAGE.read_text(encoding="utf-8")


def test_what_was_corrected_by_hand_stays() -> None:
    adopt("brand.potx")
    corrected = PAGE.read_text(encoding="utf-8").replace("  # section:", '  section: "Only" #')
    PAGE.write_text(corrected + "rules: {footer: Acme}\n", encoding="utf-8")
    held = PAGE.read_bytes()
    result = adopt("brand.potx", "--font", "Text=Brand.ttf")
    assert result.exit_code == 0, result.output
    assert "warning[output-changed]" in result.stderr
    assert 'below `fonts:` at the left edge, "Text": ["fonts/Brand.ttf"]; --force' in result.stderr
    assert PAGE.read_bytes() == held
    assert Path("themes/acme/fonts/Brand.ttf").is_file()
    adopt("brand.potx", "--force")
    assert "rules: {" not in PAGE.read_text(encoding="utf-8")


def test_other_ends_of_lines_are_no_correction() -> None:
    adopt("brand.potx")
    PAGE.write_bytes(PAGE.read_bytes().replace(b"\n", b"\r\n"))
    assert adopt("brand.potx").stdout.startswith("nothing changed")
    assert b"\r\n" in PAGE.read_bytes()


def test_a_newer_template_takes_the_place_of_the_one_before() -> None:
    adopt("brand.potx")
    Path("brand.potx").write_bytes(template())
    result = adopt("brand.potx")
    assert result.exit_code == 0, result.output
    assert Path("themes/acme/brand.potx").read_bytes() == template()
    assert 'title: "Title"' in PAGE.read_text(encoding="utf-8")


def test_a_newer_template_below_a_corrected_page_is_told_of_what_fits_no_more() -> None:
    adopt("brand.potx")
    PAGE.write_text(PAGE.read_text(encoding="utf-8") + "\n# a remark\n", encoding="utf-8")
    Path("brand.potx").write_bytes(template())
    result = adopt("brand.potx")
    assert result.exit_code == 1
    assert 'no layout of the template is called "Only"' in result.stderr
    assert Path("themes/acme/brand.potx").read_bytes() == template()


def test_a_template_that_was_changed_in_the_theme_stays() -> None:
    adopt("brand.potx")
    Path("themes/acme/brand.potx").write_bytes(template())
    before = files()
    result = adopt("brand.potx")
    assert (result.exit_code, result.stderr.count("error[unwritable]")) == (1, 1)
    assert "nothing was changed" in result.stderr
    assert files() == before
    assert adopt("brand.potx", "--force").exit_code == 0
    assert files()["themes/acme/brand.potx"] == Path("brand.potx").read_bytes()


def test_a_theme_of_another_kind_stays() -> None:
    PAGE.parent.mkdir(parents=True)
    PAGE.write_text("name: Mine\nbase: plain\n", encoding="utf-8")
    result = adopt("brand.potx", "--force")
    assert result.exit_code == 1
    assert "is there already" in result.stderr
    assert set(files()) == {PAGE.as_posix()}


@pytest.mark.parametrize(
    ("file", "name"),
    [("brand.potx", "brand"), ("Été 2026 (neu).potx", "Été-2026-neu"), ("a b.PPTX", "a-b")],
)
def test_without_a_name_it_has_that_of_the_file(file: str, name: str) -> None:
    Path("brand.potx").replace(file)
    result = adopt(file, name="")
    assert result.exit_code == 0, result.output
    assert Path("themes", name, file).is_file()
    assert load_theme(name, Path("themes"))[0] is not None


@pytest.mark.parametrize("name", ["leman", "con", "a b", "../x", "null"])
def test_names_that_no_theme_can_have(name: str) -> None:
    result = adopt("brand.potx", name=name)
    assert result.exit_code == 1
    assert "error[bad-value]" in result.stderr
    assert not Path("themes").exists()


@pytest.mark.parametrize(
    ("font", "told"),
    [
        ("Text", "gives no font for a name"),
        ("Text=absent.ttf", 'no font file "absent.ttf"'),
        ("Text=empty", 'the folder "empty" holds no fonts'),
        ("Text=brand.potx", '"brand.potx" is no font'),
        ("Tekst=Brand.ttf", 'did you mean "Text"?'),
    ],
)
def test_wrong_fonts_are_told_and_nothing_is_made(font: str, told: str) -> None:
    Path("empty").mkdir()
    result = adopt("brand.potx", "--font", font)
    assert "unmeasured-font" not in result.stderr
    assert result.exit_code == 1
    assert told in result.stderr
    assert not Path("themes").exists()


def test_fonts_with_one_file_name_have_files_of_their_own() -> None:
    for number, weight in enumerate(("Regular", "Bold")):
        Path(str(number)).mkdir()
        Path(str(number), "Brand.ttf").write_bytes((CARLITO / f"Carlito-{weight}.ttf").read_bytes())
    result = adopt("brand.potx", "--font", "Text=0/Brand.ttf", "--font", "Head=1/Brand.ttf")
    assert result.exit_code == 0, result.output
    fonts = {path.name for path in Path("themes/acme/fonts").iterdir()}
    assert fonts == {"Brand.ttf", "Head Brand.ttf"}


def test_what_is_no_template_is_refused() -> None:
    Path("brand.potx").write_bytes(b"no package")
    result = adopt("brand.potx")
    assert (result.exit_code, "error[bad-powerpoint]" in result.stderr) == (1, True)
    assert not Path("themes").exists()


def test_art_that_can_t_be_drawn_is_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    Path("brand.potx").write_bytes(write_package(with_logo()))
    result = adopt("brand.potx")
    assert result.exit_code == 0
    assert result.stderr.count("art-left-out") == 1


def test_the_list_of_themes_shows_its_fonts_and_colours() -> None:
    adopt("brand.potx")
    line = CliRunner(catch_exceptions=False).invoke(main, ["themes"]).stdout.splitlines()[0]
    assert line.split()[:3] == ["acme", str(Path("themes/acme")), "Head,"]
    assert "#0000FF" in line


def test_rules_on_the_page_hold_for_powerpoint_files() -> None:
    adopt("brand.potx")
    with PAGE.open("a", encoding="utf-8") as page:
        page.write("rules: {confidentiality: Internal}\n")
    Path("talk.md").write_text("---\ntheme: brand.potx\nlang: en\n---\n\n## One\n\n- a\n", encoding="utf-8")
    run = CliRunner(catch_exceptions=False).invoke
    run(main, ["build", "talk.md", "--to", "pptx"])
    checked = run(main, ["check", "talk.pptx", "--theme", "acme"])
    assert "missing-label" in checked.output
