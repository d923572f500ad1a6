"""Decks with the names that people and systems give them, and terminals that have no sign for some letter."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Literal
from unicodedata import normalize

import pytest
from click.testing import CliRunner, Result

from slidegen.cli.main import main
from slidegen.fingerprint import Origin, origin

GOOD = "## Water\n\n- é\n"
STEMS = [
    "two words",
    normalize("NFC", "exposé d'été"),
    normalize("NFD", "exposé d'été"),
    "🌲 trees 👩‍🏫",
    "講演 2026",
    "dots...",
    "-dash",
    "a%20b",
    "100%",
    "#1 [draft] {v2} & more!",
    "l" * 200,
]
FORMS: tuple[Literal["NFC", "NFD"], ...] = ("NFC", "NFD")
# Other systems have no such names.
POSIX_STEMS = ["Q3: results", "back\\slash", "aux", "what now?", "trailing. ", "line\nend"]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _run(*arguments: str) -> Result:
    return CliRunner(catch_exceptions=False).invoke(main, ["build", *arguments])


def _outputs(folder: Path) -> list[str]:
    """The names of the outputs in a folder, each of them whole, and no scratch file beside them."""
    files = [path for path in folder.iterdir() if path.is_file() and path.suffix != ".md"]
    for file in files:
        with file.open("rb") as stream:
            assert origin(stream) is Origin.UNCHANGED
    return sorted(file.name for file in files)


@pytest.mark.parametrize("stem", STEMS)
def test_a_deck_of_any_name_is_built_twice(stem: str, folder: Path) -> None:
    Path(f"{stem}.md").write_text(GOOD, encoding="utf-8")
    for text in (GOOD, GOOD + "- more\n"):
        Path(f"{stem}.md").write_text(text, encoding="utf-8")
        result = _run("--", f"{stem}.md")
        assert (result.exit_code, result.stderr) == (0, "")
        assert _outputs(folder) == [f"{stem}.html", f"{stem}.pptx"]


@pytest.mark.parametrize("stem", STEMS)
def test_a_folder_of_any_name_gives_its_name(stem: str, folder: Path) -> None:
    (folder / stem).mkdir()
    (folder / stem / "deck.md").write_text(GOOD, encoding="utf-8")
    assert _run("--", f"{stem}/deck.md").exit_code == 0
    assert _outputs(folder / stem) == [f"{stem}.html", f"{stem}.pptx"]
    assert _run("--out", f"out/{stem}", "--", f"{stem}/deck.md").exit_code == 0
    assert _outputs(folder / "out" / stem) == [f"{stem}.html", f"{stem}.pptx"]


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such names")
@pytest.mark.parametrize("stem", POSIX_STEMS)
def test_outputs_have_names_that_every_system_takes(stem: str, folder: Path) -> None:
    Path(f"{stem}.md").write_text(GOOD, encoding="utf-8")
    assert _run(f"{stem}.md").exit_code == 0
    for name in _outputs(folder):
        assert not set(name) & set('<>:"/\\|?*\n')
        assert name.partition(".")[0].rstrip() != "aux"


@pytest.mark.parametrize("disk", FORMS)
def test_files_are_found_in_either_normal_form(disk: Literal["NFC", "NFD"], folder: Path) -> None:
    home = folder / normalize(disk, "données")
    home.mkdir()
    for name, text in (
        ("carré.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>'),
        ("prévu.csv", "a,b\n1,2\n"),
        ("suite.md", "- à suivre\n"),
    ):
        (home / normalize(disk, name)).write_text(text, encoding="utf-8")
    text = (
        "## Été\n\n![a](données/carré.svg)\n\n## B\n\n![b](données/prévu.csv)\n\n"
        "## C\n\n{{< include données/suite.md >}}\n"
    )
    for written in FORMS:
        Path("talk.md").write_text(normalize(written, text), encoding="utf-8")
        result = _run("talk.md", "--strict")
        assert (result.exit_code, result.stderr) == (0, "")


@pytest.mark.parametrize(
    "path",
    ["my images/a b.svg", "my%20images/a%20b.svg", "my images\\a b.svg", "./my images/../my images/a b.svg"],
)
def test_ways_to_write_the_path_of_a_picture(path: str, folder: Path) -> None:
    (folder / "my images").mkdir()
    (folder / "my images/a b.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>', encoding="utf-8"
    )
    Path("talk.md").write_text(f"## A\n\n![a](<{path}>)\n", encoding="utf-8")
    result = _run("talk.md", "--strict")
    assert (result.exit_code, result.stderr) == (0, "")


PLAIN = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
TERMINALS = [
    PLAIN,
    PLAIN | {"PYTHONIOENCODING": "ascii"},
    PLAIN | {"PYTHONIOENCODING": "cp1252"},
    {"PYTHONIOENCODING": "cp1252"},
]
DECK = "## Étude 🌲\n\n![漢字](gone.png)\n\n- “quoted” {lang=\n"


def _in_terminal(settings: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """The command in a process of its own, where Python knows of no other encoding than the terminal's."""
    environment = {
        key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG", "PYTHON"))
    }
    run = [
        sys.executable,
        "-X",
        "warn_default_encoding",
        "-W",
        "error::EncodingWarning:slidegen",
        "-m",
        "slidegen",
    ]
    return subprocess.run([*run, *arguments], capture_output=True, env=environment | settings, check=False)


@pytest.mark.slow
@pytest.mark.parametrize("settings", TERMINALS)
def test_a_terminal_without_a_letter_stops_nothing(settings: dict[str, str], folder: Path) -> None:
    Path("été 🌲.md").write_text(DECK, encoding="utf-8")
    for arguments in (["--keep-going", "--explain"], ["--theme", "ö🌲"]):
        result = _in_terminal(settings, "build", "été 🌲.md", *arguments)
        assert (result.returncode, b"Traceback" in result.stderr) == (1, False)
    assert _outputs(folder) == ["été 🌲.html", "été 🌲.pptx"]
    assert b"there is no file" in _in_terminal(settings, "build", "ètè 🌲.md").stderr
    rows = json.loads(_in_terminal(settings, "build", "été 🌲.md", "--findings", "json").stdout)
    assert {row["file"] for row in rows} == {"été 🌲.md"}
