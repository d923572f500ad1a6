"""Markdown into decks, blocks and scenes on the grid of squares."""

from __future__ import annotations

from pathlib import Path

from slidegen.blocks.setting import Context
from slidegen.compose import compose
from slidegen.diagnostics import Finding
from slidegen.layouts.forms import LAYOUTS
from slidegen.model import Block, Deck, Slide
from slidegen.outline import read_deck
from slidegen.pipeline import brand_of, heard, lay_out_in, read_with_files
from slidegen.scene import Image, LaidOutDeck
from slidegen.source import Source
from slidegen.theme.theme import Theme
from tests.pictures import png
from tests.square import square_theme


def read(text: str) -> tuple[Deck, tuple[Finding, ...]]:
    return read_deck(Source("deck.md", text), frozenset(LAYOUTS))


def slide(text: str) -> Slide:
    """The first slide of the deck."""
    return read(text)[0].slides[0]


def blocks(text: str) -> tuple[Block, ...]:
    """What stands on a slide below its heading."""
    return slide(f"## Title\n\n{text}").blocks


def block(text: str) -> Block:
    only, *others = blocks(text)
    assert not others
    return only


def codes(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.code for finding in findings]


def image(width: int, height: int) -> Image:
    return Image(png(width, height), "image/png", width, height)


def context(step: float = 1.0, /, **images: Image) -> Context:
    """The pictures by their names: `wide=image(800, 200)` is what `![](wide)` shows."""
    return Context(square_theme(), images, "en", step)


def laid_out(
    text: str, theme: Theme | None = None, /, **images: Image
) -> tuple[LaidOutDeck, tuple[Finding, ...]]:
    deck, findings = read(text)
    composed, more = compose(deck, theme or square_theme(), images)
    return composed, findings + more


def laid_out_in(text: str, folder: Path) -> tuple[LaidOutDeck, tuple[Finding, ...]]:
    """As `laid_out`, with the pictures and texts of a folder."""
    deck, findings = read_with_files(Source("deck.md", text), folder, folder)
    if deck.meta.theme_span:
        findings += brand_of(deck, folder)[1]
    composed, more = lay_out_in(deck, square_theme(), folder, folder)
    return composed, heard(findings + more, deck)
