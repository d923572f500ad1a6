"""The master of the pages of notes (ECMA-376 19.3.1.27): the template's, or one of ours where it has none."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import count

from lxml import etree

from slidegen.geometry import Insets, Rect
from slidegen.painters.pptx.notes import PICTURE_LOCKS
from slidegen.painters.pptx.place import LOCKED, geometry, transform
from slidegen.painters.pptx.presentation import notes_size, with_notes_master
from slidegen.painters.pptx.slide import TREE_HEAD
from slidegen.painters.pptx.template import OFFICE_TYPE, Template, related
from slidegen.painters.pptx.xml import HEAD, NAMESPACES, PRESENTATION
from slidegen.powerpoint.package import Part, Relationship

NAME = "/ppt/notesMasters/notesMaster1.xml"
CONTENT = "application/vnd.openxmlformats-officedocument.presentationml.notesMaster+xml"

COLOR_MAP = (
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" '
    'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
)
BACKGROUND = '<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>'
NOTES_STYLE = (
    '<p:notesStyle><a:lvl1pPr><a:defRPr sz="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
    '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr>'
    "</p:notesStyle>"
)
PICTURE = 2
BODY = 3


def ensure_notes_master(template: Template, slide: tuple[int, int]) -> Template:
    """The template, with a notes master if it had none: notes can't do without. `slide` is the slides' size, EMU."""
    if template.related(template.main, "notesMaster"):
        return template
    master = template.related(template.main, "slideMaster")
    assert master, "a template has a slide master"
    theme = template.related(master, "theme")
    assert theme, "a slide master has a theme"
    names = (f"/ppt/theme/theme{number}.xml" for number in count(1))
    # Masters may not share a theme part.
    own = replace(theme, name=next(name for name in names if name not in template.parts))
    blob = notes_master_xml(notes_size(template.main.blob), slide)
    notes = Part(NAME, CONTENT, blob, (Relationship("rId1", OFFICE_TYPE + "theme", own.name),))
    main, key = related(template.main, "notesMaster", NAME)
    main = replace(main, blob=with_notes_master(main.blob, key))
    return Template(main, {**template.parts, NAME: notes, own.name: own})


def notes_master_xml(page: tuple[int, int], slide: tuple[int, int]) -> bytes:
    """p:notesMaster for pages and slides of these sizes: the slide above, in its proportions, the words below."""
    width, height = page
    margin = width // 10
    room = Rect(0, 0, width, height).inset(Insets(margin, margin, margin, margin))
    scale = min(Fraction(room.width, slide[0]), Fraction(room.height // 2, slide[1]))
    picture_width, picture_height = int(slide[0] * scale), int(slide[1] * scale)
    picture = Rect((width - picture_width) // 2, margin, picture_width, picture_height)
    body = room.inset(Insets(top=picture_height + margin // 2))
    text = "<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody>"
    shapes = (
        _shape(PICTURE, "Slide Image", "sldImg", PICTURE_LOCKS, picture),
        _shape(BODY, "Notes", "body", LOCKED, body, text),
    )
    return (
        f"{HEAD}<p:notesMaster {NAMESPACES}><p:cSld>{BACKGROUND}<p:spTree>{TREE_HEAD}{''.join(shapes)}</p:spTree>"
        f"</p:cSld>{COLOR_MAP}{NOTES_STYLE}</p:notesMaster>"
    ).encode()


def _shape(number: int, name: str, kind: str, locks: str, box: Rect, text: str = "") -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr>{locks}</p:cNvSpPr>'
        f'<p:nvPr><p:ph type="{kind}" idx="{number}"/></p:nvPr></p:nvSpPr>'
        f"<p:spPr>{transform(box)}{geometry('rect')}</p:spPr>{text}</p:sp>"
    )


def body_index(master: bytes) -> int:
    """The index of the body placeholder of a notes master."""
    kinds = etree.fromstring(master).iter(f"{{{PRESENTATION}}}ph")
    return next((int(kind.get("idx", "0")) for kind in kinds if kind.get("type") == "body"), 1)
