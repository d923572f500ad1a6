"""The deck to begin from: it builds without a finding, teaches what it says, and overwrites nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from slidegen.blocks.code import Code
from slidegen.blocks.columns import Columns
from slidegen.blocks.picture import Picture
from slidegen.blocks.quote import Quote
from slidegen.blocks.table import Table
from slidegen.cli.main import main
from slidegen.cli.new import LANGUAGES
from slidegen.cli.starting import STARTERS
from slidegen.layouts.forms import LAYOUTS
from slidegen.outline import read_deck
from slidegen.source import Source


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _run(*arguments: str) -> Result:
    return CliRunner(catch_exceptions=False).invoke(main, arguments)


def test_there_is_a_deck_for_each_language() -> None:
    assert {path.stem for path in STARTERS.glob("*.md")} == set(LANGUAGES)


@pytest.mark.parametrize("theme", ["leman", "plain"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_has_no_finding(lang: str, theme: str) -> None:
    assert _run("new", "talk", "--lang", lang).exit_code == 0
    result = _run("build", "talk", "--strict", "--theme", theme)
    assert (result.exit_code, result.stderr) == (0, "")
    assert {path.name for path in Path("talk").iterdir()} == {"deck.md", "images", "talk.pptx", "talk.html"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_shows_what_the_language_can(lang: str) -> None:
    text = (STARTERS / f"{lang}.md").read_text(encoding="utf-8")
    deck, _ = read_deck(Source("deck.md", text), frozenset(LAYOUTS))
    kinds = {type(block) for slide in deck.slides for block in slide.blocks}
    assert kinds >= {Code, Columns, Picture, Quote, Table}
    assert deck.meta.lang == lang
    assert (len(deck.sections), any(slide.notes for slide in deck.slides)) == (3, True)
    assert "'" not in text.replace("```", ""), "its apostrophes are those of print"


def test_it_says_what_to_do_next() -> None:
    result = _run("new", "my talk")
    assert result.stdout.replace("\\", "/").splitlines() == [
        "wrote my talk/deck.md",
        "wrote my talk/images/valley.svg",
        "change my talk/deck.md, and build it: slidegen build 'my talk' --open",
    ]


@pytest.mark.parametrize("there", ["deck.md", "images/valley.svg"])
def test_nothing_is_overwritten(there: str) -> None:
    path = Path("talk", there)
    path.parent.mkdir(parents=True)
    path.write_bytes(b"mine")
    result = _run("new", "talk")
    assert (result.exit_code, "is there already" in result.stderr) == (2, True)
    assert [each for each in Path("talk").rglob("*") if each.is_file()] == [path]
    assert path.read_bytes() == b"mine"


def test_too_long_a_name_is_told() -> None:
    result = _run("new", "a" * 300)
    assert (result.exit_code, result.stderr.endswith("choose a shorter name\n")) == (1, True)


def test_a_language_is_taken_in_any_case() -> None:
    assert _run("new", "talk", "--lang", "FR").exit_code == 0
    assert "lang: fr" in Path("talk/deck.md").read_text(encoding="utf-8")


def test_what_is_to_be_typed_next_is_no_option() -> None:
    assert _run("new", "--", "-x").stdout.endswith("slidegen build ./-x --open\n")


def test_a_folder_with_other_files_takes_a_deck() -> None:
    Path("notes.txt").write_bytes(b"mine")
    assert _run("new", ".").exit_code == 0
    assert Path("deck.md").is_file()


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("talk.md", "slidegen new talk"),
        ("taken", "choose another name"),
        ("talk --lang it", "'fr'"),
        ("my talk", "in quotes: slidegen new 'my talk'"),
        ("", "to be called"),
    ],
)
def test_what_can_t_be_begun_is_told(typed: str, told: str) -> None:
    Path("taken").write_bytes(b"")
    result = _run("new", *typed.split())
    assert (result.exit_code, told in result.stderr) == (2, True)
    assert [path.name for path in Path().iterdir()] == ["taken"]
