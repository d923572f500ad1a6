"""What holds of every command: its help, what it loads, and what is said where the line is not right."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from importlib import import_module
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from slidegen.cli import explain, formats, options
from slidegen.cli.main import COMMANDS, main
from slidegen.pipeline import PAINTERS
from tests.conftest import ROOT

RUN = (sys.executable, "-m", "slidegen")
# What takes long to import: the stages, and what paints on terminals.
HEAVY = (
    "slidegen.pipeline",
    "slidegen.theme.build",
    "markdown_it",
    "pptx",
    "lxml",
    "PIL",
    "rich",
    "uharfbuzz",
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _command(name: str) -> click.Command:
    command = getattr(import_module(f"slidegen.cli.{name}"), name)
    assert isinstance(command, click.Command)
    return command


@pytest.mark.parametrize("name", COMMANDS)
def test_the_table_says_what_the_command_s_own_help_says(name: str) -> None:
    told = (_command(name).help or "").strip()
    assert told.splitlines()[0] == COMMANDS[name]
    assert "xample" in told or name == "completion", "each command shows how it is typed"


def test_the_page_of_commands_has_all_of_them_in_order() -> None:
    page = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    assert [line[3:] for line in page.splitlines() if line.startswith("## ")] == list(COMMANDS)
    build = page[page.index("## build") : page.index("## watch")]
    options = {each for parameter in _command("build").params for each in parameter.opts if each[:2] == "--"}
    assert {each for each in options if f"`{each}" not in build} == set()


@pytest.mark.parametrize("name", COMMANDS)
def test_help_loads_no_stage(name: str) -> None:
    program = (
        "import sys\n"
        "from slidegen.cli.main import main\n"
        f"main([{name!r}, '--help'], standalone_mode=False)\n"
        f"print([each for each in {HEAVY!r} if each in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stderr == "[]\n"
    assert done.stdout.startswith("Usage: ")


def test_what_help_names_is_what_there_is() -> None:
    assert tuple(PAINTERS) == options.TARGETS
    assert tuple(formats.FORMATS) == options.FORMATS
    assert tuple(explain.EXPLANATIONS) == options.EXPLANATIONS


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("talk.md", "slidegen build talk.md"),
        ("--to html talk.md", "slidegen build --to html talk.md"),
        ("--findings json check talk.md", "slidegen check --findings json talk.md"),
        ("biuld talk.md --strict", "slidegen build talk.md --strict"),
        ("'my talk.md'", "slidegen build 'my talk.md'"),
        ("talk", "slidegen build talk"),
    ],
)
def test_a_line_that_is_not_right_is_answered_with_the_right_one(typed: str, meant: str) -> None:
    Path("talk").mkdir()
    Path("talk/deck.md").write_text("## A\n", encoding="utf-8")
    result = CliRunner().invoke(main, typed if "'" not in typed else ["my talk.md"], prog_name="slidegen")
    assert result.exit_code == 2
    assert f"Did you mean: {meant}?" in result.stderr


@pytest.mark.parametrize("name", ["outline", "watch"])
@pytest.mark.parametrize(
    ("typed", "told"), [("", "which deck? There are: talk"), ("a.md b.md", "takes one deck")]
)
def test_a_command_of_one_deck_asks_for_one(name: str, typed: str, told: str) -> None:
    Path("talk").mkdir()
    Path("talk/deck.md").write_text("## A\n", encoding="utf-8")
    result = CliRunner().invoke(main, [name, *typed.split()])
    assert (result.exit_code, told in result.stderr) == (2, True)


def test_an_option_that_no_command_has_is_not_proposed() -> None:
    result = CliRunner().invoke(main, ["--verbose", "build", "talk.md"])
    assert (result.exit_code, "stands before" in result.stderr) == (2, False)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full")
def test_a_full_disk_behind_the_output_is_told() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*RUN, "themes"], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "the output can't be written: No space left on device\n")


@pytest.mark.parametrize("typed", [("--to", "html", "--to", "PPTX"), ("--to", "html,pptx")])
def test_outputs_are_named_in_either_way(typed: tuple[str, ...]) -> None:
    Path("talk.md").write_text("## A\n", encoding="utf-8")
    assert CliRunner().invoke(main, ["build", "talk.md", *typed]).exit_code == 0
    assert {path.name for path in Path().iterdir()} == {"talk.md", "talk.pptx", "talk.html"}


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("build talk/talk.pptx", '"talk/talk.pptx" is no Markdown. There are: talk/deck.md'),
        ("check tlak/deck.md", 'there is no folder "tlak". Did you mean "talk"?'),
        ("check talk/deep/er/deck.md", 'there is no folder "talk/deep". There are: talk/deck.md'),
        ("build --explain talk", "slidegen build talk --explain"),
        ("themes tlak", 'there is no file "tlak". Did you mean "talk"?'),
    ],
)
def test_what_is_no_deck_is_answered_with_those_near(typed: str, told: str) -> None:
    Path("talk").mkdir()
    Path("talk/deck.md").write_text("## A\n", encoding="utf-8")
    Path("talk/talk.pptx").write_bytes(b"PK")
    result = CliRunner().invoke(main, typed.split())
    assert (result.exit_code, told in result.stderr) == (2, True)


def test_what_resembles_no_command_is_answered_with_all() -> None:
    result = CliRunner().invoke(main, ["presentation"])
    assert (result.exit_code, all(name in result.stderr for name in COMMANDS)) == (2, True)


def test_a_misspelt_option_is_answered_with_those_near() -> None:
    result = CliRunner().invoke(main, ["build", "talk.md", "--them", "plain"])
    assert (result.exit_code, "'--theme'" in result.stderr) == (2, True)


@pytest.mark.skipif(os.name != "posix", reason="there a signal ends a process")
def test_an_interrupt_ends_quietly(folder: Path) -> None:
    os.mkfifo("talk.md")
    running = subprocess.Popen([*RUN, "build", "talk.md"], stderr=subprocess.PIPE)
    # The pipe opens for writing when the command has begun to read.
    with running, Path("talk.md").open("wb"):
        time.sleep(0.2)
        # A signal just before the command waits for the pipe is not heard until it is read: a person sends another one.
        while running.poll() is None:
            running.send_signal(signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                running.wait(timeout=5)
        _, told = running.communicate()
    assert (running.returncode, told) == (130, b"")


@pytest.mark.skipif(os.name != "posix", reason="there a pipe breaks with a signal")
def test_a_pipe_that_is_closed_ends_quietly() -> None:
    Path("talk.md").write_text("## One\n\n![](a.png)\n" * 30, encoding="utf-8")
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            [*RUN, "check", "talk.md", "--findings", "json"],
            stdout=writing,
            stderr=subprocess.PIPE,
            check=False,
        )
    finally:
        os.close(writing)
    assert b"Traceback" not in done.stderr
    assert b"Broken" not in done.stderr


@pytest.mark.parametrize(
    ("variables", "colored"),
    [({"TERM": "xterm"}, True), ({"TERM": "xterm", "NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)],
)
def test_colors_are_those_that_the_terminal_takes(
    variables: dict[str, str], colored: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    Path("talk.md").write_text("## One\n\n![](absent.png)\n", encoding="utf-8")
    result = CliRunner(env=variables).invoke(main, ["check", "talk.md"], color=True)
    assert ("\x1b[" in result.stderr) is colored
    plain = CliRunner(env=variables).invoke(main, ["check", "talk.md"])
    assert click.unstyle(result.stderr) == plain.stderr
