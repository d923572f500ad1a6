"""Palette and fonts into theme1.xml, the table style into tableStyles.xml."""

from __future__ import annotations

from slidegen.powerpoint.drawing import color, fill, outline
from slidegen.powerpoint.template import Fonts, TableStyle
from slidegen.powerpoint.xml import DRAWING, HEAD, xml_attribute
from slidegen.style import Color, Palette, Stroke

# The theme's name of a colour and the name that slides use, as the master's colour map joins them (19.3.1.6).
COLOR_MAP = {
    "dk1": "tx1",
    "lt1": "bg1",
    "dk2": "tx2",
    "lt2": "bg2",
    **{
        name: name
        for name in ("accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink")
    },
}

_FLAT = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINES = "".join(
    f'<a:ln w="{width}" cap="flat" cmpd="sng" algn="ctr">{_FLAT}</a:ln>' for width in (6350, 12700, 19050)
)
# CT_StyleMatrix asks for three of each; the look is flat, so the three are alike.
FORMATS = (
    f"<a:fillStyleLst>{_FLAT * 3}</a:fillStyleLst><a:lnStyleLst>{_LINES}</a:lnStyleLst>"
    f"<a:effectStyleLst>{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}</a:effectStyleLst>"
    f"<a:bgFillStyleLst>{_FLAT * 3}</a:bgFillStyleLst>"
)


def theme_xml(name: str, palette: Palette, fonts: Fonts) -> bytes:
    colors = "".join(
        f'<a:{key}><a:srgbClr val="{palette[use]}"/></a:{key}>' for key, use in COLOR_MAP.items()
    )
    title = xml_attribute(name)
    return (
        f'{HEAD}<a:theme xmlns:a="{DRAWING}" name={title}><a:themeElements>'
        f"<a:clrScheme name={title}>{colors}</a:clrScheme>"
        f"<a:fontScheme name={title}>{_font_xml('majorFont', fonts.major, fonts)}"
        f"{_font_xml('minorFont', fonts.minor, fonts)}"
        f"</a:fontScheme><a:fmtScheme name={title}>{FORMATS}</a:fmtScheme></a:themeElements>"
        "<a:objectDefaults/><a:extraClrSchemeLst/></a:theme>"
    ).encode()


def _font_xml(tag: str, family: str, fonts: Fonts) -> str:
    rows = (("latin", family), ("ea", fonts.east_asian), ("cs", fonts.complex_script))
    named = "".join(f"<a:{slot} typeface={xml_attribute(name)}/>" for slot, name in rows)
    scripts = "".join(
        f"<a:font script={xml_attribute(script)} typeface={xml_attribute(name)}/>"
        for script, name in fonts.scripts
    )
    return f"<a:{tag}>{named}{scripts}</a:{tag}>"


def table_styles_xml(style: TableStyle) -> bytes:
    """One style: rules between rows, a filled bold first row, a bold first column (ECMA-376 20.1.4.2.26)."""
    text = Color("tx1")
    whole = _part_xml("wholeTbl", text, False, _borders_xml(style.rule), fill(None))
    column = _part_xml("firstCol", style.column_text, True, "<a:tcBdr/>", "")
    row_fill = fill(style.header_fill) if style.header_fill else ""
    row = _part_xml("firstRow", style.header_text, True, "<a:tcBdr/>", row_fill)
    # Offices disagree whether a header row or a first column wins in the corner; so the corner is told.
    corner = _part_xml("nwCell", style.header_text, True, "<a:tcBdr/>", row_fill)
    return (
        f'{HEAD}<a:tblStyleLst xmlns:a="{DRAWING}" def="{style.id}"><a:tblStyle styleId="{style.id}" '
        f"styleName={xml_attribute(style.name)}>{whole}{column}{row}{corner}</a:tblStyle></a:tblStyleLst>"
    ).encode()


def _part_xml(tag: str, text: Color, bold: bool, borders: str, ground: str) -> str:
    weight = ' b="on"' if bold else ""
    ground = f"<a:fill>{ground}</a:fill>" if ground else ""
    return (
        f'<a:{tag}><a:tcTxStyle{weight}><a:fontRef idx="minor"/>{color(text)}</a:tcTxStyle>'
        f"<a:tcStyle>{borders}{ground}</a:tcStyle></a:{tag}>"
    )


def _borders_xml(rule: Stroke | None) -> str:
    none = f"<a:ln>{fill(None)}</a:ln>"
    line = outline(rule) or none
    sides = {"left": none, "right": none, "top": none, "bottom": line, "insideH": line, "insideV": none}
    return f"<a:tcBdr>{''.join(f'<a:{side}>{stroke}</a:{side}>' for side, stroke in sides.items())}</a:tcBdr>"
