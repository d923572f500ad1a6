"""Colours, strokes and places into DrawingML (ECMA-376 20.1), and what shapes on slides and layouts share."""

from __future__ import annotations

from functools import cache

from slidegen.geometry import Rect
from slidegen.powerpoint.xml import attributes
from slidegen.style import Color, Stroke

# The id of the shape tree itself is 1.
TREE_HEAD = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
FIRST_SHAPE = 2
# 20.1.10.3: angles are in 60 000ths of a degree.
HALF_TURN = 180 * 60_000
# [MS-ODRAWXML] 5.32: a screen reader passes the shape over.
DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
SVG_BLIP = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
# A placeholder is not grouped: PowerPoint writes this lock itself.
LOCKED = '<a:spLocks noGrp="1"/>'
# The picture of the slide on a page of notes.
PICTURE_LOCKS = '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/>'


@cache
def color(value: Color) -> str:
    """a:schemeClr or a:srgbClr with its transforms in order (20.1.2.3)."""
    name, base = ("a:schemeClr", value.scheme) if value.scheme else ("a:srgbClr", value.rgb)
    transforms = "".join(f'<a:{kind} val="{amount}"/>' for kind, amount in value.transforms)
    return f'<{name} val="{base}">{transforms}</{name}>' if transforms else f'<{name} val="{base}"/>'


def fill(value: Color | None) -> str:
    """a:solidFill, or a:noFill."""
    return f"<a:solidFill>{color(value)}</a:solidFill>" if value else "<a:noFill/>"


def outline(stroke: Stroke | None, arrow: bool = False) -> str:
    """a:ln (20.1.2.2.24); nothing for no stroke, since a shape without a style has no line."""
    head = '<a:tailEnd type="triangle"/>' if arrow else ""
    return f'<a:ln w="{stroke.width}">{fill(stroke.color)}{head}</a:ln>' if stroke else ""


def svg_blip(relationship: str) -> str:
    """The children of an a:blip: for programs that draw SVG the drawing beside the pixels ([MS-ODRAWXML] 2.3.1)."""
    drawing = f'<asvg:svgBlip xmlns:asvg="{SVG_BLIP}" r:embed="{relationship}"/>'
    return f'<a:extLst><a:ext uri="{SVG_EXTENSION}">{drawing}</a:ext></a:extLst>'


def transform(box: Rect, flipped: bool = False, turned: bool = False) -> str:
    head = attributes(rot=HALF_TURN if turned else None, flipH=1 if flipped else None)
    return f"<a:xfrm{head}>{place(box)}</a:xfrm>"


def place(box: Rect) -> str:
    """The children of an xfrm (20.1.7.6): where the box stands, and its size."""
    return f'<a:off x="{box.x}" y="{box.y}"/><a:ext cx="{box.width}" cy="{box.height}"/>'


def geometry(preset: str, adjust: int | None = None) -> str:
    """a:prstGeom (20.1.9.18); `adjust` is the value of the only guide of a preset that has one."""
    guide = "<a:avLst/>" if adjust is None else f'<a:avLst><a:gd name="adj" fmla="val {adjust}"/></a:avLst>'
    return f'<a:prstGeom prst="{preset}">{guide}</a:prstGeom>'
