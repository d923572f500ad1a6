from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Request

from slidegen.painters.html import paint
from slidegen.scene import LaidOutDeck
from tests.painters.html.showcase import showcase


def _elsewhere(request: Request) -> list[str]:
    return [] if request.url.startswith("file:") else [request.url]


Open = Callable[..., Page]


@pytest.fixture(scope="session")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The showcase on disk, its notes public."""
    path = tmp_path_factory.mktemp("html") / "showcase.html"
    path.write_bytes(paint(showcase(public_notes=True), "showcase")["showcase.html"])
    return path


@pytest.fixture
def opened(chromium: Browser, shown: Path, tmp_path: Path) -> Iterator[Open]:
    """Opens a page from disk: the showcase, or another deck. What goes wrong in it fails the test."""
    contexts = []
    troubles: list[str] = []

    def open_page(
        fragment: str = "",
        size: tuple[int, int] = (1920, 1080),
        deck: LaidOutDeck | None = None,
        **options: Any,
    ) -> Page:
        path = shown
        if deck:
            path = tmp_path / "deck.html"
            path.write_bytes(paint(deck, "deck")["deck.html"])
        context = chromium.new_context(viewport={"width": size[0], "height": size[1]}, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: troubles.append(message.text))
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("request", lambda request: troubles.extend(_elsewhere(request)))
        page.goto(path.as_uri() + fragment)
        page.evaluate("document.fonts.ready")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert troubles == []
