from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from slidegen.cli.main import main
from slidegen.diagnostics import Finding
from slidegen.source import Source
from slidegen.writing import Written


def run(*arguments: str) -> Result:
    return CliRunner(catch_exceptions=False).invoke(main, ["watch", *arguments])


def test_without_its_extra_the_command_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_module("slidegen.cli.watch"), "NEEDED", ("watchfiles", "no_such_library"))
    (tmp_path / "talk.md").write_text("## A\n", encoding="utf-8")
    result = run(str(tmp_path / "talk.md"))
    assert result.exit_code == 1
    assert result.stderr == (
        "Error: watch needs no_such_library: pip install 'slidegen-webcast[watch]' installs what it needs\n"
    )


@pytest.mark.parametrize(
    "arguments", [["absent.md"], ["talk.md", "--to", "pdf"], ["talk.md", "--port", "70000"]]
)
def test_wrong_usage(arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("talk.md").write_text("## A\n", encoding="utf-8")
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Usage:" in result.stderr


def test_each_build_has_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    lines = import_module("slidegen.cli.watching").Lines(Path("talk.md"), False)
    finding = Finding(
        "missing-alt", "this picture has no alternative text", Source("talk.md", "## A").span(0, 2)
    )
    lines.noticed()
    lines.built((), 1)
    lines.ready("http://127.0.0.1:8642/")
    lines.built((finding, finding), 50)
    lines.built((finding,), None)
    lines.wrote(Written((Path("talk.pptx"),)))
    said = capsys.readouterr()
    # Of each line without its time of day, and without the milliseconds.
    told = [line[9:] for line in said.out.splitlines() if not line.startswith("talk.md is")]
    assert told[0] == "reading talk.md"
    assert told[1].startswith("built in ")
    assert told[1].endswith(" ms, 1 slide")
    assert told[2].endswith(" ms, 2 warnings")
    assert told[3] == "not built, 1 warning; the page stays as it was"
    assert told[4] == "wrote talk.pptx"
    assert "talk.md is at http://127.0.0.1:8642/" in said.out
    assert said.err.count("warning[missing-alt]") == 3
