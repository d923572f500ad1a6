"""A theme.yaml into a theme: its tokens are compiled to a template, and that is read back."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from slidegen.diagnostics import Finding
from slidegen.geometry import points
from slidegen.images import embedded, read_image
from slidegen.powerpoint.compile import compile_template
from slidegen.powerpoint.read import read_template
from slidegen.powerpoint.template import TableStyle, Template
from slidegen.scene import Image, TableLook
from slidegen.settings import read_settings
from slidegen.source import Source
from slidegen.text.fonts import FontBook, shipped_families
from slidegen.theme.arrange import all_art, arrange
from slidegen.theme.check import check_tokens, place_of
from slidegen.theme.colors import color
from slidegen.theme.levels import centipoints
from slidegen.theme.roles import layouts_of
from slidegen.theme.theme import CodeLook, Scale, Theme
from slidegen.theme.tokens import Tokens

Findings = tuple[Finding, ...]
# A theme's pictures by name, in a form that a cache can keep.
Pictures = tuple[tuple[str, Image], ...]


def build_theme(source: Source, folder: Path) -> tuple[Theme | None, Findings]:
    """The theme that `source` describes; its pictures are read in `folder`."""
    tokens, findings = _read(source)
    if tokens is None:
        return None, findings
    pictures, more = _pictures(tokens, source, folder)
    return (None if more else _build(source, pictures)), (*findings, *more)


@lru_cache(maxsize=8)
def _read(source: Source) -> tuple[Tokens | None, Findings]:
    tokens, findings = read_settings(source, Tokens)
    wrong = check_tokens(tokens, source) if tokens else ()
    return (None if wrong else tokens), (*findings, *wrong)


def _pictures(tokens: Tokens, source: Source, folder: Path) -> tuple[Pictures, Findings]:
    images: dict[str, Image] = {}
    findings: Findings = ()
    for art in dict.fromkeys(art for row in all_art(tokens).values() for art in row):
        span = place_of(source, art.picture) or source.span(0, 0)
        image, more = read_image(art.picture, folder, folder, span) if art.picture else (None, ())
        findings += more
        if image is not None:
            images[art.picture] = embedded(image, points(art.box[2]), points(art.box[3]))
    return tuple(images.items()), findings


@lru_cache(maxsize=8)
def _build(source: Source, pictures: Pictures) -> Theme:
    tokens, _ = _read(source)
    assert tokens is not None, "only tokens without findings are built"
    data = compile_template(arrange(tokens, dict(pictures)))
    template = read_template(data)
    assert template is not None, "a compiled template has a master"
    return _theme(tokens, template, data)


def _theme(tokens: Tokens, template: Template, data: bytes) -> Theme:
    families = shipped_families()
    code = tokens.fonts.code
    book = FontBook(families[template.fonts.major], families[template.fonts.minor], {code: families[code]})
    layouts = layouts_of(template, book)
    return Theme(
        name=tokens.name,
        width=template.width,
        height=template.height,
        palette=template.palette,
        fonts=book,
        code_font=code,
        layouts=layouts,
        text=template.text,
        content=layouts["content"].slots["body"].slot.box,
        gap=points(tokens.grid.gap),
        scale=Scale(tokens.steps, centipoints(tokens.minimums.body), centipoints(tokens.minimums.label)),
        table=_table_look(template.table),
        code=_code_look(tokens),
        template=data,
    )


def _table_look(style: TableStyle) -> TableLook:
    return TableLook(style.id, style.header_fill, style.rule, style.header_text, style.column_text)


def _code_look(tokens: Tokens) -> CodeLook:
    look = tokens.code
    kinds = {kind: color(text) for kind, text in look.tokens.items()}
    return CodeLook(color(look.panel), color(look.text), kinds)
