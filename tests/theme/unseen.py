"""Layouts as designers of other houses draw them, into templates that no rule of slidegen was made for."""

from __future__ import annotations

from collections.abc import Mapping

from tests.pictures import png
from tests.powerpoint.damage import LAYOUT, MASTER, THEME, entries, related, replaced, typed, zipped
from tests.powerpoint.parts import KINDS, Pieces, box, package, shape

WIDTH, HEIGHT = 12_192_000, 6_858_000


def at(
    kind: str, x: int, y: int, width: int, height: int, idx: int = 0, more: str = "", look: str = ""
) -> str:
    """A placeholder at a place in percent of the slide; `more` are attributes of its text's frame."""
    place = box(x * WIDTH // 100, y * HEIGHT // 100, width * WIDTH // 100, height * HEIGHT // 100)
    return shape(kind, inner=place, body=more, styles=look, idx=idx, name=f"{kind} {idx}")


def level(size: int, paragraph: str = "", run: str = "", inner: str = "") -> str:
    """One level of a list style; `inner` stands before the looks of its runs."""
    return f'<a:lvl1pPr {paragraph}>{inner}<a:defRPr sz="{size}" {run}/></a:lvl1pPr>'


TITLE = at("title", 5, 4, 90, 14)
BODY = at("body", 5, 22, 90, 68, 1)
FOOT = at("dt", 5, 93, 20, 5, 10) + at("ftr", 30, 93, 40, 5, 11) + at("sldNum", 80, 93, 15, 5, 12)
ZERO = at("obj", 50, 50, 0, 0, 9) + at("body", 120, 10, 50, 50, 8) + at("pic", -80, 10, 50, 50, 7)
BAND = (
    '<p:sp><p:nvSpPr><p:cNvPr id="90" name="Band"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>'
    f'{box(0, 0, WIDTH, HEIGHT // 2)}<a:prstGeom prst="rect"/><a:solidFill><a:schemeClr val="accent1"/>'
    "</a:solidFill></p:spPr></p:sp>"
)
PICTURE_BULLET = '<a:buBlip><a:blip r:embed="rId99"/></a:buBlip>'

# Each layout by what is unusual about it, under a name that says nothing in a script of many.
CONTENT: Mapping[str, str] = {
    "Conteúdo em baixo": at("body", 5, 5, 90, 65, 14) + at("title", 5, 74, 90, 14),
    "Tytuł z lewej": at("title", 3, 5, 27, 85) + at("body", 34, 5, 62, 85, 13),
    "Kaksi kolmasosaa": TITLE + at("obj", 35, 22, 60, 68, 21),
    "BÜYÜK HARFLER": at("title", 5, 4, 90, 14, look=level(2800, run='cap="all" spc="600"')) + BODY,
    "本文": TITLE + at("body", 5, 22, 90, 68, 1, look=level(800)),
    "عنوان ونص": TITLE + at("body", 5, 22, 90, 68, 1, look=level(2400, 'rtl="1" algn="r"')),
    "טקסט": TITLE + at("body", 5, 22, 90, 68, 1, 'lIns="2000000" rIns="2000000" tIns="0" bIns="0"'),
    "Κείμενο": at("title", 5, 4, 90, 30, look=level(9600)) + at("body", 5, 38, 90, 52, 1),
    "Eng": TITLE
    + at("body", 5, 22, 90, 68, 1, look=level(2000, inner='<a:lnSpc><a:spcPct val="70000"/></a:lnSpc>')),
    "Vid": TITLE
    + at("body", 5, 22, 90, 68, 1, look=level(2000, inner='<a:lnSpc><a:spcPct val="200000"/></a:lnSpc>')),
    "1.": TITLE + at("body", 5, 22, 90, 68, 1, look=level(2000, inner='<a:buAutoNum type="arabicPeriod"/>')),
    "Puce": TITLE + at("body", 5, 22, 90, 68, 1, look=level(2000, inner=PICTURE_BULLET)),
    "Away": TITLE + BODY + ZERO,
}
ODD: Mapping[str, str] = {
    "Twice": TITLE + at("body", 5, 22, 90, 68, 1) + at("body", 5, 22, 90, 68, 1),
    "Lost": TITLE + at("obj", 5, 22, 90, 68, 4_294_967_295),
    "Nothing": "",
    "No title": at("body", 10, 10, 80, 80, 1),
    "Title alone": TITLE,
    "Fourfold": TITLE + "".join(at("obj", 2 + 24 * each, 22, 22, 60, each + 13) for each in range(4)),
    "Eight": TITLE + "".join(at("body", 2 + 12 * each, 22, 11, 60, each + 13) for each in range(8)),
    "Special": TITLE + at("chart", 5, 22, 43, 66, 13) + at("dgm", 52, 22, 43, 66, 14),
    "Media": TITLE + at("media", 5, 22, 90, 66, 13),
    "Clip art": TITLE + at("clipArt", 5, 22, 43, 66, 13) + at("body", 52, 22, 43, 66, 14),
    "Table": TITLE + at("tbl", 5, 22, 90, 66, 13),
    "Full picture": at("pic", 0, 0, 100, 100, 13)
    + at("title", 5, 60, 60, 14)
    + at("body", 5, 76, 60, 16, 14),
    "On top": at("title", 5, 20, 90, 60) + at("body", 5, 20, 90, 60, 1),
    "Band": BAND + at("title", 5, 4, 90, 14) + BODY,
    "Foot": FOOT,
}


def template(layout: str, name: str = "", attributes: str = 'userDrawn="1"', master: str = "") -> bytes:
    """A template of one layout without a type, below a master with furniture."""
    made = package(Pieces(layout=layout + FOOT, layout_attributes=attributes, master=master or FOOT))
    made = replaced(made, LAYOUT, 'name="Only"', f'name="{name}"')
    return (
        related(made, LAYOUT, "image", "/ppt/media/dot.png", png(8, 8), "rId99")
        if "rId99" in layout
        else made
    )


def colored(colors: str, fonts: str = "") -> bytes:
    """The usual template with other colours, and fonts, in its theme."""
    made = template(TITLE + BODY)
    files = entries(made)
    blob = files[THEME].decode()
    start, end = blob.index('<a:clrScheme name="c">'), blob.index("</a:clrScheme>")
    blob = blob[:start] + f'<a:clrScheme name="c">{colors}' + blob[end:]
    if fonts:
        start, end = blob.index("<a:majorFont>"), blob.index("</a:fontScheme>")
        blob = blob[:start] + fonts + blob[end:]
    return zipped({**files, THEME: blob.encode()})


def many(number: int) -> bytes:
    """A template of many layouts, of which the last but one alone takes content."""
    made = template(TITLE, "0")
    files = entries(made)
    rows = files[MASTER].decode()
    for each in range(2, number + 1):
        name = f"ppt/slideLayouts/slideLayout{each}.xml"
        own = TITLE + BODY if each == number - 1 else at("ctrTitle", 5, 4, 90, 80)
        one = entries(template(own, str(each)))
        made = related(made, MASTER, "slideLayout", "/" + name, one[LAYOUT], f"rId{each + 100}")
        made = typed(made, name, f"{KINDS}.slideLayout+xml")
        made = related(made, name, "slideMaster", "/" + MASTER)
    listed = "".join(
        f'<p:sldLayoutId id="{2_147_484_000 + each}" r:id="rId{each + 100}"/>'
        for each in range(2, number + 1)
    )
    files = entries(made)
    return zipped(
        {**files, MASTER: rows.replace("</p:sldLayoutIdLst>", f"{listed}</p:sldLayoutIdLst>").encode()}
    )
