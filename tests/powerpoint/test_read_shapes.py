from __future__ import annotations

import base64
from dataclasses import replace

from slidegen.geometry import Rect
from slidegen.opc import Package, Part, Relationship
from slidegen.powerpoint.read import read_template
from slidegen.powerpoint.template import ArtLine, ArtPicture, ArtShape
from slidegen.style import Color, Stroke
from tests.powerpoint.parts import OFFICE, Pieces, box, opened, package, read, shape

RED = '<a:solidFill><a:srgbClr val="FF0000"/></a:solidFill>'
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def art(
    geometry: str, inner: str = RED, place: str = box(1, 2, 3, 4), body: str = "", name: str = "Art"
) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="5" name="{name}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>'
        f"<p:spPr>{place}{geometry}{inner}</p:spPr>{body}</p:sp>"
    )


def preset(name: str) -> str:
    return f'<a:prstGeom prst="{name}"><a:avLst/></a:prstGeom>'


def test_shapes_that_are_no_placeholders_are_art() -> None:
    layout = read(Pieces(layout=art(preset("ellipse")) + shape("title"))).layouts[0]
    assert layout.art == (ArtShape("Art", Rect(1, 2, 3, 4), "ellipse", Color(rgb="FF0000")),)
    assert [each.type for each in layout.placeholders] == ["title"]


def test_the_masters_art_stands_behind_the_layouts() -> None:
    pieces = Pieces(master=art(preset("rect"), name="Below"), layout=art(preset("rect"), name="Above"))
    assert [each.name for each in read(pieces).layouts[0].art] == ["Below", "Above"]


def test_a_layout_can_hide_the_masters_art() -> None:
    pieces = Pieces(master=art(preset("rect")), layout_attributes='showMasterSp="0"')
    assert read(pieces).layouts[0].art == ()


def test_own_geometries_hidden_and_invisible_shapes_are_left_out() -> None:
    hidden = art(preset("rect")).replace('name="Art"', 'name="Art" hidden="1"')
    shapes = art("<a:custGeom/>") + hidden + art(preset("rect"), inner="<a:noFill/>")
    assert read(Pieces(layout=shapes)).layouts[0].art == ()


def test_a_group_places_what_is_in_it() -> None:
    group = (
        "<p:grpSp><p:nvGrpSpPr/><p:grpSpPr><a:xfrm>"
        '<a:off x="100" y="200"/><a:ext cx="50" cy="100"/><a:chOff x="0" y="0"/><a:chExt cx="100" cy="100"/>'
        f"</a:xfrm></p:grpSpPr>{art(preset('rect'), place=box(20, 30, 40, 50))}</p:grpSp>"
    )
    assert read(Pieces(layout=group)).layouts[0].art[0].box == Rect(110, 230, 20, 50)


def test_strokes_and_lines() -> None:
    line = f'<a:ln w="25400">{RED}</a:ln>'
    found = read(Pieces(layout=art(preset("line"), inner=line))).layouts[0].art[0]
    assert found == ArtLine("Art", Rect(1, 2, 3, 4), Stroke(Color(rgb="FF0000"), 25_400))


def test_a_shape_without_a_fill_of_its_own_takes_its_styles() -> None:
    style = '<p:style><a:fillRef idx="1"><a:schemeClr val="accent1"/></a:fillRef></p:style>'
    found = read(Pieces(layout=art(preset("rect"), inner="", body=style))).layouts[0].art[0]
    assert isinstance(found, ArtShape)
    assert found.fill == Color("accent1")


def test_a_word_of_art_has_its_look() -> None:
    body = (
        '<p:txBody><a:bodyPr anchor="ctr"/><a:p><a:r><a:rPr sz="9900"/><a:t>Word</a:t></a:r></a:p></p:txBody>'
    )
    found = read(Pieces(layout=art(preset("rect"), inner="", body=body))).layouts[0].art[0]
    assert isinstance(found, ArtShape)
    assert found.level is not None
    assert (found.text, found.level.run.size, found.anchor) == ("Word", 9900, "ctr")


def picture_template(data: bytes) -> Package:
    picture = (
        '<p:pic><p:nvPicPr><p:cNvPr id="5" name="Photo"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill>'
        '<a:blip r:embed="rId9"/><a:srcRect l="1000" r="2000"/></p:blipFill>'
        f"<p:spPr>{box(1, 2, 3, 4)}</p:spPr></p:pic>"
    )
    whole = opened(package(Pieces(layout=picture)))
    parts = dict(whole.parts)
    layout = parts["/ppt/slideLayouts/slideLayout1.xml"]
    link = Relationship("rId9", f"{OFFICE}/image", "/ppt/media/image1.png")
    parts[layout.name] = replace(layout, relationships=(*layout.relationships, link))
    parts[link.target] = Part(link.target, "image/png", data)
    return replace(whole, parts=parts)


def test_a_picture_keeps_its_data_and_crop() -> None:
    template = read_template(picture_template(PIXEL))
    assert template is not None
    expected = ArtPicture("Photo", Rect(1, 2, 3, 4), PIXEL, "image/png", 1, 1, (1000, 0, 2000, 0))
    assert template.layouts[0].art == (expected,)


def test_a_damaged_picture_is_left_out() -> None:
    template = read_template(picture_template(b"no picture"))
    assert template is not None
    assert template.layouts[0].art == ()


A14 = 'xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main"'


def in_versions(needed: str, choice: str) -> str:
    """A red shape for programs that know what `needed` stands for, a blue one for others."""
    fallback = art(preset("rect"), name="Plain")
    return (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f'<mc:Choice Requires="{needed}" {A14} xmlns:later="urn:later">{choice}</mc:Choice>'
        f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>"
    )


def test_of_versions_the_one_that_powerpoint_shows_is_taken() -> None:
    newer = art(preset("ellipse"), name="Newer")

    def names(needed: str, choice: str) -> list[str]:
        return [each.name for each in read(Pieces(layout=in_versions(needed, choice))).layouts[0].art]

    assert names("a14", newer) == ["Newer"]
    assert names("later", newer) == ["Plain"]
    assert names("a14", "<p:contentPart/>") == ["Plain"]
    assert names("a14", newer.replace("</p:sp>", "<a14:m/></p:sp>")) == ["Plain"]
