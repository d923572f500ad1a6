"""The order of the stages: parse, read, compose, paint."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from slidegen.blocks.kinds import pictures
from slidegen.compose import compose
from slidegen.diagnostics import Finding, Severity
from slidegen.images import read_image
from slidegen.layouts.forms import LAYOUTS
from slidegen.model import Deck
from slidegen.outline import read_deck
from slidegen.painters import html, pptx
from slidegen.scene import Files, Image, LaidOutDeck
from slidegen.source import Source
from slidegen.theme.load import load_theme

PAINTERS: Mapping[str, Callable[[LaidOutDeck, str], Files]] = {"pptx": pptx.paint, "html": html.paint}


@dataclass(frozen=True, slots=True)
class Built:
    """What a deck became: its files, and what its author should know. No files where a finding is an error."""

    files: Files
    findings: tuple[Finding, ...]
    laid_out: LaidOutDeck | None = None

    @property
    def failed(self) -> bool:
        return any(finding.severity is Severity.ERROR for finding in self.findings)


def build(
    source: Source,
    folder: Path,
    name: str,
    to: Iterable[str] = tuple(PAINTERS),
    root: Path | None = None,
    theme: Path | str = "",
    keep_going: bool = False,
) -> Built:
    """The deck in `source` as files called `name`. Files that it names are read below `root`, by default `folder`.

    `theme` replaces the deck's own: a name, looked for as the deck's is, or a path, which may lead anywhere.
    """
    laid_out, findings = lay_out(source, folder, root or folder, theme)
    built = Built({}, findings, laid_out)
    if laid_out is None or (built.failed and not keep_going):
        return built
    files: dict[str, bytes] = {}
    for target in to:
        files.update(PAINTERS[target](laid_out, name))
    return Built(files, findings, laid_out)


def lay_out(
    source: Source, folder: Path, root: Path, theme: Path | str = ""
) -> tuple[LaidOutDeck | None, tuple[Finding, ...]]:
    """Every stage but the painting. None where there is no theme to lay out with."""
    deck, findings = read_deck(source, frozenset(LAYOUTS))
    home = theme.parent if isinstance(theme, Path) else folder
    name = theme.name if isinstance(theme, Path) else theme or deck.meta.theme
    brand, more = load_theme(name, home)
    findings += more
    if brand is None:
        return None, findings
    images, more = _images(deck, root, folder)
    findings += more
    laid_out, more = compose(deck, brand, images)
    return laid_out, _heard(findings + more, deck)


def _images(deck: Deck, root: Path, folder: Path) -> tuple[dict[str, Image], tuple[Finding, ...]]:
    images: dict[str, Image] = {}
    findings: tuple[Finding, ...] = ()
    for block in (block for slide in deck.slides for block in pictures(slide.blocks)):
        if block.path in images:
            continue
        image, found = read_image(block.path, root, folder, block.span)
        findings += found
        if image is not None:
            images[block.path] = image
    return images, findings


def _heard(findings: tuple[Finding, ...], deck: Deck) -> tuple[Finding, ...]:
    """The findings that the front matter does not silence. An error can't be silenced."""
    silenced = set(deck.meta.silence)
    return tuple(
        finding for finding in findings if finding.severity is Severity.ERROR or finding.code not in silenced
    )
