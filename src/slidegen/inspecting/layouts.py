"""A template's layouts, and the theme made of them, into what each is for and what its placeholders hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from slidegen.inspecting.facts import LayoutFacts, PlaceholderFacts
from slidegen.inspecting.looks import font_name, fonts_of
from slidegen.inspecting.words import FILLED, FORMS, TAKES, centimetres
from slidegen.powerpoint.remains import SheetSource
from slidegen.powerpoint.template import Levels, Placeholder, Template, TemplateLayout
from slidegen.theme.company_roles import LayoutRole, role_of
from slidegen.theme.company_signature import OBJECTS, is_shown
from slidegen.theme.theme import Layout, Theme

# Of a layout with more placeholders than this, the first are listed.
MOST = 60
# Slots that are on most layouts, whatever these are for.
EVERYWHERE = ("title", "author", "date", "footer", "number")
LISTED = 5
DEGREE, FULL_TURN = 60_000, 21_600_000

Uses = Mapping[str, tuple[tuple[str, Layout], ...]]


def layout_facts(
    template: Template, theme: Theme, sources: Mapping[str, SheetSource]
) -> tuple[LayoutFacts, ...]:
    uses = _uses(theme)
    return tuple(
        _layout(number, layout, template, uses.get(layout.part, ()), sources.get(layout.part))
        for number, layout in enumerate(template.layouts, 1)
    )


def _uses(theme: Theme) -> Uses:
    """The theme's layouts by the part that they are made of."""
    found: dict[str, tuple[tuple[str, Layout], ...]] = {}
    for key, layout in theme.layouts.items():
        found[layout.part] = (*found.get(layout.part, ()), (key, layout))
    return found


def _layout(
    number: int,
    layout: TemplateLayout,
    template: Template,
    uses: tuple[tuple[str, Layout], ...],
    source: SheetSource | None,
) -> LayoutFacts:
    role: LayoutRole = role_of(layout, template.width, template.height)
    drawn = [key for key, each in uses if _is_drawn(each)]
    hidden = source.hidden if source else ()
    return LayoutFacts(
        number,
        layout.name,
        layout.type,
        layout.part,
        layout.master + 1,
        role.role,
        role.reason,
        role.confidence,
        tuple(dict.fromkeys(_form(key) for key, _ in uses if key not in drawn)),
        tuple(dict.fromkeys(map(_form, drawn))),
        tuple(_placeholder(each, layout, template, uses, hidden) for each in layout.placeholders[:MOST]),
        max(0, len(layout.placeholders) - MOST),
    )


def _form(key: str) -> str:
    return FORMS.get(key, key)


def _is_drawn(layout: Layout) -> bool:
    """Whether what the slide is about stands in boxes of its own, not in placeholders."""
    own = [look for role, look in layout.slots.items() if role not in EVERYWHERE]
    return bool(own) and not any(look.slot.type for look in own)


def _placeholder(
    each: Placeholder,
    layout: TemplateLayout,
    template: Template,
    uses: tuple[tuple[str, Layout], ...],
    hidden: tuple[str, ...],
) -> PlaceholderFacts:
    run, box = each.levels[0].run, each.box
    turned = each.rotation % FULL_TURN / DEGREE
    return PlaceholderFacts(
        each.idx,
        each.type,
        each.name,
        TAKES.get(each.type, each.type),
        centimetres(box.x),
        centimetres(box.y),
        centimetres(box.width),
        centimetres(box.height),
        font_name(run.font, fonts_of(layout, template)),
        run.size / 100,
        each.prompt,
        round(turned, 1),
        each.vertical,
        is_shown(box, template.width, template.height) and each.name not in hidden,
        tuple(dict.fromkeys(_roles(each, uses))),
    )


def _roles(each: Placeholder, uses: tuple[tuple[str, Layout], ...]) -> Iterator[str]:
    for _, used in uses:
        for role, look in used.slots.items():
            if (look.slot.type, look.slot.idx) == (each.type, each.idx):
                yield FILLED.get(role, role)


def used_levels(each: Placeholder) -> Levels:
    """The levels of text that a person uses there: lists have five on the screen, a title has one."""
    return each.levels[: LISTED if each.type in ("body", *OBJECTS) else 1]
