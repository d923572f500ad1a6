"""Decks as other programs open them."""

import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import run

import pytest

from slidegen.painters.pptx import paint
from slidegen.scene import LaidOutDeck
from slidegen.theme.load import load_theme
from tests.painters.pptx.sample import sample
from tests.painters.pptx.themed import themed
from tests.rendering.office import Office


def _leman() -> LaidOutDeck:
    theme, _ = load_theme("leman", None)
    assert theme is not None
    return themed(theme)


DECKS = pytest.mark.parametrize("deck", [sample, _leman])


@DECKS
@pytest.mark.slow
def test_libreoffice_shows_a_page_a_slide(deck: Callable[[], LaidOutDeck], soffice: Office) -> None:
    laid_out = deck()
    assert len(soffice.pictures(paint(laid_out, "water")["water.pptx"], 320)) == len(laid_out.scenes)


@DECKS
def test_the_checker_has_nothing_to_say(
    deck: Callable[[], LaidOutDeck], shared: Path, tmp_path: Path
) -> None:
    file = tmp_path / "water.pptx"
    file.write_bytes(paint(deck(), "water")["water.pptx"])
    checker = shared / "check_pptx" / "check_pptx.py"
    done = run([sys.executable, checker, "--strict", file], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_file_names_no_folder_of_the_machine_it_was_made_on() -> None:
    data = paint(_leman(), "water")["water.pptx"]
    assert str(Path.cwd()).encode() not in data
