"""A layout whose text has the colour of what is behind it into one that can be read."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from slidegen.color import contrast, resolve
from slidegen.diagnostics import Finding
from slidegen.geometry import Rect
from slidegen.powerpoint.template import TemplateLayout
from slidegen.style import Color, Level, Palette
from slidegen.theme.company_grounds import UNKNOWN, Ground, behind
from slidegen.theme.company_looks import clearest
from slidegen.theme.theme import Layout, SlotLook

# Text with less contrast than this is not seen; what has more is as its designers made it.
UNSEEN = 1.5
# Text is unseen where it is so in more than this part of its place.
MOST = 0.7


def seen(layout: Layout, palette: Palette, page: Rect) -> Layout:
    """The layout, its unseen text in the colour of its palette, or else the theme's, that stands out most; `page` is
    the whole slide."""
    palette = layout.look.palette if layout.look else palette
    slots = {
        role: _visible(look, behind(look, layout, palette, page), palette)
        for role, look in layout.slots.items()
    }
    return replace(layout, slots=slots)


def _visible(look: SlotLook, grounds: Collection[Ground], palette: Palette) -> SlotLook:
    if not _faint(look.levels[0].run.color, grounds, palette):
        return look
    ink = clearest(UNKNOWN.union(*grounds), palette)
    levels = tuple(_level(each, ink, grounds, palette) for each in look.levels)
    return SlotLook(look.slot, levels, look.given or look.levels)


def _faint(ink: Color, grounds: Collection[Ground], palette: Palette) -> bool:
    """Not where it is not known what most of the text stands on."""
    rgb = resolve(ink, palette)[0]
    unseen = [each for each in grounds if each and all(contrast(rgb, under) < UNSEEN for under in each)]
    return len(unseen) > MOST * len(grounds)


def _level(level: Level, ink: Color, grounds: Collection[Ground], palette: Palette) -> Level:
    bullet = level.paragraph.bullet
    if bullet and bullet.color and _faint(bullet.color, grounds, palette):
        level = replace(level, paragraph=replace(level.paragraph, bullet=replace(bullet, color=ink)))
    if not _faint(level.run.color, grounds, palette):
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
