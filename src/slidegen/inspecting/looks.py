"""A layout and its template into the colours and fonts that its slides have."""

from __future__ import annotations

from slidegen.powerpoint.template import Fonts, Template, TemplateLayout
from slidegen.style import MAJOR, FontRef, Palette


def palette_of(layout: TemplateLayout, template: Template) -> Palette:
    return layout.look.palette if layout.look else template.palette


def fonts_of(layout: TemplateLayout, template: Template) -> Fonts:
    return layout.look.fonts if layout.look else template.fonts


def font_name(font: FontRef, fonts: Fonts) -> str:
    if not font.startswith("+"):
        return font
    return fonts.major if font.startswith(MAJOR[:3]) else fonts.minor
