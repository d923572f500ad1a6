"""A theme.yaml into a theme: its tokens are compiled to a template, and that is read back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from slidegen.diagnostics import Finding
from slidegen.geometry import points
from slidegen.images import embedded, read_image
from slidegen.limits import DEFAULT, Limits
from slidegen.opc import Package
from slidegen.powerpoint.compile import compile_template
from slidegen.powerpoint.mirror import in_both_directions, mirrored
from slidegen.powerpoint.read import read_template
from slidegen.powerpoint.template import TableStyle, Template
from slidegen.scene import Image, TableLook
from slidegen.settings import read_settings
from slidegen.source import Source
from slidegen.text.fonts import FontBook
from slidegen.text.scripts import is_rtl_script, script_of
from slidegen.theme.arrange import all_art, arrange
from slidegen.theme.check import check_tokens, place_of
from slidegen.theme.colors import color
from slidegen.theme.fonts import Declared, book_of, declared_fonts, with_scripts
from slidegen.theme.levels import centipoints
from slidegen.theme.roles import layouts_of
from slidegen.theme.slots import LEFT_TO_RIGHT
from slidegen.theme.theme import CodeLook, Layout, Scale, Theme
from slidegen.theme.tokens import Tokens

Findings = tuple[Finding, ...]
# A theme's pictures by name, in a form that a cache can keep.
Pictures = tuple[tuple[str, Image], ...]


def build_theme(
    source: Source, folder: Path, lang: str = "en", limits: Limits = DEFAULT, both: bool = False
) -> tuple[Theme | None, Findings]:
    """The theme that `source` describes, for a deck in `lang`; its pictures are read in `folder`. `both` asks for
    layouts in both directions of writing."""
    tokens, findings = _read(source, limits)
    if tokens is None:
        return None, findings
    pictures, more = _pictures(tokens, source, folder, limits)
    declared, wrong = declared_fonts(tokens.fonts, source, folder)
    if more or wrong:
        return None, (*findings, *more, *wrong)
    return _build(source, pictures, declared, script_of(lang), limits, both), findings


@lru_cache(maxsize=8)
def _read(source: Source, limits: Limits) -> tuple[Tokens | None, Findings]:
    tokens, findings = read_settings(source, Tokens, limits=limits)
    wrong = check_tokens(tokens, source) if tokens else ()
    return (None if wrong else tokens), (*findings, *wrong)


def _pictures(tokens: Tokens, source: Source, folder: Path, limits: Limits) -> tuple[Pictures, Findings]:
    images: dict[str, Image] = {}
    findings: Findings = ()
    for art in dict.fromkeys(art for row in all_art(tokens).values() for art in row):
        span = place_of(source, art.picture) or source.span(0, 0)
        image, more = read_image(art.picture, folder, folder, span, limits) if art.picture else (None, ())
        findings += more
        if image is not None:
            images[art.picture] = embedded(image, points(art.box[2]), points(art.box[3]))
    return tuple(images.items()), findings


@lru_cache(maxsize=8)
def _build(
    source: Source, pictures: Pictures, declared: Declared, script: str, limits: Limits, both: bool
) -> Theme:
    tokens, _ = _read(source, limits)
    assert tokens is not None, "only tokens without findings are built"
    arranged = arrange(tokens, dict(pictures))
    arranged = replace(arranged, fonts=with_scripts(arranged.fonts, declared, script))
    arranged = mirrored(arranged, LEFT_TO_RIGHT) if is_rtl_script(script) else arranged
    package = compile_template(in_both_directions(arranged, LEFT_TO_RIGHT) if both else arranged)
    template = read_template(package)
    assert template is not None, "a compiled template has a master"
    return _theme(tokens, template, package, book_of(template.fonts, tokens.fonts, declared))


def _theme(tokens: Tokens, template: Template, package: Package, book: FontBook) -> Theme:
    upright = mirrored(template, LEFT_TO_RIGHT) if template.rtl else template
    layouts = layouts_of(upright, book)
    return Theme(
        name=tokens.name,
        width=template.width,
        height=template.height,
        palette=template.palette,
        fonts=book,
        code_font=tokens.fonts.code,
        layouts=_with_art(layouts, layouts_of(template, book)),
        facing=_facing(template, book),
        text=upright.text,
        content=layouts["content"].slots["body"].slot.box,
        gap=points(tokens.grid.gap),
        scale=Scale(tokens.steps, centipoints(tokens.minimums.body), centipoints(tokens.minimums.label)),
        table=_table_look(template.table),
        code=_code_look(tokens),
        template=package,
        rtl=template.rtl,
    )


def _with_art(layouts: Mapping[str, Layout], painted: Mapping[str, Layout]) -> Mapping[str, Layout]:
    """The layouts with the art of those that are `painted`, which may be mirrored."""
    return {name: replace(layout, art=painted[name].art) for name, layout in layouts.items()}


def _facing(template: Template, book: FontBook) -> Mapping[str, Layout]:
    """The layouts for the other direction, which stand behind the others under their names and a comma."""
    behind = (each for each in template.layouts if "," in each.name)
    named = tuple(replace(each, name=each.name.partition(",")[0]) for each in behind)
    return layouts_of(replace(template, layouts=named), book)


def _table_look(style: TableStyle) -> TableLook:
    return TableLook(style.id, style.header_fill, style.rule, style.header_text, style.column_text)


def _code_look(tokens: Tokens) -> CodeLook:
    look = tokens.code
    kinds = {kind: color(text) for kind, text in look.tokens.items()}
    return CodeLook(color(look.panel), color(look.text), kinds)
