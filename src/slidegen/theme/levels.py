"""Tokens into text levels: running text with its marks, and the plain looks of single placeholders."""

from __future__ import annotations

from dataclasses import replace

from slidegen.geometry import points
from slidegen.powerpoint.template import LEVELS, Levels
from slidegen.style import MAJOR, MINOR, Align, Bullet, FontRef, Level, ParagraphStyle, RunStyle
from slidegen.theme.colors import color
from slidegen.theme.tokens import LevelTokens, Tokens


def plain_levels(
    tokens: Tokens,
    size: float,
    ink: str,
    font: FontRef = MINOR,
    align: Align = "l",
    bold: bool = False,
    italic: bool = False,
    spacing: float = 0,
) -> Levels:
    """Nine like levels without marks; `size` and `spacing` in points."""
    leading = tokens.leading.heading if font == MAJOR else tokens.leading.text
    run = RunStyle(
        font=font,
        size=centipoints(size),
        bold=bold,
        italic=italic,
        color=color(ink),
        spacing=centipoints(spacing),
    )
    return (Level(run, ParagraphStyle(align=align, line_spacing=centipoints(size * leading))),) * LEVELS


def heading_levels(tokens: Tokens, size: float, ink: str, align: Align = "l") -> Levels:
    return plain_levels(tokens, size, ink, MAJOR, align, bold=True)


def code_levels(tokens: Tokens) -> Levels:
    size, run = tokens.sizes.code, RunStyle(font=tokens.fonts.code, color=color(tokens.code.text))
    paragraph = ParagraphStyle(line_spacing=centipoints(size * tokens.leading.code))
    return (Level(replace(run, size=centipoints(size)), paragraph),) * LEVELS


def running_levels(tokens: Tokens, narrow: bool = False) -> Levels:
    """The levels of lists; those deeper than the tokens tell look like the last that they do."""
    last = len(tokens.body) - 1
    return tuple(
        _running_level(tokens, tokens.body[min(depth, last)], depth, narrow) for depth in range(LEVELS)
    )


def _running_level(tokens: Tokens, level: LevelTokens, depth: int, narrow: bool) -> Level:
    size = level.narrow if narrow else level.size
    hang = points(tokens.hang)
    return Level(
        RunStyle(size=centipoints(size), color=color(level.color)),
        ParagraphStyle(
            margin=hang * (depth + 1),
            indent=-hang,
            space_before=centipoints(level.before),
            line_spacing=centipoints(size * tokens.leading.text),
            bullet=Bullet(level.mark, color=color(level.mark_color), font=MINOR),
        ),
    )


def centipoints(value: float) -> int:
    """Points as hundredths of a point, the unit of a:rPr."""
    return round(value * 100)
