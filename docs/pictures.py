"""The demo deck's page into the pictures of the documentation: `make pictures`."""

from __future__ import annotations

import shutil
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).parent.parent
DECK = ROOT / "output/social-business.html"
PICTURES = ROOT / "docs/pictures"
# The slide of the demo deck that shows each form.
FORMS = {
    "title": 1,
    "section": 6,
    "content": 3,
    "two-columns": 8,
    "picture": 21,
    "quote": 9,
    "table": 18,
    "code": 16,
    "closing": 22,
}
COVER = ("title", "section", "content", "table", "picture", "code")
COLUMNS, WIDTH, HEIGHT, GAP = 3, 640, 360, 12


def main() -> None:
    """A picture of each form, and six of them on one sheet for the README, as Chromium shows them."""
    PICTURES.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        tab = browser.new_page(viewport={"width": WIDTH * 2, "height": HEIGHT * 2})
        shots = {form: shot(tab, number) for form, number in FORMS.items()}
        browser.close()
    for form, picture in shots.items():
        save(picture.resize((WIDTH // 2, HEIGHT // 2), Image.Resampling.LANCZOS), form)
    rows = len(COVER) // COLUMNS
    sheet = Image.new("RGB", (COLUMNS * (WIDTH + GAP) - GAP, rows * (HEIGHT + GAP) - GAP), "#D9D3C7")
    for place, form in enumerate(COVER):
        row, column = divmod(place, COLUMNS)
        sheet.paste(shots[form], (column * (WIDTH + GAP), row * (HEIGHT + GAP)))
    save(sheet, "deck")


def shot(tab: Page, number: int) -> Image.Image:
    """The slide, counted from 1."""
    tab.goto(DECK.as_uri())
    name = tab.evaluate(f"document.querySelectorAll('.slide')[{number - 1}].id")
    tab.goto(f"{DECK.as_uri()}#{name}")
    return Image.open(BytesIO(tab.screenshot())).convert("RGB").resize((WIDTH, HEIGHT))


def save(picture: Image.Image, name: str) -> None:
    picture.quantize(256, dither=Image.Dither.NONE).save(PICTURES / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
