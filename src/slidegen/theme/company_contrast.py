"""A layout whose text has the colour of what is behind it into one that can be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from slidegen.color import contrast, resolve
from slidegen.diagnostics import Finding
from slidegen.geometry import Rect
from slidegen.powerpoint.template import TemplateLayout
from slidegen.style import Color, Level, Palette
from slidegen.theme.company_looks import clearest
from slidegen.theme.theme import Layout, SlotLook

# Text with less contrast than this is not seen; what has more is as its designers made it.
UNSEEN = 1.5


def seen(layout: Layout, palette: Palette) -> Layout:
    """The layout, its unseen text in the colour of its palette, or else the theme's, that stands out most."""
    palette = layout.look.palette if layout.look else palette
    under = resolve(layout.background, palette)[0]
    slots = {
        role: _inked(look, under, palette) if _is_unseen(look, layout, under, palette) else look
        for role, look in layout.slots.items()
    }
    return replace(layout, slots=slots)


def _is_unseen(look: SlotLook, layout: Layout, under: str, palette: Palette) -> bool:
    """Not where a picture, a gradient, a shape or a fill may be behind the text."""
    box = look.slot.box
    covered = layout.ground or look.slot.fill or any(_meet(box, mark.box) for mark in layout.art)
    return not covered and _faint(look.levels[0].run.color, under, palette)


def _meet(one: Rect, other: Rect) -> bool:
    across = min(one.right, other.right) - max(one.x, other.x)
    return across > 0 and min(one.bottom, other.bottom) > max(one.y, other.y)


def _faint(ink: Color, under: str, palette: Palette) -> bool:
    return contrast(resolve(ink, palette)[0], under) < UNSEEN


def _inked(look: SlotLook, under: str, palette: Palette) -> SlotLook:
    ink = clearest(under, palette)
    levels = tuple(_level(each, ink, under, palette) for each in look.levels)
    return SlotLook(look.slot, levels, look.given or look.levels)


def _level(level: Level, ink: Color, under: str, palette: Palette) -> Level:
    bullet = level.paragraph.bullet
    if bullet and bullet.color and _faint(bullet.color, under, palette):
        level = replace(level, paragraph=replace(level.paragraph, bullet=replace(bullet, color=ink)))
    if not _faint(level.run.color, under, palette):
        return level
    return replace(level, run=replace(level.run, color=ink))


def unseen(
    before: Mapping[str, Layout], after: Mapping[str, Layout], named: Mapping[str, TemplateLayout]
) -> tuple[Finding, ...]:
    """A finding that names the layouts whose text was given another colour."""
    changed = dict.fromkeys(
        named[layout.part].name
        for key, layout in before.items()
        if layout != after[key] and layout.part in named
    )
    if not changed:
        return ()
    message = f"text has the colour of its ground on {_listed(changed)}; it is set in one that can be seen"
    return (Finding("low-contrast", message, hint="change the colour in the template's layout"),)


def _listed(names: Mapping[str, None]) -> str:
    return ", ".join(f'"{name}"' for name in names)
