from __future__ import annotations

from dataclasses import replace

from slidegen.opc import Part, Relationship
from slidegen.powerpoint.left_out import OTHER_PICTURES, left_out
from tests.powerpoint.parts import OFFICE, Pieces, opened, package, shape
from tests.powerpoint.test_read_shapes import RED, art, preset


def test_plain_art_is_painted_whole() -> None:
    assert left_out(opened(package(Pieces(layout=art(preset("rect")))))) == ()


def test_each_kind_of_effect_is_said_once() -> None:
    mirrored = art(preset("rect"), inner=f"{RED}<a:effectLst><a:reflection/></a:effectLst>")
    assert left_out(opened(package(Pieces(master=mirrored, layout=mirrored)))) == ("reflections",)


def test_effects_of_shapes_are_painted_those_of_text_and_pictures_are_not() -> None:
    glow = '<a:effectLst><a:glow rad="9"><a:srgbClr val="FF0000"/></a:glow></a:effectLst>'
    assert left_out(opened(package(Pieces(layout=art(preset("rect"), inner=RED + glow))))) == ()
    words = f"<p:txBody><a:bodyPr/><a:p><a:r><a:rPr>{glow}</a:rPr><a:t>Word</a:t></a:r></a:p></p:txBody>"
    assert left_out(opened(package(Pieces(layout=art(preset("rect"), body=words))))) == ("glow",)
    assert left_out(opened(package(Pieces(layout=shape("title", inner=glow))))) == ()
    assert left_out(opened(package(Pieces(layout=shape("pic", inner=glow))))) == ("glow",)


def test_pictures_that_browsers_do_not_show() -> None:
    source = opened(package(Pieces()))
    layout = source.parts["/ppt/slideLayouts/slideLayout1.xml"]
    link = Relationship("rId9", f"{OFFICE}/image", "/ppt/media/image1.emf")
    parts = {
        **source.parts,
        layout.name: replace(layout, relationships=(*layout.relationships, link)),
        link.target: Part(link.target, "image/x-emf", b""),
    }
    assert left_out(replace(source, parts=parts)) == (OTHER_PICTURES,)
