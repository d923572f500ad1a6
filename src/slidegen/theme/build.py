"""A theme.yaml into a theme: its tokens are compiled to a template, and that is read back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from slidegen.diagnostics import Finding, did_you_mean
from slidegen.geometry import points
from slidegen.images import embedded, read_image
from slidegen.limits import DEFAULT, Limits
from slidegen.opc import Package
from slidegen.powerpoint.compile import compile_template
from slidegen.powerpoint.mirror import in_both_directions, mirrored
from slidegen.powerpoint.read import read_template
from slidegen.powerpoint.template import TableStyle, Template, TemplateLayout
from slidegen.scene import Image, TableLook
from slidegen.settings import read_settings
from slidegen.source import Source
from slidegen.text.fonts import FontBook
from slidegen.text.scripts import is_rtl_script, script_of
from slidegen.theme.arrange import arrange
from slidegen.theme.check import check_tokens, place_of
from slidegen.theme.colors import color
from slidegen.theme.fonts import Declared, book_of, declared_fonts, with_scripts
from slidegen.theme.homes import FILE, names, shipped
from slidegen.theme.levels import centipoints
from slidegen.theme.logo import largest_room
from slidegen.theme.ratio import has_ratio, in_ratio, variant
from slidegen.theme.roles import layouts_of
from slidegen.theme.rules import NO_RULES
from slidegen.theme.slots import LEFT_TO_RIGHT
from slidegen.theme.theme import CardLook, CodeLook, Layout, Scale, Theme
from slidegen.theme.tokens import Tokens

Findings = tuple[Finding, ...]
# A theme's pictures by name, in a form that a cache can keep.
Pictures = tuple[tuple[str, Image], ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """The proportions of slides, the theme's own where `ratio` is empty, and what the theme says for these alone."""

    ratio: str = ""
    variant: Source | None = None


AS_IT_IS = Shape()


def build_theme(
    source: Source,
    folder: Path,
    lang: str = "en",
    limits: Limits = DEFAULT,
    both: bool = False,
    shape: Shape = AS_IT_IS,
) -> tuple[Theme | None, Findings]:
    """The theme that `source` describes, for a deck in `lang`; its pictures are read in `folder`. `both` asks for
    layouts in both directions of writing."""
    tokens, findings = read_tokens(source, limits, shape)
    if tokens is None:
        return None, findings
    pictures, more = _pictures(tokens, source, folder, limits)
    declared, wrong = declared_fonts(tokens.fonts, source, folder)
    if more or wrong:
        return None, (*findings, *more, *wrong)
    return _build(source, pictures, declared, script_of(lang), limits, both, shape), findings


@lru_cache(maxsize=8)
def read_tokens(source: Source, limits: Limits, shape: Shape = AS_IT_IS) -> tuple[Tokens | None, Findings]:
    """What the theme says, without its pictures and fonts."""
    base, unknown = _base(source, limits)
    if unknown:
        return None, unknown
    tokens, findings = _checked(source, limits, base)
    if tokens is None or not shape.ratio or has_ratio(tokens.grid.width, tokens.grid.height, shape.ratio):
        return tokens, findings
    shaped: Tokens | None = in_ratio(tokens, shape.ratio)
    for each in filter(None, (_variant_of_base(source, shape.ratio), shape.variant)):
        shaped, more = _checked(each, limits, shaped)
        findings += more
        if shaped is None:
            break
    return shaped, findings


def _checked(source: Source, limits: Limits, base: Tokens | None) -> tuple[Tokens | None, Findings]:
    tokens, findings = read_settings(source, Tokens, limits=limits, base=base)
    wrong = check_tokens(tokens, source) if tokens else ()
    return (None if wrong else tokens), (*findings, *wrong)


# The name is sought in the text, as the settings can't be read before it is known.
_BASE = re.compile(r"""^base:[ \t]*["']?([^\s"'#]+)""", re.MULTILINE)


def _base(source: Source, limits: Limits) -> tuple[Tokens | None, Findings]:
    """The tokens of the theme on which this one is based, if it is on one."""
    named = _BASE.search(source.text)
    if named is None:
        return None, ()
    file = shipped(named[1])
    text = file.read_text(encoding="utf-8") if file else ""
    if file is None or _BASE.search(text):
        message, hint = f'no theme of slidegen is called "{named[1]}"', did_you_mean(named[1], names())
        return None, (Finding("unknown-theme", message, source.span(*named.span(1)), hint),)
    tokens, _ = read_tokens(Source(f"{named[1]}/{FILE}", text), limits)
    return tokens, ()


def _variant_of_base(source: Source, ratio: str) -> Source | None:
    """What the theme on which this one is based says for slides of the ratio."""
    named = _BASE.search(source.text)
    file = shipped(named[1]) if named else None
    beside = file.parent / variant(ratio) if file else None
    if beside is None or not beside.is_file():
        return None
    return Source(f"{beside.parent.name}/{beside.name}", beside.read_text(encoding="utf-8"))


def _pictures(tokens: Tokens, source: Source, folder: Path, limits: Limits) -> tuple[Pictures, Findings]:
    images: dict[str, Image] = {}
    findings: Findings = ()
    for name, (width, height) in _shown(tokens).items():
        image, more = read_image(name, folder, folder, place_of(source, name) or source.span(0, 0), limits)
        findings += more
        if image is not None:
            images[name] = embedded(image, width, height)
    return tuple(images.items()), findings


def _shown(tokens: Tokens) -> dict[str, tuple[int, int]]:
    """The pictures that the theme names, each with the largest width and height that it is shown at, EMU."""
    marks = (art for row in tokens.art.values() for art in row if art.picture)
    shown = [(art.picture, points(art.box[2]), points(art.box[3])) for art in marks]
    if tokens.logo:
        files = (tokens.logo.picture, tokens.logo.on_dark)
        shown += [(file, *largest_room(tokens.logo)) for file in files if file]
    sizes: dict[str, tuple[int, int]] = {}
    for name, width, height in shown:
        before = sizes.get(name, (0, 0))
        sizes[name] = max(before[0], width), max(before[1], height)
    return sizes


@lru_cache(maxsize=8)
def _build(
    source: Source,
    pictures: Pictures,
    declared: Declared,
    script: str,
    limits: Limits,
    both: bool,
    shape: Shape,
) -> Theme:
    tokens, _ = read_tokens(source, limits, shape)
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
        rules=tokens.rules or NO_RULES,
        named=_named(upright, template),
        cards=_card_look(tokens),
    )


def _named(upright: Template, painted: Template) -> tuple[TemplateLayout, ...]:
    """The layouts of the deck's own direction, with the art of those that are `painted`."""
    each = zip(upright.layouts, painted.layouts, strict=True)
    return tuple(replace(layout, art=other.art) for layout, other in each if "," not in layout.name)


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


def _card_look(tokens: Tokens) -> CardLook:
    ground, rule = tokens.cards.ground, tokens.cards.rule
    return CardLook(ground == "filled", ground == "outlined", rule == "edge")


def _code_look(tokens: Tokens) -> CodeLook:
    look = tokens.code
    kinds = {kind: color(text) for kind, text in look.tokens.items()}
    return CodeLook(color(look.panel), color(look.text), kinds)
