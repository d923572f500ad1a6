"""What a shell is answered when a word is begun."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.shell_completion import CompletionItem
from click.testing import CliRunner

from slidegen.cli.completion import ASKS, SHELLS
from slidegen.cli.main import COMMANDS, main
from slidegen.theme.homes import names

BASH = shutil.which("bash")
# Puts what is in $1 on the line, the last word begun, and prints what becomes of it.
ASK = """
source "./$1"; COMP_WORDS=("${@:2}"); COMP_CWORD=$(($# - 2))
_slidegen_completion slidegen 2>/dev/null; printf '%s\\n' "${COMPREPLY[@]}"
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _answers(*words: str) -> list[CompletionItem[str]]:
    from click.shell_completion import BashComplete

    return BashComplete(main, {}, "slidegen", ASKS).get_completions(list(words[:-1]), words[-1])


def _values(*words: str) -> list[str]:
    answers = _answers(*words)
    assert {each.type for each in answers} <= {"plain"}
    return [each.value for each in answers]


def test_commands_are_completed_and_told() -> None:
    assert _values("") == list(COMMANDS)
    assert _values("bui") == ["build"]
    assert _answers("bui")[0].help == COMMANDS["build"]
    assert "--version" in _values("--")


def test_decks_are_completed_by_how_they_end() -> None:
    for name in ("talk.md", "Tale.QMD", "notes.txt", "talk.pptx", ".hidden.md"):
        Path(name).write_bytes(b"")
    Path("lakes").mkdir()
    Path("lakes/deck.md").write_bytes(b"")
    Path("images").mkdir()
    assert _values("build", "") == ["Tale.QMD", "lakes/", "talk.md"]
    assert _values("build", "ta") == ["talk.md"]
    assert _values("check", "lakes/") == ["lakes/deck.md"]
    assert _values("outline", "talk.md", "--wp") == ["--wpm"]


def test_a_shell_completes_other_files_itself() -> None:
    """Where there is no deck yet on the way, and where a name has letters that are the shell's."""
    Path("my talk.md").write_bytes(b"")
    for begun in ("", "my", "ima", "absent/"):
        assert [(each.type, each.value) for each in _answers("build", begun)] == [("file", begun)]


def test_themes_are_completed_by_name() -> None:
    Path("talks/themes/acme").mkdir(parents=True)
    Path("talks/themes/acme/theme.yaml").write_bytes(b"")
    assert _values("build", "--theme", "") == list(names())
    assert _values("build", "talks/talk.md", "--theme", "a") == ["acme"]


@pytest.mark.parametrize("shell", SHELLS)
def test_each_shell_has_its_script(shell: str) -> None:
    result = CliRunner(catch_exceptions=False).invoke(main, ["completion", shell])
    assert (result.exit_code, f"{ASKS}={shell}_complete" in result.stdout) == (0, True)
    assert CliRunner().invoke(main, ["completion", "tcsh"]).exit_code == 2


@pytest.mark.skipif(BASH is None or os.name != "posix", reason="there is no bash")
def test_bash_completes(folder: Path) -> None:
    script = CliRunner().invoke(main, ["completion", "bash"]).stdout
    (folder / "script").write_text(script, encoding="utf-8")
    (folder / "talk.md").write_bytes(b"")
    programs = folder / "bin"
    programs.mkdir()
    program = programs / "slidegen"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m slidegen "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    path = os.environ | {"PATH": f"{programs}{os.pathsep}{os.environ['PATH']}"}
    for words, answers in ((["slidegen", "che"], ["check"]), (["slidegen", "build", "t"], ["talk.md"])):
        done = subprocess.run(
            [str(BASH), "-c", ASK, "bash", "script", *words],
            capture_output=True,
            text=True,
            env=path,
            check=True,
        )
        assert done.stdout.splitlines() == answers


def test_an_answer_loads_no_stage() -> None:
    program = (
        "import sys, os\n"
        "from slidegen.cli.main import main\n"
        "try:\n"
        "    main(prog_name='slidegen')\n"
        "finally:\n"
        "    print([each for each in ('slidegen.pipeline', 'yaml', 'rich') if each in sys.modules], file=sys.stderr)"
    )
    asked = os.environ | {"COMP_WORDS": "slidegen build --theme p", "COMP_CWORD": "3", ASKS: "bash_complete"}
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, env=asked, check=False
    )
    assert (done.stdout, done.stderr) == ("plain,plain\n", "[]\n")
