"""A theme, and the file that it was read from, into what is known of its template."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from slidegen.diagnostics import Finding
from slidegen.inspecting.contrast import contrast_remarks
from slidegen.inspecting.facts import ColorFacts, Inspection, MasterFacts
from slidegen.inspecting.fonts import font_facts
from slidegen.inspecting.layouts import layout_facts
from slidegen.inspecting.looks import palette_of
from slidegen.inspecting.remarks import (
    ORDER,
    layout_remarks,
    leftover_remarks,
    name_remarks,
    placeholder_remarks,
    told,
)
from slidegen.inspecting.words import COLORS, centimetres, ratio
from slidegen.powerpoint.read import read_template
from slidegen.powerpoint.remains import Remains, read_sheets
from slidegen.powerpoint.template import Template
from slidegen.theme.theme import Theme

NONE = Remains()


def template_of(theme: Theme) -> Template:
    """The template that the theme was read from."""
    template = read_template(theme.template)
    assert template is not None, "a theme is made of a template that could be read"
    return template


def inspect(
    theme: Theme, template: Template, file: str, remains: Remains = NONE, findings: Iterable[Finding] = ()
) -> Inspection:
    """`file` is the name of what is inspected, `remains` what its file holds beside the theme's own parts, `findings`
    are those of loading the theme."""
    sources = read_sheets(theme.template)
    layouts = layout_facts(template, theme, {each.part: each for each in sources})
    remarks = (
        *contrast_remarks(template),
        *told(findings),
        *name_remarks(layouts),
        *layout_remarks(layouts),
        *placeholder_remarks(layouts),
        *leftover_remarks(remains),
    )
    return Inspection(
        file,
        theme.name,
        centimetres(template.width),
        centimetres(template.height),
        ratio(template.width, template.height),
        tuple(_masters(template, {each.master: each.look for each in sources})),
        font_facts(template, theme),
        layouts,
        tuple(sorted(remarks, key=lambda each: ORDER.index(each.kind))),
    )


def _masters(template: Template, names: Mapping[int, str]) -> Iterator[MasterFacts]:
    """Those that have a layout."""
    for number, name in names.items():
        own = [layout for layout in template.layouts if layout.master == number - 1]
        palettes = [palette_of(layout, template) for layout in own] or [template.palette]
        usual = max(palettes, key=palettes.count)
        colors = tuple(ColorFacts(key, said, usual[key]) for key, said in COLORS.items())
        yield MasterFacts(name, colors, len(own))
