"""Master, layouts and notes master of a template into their XML."""

from __future__ import annotations

from collections.abc import Callable
from xml.sax.saxutils import quoteattr

from slidegen.geometry import Rect
from slidegen.powerpoint.compile_shapes import tree_xml
from slidegen.powerpoint.compile_text import color_xml, fill_xml, levels_xml
from slidegen.powerpoint.compile_theme import COLOR_MAP, MAIN
from slidegen.powerpoint.package import HEAD
from slidegen.powerpoint.template import (
    ArtPicture,
    Levels,
    Master,
    Placeholder,
    TemplateLayout,
    master_type,
)
from slidegen.style import Color, Frame, Level, ParagraphStyle, RunStyle

SPACES = (
    f'xmlns:a="{MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
_MAP = " ".join(f'{use}="{key}"' for key, use in COLOR_MAP.items())
COLOR_MAP_XML = f"<p:clrMap {_MAP}/>"
# The id of a master or layout is at least 2^31 (ST_SlideMasterId).
FIRST_ID = 2_147_483_648
NOTES_WIDTH, NOTES_HEIGHT = 6_858_000, 9_144_000

NOTES: Levels = (Level(RunStyle(size=1200), ParagraphStyle(line_spacing=1440, space_after=600)),) * 9
PAGE_NUMBER: Levels = (Level(RunStyle(size=1100), ParagraphStyle(align="r", line_spacing=1320)),) * 9

Embed = Callable[[ArtPicture], str]


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
        f"{HEAD}<p:sldMaster {SPACES}><p:cSld>{_background_xml(master.background)}{tree_xml((), bases, embed)}</p:cSld>"
        f"{COLOR_MAP_XML}<p:sldLayoutIdLst>{layouts}</p:sldLayoutIdLst><p:txStyles>{styles}</p:txStyles></p:sldMaster>"
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
    background = "" if layout.background == master.background else _background_xml(layout.background)
    return (
        f'{HEAD}<p:sldLayout {SPACES}{kind} preserve="1"><p:cSld name={quoteattr(layout.name)}>{background}'
        f"{tree_xml(layout.art, bases, embed)}</p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    ).encode()


def _background_xml(color: Color) -> str:
    return f"<p:bg><p:bgPr><a:solidFill>{color_xml(color)}</a:solidFill><a:effectLst/></p:bgPr></p:bg>"


def notes_master_xml() -> bytes:
    """p:notesMaster: the slide's picture above, the notes below, the page's number in the corner."""
    image = (
        '<p:sp><p:nvSpPr><p:cNvPr id="90" name="Slide Image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" '
        'noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>'
        '<a:off x="685800" y="1143000"/><a:ext cx="5486400" cy="3086100"/></a:xfrm><a:prstGeom prst="rect">'
        f'<a:avLst/></a:prstGeom>{fill_xml(None)}<a:ln w="9525">{fill_xml(Color("tx1"))}</a:ln></p:spPr></p:sp>'
    )
    body = Rect(685_800, 4_400_550, 5_486_400, 3_600_450)
    number = Rect(3_884_613, 8_685_213, 2_971_800, 458_787)
    boxes = (
        Placeholder("body", 3, "Notes", body, Frame(), NOTES, prompt="Notes"),
        Placeholder("sldNum", 5, "Slide Number", number, Frame(anchor="b"), PAGE_NUMBER),
    )
    tree = tree_xml((), [(box, NOTES) for box in boxes], _no_pictures)
    head, tail = tree.split("</p:grpSpPr>", 1)
    return (
        f"{HEAD}<p:notesMaster {SPACES}><p:cSld>{_background_xml(Color('bg1'))}{head}</p:grpSpPr>{image}{tail}</p:cSld>"
        f"{COLOR_MAP_XML}<p:notesStyle>{levels_xml(NOTES)}</p:notesStyle></p:notesMaster>"
    ).encode()


def _no_pictures(picture: ArtPicture) -> str:
    raise AssertionError(f"a notes master has no pictures, and here is {picture.name}")
