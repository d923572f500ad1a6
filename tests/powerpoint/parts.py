"""Pieces of XML into a small template, so that a test of inheritance shows all that is inherited."""

from __future__ import annotations

from dataclasses import dataclass

from slidegen.opc import Package, Part, Relationship
from slidegen.powerpoint.opening import open_presentation
from slidegen.powerpoint.package import write_package
from slidegen.powerpoint.read import read_template
from slidegen.powerpoint.template import Placeholder, Template

SPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
KINDS = "application/vnd.openxmlformats-officedocument.presentationml"
COLORS = {"dk1": "111111", "lt1": "EEEEEE", "dk2": "222222", "lt2": "DDDDDD", "accent1": "0000FF"}
MAP = (
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" '
    'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
)
BACKGROUNDS = (
    '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    '<a:gradFill><a:gsLst><a:gs pos="0"><a:schemeClr val="phClr"><a:tint val="40000"/></a:schemeClr></a:gs>'
    '<a:gs pos="100000"><a:schemeClr val="phClr"><a:shade val="30000"/></a:schemeClr></a:gs></a:gsLst></a:gradFill>'
    '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
)


@dataclass(frozen=True, slots=True)
class Pieces:
    """What stands inside the parts of a template with one layout."""

    default: str = ""
    title_style: str = ""
    body_style: str = ""
    other_style: str = ""
    master: str = ""
    master_background: str = ""
    color_map: str = MAP
    layout: str = ""
    layout_background: str = ""
    layout_attributes: str = ""
    override: str = ""


def shape(
    kind: str, inner: str = "", body: str = "", styles: str = "", idx: int = 0, name: str = "Box"
) -> str:
    """A placeholder: `inner` stands in p:spPr, `body` are attributes of a:bodyPr, `styles` the list style."""
    index = f' idx="{idx}"' if idx else ""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="2" name="{name}"/><p:cNvSpPr/><p:nvPr><p:ph type="{kind}"{index}/></p:nvPr>'
        f"</p:nvSpPr><p:spPr>{inner}</p:spPr><p:txBody><a:bodyPr {body}/><a:lstStyle>{styles}</a:lstStyle>"
        "<a:p><a:r><a:t>Prompt</a:t></a:r></a:p></p:txBody></p:sp>"
    )


def box(x: int, y: int, width: int, height: int) -> str:
    return f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


def read(pieces: Pieces) -> Template:
    template = read_template(opened(package(pieces)))
    assert template is not None
    return template


def opened(data: bytes) -> Package:
    """The package of a file that can be read."""
    found, findings = open_presentation(data, "small.pptx")
    assert found is not None, findings
    return found


def placeholder(pieces: Pieces, number: int = 0) -> Placeholder:
    """A placeholder of the layout."""
    return read(pieces).layouts[0].placeholders[number]


def package(pieces: Pieces) -> bytes:
    scheme = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in COLORS.items())
    theme = (
        f'<a:theme {SPACES} name="Small"><a:themeElements><a:clrScheme name="c">{scheme}</a:clrScheme>'
        '<a:fontScheme name="f"><a:majorFont><a:latin typeface="Head"/></a:majorFont>'
        '<a:minorFont><a:latin typeface="Text"/></a:minorFont></a:fontScheme>'
        f'<a:fmtScheme name="s"><a:bgFillStyleLst>{BACKGROUNDS}</a:bgFillStyleLst></a:fmtScheme>'
        "</a:themeElements></a:theme>"
    )
    master = (
        f"<p:sldMaster {SPACES}><p:cSld>{pieces.master_background}<p:spTree>{pieces.master}</p:spTree></p:cSld>"
        f'{pieces.color_map}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>'
        f"<p:txStyles><p:titleStyle>{pieces.title_style}</p:titleStyle><p:bodyStyle>{pieces.body_style}</p:bodyStyle>"
        f"<p:otherStyle>{pieces.other_style}</p:otherStyle></p:txStyles></p:sldMaster>"
    )
    layout = (
        f'<p:sldLayout {SPACES} {pieces.layout_attributes}><p:cSld name="Only">{pieces.layout_background}'
        f"<p:spTree>{pieces.layout}</p:spTree></p:cSld><p:clrMapOvr>{pieces.override}</p:clrMapOvr></p:sldLayout>"
    )
    main = (
        f'<p:presentation {SPACES}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>'
        f'<p:sldSz cx="12192000" cy="6858000"/><p:defaultTextStyle>{pieces.default}</p:defaultTextStyle>'
        "</p:presentation>"
    )
    to_master = Relationship("rId1", f"{OFFICE}/slideMaster", "/ppt/slideMasters/slideMaster1.xml")
    to_layout = Relationship("rId1", f"{OFFICE}/slideLayout", "/ppt/slideLayouts/slideLayout1.xml")
    to_theme = Relationship("rId2", f"{OFFICE}/theme", "/ppt/theme/theme1.xml")
    parts = (
        Part("/ppt/presentation.xml", f"{KINDS}.template.main+xml", main.encode(), (to_master,)),
        Part(to_master.target, f"{KINDS}.slideMaster+xml", master.encode(), (to_layout, to_theme)),
        Part(to_layout.target, f"{KINDS}.slideLayout+xml", layout.encode(), (to_master,)),
        Part(to_theme.target, "application/vnd.openxmlformats-officedocument.theme+xml", theme.encode()),
    )
    root = Relationship("rId1", f"{OFFICE}/officeDocument", "/ppt/presentation.xml")
    return write_package(Package({part.name: part for part in parts}, (root,)))
