"""Master and layouts of a template into their XML."""

from __future__ import annotations

from slidegen.powerpoint.compile_shapes import Embed, tree_xml
from slidegen.powerpoint.compile_text import levels_xml
from slidegen.powerpoint.compile_theme import COLOR_MAP
from slidegen.powerpoint.drawing import fill
from slidegen.powerpoint.template import (
    Levels,
    Master,
    TemplateLayout,
    master_type,
)
from slidegen.powerpoint.xml import HEAD, NAMESPACES, xml_attribute
from slidegen.style import Color

_MAP = " ".join(f'{use}="{key}"' for key, use in COLOR_MAP.items())
COLOR_MAP_XML = f"<p:clrMap {_MAP}/>"
# The id of a master or layout is at least 2^31 (ST_SlideMasterId).
FIRST_ID = 2_147_483_648


def master_xml(master: Master, layout_ids: list[str], embed: Embed) -> bytes:
    """p:sldMaster; `layout_ids` are the relationship ids of its layouts, in order."""
    bases = [(each, text_style(master, each.type)) for each in master.placeholders]
    layouts = "".join(
        f'<p:sldLayoutId id="{FIRST_ID + number}" r:id="{rel}"/>' for number, rel in enumerate(layout_ids, 1)
    )
    styles = "".join(
        f"<p:{tag}>{levels_xml(levels)}</p:{tag}>"
        for tag, levels in (
            ("titleStyle", master.title),
            ("bodyStyle", master.body),
            ("otherStyle", master.other),
        )
    )
    return (
        f"{HEAD}<p:sldMaster {NAMESPACES}><p:cSld>{background_xml(master.background)}{tree_xml((), bases, embed)}"
        f"</p:cSld>{COLOR_MAP_XML}<p:sldLayoutIdLst>{layouts}</p:sldLayoutIdLst><p:txStyles>{styles}</p:txStyles></p:sldMaster>"
    ).encode()


def text_style(master: Master, kind: str) -> Levels:
    """The levels of p:txStyles for a placeholder of type `kind` (ECMA-376 19.3.1.51)."""
    match master_type(kind):
        case "title":
            return master.title
        case "body":
            return master.body
        case _:
            return master.other


def layout_xml(layout: TemplateLayout, master: Master, embed: Embed) -> bytes:
    parents = {each.type: each.levels for each in master.placeholders}
    bases = [
        (each, parents.get(master_type(each.type), text_style(master, each.type)))
        for each in layout.placeholders
    ]
    kind = ' userDrawn="1"' if layout.type == "cust" else f' type="{layout.type}"'
    background = "" if layout.background == master.background else background_xml(layout.background)
    return (
        f'{HEAD}<p:sldLayout {NAMESPACES}{kind} preserve="1"><p:cSld name={xml_attribute(layout.name)}>{background}'
        f"{tree_xml(layout.art, bases, embed)}</p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    ).encode()


def background_xml(color: Color) -> str:
    return f"<p:bg><p:bgPr>{fill(color)}<a:effectLst/></p:bgPr></p:bg>"
