"""Slides as they were laid out, and what their theme asks of decks, into findings; which forms it leaves to choose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from slidegen.diagnostics import Finding
from slidegen.model import Slide
from slidegen.scene import Scene
from slidegen.scene.runs import runs_in
from slidegen.theme.ruled import names_of
from slidegen.theme.rules import breaches_of_layout
from slidegen.theme.theme import Theme
from slidegen.theme.tints import tints_of


def breaches(slide: Slide, ground: str, scenes: Sequence[Scene], theme: Theme) -> Iterator[Finding]:
    """`ground` is the colour that the slide asks for behind it, or empty; the scenes are its parts.

    Sizes, footers and labels need no test: slides are laid out by these rules.
    """
    rules = theme.rules
    for key in dict.fromkeys(scene.layout for scene in scenes) if rules.layouts else ():
        for name in breaches_of_layout(rules, names_of(key, theme)):
            message = f'the layout "{name}" is none of those that the theme {theme.name} allows'
            hint = f"allowed are {', '.join(rules.layouts)}"
            yield Finding("disallowed-layout", message, slide.span, hint)
    looks = (layout.look.palette for layout in theme.layouts.values() if layout.look)
    if rules.palette_only and ground and not tints_of((theme.palette, *looks)).has(ground):
        message = f"#{ground} is not of the palette of the theme {theme.name}, nor a tint of it"
        yield Finding("off-palette", message, slide.span, "choose one of its colours")


def barred_forms(theme: Theme) -> frozenset[str]:
    """The forms that are not taken by themselves, as the theme does not allow the layouts that slides would have."""
    rules = theme.rules
    if not rules.layouts:
        return frozenset()
    return frozenset(key for key in theme.layouts if any(breaches_of_layout(rules, names_of(key, theme))))


def foreign_fonts(scenes: Sequence[Scene], theme: Theme) -> Iterator[Finding]:
    """Each family that the rules do not allow once, at the first slide that has it; those for other scripts are not
    looked at."""
    allowed = {name.casefold() for name in theme.rules.fonts}
    found: dict[str, Scene] = {}
    for scene in scenes if allowed else ():
        for run in runs_in((*scene.marks, *scene.furniture)):
            name = theme.fonts.family(run.resolved.font).name
            if not run.fallback and name and name.casefold() not in allowed:
                found.setdefault(name, scene)
    for name, scene in found.items():
        message = f'the font "{name}" is none of those that the theme {theme.name} allows'
        hint = f"allowed are {', '.join(theme.rules.fonts)}; the theme's own fonts are in its theme.yaml"
        yield Finding("foreign-font", message, scene.span, hint)
