"""Scenes into the page that is shown, and into what has to change in one that is open."""

from __future__ import annotations

from collections.abc import Mapping

from slidegen.painters.html.open_page import OpenPage, changed, open_page
from slidegen.scene import LaidOutDeck
from slidegen.watching.live import waiting

RELOAD: Mapping[str, object] = {"reload": True}


class Showing:
    """The page as it stands. `number` counts its versions. One thread uses it."""

    def __init__(self, title: str) -> None:
        self.number = 0
        self._title = title
        self._count = 0
        self._page: OpenPage | None = None

    def show(self, deck: LaidOutDeck) -> Mapping[str, object] | None:
        """What an open page has to do to show the deck; None where it shows it already."""
        found = changed(self._page, deck) if self._page else None
        self._page, changes = found or (open_page(deck), None)
        if changes and not (changes.slides or changes.rules or changes.fonts or changes.count != self._count):
            return None
        self._count = len(deck.scenes)
        self.number += 1
        if changes is None:
            return RELOAD
        slides = [[place, html] for place, html in changes.slides.items()]
        return {"count": changes.count, "slides": slides, "rules": changes.rules, "fonts": changes.fonts}

    def html(self) -> tuple[str, int]:
        """The page and its number."""
        return self._page.html() if self._page else waiting(self._title), self.number
