"""Several decks in one command, folders with a deck, and decks that are not there."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from slidegen.cli.main import main

GOOD = "---\ntitle: Lakes\n---\n\n## Water\n\n- deep\n"
WRONG = "## Water\n\n![The shore](absent.png)\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _put(path: str, text: str = GOOD) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")


def _run(*arguments: str) -> Result:
    return CliRunner(catch_exceptions=False).invoke(main, arguments)


def _made() -> set[str]:
    return {path.as_posix() for path in Path().rglob("*.html")}


def test_each_deck_has_its_findings_and_its_files() -> None:
    _put("a.md")
    _put("b.md", WRONG)
    _put("c.md")
    result = _run("build", "a.md", "b.md", "c.md", "--to", "html")
    assert result.exit_code == 1
    assert _made() == {"a.html", "c.html"}
    assert "a.md: 2 slides in " in result.stdout
    assert "c.md: 2 slides in " in result.stdout
    assert "b.md:3:1: error[unreadable]: " in result.stderr
    assert result.stderr.endswith("b.md: 1 error; nothing was written\n3 decks: 2 built, 1 failed (b.md)\n")


def test_several_decks_that_are_built_are_counted() -> None:
    _put("a.md")
    _put("b.md")
    result = _run("build", "a.md", "b.md", "--to", "html")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.endswith("\n2 decks: 2 built\n")


def test_one_document_has_the_findings_of_all_decks() -> None:
    _put("a.md", WRONG)
    _put("b.md", WRONG)
    rows = json.loads(_run("check", "a.md", "b.md", "--findings", "json").stdout)
    assert [(row["file"], row["code"]) for row in rows] == [("a.md", "unreadable"), ("b.md", "unreadable")]


def test_a_folder_stands_for_the_deck_in_it() -> None:
    _put("lakes/deck.md")
    result = _run("build", "lakes", "--to", "html")
    assert (result.exit_code, _made()) == (0, {"lakes/lakes.html"})
    assert "open lakes/lakes.html in a browser" in result.stdout.replace("\\", "/")


def test_a_deck_that_is_named_twice_is_built_once() -> None:
    _put("lakes/deck.md")
    result = _run("build", "lakes", "lakes/deck.md", "--to", "html")
    assert (result.exit_code, result.stdout.count("wrote ")) == (0, 1)


@pytest.mark.parametrize("other", ["b/talk.md", "b/TALK.md", "talk/deck.md"])
def test_two_decks_are_not_written_to_one_file(other: str) -> None:
    _put("a/talk.md")
    _put(other)
    result = _run("build", "a/talk.md", other, "--out", "out")
    assert (result.exit_code, _made()) == (2, set())
    assert "each with its own --out" in result.stderr


@pytest.mark.skipif(os.name == "nt", reason="there no file has such a name")
def test_nor_are_two_whose_names_only_some_systems_tell_apart() -> None:
    _put("why?.md")
    _put("why-.md")
    result = _run("build", "why?.md", "why-.md")
    assert (result.exit_code, _made()) == (2, set())


@pytest.mark.parametrize("line", [(), ("build", "--explain")])
def test_a_word_longer_than_any_name_is_no_deck(line: tuple[str, ...]) -> None:
    result = _run(*line, "x" * 300)
    assert (result.exit_code, "Error: " in result.stderr) == (2, True)


def test_no_deck_is_built_where_one_is_absent() -> None:
    _put("a.md")
    result = _run("build", "a.md", "b/c.md", "--to", "html")
    assert (result.exit_code, _made()) == (2, set())
    assert 'there is no folder "b"' in result.stderr


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("tlak.md", 'Did you mean "talk.md"?'),
        ("TALK", 'Did you mean "talk.md"?'),
        ("lake", 'Did you mean "lakes"?'),
        ("zzzzzz.md", "There are: lakes, talk.md"),
        ("notes", '"notes" is a folder without a deck.md. There are: notes/one.md'),
        ("empty", '"empty" is a folder without a deck.md. `slidegen new NAME` begins a deck'),
    ],
)
def test_a_deck_that_is_not_there_is_answered_with_those_near(typed: str, told: str) -> None:
    _put("talk.md")
    _put("lakes/deck.md")
    _put("notes/one.md")
    Path("empty").mkdir()
    result = _run("build", typed)
    assert (result.exit_code, told in result.stderr) == (2, True), result.stderr


def test_no_deck_at_all_is_answered_with_those_that_are_here() -> None:
    assert "which deck? `slidegen new NAME` begins a deck" in _run("check").stderr
    _put("talk.md")
    assert "which deck? There are: talk.md" in _run("build").stderr


def test_a_deck_behind_the_bare_option_is_no_form_of_explanation() -> None:
    _put("a.md")
    result = _run("build", "--explain", "a.md")
    assert (result.exit_code, "slidegen build a.md --explain" in result.stderr) == (2, True)


def test_an_explanation_for_programs_is_one_document() -> None:
    _put("a.md")
    _put("b.md")
    assert _run("build", "a.md", "b.md", "--explain", "json").exit_code == 2
    assert len(json.loads(_run("build", "a.md", "--to", "html", "--explain", "json").stdout)) == 2


def test_what_comes_next_is_said() -> None:
    _put("talk.md")
    assert _run("build", "talk.md").stdout.endswith("; to present, open talk.html in a browser\n")
    assert _run("build", "talk.md", "--to", "pptx").stdout.endswith("; open talk.pptx in PowerPoint\n")
    _put("talk.md", GOOD + "\n![](a.svg)\n\n[b](#b)\n\n[c](#c)\n")
    Path("a.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>',
        encoding="utf-8",
    )
    assert _run("build", "talk.md").stdout.endswith(" s, 3 warnings; the first is at talk.md:9:1\n")


def test_a_check_writes_nothing() -> None:
    _put("talk.md")
    result = _run("check", "talk.md")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "2 slides, no findings\n", "")
    assert {path.name for path in Path().iterdir()} == {"talk.md"}


def test_a_check_fails_as_a_build_would() -> None:
    _put("talk.md", WRONG)
    wrong = _run("check", "talk.md")
    assert (wrong.exit_code, wrong.stdout) == (1, "")
    assert wrong.stderr.endswith("\n1 slide, 1 error\n")
    _put("talk.md", "## Water\n\n[a](#gone)\n")
    assert _run("check", "talk.md").exit_code == 0
    assert _run("check", "talk.md", "--strict").exit_code == 1
    assert _run("check", "talk.md", "--theme", "lemon").exit_code == 1
