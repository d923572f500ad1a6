"""A slide as it was laid out, and what its theme asks of decks, into findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from slidegen.diagnostics import Finding
from slidegen.model import Slide
from slidegen.scene import Scene
from slidegen.theme.rules import breaches_of_layout
from slidegen.theme.theme import Theme
from slidegen.theme.tints import tints_of


def breaches(slide: Slide, ground: str, scenes: Sequence[Scene], theme: Theme) -> Iterator[Finding]:
    """`ground` is the colour that the slide asks for behind it, or empty; the scenes are its parts.

    Sizes need no test: no layout sets text below the theme's minimums.
    """
    rules = theme.rules
    for key in dict.fromkeys(scene.layout for scene in scenes) if rules.layouts else ():
        for name in breaches_of_layout(rules, _names(key, theme)):
            message = f'the layout "{name}" is none of those that the theme {theme.name} allows'
            hint = f"allowed are {', '.join(rules.layouts)}"
            yield Finding("disallowed-layout", message, slide.span, hint)
    if rules.palette_only and ground and not tints_of((theme.palette,)).has(ground):
        message = f"#{ground} is not of the palette of the theme {theme.name}, nor a tint of it"
        yield Finding("off-palette", message, slide.span, "choose one of its colours")


def _names(key: str, theme: Theme) -> tuple[str, ...]:
    """What slidegen calls a layout, and what PowerPoint does."""
    # Imported here: few themes say which layouts are allowed.
    from slidegen.powerpoint.slides.reading import layout_names

    shown = layout_names(theme.template).get(theme.layouts[key].part, "")
    return (key, shown) if shown else (key,)
