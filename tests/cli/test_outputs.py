"""What stood in an output's place: kept, told, and replaced where that is forced."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from slidegen.cli.main import main


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the command runs, with a deck that was built and then changed by hand in both outputs."""
    monkeypatch.chdir(tmp_path)
    Path("talk.md").write_text("## Water\n\n- deep\n", encoding="utf-8")
    assert _run().exit_code == 0
    with zipfile.ZipFile("talk.pptx", "a") as archive:
        archive.writestr("ppt/comments/comment1.xml", "A colleague's remark")
    with Path("talk.html").open("ab") as stream:
        stream.write(b"\n")
    return tmp_path


def _run(*arguments: str) -> Result:
    return CliRunner(catch_exceptions=False).invoke(main, ["build", "talk.md", *arguments])


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} - {"talk.md"}


def test_what_was_changed_stays_and_is_told(folder: Path) -> None:
    result = _run()
    assert result.exit_code == 0
    assert 'warning[output-changed]: "talk.html" was changed since slidegen wrote it' in result.stderr
    assert 'this build is in "talk (2).html"' in result.stderr
    assert "wrote talk (2).html" in result.stdout
    assert _names(folder) == {"talk.pptx", "talk.html", "talk (2).pptx", "talk (2).html"}
    assert Path("talk.html").read_bytes().endswith(b"\n\n")


def test_a_program_reads_of_it_too(folder: Path) -> None:
    result = _run("--findings", "json", "--to", "html")
    assert result.exit_code == 0
    assert [row["code"] for row in json.loads(result.stdout)] == ["output-changed"]


def test_force_replaces_it(folder: Path) -> None:
    result = _run("--force")
    assert (result.exit_code, result.stderr) == (0, "")
    assert _names(folder) == {"talk.pptx", "talk.html"}
    assert not Path("talk.html").read_bytes().endswith(b"\n\n")


def test_strictly_it_is_an_error(folder: Path) -> None:
    result = _run("--strict")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "nothing was written" in result.stderr
    assert _names(folder) == {"talk.pptx", "talk.html"}
    assert _run("--strict", "--keep-going").exit_code == 1
    assert _names(folder) == {"talk.pptx", "talk.html", "talk (2).pptx", "talk (2).html"}
    assert _run("--strict", "--force").exit_code == 0


def test_what_has_the_same_bytes_is_left_alone(folder: Path) -> None:
    _run("--force")
    result = _run()
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("talk.pptx is as it was\ntalk.html is as it was\n")


def test_an_error_in_the_deck_touches_nothing(folder: Path) -> None:
    Path("talk.md").write_text("## Water\n\n![The shore](absent.png)\n", encoding="utf-8")
    result = _run("--force")
    assert result.exit_code == 1
    assert "output-changed" not in result.stderr
    assert _names(folder) == {"talk.pptx", "talk.html"}
