"""An HTML page into what a browser shows on each of its slides."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

STAGE = {"width": 1920, "height": 1080}
MEASURE = (Path(__file__).parent / "shown.js").read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True)
class ShownText:
    """A paragraph: the text of each line, and where the first begins, in pixels of the stage.

    `outside`: the box stands off the slide, as a title does that the author left out.
    """

    lines: tuple[str, ...]
    x: float
    baseline: float
    outside: bool

    @property
    def text(self) -> str:
        return "".join(self.lines)


@dataclass(frozen=True, slots=True)
class ShownBox:
    """A box's text, and how far it reaches out of the box, in pixels of the stage: 0 where it does not."""

    text: str
    excess: float


@dataclass(frozen=True, slots=True)
class ShownSlide:
    texts: tuple[ShownText, ...]
    boxes: tuple[ShownBox, ...]


def shown(browser: Browser, page: Path) -> list[ShownSlide]:
    """Every slide of the page on a stage of 1920 x 1080 pixels. Anything wrong that the browser says is an error."""
    context = browser.new_context(viewport=STAGE, device_scale_factor=1, offline=True)  # type: ignore[arg-type]
    complaints: list[str] = []
    try:
        tab = context.new_page()
        tab.on("pageerror", lambda error: complaints.append(str(error)))
        tab.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
        tab.goto(page.resolve().as_uri())
        slides = [_slide(slide) for slide in tab.evaluate(MEASURE)]
    finally:
        context.close()
    assert not complaints, complaints
    return slides


def _slide(found: dict[str, Any]) -> ShownSlide:
    texts = (
        ShownText(tuple(one["lines"]), one["x"], one["baseline"], one["outside"]) for one in found["texts"]
    )
    return ShownSlide(tuple(texts), tuple(ShownBox(box["text"], box["excess"]) for box in found["boxes"]))
