"""A theme into what its rules make of it: no smaller text, footers where they ask for one, the layouts they allow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from slidegen.style import Level
from slidegen.theme.roles import slot_look
from slidegen.theme.rules import NO_RULES, breaches_of_layout
from slidegen.theme.theme import Layout, Scale, SlotLook, Theme

# What stands on a layout that leaves its place for content free.
BARE = ("title", "date", "footer", "number")
# The slots of running text, as are those that slides name by their numbers; what stands in others is looked up.
RUNNING = ("title", "subtitle", "body", "side", "quote", "event", "author", "contact")


def under_rules(theme: Theme) -> Theme:
    """The theme as it lays out slides under its rules; without rules, as it is."""
    if theme.rules == NO_RULES:
        return theme
    theme, least = _without_agenda(_without_bare(theme)), theme.rules.smallest
    if theme.rules.footer:
        theme = replace(
            theme, layouts={key: _with_footer(each, theme) for key, each in theme.layouts.items()}
        )
    if least is None:
        return theme
    scale = replace(
        theme.scale,
        body_minimum=max(theme.scale.body_minimum, round(least.body * 100)),
        label_minimum=max(theme.scale.label_minimum, round(least.label * 100)),
    )
    return replace(
        theme, scale=scale, layouts={key: _raised(each, scale) for key, each in theme.layouts.items()}
    )


def names_of(key: str, theme: Theme) -> tuple[str, ...]:
    """What slidegen calls a layout, and what PowerPoint does; one layout of a template may be several of slidegen's."""
    # Imported here: few themes say which layouts are allowed.
    from slidegen.powerpoint.slides.reading import layout_names

    part = theme.layouts[key].part
    others = (name for name, each in theme.layouts.items() if each.part == part and name != key)
    return tuple(filter(None, (key, *others, layout_names(theme.template).get(part, ""))))


def _without_bare(theme: Theme) -> Theme:
    """What has no layout of its own is drawn on that for content, where the one with a title alone is not allowed."""
    if not theme.rules.layouts or not _is_barred("title-only", theme) or _is_barred("content", theme):
        return theme
    content = theme.layouts["content"]
    bare = replace(content, slots={role: look for role, look in content.slots.items() if role in BARE})
    return replace(theme, layouts={**theme.layouts, "title-only": bare})


def _without_agenda(theme: Theme) -> Theme:
    """An agenda stands on the layout for content, where its own is not allowed."""
    if "agenda" not in theme.layouts or not theme.rules.layouts or not _is_barred("agenda", theme):
        return theme
    return replace(theme, layouts={key: each for key, each in theme.layouts.items() if key != "agenda"})


def _is_barred(key: str, theme: Theme) -> bool:
    return any(breaches_of_layout(theme.rules, names_of(key, theme)))


def _with_footer(layout: Layout, theme: Theme) -> Layout:
    """The layout with its placeholder for a footer, which decks without such a rule leave empty on some."""
    if "footer" in layout.slots:
        return layout
    parts = (each.placeholders for each in theme.named if each.part == layout.part)
    found = next((each for each in next(parts, ()) if each.type == "ftr"), None)
    return replace(layout, slots={**layout.slots, "footer": slot_look(found)}) if found else layout


def _raised(layout: Layout, scale: Scale) -> Layout:
    slots: Mapping[str, SlotLook] = {role: _look(role, look, scale) for role, look in layout.slots.items()}
    return replace(layout, slots=slots)


def _look(role: str, look: SlotLook, scale: Scale) -> SlotLook:
    """Running text that a layout itself makes smaller than that is held to the lower size, as in PowerPoint files."""
    runs = (role in RUNNING or role.isdecimal()) and look.levels[0].run.size >= scale.body_minimum
    least = scale.body_minimum if runs else scale.label_minimum
    levels = tuple(at_least(each, least) for each in look.levels)
    return look if levels == look.levels else SlotLook(look.slot, levels, look.given or look.levels)


def at_least(level: Level, size: int) -> Level:
    """The level in text of that size where it is smaller, hundredths of a point; lines grow with their text."""
    if level.run.size >= size:
        return level
    pitch = round(level.paragraph.line_spacing * size / level.run.size)
    return Level(replace(level.run, size=size), replace(level.paragraph, line_spacing=pitch))
