"""A built deck with some of its parts changed, as a person or PowerPoint would change them."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from io import BytesIO

from lxml import etree

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"


def rewritten(deck: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    """The deck with each part as `change` gives it back; it is handed the part's name too."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(deck)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, change(name, source.read(name)))
    return out.getvalue()


def without_autofit(deck: bytes) -> bytes:
    """LibreOffice shrinks text that may be shrunk: now it may not."""
    return rewritten(deck, lambda name, data: data.replace(b"normAutofit", b"noAutofit"))


def recolored(deck: bytes, colors: dict[str, str], font: str, part: str = r"ppt/theme/theme1\.xml") -> bytes:
    """Other colours (by the name of the theme's slot) and one other font, if it is said, for all text in the themes
    that are so called; of slides, unless it is said."""

    def change(name: str, data: bytes) -> bytes:
        if not re.fullmatch(part, name):
            return data
        theme = etree.fromstring(data)
        for slot, color in colors.items():
            [element] = theme.iter(A + slot)
            # Some themes name a colour of the system's.
            element[0].tag = A + "srgbClr"
            element[0].set("val", color)
        for kind in ("majorFont", "minorFont") if font else ():
            [fonts] = theme.iter(A + kind)
            for latin in fonts.findall(A + "latin"):
                latin.set("typeface", font)
        return etree.tostring(theme)

    return rewritten(deck, change)


def reset(deck: bytes) -> bytes:
    """As PowerPoint's Reset Slide: placeholders at the layout's place, their runs without looks but the author's
    emphasis. Shapes that are no placeholders stay as they are."""

    def change(name: str, data: bytes) -> bytes:
        if not name.startswith("ppt/slides/slide"):
            return data
        slide = etree.fromstring(data)
        for shape in slide.iter(P + "sp", P + "pic"):
            if shape.find(f".//{P}ph") is not None:
                for properties in shape.findall(f"{P}spPr"):
                    for place in properties.findall(f"{A}xfrm"):
                        properties.remove(place)
        shapes = slide.iter(P + "sp")
        own = {looks for shape in shapes if shape.find(f".//{P}ph") is None for looks in shape.iter()}
        for looks in slide.iter(A + "rPr", A + "endParaRPr"):
            if looks not in own:
                _plain(looks)
        return etree.tostring(slide)

    return rewritten(deck, change)


def _plain(properties: etree._Element) -> None:
    for key in set(properties.attrib) - {"lang", "b", "i", "strike", "noProof"}:
        del properties.attrib[key]
    for child in list(properties):
        if child.tag != A + "hlinkClick":
            properties.remove(child)
