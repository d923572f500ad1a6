"""The example decks' pages, and one in a theme made for it, into the pictures of the documentation: `make pictures`."""

from __future__ import annotations

import shutil
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from slidegen.cli.theme_inspecting import Asked as Inspected
from slidegen.cli.theme_inspecting import tell
from slidegen.cli.theme_making import Asked, make
from slidegen.limits import DEFAULT
from slidegen.pipeline import build
from slidegen.source import Source
from tests.gallery import DECK as GALLERY
from tests.gallery import gallery
from tests.gallery import page as gallery_page

ROOT = Path(__file__).parent.parent
DECK = ROOT / "output/social-business.html"
REVIEW = ROOT / "decks/quarterly-review/deck.md"
PICTURES = ROOT / "docs/pictures"
# Slides of the demo deck on the sheet of the README.
COVER = (1, 6, 9, 12, 19, 23)
# Slides of the quarterly review, which is shown in several themes, and of the specimen of a theme.
PLAIN = (1, 4, 5, 8, 11, 18)
REVIEWED = ("plain", "basalt", "ochre")
BRAND = (1, 3, 4, 11, 12, 16)
LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 150 40"><circle cx="20" cy="20" r="18" fill="#FFD400"/>'
    '<path d="M2 20a18 18 0 0 1 36 0z" fill="#1F3A5F"/><path d="M52 32V8h6l13 15V8h6v24h-6L58 17v15z" fill="#1F3A5F"/>'
    '<path d="M90 11h54v6H90zM90 23h40v6H90z" fill="#1F3A5F"/></svg>'
)
COLUMNS, WIDTH, HEIGHT, GAP = 3, 640, 360, 12


def main() -> None:
    """A picture of each form, and those of the README, as Chromium shows them."""
    PICTURES.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        tab = browser.new_page(viewport={"width": WIDTH * 2, "height": HEIGHT * 2})
        cover = [shot(tab, DECK, number) for number in COVER]
        with TemporaryDirectory() as scratch:
            page = built(GALLERY.read_text(encoding="utf-8"), GALLERY.parent, Path(scratch))
            shots = {slide.name: shot(tab, page, slide.number) for slide in gallery()}
            page = built(ten_lines(), Path(scratch), Path(scratch))
            lines = [shot(tab, page, number) for number in range(1, COLUMNS + 1)]
            brand = specimen(Path(scratch))
            inspection = inspected(tab, brand.parent)
            sheets = {"brand": [shot(tab, brand, number) for number in BRAND]}
            for theme in REVIEWED:
                page = review(theme, Path(scratch))
                sheets[theme] = [shot(tab, page, number) for number in PLAIN]
        browser.close()
    for form, picture in shots.items():
        save(picture.resize((WIDTH // 2, HEIGHT // 2), Image.Resampling.LANCZOS), form)
    save(sheet(cover), "deck")
    save(sheet(lines), "ten-lines")
    (PICTURES.parent / "gallery.md").write_text(gallery_page(), encoding="utf-8")
    save(inspection, "inspect")
    for name, row in sheets.items():
        save(sheet(row), name)


def specimen(folder: Path) -> Path:
    """The specimen of a theme made for the picture."""
    logo = folder / "logo.svg"
    logo.write_text(LOGO, encoding="utf-8")
    made = make(Asked("sunny", "#FFD400", "#1F3A5F", logo, None, "Georgia/Calibri", folder, "en"))
    assert made == 0, "the theme is made"
    return folder / "sunny" / "specimen.html"


def ten_lines() -> str:
    """The deck that the README begins with."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    return readme.partition("```markdown\n")[2].partition("```")[0]


def built(text: str, home: Path, folder: Path) -> Path:
    """The page of a deck."""
    page = folder / "deck.html"
    page.write_bytes(build(Source("deck.md", text), home, "deck", ("html",)).files[page.name])
    return page


def review(theme: str, folder: Path) -> Path:
    """The quarterly review in a theme."""
    source = Source("deck.md", REVIEW.read_text(encoding="utf-8"))
    page = folder / f"{theme}.html"
    page.write_bytes(build(source, REVIEW.parent, theme, ("html",), theme=theme).files[page.name])
    return page


def inspected(tab: Page, theme: Path) -> Image.Image:
    """What `slidegen theme inspect --html` shows of the first layouts of a theme."""
    page = theme / "inspect.html"
    assert tell(Inspected(str(theme), False, page, False, DEFAULT)) == 0, "the theme is inspected"
    tab.goto(page.as_uri())
    tab.evaluate("document.querySelector('#layout-1').scrollIntoView()")
    tab.mouse.wheel(0, -24)
    tab.wait_for_timeout(500)
    return Image.open(BytesIO(tab.screenshot())).convert("RGB")


def sheet(shots: list[Image.Image]) -> Image.Image:
    """Slides side by side, in rows."""
    rows = len(shots) // COLUMNS
    whole = Image.new("RGB", (COLUMNS * (WIDTH + GAP) - GAP, rows * (HEIGHT + GAP) - GAP), "#D9D3C7")
    for place, each in enumerate(shots):
        row, column = divmod(place, COLUMNS)
        whole.paste(each, (column * (WIDTH + GAP), row * (HEIGHT + GAP)))
    return whole


def shot(tab: Page, page: Path, number: int) -> Image.Image:
    """The slide, counted from 1."""
    tab.goto(page.as_uri())
    name = tab.evaluate(f"document.querySelectorAll('.slide')[{number - 1}].id")
    tab.goto(f"{page.as_uri()}#{name}")
    return Image.open(BytesIO(tab.screenshot())).convert("RGB").resize((WIDTH, HEIGHT))


def save(picture: Image.Image, name: str) -> None:
    picture.quantize(256, dither=Image.Dither.NONE).save(PICTURES / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
