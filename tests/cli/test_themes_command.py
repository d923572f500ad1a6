"""`slidegen themes`: those that come with slidegen, and those beside the deck."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from slidegen.cli.main import main
from slidegen.theme.homes import names


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _run(*arguments: str) -> Result:
    return CliRunner(catch_exceptions=False).invoke(main, ["themes", *arguments])


def _theme(path: str, text: str) -> None:
    Path(path).mkdir(parents=True)
    Path(path, "theme.yaml").write_text(text, encoding="utf-8")


def test_those_that_come_with_slidegen_have_a_line_each() -> None:
    lines = _run().stdout.splitlines()
    assert [line.split()[0] for line in lines] == list(names())
    leman = next(line for line in lines if line.startswith("leman "))
    assert " ".join(leman.split()) == (
        "leman comes with slidegen Georgia, Calibri, Courier New #0E4A6B #0F7A75 #C23E22"
    )


def test_one_of_one_s_own_is_where_it_is() -> None:
    _theme("talks/themes/acme", 'base: plain\nname: Acme\npalette: {accent1: "AA0000"}\n')
    assert "acme" not in _run().stdout
    for typed in ("talks", "talks/talk.md"):
        Path("talks/talk.md").write_bytes(b"")
        line = _run(typed).stdout.splitlines()[0]
        assert line.split()[:2] == ["acme", str(Path("talks/themes/acme"))]
        assert line.endswith("#AA0000 #E8590C #0B7285")


def test_one_that_can_t_be_taken_says_why() -> None:
    _theme("themes/odd", "name: [Odd\n")
    line = next(line for line in _run().stdout.splitlines() if line.startswith("odd "))
    assert "theme.yaml, line 2: " in line


def test_programs_get_all_colours() -> None:
    _theme("themes/odd", "name: [Odd\n")
    themes = {each["name"]: each for each in json.loads(_run("--json").stdout)}
    leman, odd = themes["leman"], themes["odd"]
    assert (leman["name"], leman["shipped"], leman["wrong"]) == ("leman", True, "")
    assert leman["fonts"] == {"heading": "Georgia", "body": "Calibri", "code": "Courier New"}
    assert leman["colors"]["dk1"] == "#10263B"
    assert len(leman["colors"]) == 12
    assert (odd["folder"], odd["shipped"], odd["colors"]) == (str(Path("themes/odd").as_posix()), False, {})


def test_a_folder_that_is_not_there_is_wrong_usage() -> None:
    assert _run("absent").exit_code == 2
