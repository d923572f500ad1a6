"""The bytes of a PowerPoint file, and a theme, into what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from slidegen.auditing.alternatives import missing_alternatives
from slidegen.auditing.brand import Brand, brand_of
from slidegen.auditing.case import Case, Rule
from slidegen.auditing.colors import foreign_colors
from slidegen.auditing.contrast import low_contrast
from slidegen.auditing.fonts import foreign_fonts
from slidegen.auditing.labels import missing_footers, missing_labels
from slidegen.auditing.layouts import disallowed_layouts, foreign_masters
from slidegen.auditing.leftovers import empty_placeholders, hidden_slides
from slidegen.auditing.overflow import overflows
from slidegen.auditing.pictures import stretched_pictures
from slidegen.auditing.places import places_of
from slidegen.auditing.sizes import small_text
from slidegen.auditing.titles import duplicate_titles, missing_titles
from slidegen.diagnostics import Finding, bounded, in_order
from slidegen.limits import DEFAULT, Limits
from slidegen.powerpoint.slides.opening import open_slides
from slidegen.powerpoint.slides.values import SlideShow, walk
from slidegen.text.fonts import Family, FontBook, shipped_families
from slidegen.text.packs import fallbacks
from slidegen.text.stand_in import family_alike
from slidegen.theme.theme import Theme

RULES: tuple[Rule, ...] = (
    missing_titles,
    duplicate_titles,
    missing_alternatives,
    overflows,
    low_contrast,
    small_text,
    stretched_pictures,
    empty_placeholders,
    hidden_slides,
    foreign_colors,
    foreign_fonts,
    disallowed_layouts,
    foreign_masters,
    missing_footers,
    missing_labels,
)


@dataclass(frozen=True, slots=True)
class Audit:
    """`slides` is None where the file can't be read."""

    findings: tuple[Finding, ...]
    slides: int | None = None


def audit(data: bytes, name: str, theme: Theme | None = None, limits: Limits = DEFAULT) -> Audit:
    """The file called `name`, held to the theme where there is one."""
    show, findings = open_slides(data, name, limits)
    if show is None:
        return Audit(findings)
    if not show.slides and not show.lost:
        findings += (Finding("empty-deck", f'"{name}" has no slides'),)
    brand = brand_of(theme) if theme else Brand()
    found = in_order((*findings, *_judged(show, brand, name)))
    return Audit(bounded(found), len(show.slides) + len(show.lost))


def _judged(show: SlideShow, brand: Brand, name: str) -> Iterator[Finding]:
    families = _families(show, brand)
    spare = shipped_families()["Arial"]
    book = FontBook(spare, spare, families, fallbacks())
    case = Case(show, brand, places_of(name, show), book, frozenset(families))
    for rule in RULES:
        yield from rule(case)


def _families(show: SlideShow, brand: Brand) -> dict[str, Family]:
    """Those of the file that can be measured, by their names: the theme's own, but for fonts that only stand in for it,
    and those that have the widths of slidegen's."""
    own = {each.name: each for each in brand.families if each.name and each.regular.widened == 1}
    shapes = (shape for slide in show.slides for shape in walk(slide.shapes))
    bodies = (body for shape in shapes for body in shape.bodies)
    named = dict.fromkeys(run.font for body in bodies for each in body.paragraphs for run in each.runs)
    found = {name: own.get(name) or family_alike(name) for name in named}
    return {name: family for name, family in found.items() if family is not None}
