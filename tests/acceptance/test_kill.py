"""A build that is ended at any moment leaves the old output or the new one, whole."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from io import BytesIO
from pathlib import Path
from random import Random

import pytest
from click.testing import CliRunner
from pptx import Presentation

from slidegen.cli.main import main
from slidegen.pipeline import build
from slidegen.source import Source

pytestmark = [pytest.mark.slow, pytest.mark.skipif(os.name != "posix", reason="SIGKILL is posix")]

MOMENTS = 30
SLIDES = 60
COMMAND = [sys.executable, "-m", "slidegen", "build", "talk.md"]
# From the first scratch file to the end of the build it is about as long, in seconds.
WRITING = 0.01


def _deck(version: str) -> str:
    slides = (f"## Slide {number}, {version}\n\n- one\n- two of {version}\n" for number in range(SLIDES))
    return "---\ntitle: Water\n---\n\n" + "\n".join(slides)


DECKS = {version: _deck(version) for version in ("first", "second")}
FILES = {version: build(Source("talk.md", text), Path(), "talk").files for version, text in DECKS.items()}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, data in FILES["first"].items():
        Path(name).write_bytes(data)
    return tmp_path


def _outputs(folder: Path) -> dict[str, bytes]:
    """What a listing of the folder shows beside the deck: files with a name that is not hidden."""
    return {
        path.name: path.read_bytes()
        for path in folder.iterdir()
        if path.name[0] != "." and path.suffix != ".md"
    }


def _scratch(folder: Path) -> list[Path]:
    return list(folder.glob(".slidegen-*"))


def _killed(folder: Path, delay: float, writing: bool) -> None:
    """A build that is killed `delay` seconds after its begin, or after it begins to write."""
    with subprocess.Popen(COMMAND, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        while writing and process.poll() is None and not _scratch(folder):
            pass
        time.sleep(delay)
        process.kill()


def test_both_outputs_open() -> None:
    for files in FILES.values():
        assert len(Presentation(BytesIO(files["talk.pptx"])).slides) == SLIDES + 1


def test_a_build_killed_at_random_moments_leaves_whole_files(folder: Path) -> None:
    begun = time.perf_counter()
    Path("talk.md").write_text(DECKS["first"], encoding="utf-8")
    subprocess.run(COMMAND, check=True, capture_output=True)
    duration = time.perf_counter() - begun
    random = Random(4)
    old, new = "first", "second"
    for moment in range(MOMENTS):
        Path("talk.md").write_text(DECKS[new], encoding="utf-8")
        writing = moment % 2 == 1
        _killed(folder, random.uniform(0, WRITING if writing else duration), writing)
        there = _outputs(folder)
        assert there.keys() == FILES[old].keys()
        for name, data in there.items():
            assert data in (FILES[old][name], FILES[new][name]), f"{name} is neither the old one nor the new"
        result = CliRunner(catch_exceptions=False).invoke(main, ["build", "talk.md"])
        assert (result.exit_code, result.stderr) == (0, "")
        assert (_outputs(folder), _scratch(folder)) == (FILES[new], [])
        old, new = new, old
