"""Small templates of other makers, which decks may name as themes."""

from __future__ import annotations

from pathlib import Path

from tests.powerpoint.damage import LAYOUT, MAIN, in_tree, related, small
from tests.powerpoint.parts import Pieces, box, package, shape

MIDDLE = box(1_000_000, 1_500_000, 10_000_000, 4_000_000)
TOP = box(1_000_000, 300_000, 10_000_000, 900_000)

# Text in the colour of the ground.
WHITE = '<a:lvl1pPr><a:defRPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill></a:defRPr></a:lvl1pPr>'

LINKED = (
    '<p:pic><p:nvPicPr><p:cNvPr id="9" name="Logo"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr>'
    '<p:blipFill><a:blip r:link="rId90"/></p:blipFill><p:spPr/></p:pic>'
)

REFLECTED = (
    '<p:sp><p:nvSpPr><p:cNvPr id="9" name="Lamp"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:effectLst>'
    '<a:reflection stA="50000" endPos="50000" sy="-100000"/></a:effectLst></p:spPr></p:sp>'
)


def write_templates(folder: Path) -> Path:
    """The folder with brand.potx, whose theme names fonts that nobody has, and some more that have a fault each."""
    layout = shape("title", inner=TOP, name="Title") + shape("obj", inner=MIDDLE, idx=1, name="Content")
    pieces = Pieces(layout=layout, layout_attributes='type="obj"')
    (folder / "brand.potx").write_bytes(package(pieces))
    faulty = {
        "letter.potx": b"Dear reader, this is a letter.",
        "macros.potm": related(small(), MAIN, "vbaProject", "/ppt/vbaProject.bin", b"macros"),
        "linked.potx": related(
            in_tree(small(), LAYOUT, LINKED), LAYOUT, "image", "https://example.org/logo.png", mode="External"
        ),
        "reflected.potx": in_tree(small(), LAYOUT, REFLECTED),
    }
    pieces = Pieces(
        layout=shape("title", inner=TOP, name="Title", styles=WHITE), layout_attributes='type="titleOnly"'
    )
    faulty["faint.potx"] = package(pieces)
    faulty["bare.potx"] = package(Pieces(layout_attributes='type="blank"'))
    for name, data in faulty.items():
        (folder / name).write_bytes(data)
    return folder
