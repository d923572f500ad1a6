"""The demo deck's HTML into the picture of the README: `make pictures` after `make demo`."""

from __future__ import annotations

import shutil
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "output/social-business.html"
TARGET = ROOT / "docs/pictures/deck.png"
SLIDES = (1, 6, 3, 18, 21, 16)
COLUMNS, WIDTH, HEIGHT, GAP = 3, 640, 360, 12


def main() -> None:
    """Six slides on one sheet, as Chromium shows them."""
    rows = len(SLIDES) // COLUMNS
    sheet = Image.new("RGB", (COLUMNS * (WIDTH + GAP) - GAP, rows * (HEIGHT + GAP) - GAP), "#D9D3C7")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        tab = browser.new_page(viewport={"width": WIDTH * 2, "height": HEIGHT * 2})
        tab.goto(PAGE.as_uri())
        ids = tab.evaluate("[...document.querySelectorAll('.slide')].map((slide) => slide.id)")
        for place, number in enumerate(SLIDES):
            tab.goto(f"{PAGE.as_uri()}#{ids[number - 1]}")
            shot = Image.open(BytesIO(tab.screenshot())).convert("RGB").resize((WIDTH, HEIGHT))
            row, column = divmod(place, COLUMNS)
            sheet.paste(shot, (column * (WIDTH + GAP), row * (HEIGHT + GAP)))
        browser.close()
    sheet.quantize(256, dither=Image.Dither.NONE).save(TARGET, optimize=True)


if __name__ == "__main__":
    main()
