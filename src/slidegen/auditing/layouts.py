"""Slides of layouts that the theme does not allow, and masters that are not the theme's."""

from __future__ import annotations

from collections.abc import Iterator

from slidegen.auditing.brand import Brand
from slidegen.auditing.case import Case
from slidegen.diagnostics import Finding
from slidegen.powerpoint.slides.values import MasterLook
from slidegen.theme.rules import breaches_of_layout


def disallowed_layouts(case: Case) -> Iterator[Finding]:
    rules = case.brand.rules
    for slide in case.show.slides:
        keys = case.brand.layouts.get(slide.layout.casefold(), ())
        for name in breaches_of_layout(rules, (slide.layout, *keys)):
            message = f'the layout "{name}" is none of those that {case.brand.name} allows'
            hint = f"allowed are {', '.join(rules.layouts)}"
            yield case.places.finding("disallowed-layout", slide, None, message, hint)


def foreign_masters(case: Case) -> Iterator[Finding]:
    """Slides that follow another master than the theme's; and masters that came with slides that are gone."""
    used = {slide.master.part for slide in case.show.slides}
    told: set[str] = set()
    for slide in case.show.slides:
        if is_foreign(slide.master, case.brand) and slide.master.part not in told:
            told.add(slide.master.part)
            count = sum(each.master.part == slide.master.part for each in case.show.slides)
            more = f", as {count - 1} more do" if count > 1 else ""
            message = f'it follows the master "{slide.master.name}"{more}, which is not of {case.brand.name}'
            hint = "in PowerPoint: apply the theme, or choose one of its layouts"
            yield case.places.finding("foreign-master", slide, None, message, hint)
    for master in case.show.masters if len(case.show.masters) > 1 and used else ():
        if master.part not in used:
            message = f'{case.places.source.name}: no slide follows the master "{master.name}"'
            yield Finding("foreign-master", message, None, "delete it in the view of the slide master")


def is_foreign(master: MasterLook, brand: Brand) -> bool:
    """Whether a master is none of the theme's."""
    return bool(brand.masters) and not any(_alike(master, each) for each in brand.masters)


def _alike(one: MasterLook, other: MasterLook) -> bool:
    """Masters of one name are taken for one, and so are those of the same colours and fonts."""
    return (bool(one.name) and one.name == other.name) or (
        one.palette == other.palette and one.fonts == other.fonts
    )
