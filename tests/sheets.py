"""The gallery in each theme and ratio onto contact sheets, PowerPoint beside the webcast: `make sheets`."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import click
from PIL import Image, ImageDraw
from playwright.sync_api import Browser, sync_playwright

from slidegen.painters import html, pptx
from slidegen.pipeline import lay_out
from slidegen.scene import LaidOutDeck
from slidegen.source import Source
from slidegen.theme.load import names
from slidegen.theme.ratio import RATIOS
from tests.conftest import CHROMIUM_ARGUMENTS, CHROMIUM_NAMES, OFFICE_NAMES, ROOT, program
from tests.rendering.office import Office

GALLERY = ROOT / "decks/gallery/deck.md"
SHEETS = ROOT / "output/sheets"
# Pixels: of a slide, between them, of the line with its number and form; and of the window, which shows slides only
# where it is wide.
WIDTH, GAP, LABEL, WINDOW = 480, 8, 16, 1280
# Pairs of slides side by side, and rows on a sheet.
PAIRS, ROWS = 2, 5
GROUND = "#777777"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--theme", choices=names(), action="append", help="these themes only")
    parser.add_argument("--ratio", choices=tuple(RATIOS), action="append", help="these ratios only")
    parser.add_argument("--deck", type=Path, default=GALLERY, help="another deck than the gallery")
    asked = parser.parse_args()
    SHEETS.mkdir(parents=True, exist_ok=True)
    with renderers() as (browser, office):
        for theme in asked.theme or names():
            for ratio in asked.ratio or RATIOS:
                for written in _sheets(asked.deck, theme, ratio, browser, office):
                    click.echo(written.relative_to(ROOT))


@contextmanager
def renderers() -> Iterator[tuple[Browser, Office]]:
    """Chromium, and LibreOffice with a folder of its own."""
    with sync_playwright() as playwright, TemporaryDirectory() as scratch:
        browser = playwright.chromium.launch(
            executable_path=program(CHROMIUM_NAMES), args=list(CHROMIUM_ARGUMENTS)
        )
        yield browser, Office(program(OFFICE_NAMES), Path(scratch), ROOT / "src/slidegen/fonts")
        browser.close()


def _sheets(deck: Path, theme: str, ratio: str, browser: Browser, office: Office) -> Iterator[Path]:
    laid_out = _laid_out(deck, theme, ratio)
    shots = _shots(laid_out, browser, office.folder)
    printed = office.pictures(pptx.paint(laid_out, "deck")["deck.pptx"], WIDTH)
    names = [f"{at}  {scene.choice.form}" for at, scene in enumerate(laid_out.scenes, 1)]
    pairs = list(zip(names, printed, shots, strict=True))
    for number, start in enumerate(range(0, len(pairs), PAIRS * ROWS), 1):
        path = SHEETS / f"{deck.parent.name}-{theme}-{ratio.replace(':', 'x')}-{number}.png"
        _sheet(pairs[start : start + PAIRS * ROWS]).save(path)
        yield path


def _laid_out(deck: Path, theme: str, ratio: str) -> LaidOutDeck:
    text = deck.read_text(encoding="utf-8").replace("---\n", f"---\nratio: {ratio}\n", 1)
    laid_out, findings = lay_out(Source("deck.md", text), deck.parent, deck.parent, theme)
    for finding in findings:
        click.echo(f"{theme} {ratio}: {finding.message}")
    assert laid_out is not None, "the deck can be laid out"
    return laid_out


def _shots(deck: LaidOutDeck, browser: Browser, folder: Path) -> list[Image.Image]:
    """The slides as the webcast shows them."""
    page, height = folder / "deck.html", round(WINDOW * deck.height / deck.width)
    page.write_bytes(html.paint(deck, "deck")["deck.html"])
    tab = browser.new_page(viewport={"width": WINDOW, "height": height})
    tab.goto(page.as_uri())
    shots = []
    for name in tab.evaluate("[...document.querySelectorAll('.slide')].map((slide) => slide.id)"):
        # Who comes from the slide before finds a slide at its first step.
        tab.goto("about:blank")
        tab.goto(f"{page.as_uri()}#{name}")
        shot = Image.open(BytesIO(tab.screenshot())).convert("RGB")
        shots.append(shot.resize((WIDTH, round(WIDTH * height / WINDOW)), Image.Resampling.LANCZOS))
    tab.close()
    return shots


def _sheet(pairs: Sequence[tuple[str, Image.Image, Image.Image]]) -> Image.Image:
    height = pairs[0][2].height + LABEL + GAP
    rows = -(-len(pairs) // PAIRS)
    sheet = Image.new("RGB", (PAIRS * 2 * (WIDTH + GAP), rows * height), GROUND)
    draw = ImageDraw.Draw(sheet)
    for at, (name, *pictures) in enumerate(pairs):
        row, place = divmod(at, PAIRS)
        x, y = place * 2 * (WIDTH + GAP), row * height
        draw.text((x + 2, y + 1), name, fill="white")
        for side, picture in enumerate(pictures):
            sheet.paste(picture, (x + side * (WIDTH + GAP), y + LABEL))
    return sheet


if __name__ == "__main__":
    main()
