"""Colours and strokes into DrawingML (ECMA-376 20.1.2.3, 20.1.2.2.24)."""

from __future__ import annotations

from functools import cache

from slidegen.style import Color, Stroke


@cache
def color(value: Color) -> str:
    """a:schemeClr or a:srgbClr with its transforms in order."""
    name, base = ("a:schemeClr", value.scheme) if value.scheme else ("a:srgbClr", value.rgb)
    transforms = "".join(f'<a:{kind} val="{amount}"/>' for kind, amount in value.transforms)
    return f'<{name} val="{base}">{transforms}</{name}>' if transforms else f'<{name} val="{base}"/>'


def solid_fill(value: Color) -> str:
    return f"<a:solidFill>{color(value)}</a:solidFill>"


def outline(stroke: Stroke | None) -> str:
    """a:ln; nothing for no stroke, since a shape without a style has no line."""
    return f'<a:ln w="{stroke.width}">{solid_fill(stroke.color)}</a:ln>' if stroke else ""
