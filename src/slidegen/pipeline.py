"""The order of the stages: parse, read, compose, paint."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from slidegen.blocks.kinds import pictures
from slidegen.compose import compose
from slidegen.diagnostics import Finding, Severity, bounded, has_error, in_order
from slidegen.files import read_text
from slidegen.images import read_image
from slidegen.layouts.forms import LAYOUTS
from slidegen.limits import DEFAULT, Limits, too_large
from slidegen.markdown.front_matter import read_meta, written_for
from slidegen.model import Deck
from slidegen.outline import files_named, read_deck
from slidegen.painters import html, pptx
from slidegen.scene import Files, Image, LaidOutDeck
from slidegen.source import Source, Span
from slidegen.text.scripts import is_rtl
from slidegen.theme.load import load_theme
from slidegen.theme.ratio import has_ratio
from slidegen.theme.theme import Theme

PAINTERS: Mapping[str, Callable[[LaidOutDeck, str], Files]] = {"pptx": pptx.paint, "html": html.paint}

# The path of a picture, the root, the deck's folder, where the path is written, and how much may be read.
ReadImage = Callable[[str, Path, Path, Span, Limits], tuple[Image | None, tuple[Finding, ...]]]
# Is told the stage that begins, in words.
Told = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Built:
    """What a deck became: its files, and what its author should know. No files where a finding is an error."""

    files: Files
    findings: tuple[Finding, ...]
    laid_out: LaidOutDeck | None = None

    @property
    def failed(self) -> bool:
        return has_error(self.findings)


def build(
    source: Source,
    folder: Path,
    name: str,
    to: Iterable[str] = tuple(PAINTERS),
    root: Path | None = None,
    theme: Path | str = "",
    keep_going: bool = False,
    limits: Limits = DEFAULT,
    told: Told = lambda stage: None,
) -> Built:
    """The deck in `source` as files called `name`. Files that it names are read below `root`, by default `folder`.

    `theme` replaces the deck's own: a name, looked for as the deck's is, or a path, which may lead anywhere.
    `limits` are the highest that the deck may ask for. `told` hears which stage begins.
    """
    told("reading and laying out")
    laid_out, findings = lay_out(source, folder, root or folder, theme, limits)
    built = Built({}, findings, laid_out)
    if laid_out is None or (built.failed and not keep_going):
        return built
    return Built(painted(laid_out, name, to, told), findings, laid_out)


def painted(
    laid_out: LaidOutDeck, name: str, to: Iterable[str] = tuple(PAINTERS), told: Told = lambda stage: None
) -> Files:
    """The deck as files called `name`."""
    files: dict[str, bytes] = {}
    for target in to:
        told(f"painting {target}")
        files.update(PAINTERS[target](laid_out, name))
    return files


def lay_out(
    source: Source, folder: Path, root: Path, theme: Path | str = "", ceiling: Limits = DEFAULT
) -> tuple[LaidOutDeck | None, tuple[Finding, ...]]:
    """Every stage but the painting. None where there is no theme to lay out with."""
    deck, findings = read_with_files(source, folder, root, ceiling)
    return lay_out_deck(deck, findings, folder, root, theme, ceiling)


def lay_out_deck(
    deck: Deck,
    findings: tuple[Finding, ...],
    folder: Path,
    root: Path,
    theme: Path | str = "",
    ceiling: Limits = DEFAULT,
) -> tuple[LaidOutDeck | None, tuple[Finding, ...]]:
    """The deck in its theme; `findings` are those that reading it gave."""
    brand, more = brand_of(deck, folder, theme, ceiling, root)
    findings += more
    if brand is None:
        return None, heard(findings, deck)
    laid_out, more = lay_out_in(deck, brand, folder, root)
    return laid_out, heard(findings + more, deck)


def brand_of(
    deck: Deck,
    folder: Path,
    theme: Path | str = "",
    ceiling: Limits = DEFAULT,
    root: Path | None = None,
) -> tuple[Theme | None, tuple[Finding, ...]]:
    """The theme in place of the deck's own, or that; what is wrong with its name is told where the deck says it."""
    home = theme.parent if isinstance(theme, Path) else folder
    name = theme.name if isinstance(theme, Path) else theme or deck.meta.theme
    within = home if isinstance(theme, Path) else root
    both, ratio = _in_both_directions(deck), deck.meta.ratio
    brand, findings = load_theme(name, home, deck.meta.lang, ceiling, both, within, ratio)
    if not theme:
        findings = tuple(replace(each, span=each.span or deck.meta.theme_span) for each in findings)
    if brand and ratio and not has_ratio(brand.width, brand.height, ratio):
        message = f'slides keep the proportions of the template "{brand.name}"'
        findings += (Finding("fixed-ratio", message, deck.meta.ratio_span, "leave `ratio` out"),)
    return brand, findings


