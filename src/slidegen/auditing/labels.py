"""Words that a theme wants on each slide: its footer, and its label of confidentiality."""

from __future__ import annotations

from collections.abc import Iterator

from slidegen.auditing.case import Case
from slidegen.diagnostics import Finding
from slidegen.powerpoint.slides.values import Slide, walk


def missing_footers(case: Case) -> Iterator[Finding]:
    """Slides whose layout has no place for a footer need none."""
    footer = case.brand.rules.footer
    for slide in case.show.slides if footer else ():
        if "ftr" in slide.holders and not _says(slide, footer):
            hint = "in PowerPoint: Insert, Header & Footer"
            yield case.places.finding("missing-footer", slide, None, f'there is no footer "{footer}"', hint)


def missing_labels(case: Case) -> Iterator[Finding]:
    label = case.brand.rules.confidentiality
    for slide in case.show.slides if label else ():
        if not _says(slide, label):
            message = f'the label "{label}" is not on the slide'
            yield case.places.finding("missing-label", slide, None, message, "it belongs on each slide")


def _says(slide: Slide, words: str) -> bool:
    """Whether a shape of the slide, its layout or its master has these words."""
    sought = _plain(words)
    return any(sought in _plain(shape.text) for shape in walk((*slide.under, *slide.shapes)))


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
