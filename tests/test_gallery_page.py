"""The page of the gallery shows what is in its deck."""

from pathlib import Path

import pytest

from slidegen.layouts.forms import LAYOUTS
from tests.gallery import gallery, page

PAGE = Path(__file__).parent.parent / "docs/gallery.md"


def test_the_page_has_the_sources_of_the_deck(pytestconfig: pytest.Config) -> None:
    if pytestconfig.getoption("update"):
        PAGE.write_text(page(), encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == page()


def test_every_form_is_shown_with_its_picture() -> None:
    shown = gallery()
    assert {slide.name for slide in shown} >= set(LAYOUTS)
    assert all((PAGE.parent / f"pictures/{slide.name}.png").is_file() for slide in shown)
