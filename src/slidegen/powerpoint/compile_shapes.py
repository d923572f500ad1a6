"""Art and placeholders of a template into the shapes of a p:spTree."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import count
from typing import assert_never

from slidegen.powerpoint.compile_text import level_xml, list_style_xml
from slidegen.powerpoint.drawing import (
    DECORATIVE,
    FIRST_SHAPE,
    LOCKED,
    TREE_HEAD,
    fill,
    geometry,
    outline,
    svg_blip,
    transform,
)
from slidegen.powerpoint.template import Art, ArtDrawing, ArtLine, ArtPicture, ArtShape, Levels, Placeholder
from slidegen.powerpoint.xml import element, xml_attribute, xml_text
from slidegen.style import Frame

LANG = "en-US"
# The bytes of a picture into the id of the relationship that leads to them.
Embed = Callable[[bytes], str]
# A field's id is any GUID; the same in every file, so that equal templates are equal bytes.
NUMBER_FIELD = "{5A3B1C52-60C1-4F0C-8F43-9B5B0D3C7A11}"
# Text in these may shrink when an editor types too much; a footer's or a number's may not.
SHRINKING = ("title", "ctrTitle", "subTitle", "body", "obj")


def tree_xml(
    art: Iterable[Art],
    placeholders: Iterable[tuple[Placeholder, Levels]],
    embed: Embed,
) -> str:
    """p:spTree: art first, then placeholders with the levels each inherits."""
    ids = count(FIRST_SHAPE)
    shapes = [_art_xml(next(ids), each, embed) for each in art]
    shapes += [placeholder_xml(next(ids), each, inherited) for each, inherited in placeholders]
    return f"<p:spTree>{TREE_HEAD}{''.join(shapes)}</p:spTree>"


def placeholder_xml(number: int, placeholder: Placeholder, inherited: Levels) -> str:
    kind = "" if placeholder.type == "obj" else f' type="{placeholder.type}"'
    index = f' idx="{placeholder.idx}"' if placeholder.idx else ""
    ground = fill(placeholder.fill) if placeholder.fill else ""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name={xml_attribute(placeholder.name)}/>'
        f"<p:cNvSpPr>{LOCKED}</p:cNvSpPr><p:nvPr><p:ph{kind}{index}/></p:nvPr></p:nvSpPr>"
        f"<p:spPr>{transform(placeholder.box)}{geometry('rect')}{ground}</p:spPr>"
        f"<p:txBody>{_frame_xml(placeholder.frame, placeholder.type in SHRINKING)}"
        f"{list_style_xml(placeholder.levels, inherited)}{_prompt_xml(placeholder)}</p:txBody></p:sp>"
    )


def _frame_xml(frame: Frame, shrinking: bool) -> str:
    insets = frame.insets
    fit = "<a:normAutofit/>" if shrinking else "<a:noAutofit/>"
    return (
        f'<a:bodyPr vert="horz" wrap="square" lIns="{insets.left}" tIns="{insets.top}" rIns="{insets.right}" '
        f'bIns="{insets.bottom}" rtlCol="0" anchor="{frame.anchor}">{fit}</a:bodyPr>'
    )


def _prompt_xml(placeholder: Placeholder) -> str:
    """The text that PowerPoint shows in an empty placeholder: its first line at level one, the next at level two."""
    if placeholder.type == "sldNum":
        field = f'<a:fld id="{NUMBER_FIELD}" type="slidenum"><a:rPr lang="{LANG}"/><a:t>‹#›</a:t></a:fld>'
        return f'<a:p>{field}<a:endParaRPr lang="{LANG}"/></a:p>'
    if not placeholder.prompt:
        return f'<a:p><a:endParaRPr lang="{LANG}"/></a:p>'
    return "".join(
        f'<a:p><a:pPr lvl="{level}"/><a:r><a:rPr lang="{LANG}"/><a:t>{xml_text(line)}</a:t></a:r></a:p>'
        for level, line in enumerate(placeholder.prompt.split("\n"))
    )


def _art_xml(number: int, art: Art, embed: Embed) -> str:
    head = f'<p:cNvPr id="{number}" name={xml_attribute(art.name)}>{DECORATIVE}</p:cNvPr>'
    match art:
        case ArtShape():
            return _shape_xml(head, art)
        case ArtLine():
            return (
                f'<p:cxnSp><p:nvCxnSpPr>{head}<p:cNvCxnSpPr/><p:nvPr userDrawn="1"/></p:nvCxnSpPr><p:spPr>'
                f"{transform(art.box)}{geometry('line')}{outline(art.stroke)}"
                "</p:spPr></p:cxnSp>"
            )
        case ArtPicture():
            said = f'<p:cNvPr id="{number}" name={xml_attribute(art.name)} descr={xml_attribute(art.alt)}/>'
            return _picture_xml(said if art.alt else head, art, embed)
        case ArtDrawing():
            raise AssertionError("a template with drawings is kept as it is")
        case _:
            assert_never(art)


def _picture_xml(head: str, art: ArtPicture, embed: Embed) -> str:
    left, top, right, bottom = art.crop
    crop = f'<a:srcRect l="{left}" t="{top}" r="{right}" b="{bottom}"/>' if any(art.crop) else ""
    drawing = svg_blip(embed(art.vector)) if art.vector else ""
    blip = element("a:blip", f' r:embed="{embed(art.data)}"', drawing)
    return (
        f'<p:pic><p:nvPicPr>{head}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr>'
        f'<p:nvPr userDrawn="1"/></p:nvPicPr><p:blipFill>{blip}{crop}'
        f"<a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>{transform(art.box)}{geometry('rect')}"
        "</p:spPr></p:pic>"
    )


def _shape_xml(head: str, art: ArtShape) -> str:
    stroke = outline(art.stroke) or f"<a:ln>{fill(None)}</a:ln>"
    return (
        f'<p:sp><p:nvSpPr>{head}<p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{transform(art.box)}'
        f"{geometry(art.preset)}{fill(art.fill)}{stroke}</p:spPr>"
        f"<p:txBody>{_frame_xml(Frame(anchor=art.anchor), False)}{_art_text_xml(art)}</p:txBody></p:sp>"
    )


def _art_text_xml(art: ArtShape) -> str:
    if not art.text or art.level is None:
        return f'<a:lstStyle/><a:p><a:endParaRPr lang="{LANG}"/></a:p>'
    style = level_xml(1, art.level, None)
    return (
        f"<a:lstStyle>{style}</a:lstStyle>"
        f'<a:p><a:r><a:rPr lang="{LANG}"/><a:t>{xml_text(art.text)}</a:t></a:r></a:p>'
    )
