"""What is different where a person looks on: a status line, a table, colours, and the file that is opened."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import click
import pytest

from slidegen.cli.formats import as_text
from slidegen.cli.styled import as_styled_text
from slidegen.diagnostics import Finding
from slidegen.source import Source

pytestmark = pytest.mark.skipif(os.name != "posix", reason="a terminal is had from posix alone")

STATUS = """
import time
from slidegen.cli.progress import is_shown, progress
with progress("talk.md", is_shown(), 0.05) as told:
    told("laying out")
    time.sleep({seconds})
"""
DECK = "---\ntitle: Lakes\n---\n\n# Water\n\n## Deep\n\n- a\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "talk.md").write_text(DECK, encoding="utf-8")
    return tmp_path


def _on_a_terminal(*command: str, **variables: str) -> str:
    """What the command writes to a terminal, its signs among it."""
    import pty

    ours, theirs = pty.openpty()
    kept = {name: value for name, value in os.environ.items() if name not in ("CI", "NO_COLOR", "TERM")}
    environment = kept | {"TERM": "xterm", "COLUMNS": "80"} | variables
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment) as running:
        os.close(theirs)
        told = b""
        while True:
            try:
                data = os.read(ours, 65536)
            except OSError:
                # Linux says so where the other end is closed, others say nothing more.
                data = b""
            if not data:
                break
            told += data
    os.close(ours)
    assert running.returncode == 0, told.decode()
    return told.decode()


def _status(seconds: float, **variables: str) -> str:
    return _on_a_terminal(sys.executable, "-c", STATUS.format(seconds=seconds), **variables)


def test_a_long_build_says_what_it_does_and_takes_it_back() -> None:
    told = _status(1.0)
    assert "talk.md: laying out" in told
    assert told.rstrip().endswith("\x1b[2K"), "the line is erased in the end"


@pytest.mark.parametrize(
    ("seconds", "variables"), [(0.0, {}), (0.6, {"TERM": "dumb"}), (0.6, {"CI": "true"})]
)
def test_nothing_is_said_of_a_short_build_or_where_nobody_looks(
    seconds: float, variables: dict[str, str]
) -> None:
    assert _status(seconds, **variables) == ""


def test_a_pipe_gets_no_status() -> None:
    done = subprocess.run([sys.executable, "-c", STATUS.format(seconds=0.6)], capture_output=True, check=True)
    assert (done.stdout, done.stderr) == (b"", b"")


def test_a_terminal_gets_a_table() -> None:
    command = (sys.executable, "-m", "slidegen", "outline", "talk.md")
    table = click.unstyle(_on_a_terminal(*command))
    assert "─────" in table
    assert "Water" in table
    assert "─" not in _on_a_terminal(*command, TERM="dumb")


def test_colors_change_no_letter() -> None:
    source = Source("talk.md", "## One\n\n![a | b](c.png)\n")
    findings = (
        Finding("missing-alt", "it has none", source.span(8, 12), "write one"),
        Finding("overflow", "error[overflow]: it is too large"),
        Finding("overflow", "it is too large", source.span(0, 0)),
    )
    styled = as_styled_text(findings)
    assert click.unstyle(styled) == as_text(findings)
    assert styled.count("\x1b[31m") == styled.count("error[overflow]: \x1b[0m") + 1, "the last has carets too"


def _program(name: str) -> Path:
    """A program that notes what it is given; what is named is where it is found."""
    programs = Path("bin").resolve()
    programs.mkdir(exist_ok=True)
    program = programs / name
    program.write_text(f'#!/bin/sh\nprintf "%s" "$1" > "{programs}/seen"\n', encoding="utf-8")
    program.chmod(0o755)
    return program


def _opened(*arguments: str, **variables: str) -> tuple[str, str]:
    """What the command says on both streams, and what the program was given."""
    command = [sys.executable, "-m", "slidegen", "build", "talk.md", "--open", *arguments]
    done = subprocess.run(
        command, capture_output=True, text=True, env=os.environ | variables, check=True, encoding="utf-8"
    )
    seen = Path("bin/seen")
    # The desktop's program is not waited for.
    for _ in range(100):
        if seen.exists() and seen.read_text(encoding="utf-8"):
            break
        time.sleep(0.05)
    return done.stdout + done.stderr, seen.read_text(encoding="utf-8") if seen.exists() else ""


def test_the_page_is_opened_in_the_browser() -> None:
    told, seen = _opened("--to", "html,pptx", BROWSER=f"{_program('browser')} %s")
    assert seen == Path("talk.html").resolve().as_uri()
    assert "to present" not in told


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere another program opens files")
def test_a_presentation_is_opened_by_the_desktop() -> None:
    path = f"{_program('xdg-open').parent}{os.pathsep}{os.environ['PATH']}"
    _, seen = _opened("--to", "pptx", PATH=path, BROWSER="")
    assert seen == str(Path("talk.pptx").resolve())


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere another program opens files")
def test_where_nothing_opens_it_that_is_said() -> None:
    Path("bin").mkdir()
    Path("bin/seen").write_text("nothing", encoding="utf-8")
    told, _ = _opened("--to", "pptx", PATH=str(Path("bin").resolve()), BROWSER="")
    assert told.endswith("no program opened talk.pptx: open it by hand\n")


def test_a_page_that_no_browser_opens_is_the_one_that_is_named() -> None:
    told, _ = _opened("--to", "pptx,html", BROWSER="no-such-browser")
    assert told.endswith("no program opened talk.html: open it by hand\n")
