"""Tokens into findings: what a theme.yaml says that cannot be compiled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields

from slidegen.diagnostics import Finding, did_you_mean
from slidegen.source import Source, Span
from slidegen.text.fonts import PAIRS
from slidegen.theme.colors import parse_color
from slidegen.theme.slots import layout_key, plans
from slidegen.theme.tokens import ArtTokens, Tokens

PRESETS = ("rect", "ellipse", "roundRect", "triangle", "rtTriangle", "diamond", "parallelogram", "chevron")


def check_tokens(tokens: Tokens, source: Source) -> tuple[Finding, ...]:
    wrong = (
        *_palette(tokens, source),
        *_colors(tokens, source),
        *_fonts(tokens, source),
        *_art(tokens, source),
        *_scale(tokens, source),
    )
    # Placeholders are made of tokens without faults.
    return wrong or tuple(_places(tokens, source))


def _wrong(source: Source, text: str, message: str, hint: str = "") -> Finding:
    """A finding at the first place where the theme writes `text`."""
    return Finding("bad-value", message, place_of(source, text) or source.span(0, 0), hint)


def place_of(source: Source, text: str) -> Span | None:
    """Where the theme writes `text` first."""
    found = re.search(rf"(?<!\w){re.escape(text)}(?!\w)", source.text) if text else None
    return source.span(found.start(), found.end()) if found else None


def _palette(tokens: Tokens, source: Source) -> Iterator[Finding]:
    for each in fields(tokens.palette):
        value = getattr(tokens.palette, each.name)
        if not re.fullmatch(r"[0-9A-Fa-f]{6}", value):
            yield _wrong(source, value, f'{each.name}: "{value}" is no colour of six hexadecimal digits')


def _colors(tokens: Tokens, source: Source) -> Iterator[Finding]:
    groups = (tokens.colors, tokens.grounds)
    texts = [text for group in groups for each in fields(group) if (text := getattr(group, each.name))]
    texts += [text for level in tokens.body for text in (level.color, level.mark_color)]
    table, code = tokens.table, tokens.code
    texts += [table.header_fill, table.header_text, table.column_text, table.rule]
    texts += [code.panel, code.text, *code.tokens.values()]
    marks = [art for row in tokens.art.values() for art in row]
    texts += [art.color if art.text else art.fill for art in marks if not art.picture]
    texts += [place.color for row in tokens.places.values() for place in row.values() if place.color]
    for text in dict.fromkeys(texts):
        if parse_color(text) is None:
            hint = 'a colour is written as "accent1" or "accent1 lumMod 75"'
            yield _wrong(source, text, f'"{text}" is no colour of the theme', hint)


def _fonts(tokens: Tokens, source: Source) -> Iterator[Finding]:
    known = [name for pair in PAIRS.items() for name in pair]
    for name in (tokens.fonts.heading, tokens.fonts.body, tokens.fonts.code):
        if name not in known:
            hint = did_you_mean(name, known)
            yield _wrong(source, name, f'no open font with the widths of "{name}" is at hand', hint)


def _art(tokens: Tokens, source: Source) -> Iterator[Finding]:
    known = [layout_key(plan.name) for plan in plans(tokens)]
    for key in (*tokens.art, *(tokens.logo.layouts if tokens.logo else ())):
        if key not in known:
            yield _wrong(source, key, f'no layout "{key}"', did_you_mean(key, known))
    for art in (art for row in tokens.art.values() for art in row):
        yield from _one_art(art, source)


def _one_art(art: ArtTokens, source: Source) -> Iterator[Finding]:
    if len(art.box) != 4:
        yield _wrong(source, art.name, f'the box of "{art.name}" needs left, top, width and height')
    if art.shape not in PRESETS:
        yield _wrong(source, art.shape, f'no shape "{art.shape}"', did_you_mean(art.shape, PRESETS))


def _places(tokens: Tokens, source: Source) -> Iterator[Finding]:
    layouts = {layout_key(plan.name): plan for plan in plans(tokens)}
    for key, row in tokens.places.items():
        if key not in layouts:
            yield _wrong(source, key, f'no layout "{key}"', did_you_mean(key, list(layouts)))
            continue
        known = [layout_key(each.name) for each in layouts[key].slots(tokens)]
        for name, place in row.items():
            if name not in known:
                message = f'the layout "{key}" has no placeholder "{name}"'
                yield _wrong(source, name, message, did_you_mean(name, known))
            if len(place.box) != 4 or any(size <= 0 for size in place.box[2:]):
                yield _wrong(source, name, f'the box of "{name}" needs left, top, width and height')


def _scale(tokens: Tokens, source: Source) -> Iterator[Finding]:
    steps = tokens.steps
    if not tokens.body:
        yield _wrong(source, "body", "running text needs at least one level")
    if not steps or steps[0] != 1 or list(steps) != sorted(set(steps), reverse=True) or steps[-1] <= 0:
        yield _wrong(source, "steps", "steps begin with 1 and go down")
