"""Every form in every theme, ratio and language, at its smallest and largest: `make sweep`.

Nothing may leave the slide or its box, no words may lie on others, and both renderers break lines as was fitted.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

import click
from playwright.sync_api import Browser

from slidegen.brand.specimen import FIELDS, fields
from slidegen.geometry import Rect
from slidegen.painters import html, pptx
from slidegen.pipeline import lay_out
from slidegen.scene import Body, LaidOutDeck, Mark, Scene, ShapeMark, TextMark, every
from slidegen.source import Source
from slidegen.theme.load import load_theme, names
from slidegen.theme.ratio import RATIOS
from tests.acceptance.fit import fit_of
from tests.rendering.compare import NEW_LINE, against_fit, overflows, squeezed
from tests.rendering.office import Office
from tests.rendering.page import ShownSlide, shown
from tests.rendering.pdf import PrintedText, page_texts
from tests.sheets import renderers
from tests.sweep_content import LANGUAGES, every_form

LATIN = ("fr", "de", "en")
# The least part of lines that both renderers break at the same words.
ALIKE = 0.97
# How much one box may reach into another: a hundredth of a slide's width, EMU, as arrows in a row do.
NEAR = 120_000
# Arrows in a row fit into one another.
INTERLOCKED = ("chevron", "homePlate")


@dataclass(frozen=True, slots=True)
class Swept:
    """What was found in a deck: how many slides, what is wrong, and how many lines of how many break alike."""

    slides: int
    wrong: tuple[str, ...]
    lines: int = 0
    alike: int = 0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--theme", choices=names(), action="append", help="these themes only")
    parser.add_argument("--ratio", choices=tuple(RATIOS), action="append", help="these ratios only")
    parser.add_argument("--lang", choices=LANGUAGES, action="append", help="these languages only")
    asked = parser.parse_args()
    found: list[tuple[str, Swept]] = []
    with renderers() as (browser, office):
        for theme in asked.theme or names():
            for ratio in asked.ratio or RATIOS:
                for lang in asked.lang or LANGUAGES:
                    each = swept(theme, ratio, lang, browser, office)
                    found.append((lang, each))
                    click.echo(f"{theme:8}{ratio:6}{lang:4}{each.slides:4} slides{_share(each):>8} alike")
                    for line in each.wrong:
                        click.echo(f"    {line}")
    sys.exit(_summed(found))


def _share(each: Swept) -> str:
    return f"{100 * each.alike / each.lines:.1f} %" if each.lines else "-"


def _summed(found: Sequence[tuple[str, Swept]]) -> int:
    wrong = sum(len(each.wrong) for _, each in found)
    latin = [each for lang, each in found if lang in LATIN]
    lines, alike = sum(each.lines for each in latin), sum(each.alike for each in latin)
    slides = sum(each.slides for _, each in found)
    click.echo(
        f"{slides} slides, {wrong} findings, {alike} of {lines} Latin lines alike"
        f" ({_share(Swept(0, (), lines, alike))})"
    )
    return int(wrong > 0 or alike < ALIKE * lines)


def swept(theme: str, ratio: str, lang: str, browser: Browser, office: Office) -> Swept:
    folder = office.folder
    named, _ = load_theme(theme, None)
    assert named is not None, "themes that are shipped can be loaded"
    (folder / FIELDS).write_bytes(fields(named))
    deck, findings = lay_out(Source("deck.md", every_form(lang, ratio)), folder, folder, theme)
    assert deck is not None, "the deck can be laid out"
    page = folder / "deck.html"
    page.write_bytes(html.paint(deck, "deck")["deck.html"])
    slides = shown(browser, page)
    printed = page_texts(office.pdf(pptx.paint(deck, "deck")["deck.pptx"]))
    wrong = [
        *(f"{finding.code}: {finding.message}" for finding in findings),
        *(each for at, scene in enumerate(deck.scenes, 1) for each in misplaced(scene, deck, at)),
        *map(str, overflows(slides)),
        *(str(each) for each in against_fit(deck, slides) if each.what == "lines"),
    ]
    unfit = fit_of(deck, findings).unfit
    wrong += [f"{unfit} slides do not fit at a size that can be read"] if unfit else []
    lines, alike = broken_alike(slides, printed)
    return Swept(len(deck.scenes), tuple(wrong), lines, alike)


def misplaced(scene: Scene, deck: LaidOutDeck, at: int) -> Iterator[str]:
    """What leaves the slide, is higher than its box, or lies on other words."""
    where = f"slide {at} {scene.choice.form}"
    texts = [mark for mark in every(scene.marks) if _said(mark) and mark.box.bottom > 0]
    for mark in every(scene.marks):
        box = mark.box
        inside = box.x >= 0 and box.y >= 0 and box.right <= deck.width and box.bottom <= deck.height
        if not inside and box.bottom > 0:
            yield f"{where}: {mark.name} leaves the slide"
    for mark in texts:
        body = _said(mark)
        assert body is not None, "texts have bodies"
        room = mark.box.inset(body.frame.insets)
        if body.height > room.height + 1:
            yield f"{where}: the words of {mark.name} are too high by {(body.height - room.height) // 12_700} pt"
    for one, other in combinations(texts, 2):
        if _lies_on(_extent(one), _extent(other)) and not (_interlocked(one) and _interlocked(other)):
            yield f"{where}: {one.name} lies on {other.name}"


def _said(mark: Mark) -> Body | None:
    return mark.body if isinstance(mark, TextMark | ShapeMark) and isinstance(mark.body, Body) else None


def _extent(mark: Mark) -> Rect:
    """Where the words of a shape or a box are; a shape that is filled is seen as a whole."""
    body = _said(mark)
    if body is None or (isinstance(mark, ShapeMark) and mark.fill):
        return mark.box
    room = mark.box.inset(body.frame.insets)
    wide = min(room.width, max((line.width for each in body.paragraphs for line in each.lines), default=0))
    above = {"t": 0, "ctr": (room.height - body.height) // 2, "b": room.height - body.height}
    aligned = {each.resolved.align for each in body.paragraphs}
    left = {"ctr": (room.width - wide) // 2, "r": room.width - wide}
    across = left.get(aligned.pop(), 0) if len(aligned) == 1 else 0
    return Rect(room.x + across, room.y + above[body.frame.anchor], wide, body.height)


def _interlocked(mark: Mark) -> bool:
    return isinstance(mark, ShapeMark) and mark.preset in INTERLOCKED


def _lies_on(one: Rect, other: Rect) -> bool:
    across = min(one.right, other.right) - max(one.x, other.x)
    down = min(one.bottom, other.bottom) - max(one.y, other.y)
    return across > NEAR and down > NEAR


def broken_alike(slides: Sequence[ShownSlide], pages: Sequence[Sequence[PrintedText]]) -> tuple[int, int]:
    """How many lines of paragraphs of several lines a browser shows, and how many of them LibreOffice prints alike."""
    lines = alike = 0
    for slide, page in zip(slides, pages, strict=True):
        printed = _lines(page)
        for text in slide.texts:
            shown_lines = [squeezed(line) for line in text.lines]
            if len(shown_lines) > 1 and not text.outside:
                lines += len(shown_lines)
                alike += sum(line in printed for line in shown_lines)
    return lines, alike


def _lines(page: Sequence[PrintedText]) -> set[str]:
    """What stands side by side in the order of the page, and all parts of that."""
    groups: list[list[str]] = [[]]
    for text, following in pairwise((*page, None)):
        assert text is not None, "only the last has none behind it"
        groups[-1].append(squeezed(text.text))
        if following is None or abs(following.baseline - text.baseline) > NEW_LINE * text.size:
            groups.append([])
    return {"".join(group[a:b]) for group in groups for a, b in combinations(range(len(group) + 1), 2)}


if __name__ == "__main__":
    main()
