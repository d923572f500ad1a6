"""The two decks that every acceptance test looks at, built once: the one for people, and the one that asks too much."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser

from slidegen.painters import html, pptx
from slidegen.pipeline import lay_out
from slidegen.scene import LaidOutDeck
from slidegen.source import Source
from tests.acceptance.stress import stress
from tests.rendering.page import ShownSlide, shown

DECK = Path(__file__).parents[2] / "decks/social-business/deck.md"


@dataclass(frozen=True, slots=True)
class Painted:
    """A deck that built without a finding, in both forms, and what a browser shows of it."""

    laid_out: LaidOutDeck
    pptx: bytes
    html: bytes
    slides: list[ShownSlide]


def paint(text: str, folder: Path, page: Path, browser: Browser) -> Painted:
    laid_out, findings = lay_out(Source("deck.md", text), folder, folder)
    assert laid_out is not None
    assert findings == ()
    page.write_bytes(html.paint(laid_out, "deck")["deck.html"])
    return Painted(
        laid_out, pptx.paint(laid_out, "deck")["deck.pptx"], page.read_bytes(), shown(browser, page)
    )


@pytest.fixture(scope="session", params=["social-business", "stress"])
def painted(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, chromium: Browser
) -> Painted:
    folder = tmp_path_factory.mktemp("deck")
    if request.param == "social-business":
        return paint(DECK.read_text(encoding="utf-8"), DECK.parent, folder / "deck.html", chromium)
    Image.linear_gradient("L").resize((600, 2400)).convert("RGB").save(folder / "tall.png")
    return paint(stress(), folder, folder / "deck.html", chromium)
