"""The decks before a checker that none of us wrote."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.acceptance.conftest import Painted


def test_the_checker_finds_nothing(painted: Painted, shared: Path, tmp_path: Path) -> None:
    deck = tmp_path / "deck.pptx"
    deck.write_bytes(painted.pptx)
    checker = shared / "check_pptx/check_pptx.py"
    command = [sys.executable, str(checker), "--strict", "--allow-font", "Courier New", str(deck)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
