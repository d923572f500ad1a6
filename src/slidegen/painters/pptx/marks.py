"""Marks into the shapes of a slide (ECMA-376 19.3.1)."""

from __future__ import annotations

from typing import assert_never

from slidegen.painters.pptx.charts import frame
from slidegen.painters.pptx.place import look, placeholder
from slidegen.painters.pptx.sheet import Sheet, click
from slidegen.painters.pptx.table import table
from slidegen.painters.pptx.text import body_properties, paragraphs
from slidegen.painters.pptx.text_rectangles import within_text_rectangle
from slidegen.powerpoint.drawing import (
    DECORATIVE,
    LOCKED,
    fill,
    geometry,
    outline,
    place,
    svg_blip,
    transform,
)
from slidegen.powerpoint.xml import attributes, xml_attribute
from slidegen.scene import (
    ChartMark,
    DrawingMark,
    GroupMark,
    Image,
    LineMark,
    Link,
    Mark,
    PictureMark,
    ShapeMark,
    TableMark,
    TextMark,
)


def shape(mark: Mark, sheet: Sheet) -> str:
    """A mark as one child of p:spTree."""
    match mark:
        case TextMark():
            return _text(mark, sheet)
        case ShapeMark():
            return _preset(mark, sheet)
        case LineMark():
            return _line(mark, sheet)
        case PictureMark():
            return _picture(mark, sheet)
        case TableMark():
            return _table(mark, sheet)
        case ChartMark():
            return frame(mark, _identity(mark.name, sheet, mark.alt), sheet.charts[mark.name])
        case GroupMark():
            return _group(mark, sheet)
        case DrawingMark():
            raise AssertionError("the art of a template stays in its layouts")
        case _:
            assert_never(mark)


def _text(mark: TextMark, sheet: Sheet) -> str:
    slot = mark.slot
    kind = f"<p:cNvSpPr>{LOCKED}</p:cNvSpPr>" if slot else '<p:cNvSpPr txBox="1"/>'
    looks = look(mark.box, slot, geometry("rect") + fill(None))
    frame = body_properties(mark.body.frame, slot.frame if slot else None, mark.autofit)
    footer = slot is not None and slot.type == "ftr" and sheet.bare_footer
    return (
        f"<p:sp><p:nvSpPr>{_identity(mark.name, sheet)}{kind}{placeholder(slot)}</p:nvSpPr>{looks}"
        f"<p:txBody>{frame}{paragraphs(mark.body, sheet, mark.field, footer)}</p:txBody></p:sp>"
    )


def _preset(mark: ShapeMark, sheet: Sheet) -> str:
    identity = _identity(mark.name, sheet, mark.alt, mark.decorative)
    form = f"{transform(mark.box, mark.flipped, mark.turned)}{geometry(mark.preset, mark.adjust)}"
    looks = f"{form}{fill(mark.fill)}{outline(mark.stroke)}"
    text = ""
    if mark.body:
        frame = body_properties(within_text_rectangle(mark, mark.body.frame), None, False, mark.turned)
        text = f"<p:txBody>{frame}{paragraphs(mark.body, sheet)}</p:txBody>"
    return f"<p:sp><p:nvSpPr>{identity}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{looks}</p:spPr>{text}</p:sp>"


def _line(mark: LineMark, sheet: Sheet) -> str:
    identity = _identity(mark.name, sheet, decorative=mark.decorative)
    turned = attributes(flipH=int(mark.leftward) or None, flipV=int(mark.upward) or None)
    form = geometry("straightConnector1" if mark.ends else "line")
    looks = f"<a:xfrm{turned}>{place(mark.box)}</a:xfrm>{form}{outline(mark.stroke, mark.arrow)}"
    ends = "".join(
        f'<a:{kind} id="{sheet.shapes[end.mark]}" idx="{end.site}"/>'
        for kind, end in zip(("stCxn", "endCxn"), mark.ends or (), strict=False)
    )
    held = f"<p:cNvCxnSpPr>{ends}</p:cNvCxnSpPr>" if ends else "<p:cNvCxnSpPr/>"
    return f"<p:cxnSp><p:nvCxnSpPr>{identity}{held}<p:nvPr/></p:nvCxnSpPr><p:spPr>{looks}</p:spPr></p:cxnSp>"


def _picture(mark: PictureMark, sheet: Sheet) -> str:
    identity = _identity(mark.name, sheet, mark.alt, mark.decorative, mark.link)
    locks = attributes(noGrp=1 if mark.slot else None, noChangeAspect=1)
    left, top, right, bottom = (part or None for part in mark.crop)
    crop = attributes(l=left, t=top, r=right, b=bottom)
    source = f"<a:srcRect{crop}/>" if crop else ""
    looks = look(mark.box, mark.slot, geometry("rect"))
    return (
        f"<p:pic><p:nvPicPr>{identity}<p:cNvPicPr><a:picLocks{locks}/></p:cNvPicPr>{placeholder(mark.slot)}"
        f"</p:nvPicPr><p:blipFill>{_blip(mark.image, sheet)}{source}"
        f"<a:stretch><a:fillRect/></a:stretch></p:blipFill>{looks}</p:pic>"
    )


def _blip(image: Image, sheet: Sheet) -> str:
    """The pixels, and for programs that draw SVG the drawing beside them."""
    pixels = f'r:embed="{sheet.pictures[image.data]}"'
    if not image.vector:
        return f"<a:blip {pixels}/>"
    return f"<a:blip {pixels}>{svg_blip(sheet.pictures[image.vector])}</a:blip>"


def _table(mark: TableMark, sheet: Sheet) -> str:
    """A graphic frame says its place even where the layout does: the schema requires it (19.3.1.21)."""
    return (
        f"<p:graphicFrame><p:nvGraphicFramePr>{_identity(mark.name, sheet, mark.alt)}<p:cNvGraphicFramePr>"
        f'<a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>{placeholder(mark.slot)}</p:nvGraphicFramePr>'
        f"<p:xfrm>{place(mark.box)}</p:xfrm>{table(mark, sheet)}</p:graphicFrame>"
    )


def _group(mark: GroupMark, sheet: Sheet) -> str:
    """What is grouped stands at its own place on the slide: the group's inner coordinates are the slide's."""
    identity = _identity(mark.name, sheet, mark.alt, mark.decorative)
    box = mark.box
    inner = f'<a:chOff x="{box.x}" y="{box.y}"/><a:chExt cx="{box.width}" cy="{box.height}"/>'
    within = "".join(shape(child, sheet) for child in mark.marks)
    return (
        f"<p:grpSp><p:nvGrpSpPr>{identity}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>"
        f"<p:grpSpPr><a:xfrm>{place(box)}{inner}</a:xfrm></p:grpSpPr>{within}</p:grpSp>"
    )


def _identity(
    name: str, sheet: Sheet, alt: str = "", decorative: bool = False, link: Link | None = None
) -> str:
    """p:cNvPr: what is decorative has no description, or a screen reader would read it."""
    head = f'id="{next(sheet.ids)}" name={xml_attribute(name)}'
    if alt and not decorative:
        head += f" descr={xml_attribute(alt)}"
    children = f"<a:hlinkClick{click(link, sheet)}/>" if link else ""
    children += DECORATIVE if decorative else ""
    return f"<p:cNvPr {head}>{children}</p:cNvPr>" if children else f"<p:cNvPr {head}/>"