def read_with_files(
    source: Source, folder: Path, root: Path, ceiling: Limits = DEFAULT
) -> tuple[Deck, tuple[Finding, ...]]:
    """The deck with the text files that it names."""
    texts, unreadable = read_texts(source, root, folder, read_meta(source, ceiling)[0].limits)
    deck, findings = read_deck(source, frozenset(LAYOUTS), texts, ceiling)
    return deck, unreadable + findings


def lay_out_in(
    deck: Deck, theme: Theme, folder: Path, root: Path, read: ReadImage = read_image
) -> tuple[LaidOutDeck, tuple[Finding, ...]]:
    """The deck in the theme, with its pictures, which `read` reads, and no more slides than its limit."""
    images, findings = _images(deck, root, folder, read)
    laid_out, more = compose(deck, theme, images)
    laid_out, beyond = _within(laid_out, deck.meta.limits)
    return laid_out, findings + more + beyond


def _in_both_directions(deck: Deck) -> bool:
    """Whether some slides are written from right to left, and some are not."""
    spoken = {slide.lang or deck.meta.lang for slide in deck.slides} | {deck.meta.lang}
    return len(set(map(is_rtl, spoken))) > 1


def _within(laid_out: LaidOutDeck, limits: Limits) -> tuple[LaidOutDeck, tuple[Finding, ...]]:
    """The deck without the slides beyond the limit, which those of the source may become where they continue."""
    most, scenes = limits.slides, laid_out.scenes
    if len(scenes) <= most:
        return laid_out, ()
    what = f"the slides continue until they are {len(scenes):,}; from this one on they are left out"
    sections = tuple(
        replace(section, end=min(section.end, most)) for section in laid_out.sections if section.first < most
    )
    within = replace(laid_out, scenes=scenes[:most], sections=sections)
    return within, (too_large("slides", limits, what, scenes[most].span),)


def read_texts(
    source: Source, root: Path, folder: Path, limits: Limits = DEFAULT
) -> tuple[dict[str, Source], tuple[Finding, ...]]:
    """The text files that the deck names, and those that these name, by their paths from the deck's folder."""
    tool = written_for(source)
    texts: dict[str, Source] = {}
    findings: tuple[Finding, ...] = ()
    sought: set[str] = set()
    waiting = [("", source)]
    while waiting:
        home, naming = waiting.pop(0)
        for each in files_named(naming, home, tool, limits):
            if each.path in sought:
                continue
            sought.add(each.path)
            text, found = read_text(each.path, root, folder, source.name, each.span, limits)
            findings += found
            if text is not None:
                texts[each.path] = text
                waiting += [(each.path, text)] if each.kind == "include" else []
    return texts, findings


def _images(
    deck: Deck, root: Path, folder: Path, read: ReadImage
) -> tuple[dict[str, Image], tuple[Finding, ...]]:
    images: dict[str, Image] = {}
    findings: tuple[Finding, ...] = ()
    for block in (block for slide in deck.slides for block in pictures(slide.blocks)):
        if block.path in images:
            continue
        image, found = read(block.path, root, folder, block.span, deck.meta.limits)
        findings += found
        if image is not None:
            images[block.path] = image
    return images, findings


def heard(findings: tuple[Finding, ...], deck: Deck) -> tuple[Finding, ...]:
    """What the deck does not silence, in order; of a flood the first. An error can't be silenced."""
    heard = (each for each in findings if each.severity is Severity.ERROR or not _is_silenced(each, deck))
    return bounded(in_order(heard))


def _is_silenced(finding: Finding, deck: Deck) -> bool:
    span = finding.span
    return finding.code in deck.meta.silence or (
        span is not None
        and any(
            finding.code in each.codes
            and each.span.source is span.source
            and each.span.start <= span.start < each.span.end
            for each in deck.silences
        )
    )
