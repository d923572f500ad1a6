"""A theme's name into the theme: its tokens are compiled, and what comes out is read back."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import slidegen
from slidegen.diagnostics import Finding, did_you_mean
from slidegen.geometry import points
from slidegen.powerpoint.compile import compile_template
from slidegen.powerpoint.read import read_template
from slidegen.powerpoint.template import Template
from slidegen.scene import TableLook
from slidegen.settings import read_settings
from slidegen.source import Source
from slidegen.text.fonts import FontBook, shipped_families
from slidegen.theme.arrange import arrange
from slidegen.theme.check import check_tokens
from slidegen.theme.colors import color
from slidegen.theme.levels import centipoints
from slidegen.theme.roles import layouts_of
from slidegen.theme.theme import CodeLook, Scale, Theme
from slidegen.theme.tokens import Tokens

FILE = "theme.yaml"
Findings = tuple[Finding, ...]


def load_theme(name: str, folder: Path | None) -> tuple[Theme | None, Findings]:
    """The theme in the folder `name` of `folder` or, failing that, among slidegen's own."""
    if name.lower().endswith((".pptx", ".potx")):
        hint = "name a theme of slidegen, or a folder with a theme.yaml"
        return None, (Finding("unknown-theme", f'"{name}": templates are not read as themes yet', hint=hint),)
    file = _find(name, folder)
    if file is None:
        return None, (
            Finding("unknown-theme", f'there is no theme "{name}"', hint=did_you_mean(name, names())),
        )
    try:
        text = file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None, (Finding("unreadable", f'{FILE} of the theme "{name}" is not UTF-8'),)
    return _build(f"{name}/{FILE}", text)


def names() -> tuple[str, ...]:
    """The themes that come with slidegen."""
    return tuple(sorted({file.parent.name for home in _homes() for file in home.glob(f"*/{FILE}")}))


def _homes() -> Iterator[Path]:
    """Where slidegen's own themes are: beside the modules when installed, else at the top of the source tree."""
    package = Path(slidegen.__file__).parent
    yield package / "themes"
    yield package.parent.parent / "themes"


def _find(name: str, folder: Path | None) -> Path | None:
    """A name may not lead out of the folder in which it is looked for."""
    for home in ([folder] if folder else []) + list(_homes()):
        file = (home / name / FILE).resolve()
        if file.is_relative_to(home.resolve()) and file.is_file():
            return file
    return None


@lru_cache(maxsize=8)
def _build(name: str, text: str) -> tuple[Theme | None, Findings]:
    source = Source(name, text)
    tokens, findings = read_settings(source, Tokens)
    if tokens is None:
        return None, findings
    wrong = check_tokens(tokens, source)
    if wrong:
        return None, (*findings, *wrong)
    data = compile_template(arrange(tokens, {}))
    template = read_template(data)
    assert template is not None, "a compiled template has a master"
    return _theme(tokens, template, data), findings


def _theme(tokens: Tokens, template: Template, data: bytes) -> Theme:
    book = font_book(template, tokens.fonts.code)
    layouts = layouts_of(template, book)
    return Theme(
        name=tokens.name,
        width=template.width,
        height=template.height,
        palette=template.palette,
        fonts=book,
        code_font=tokens.fonts.code,
        layouts=layouts,
        text=template.text,
        content=layouts["content"].slots["body"].slot.box,
        gap=points(tokens.grid.gap),
        scale=Scale(tokens.steps, centipoints(tokens.minimums.body), centipoints(tokens.minimums.label)),
        table=TableLook(template.table.id, template.table.header_fill, template.table.rule),
        code=CodeLook(
            color(tokens.code.panel),
            color(tokens.code.text),
            {kind: color(text) for kind, text in tokens.code.tokens.items()},
        ),
        template=data,
    )


def font_book(template: Template, code: str) -> FontBook:
    families = shipped_families()
    return FontBook(families[template.fonts.major], families[template.fonts.minor], {code: families[code]})
