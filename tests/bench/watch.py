"""Saves of a one-word change into the milliseconds until a browser shows it: python -m tests.bench.watch"""

from __future__ import annotations

import time
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

import click
from playwright.sync_api import Page, sync_playwright

from tests.bench.content import WORDS, write
from tests.conftest import CHROMIUM_ARGUMENTS, CHROMIUM_NAMES, program
from tests.watching.running import running

# Tells when a word stands in the slide that is shown, once the frame with it has been painted.
SEEN = """word => new Promise(seen => {
  const painted = () => requestAnimationFrame(() => setTimeout(() => seen(performance.timeOrigin + performance.now())));
  const look = () => document.querySelector(".current").textContent.includes(word);
  const observer = new MutationObserver(() => { if (look()) { observer.disconnect(); painted(); } });
  observer.observe(document.querySelector("main"), { subtree: true, childList: true });
})"""
NOW = "performance.timeOrigin + performance.now()"
# Seconds between two saves: longer than what a save sets going.
REST = 1.6


def measure(slides: int, saves: int, options: tuple[str, ...]) -> list[float]:
    """Milliseconds from before each save to the frame that shows it."""
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        deck = write(Path(folder), slides)
        browser = playwright.chromium.launch(
            executable_path=program(CHROMIUM_NAMES), args=list(CHROMIUM_ARGUMENTS)
        )
        with running(deck, *options) as run:
            page = browser.new_page()
            page.goto(run.address)
            page.evaluate("document.fonts.ready")
            taken = [_save(page, deck, number, slides) for number in range(saves)]
        browser.close()
    return taken


def _save(page: Page, deck: Path, number: int, slides: int) -> float:
    """One save: a word of a title becomes another one, on another slide each time."""
    # Not the first: its title is that of the page.
    index = 1 + number * 7 % (slides - 1)
    title = page.evaluate(f"document.querySelectorAll('.slide')[{index}].querySelector('h1, h2').textContent")
    page.evaluate(f"location.hash = document.querySelectorAll('.slide')[{index}].id")
    page.wait_for_timeout(REST * 1000)
    word = WORDS[number % len(WORDS)] + WORDS[number * 3 % len(WORDS)]
    text = deck.read_text("utf-8")
    changed = text.replace(title, f"{title.rsplit(' ', 1)[0]} {word}", 1)
    assert changed != text, "the title stands in the deck as on the slide"
    page.evaluate(f"void (window.seen = ({SEEN})('{word}'))")
    ahead = min((_ahead(page) for _ in range(5)), key=lambda each: each[0])[1]
    begun = time.time() * 1000
    deck.write_text(changed, "utf-8")
    return float(page.evaluate("window.seen")) - ahead - begun


def _ahead(page: Page) -> tuple[float, float]:
    """How long it took to ask for the page's time, and by how many milliseconds that is ahead of this program's."""
    before = time.time() * 1000
    there = float(page.evaluate(NOW))
    after = time.time() * 1000
    return after - before, there - (before + after) / 2


@click.command()
@click.option("--slides", default=50, show_default=True)
@click.option("--saves", default=40, show_default=True)
@click.argument("options", nargs=-1)
def main(slides: int, saves: int, options: tuple[str, ...]) -> None:
    """OPTIONS are those of `slidegen watch`, behind two dashes."""
    taken = sorted(measure(slides, saves, options))
    worst = quantiles(taken, n=20)[-1]
    click.echo(f"{saves} saves of a word in {slides} slides until the page shows it:")
    click.echo(f"p50 {median(taken):.0f} ms, p95 {worst:.0f} ms, from {taken[0]:.0f} to {taken[-1]:.0f} ms")


if __name__ == "__main__":
    main()
