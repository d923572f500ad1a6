"""The look of a chart's words into DrawingML's text properties."""

from __future__ import annotations

from slidegen.powerpoint.drawing import fill
from slidegen.powerpoint.xml import xml_attribute
from slidegen.style import Color, RunStyle


def text_properties(style: RunStyle, color: Color | None = None, bold: bool = False) -> str:
    """c:txPr (21.2.2.217): what inherits nothing from the slide says all."""
    font = xml_attribute(style.font)
    run = (
        f'<a:defRPr sz="{style.size}" b="{int(bold or style.bold)}">{fill(color or style.color)}'
        f"<a:latin typeface={font}/><a:ea typeface={xml_attribute(_other(style.font, 'ea'))}/>"
        f"<a:cs typeface={xml_attribute(_other(style.font, 'cs'))}/></a:defRPr>"
    )
    words = f"<a:p><a:pPr>{run}</a:pPr><a:endParaRPr/></a:p>"
    return f'<c:txPr><a:bodyPr rot="0" vert="horz"/><a:lstStyle/>{words}</c:txPr>'


def _other(font: str, script: str) -> str:
    """The theme's font of other scripts, where the font is the theme's."""
    return font.replace("-lt", f"-{script}") if font.startswith("+") else font
