"""A package and pictures of its metafiles into the package as its art is read, and where that art shows them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from struct import unpack_from
from zlib import MAX_WBITS, decompressobj, error

from slidegen.figures.figure import PictureFill
from slidegen.geometry import Rect
from slidegen.opc import Package
from slidegen.powerpoint.package import EXTENSIONS
from slidegen.powerpoint.relations import BEGINNINGS
from slidegen.powerpoint.template import ArtDrawing, ArtPicture, Template

# The types under which programs file EMF and WMF, compressed ones too.
METAFILES = (
    "image/x-emf",
    "image/emf",
    "image/x-wmf",
    "image/wmf",
    "image/x-emz",
    "image/x-wmz",
    "windows/metafile",
)
# Where the signature of EMF stands and what it is ([MS-EMF] 2.2.9), and how WMF begins ([MS-WMF] 2.3.2).
EMF_PLACE, EMF = 40, b" EMF"
WMF = (b"\xd7\xcd\xc6\x9a", b"\x01\x00\x09\x00", b"\x02\x00\x09\x00")
# What of a WMF stands before its records: a head of its own, and before that one with its size, where it has any.
PLACEABLE, HEAD = 22, 18
# The kind of EMF's last record; that of WMF is 0.
EMF_END = 14
SHEETS = ("slideLayout+xml", "slideMaster+xml", "theme+xml")
WHOLE = 100_000


def metafiles(package: Package) -> tuple[str, ...]:
    """The names of EMF and WMF parts that masters, layouts and themes lead to, in the order of the names."""
    owners = (part for part in package.parts.values() if part.content_type.endswith(SHEETS))
    named = {
        link.target for part in owners for link in part.relationships if link.type.endswith("/image")
    } & package.parts.keys()
    return tuple(sorted(name for name in named if package.parts[name].content_type in METAFILES))


def metafile(data: bytes, most: int) -> bytes | None:
    """The records of EMF or WMF, unpacked up to `most` bytes; None where they are none, or don't follow one another."""
    if data.startswith(b"\x1f\x8b"):
        unpacking = decompressobj(wbits=MAX_WBITS | 16)
        try:
            data = unpacking.decompress(data, most)
        except error:
            return None
        if not unpacking.eof:
            return None
    if data[EMF_PLACE : EMF_PLACE + len(EMF)] == EMF:
        return data if _follow(data, 0, wide=True) else None
    if not data.startswith(WMF):
        return None
    start = HEAD + (PLACEABLE if data.startswith(WMF[0]) else 0)
    return data if _follow(data, start, wide=False) else None


def _follow(data: bytes, place: int, wide: bool) -> bool:
    """Whether each record's size leads to the next, up to the last one: of EMF, where they are `wide`, kind and size in
    bytes are at its beginning ([MS-EMF] 2.3), of WMF the size in words of two bytes and the kind ([MS-WMF] 2.3)."""
    form, least = ("<II", 8) if wide else ("<IH", 6)
    while place + least <= len(data):
        first, second = unpack_from(form, data, place)
        kind, size = (first, second) if wide else (second, 2 * first)
        place += size
        if size < least or place > len(data):
            return False
        if kind == (EMF_END if wide else 0):
            break
    return True


def with_pictures(package: Package, pictures: Mapping[str, bytes]) -> Package:
    """The package with pictures, by part name, in the place of parts that browsers don't show.

    It is for reading: what goes into a deck is the package as it was. A name of no part, or of a picture that is shown
    as it is, changes nothing.
    """
    parts = dict(package.parts)
    for name, data in pictures.items():
        part = parts.get(name)
        kind = next((kind for beginning, kind in BEGINNINGS.items() if data.startswith(beginning)), "")
        if part is not None and kind and part.content_type not in EXTENSIONS:
            parts[name] = replace(part, content_type=kind, blob=data)
    return replace(package, parts=parts)


def shown_sizes(template: Template) -> dict[bytes, tuple[int, int]]:
    """The EMU that each picture's file is shown large, whole, where it is shown largest."""
    sizes: dict[bytes, tuple[int, int]] = {}
    for data, width, height in _shown(template):
        known = sizes.get(data, (0, 0))
        sizes[data] = max(known[0], width), max(known[1], height)
    return sizes


def _shown(template: Template) -> Iterator[tuple[bytes, int, int]]:
    slide = Rect(0, 0, template.width, template.height)
    for layout in template.layouts:
        if isinstance(layout.ground, PictureFill):
            yield layout.ground.data, *_filled(layout.ground, slide)
        for art in layout.art:
            if isinstance(art, ArtPicture):
                yield art.data, *_whole(art.box, art.crop)
            elif isinstance(art, ArtDrawing):
                for figure in art.figures:
                    if isinstance(figure.fill, PictureFill):
                        yield figure.fill.data, *_filled(figure.fill, figure.box)


def _filled(fill: PictureFill, box: Rect) -> tuple[int, int]:
    if fill.tile is not None:
        return fill.size[0] * fill.tile.across // WHOLE, fill.size[1] * fill.tile.down // WHOLE
    left, top, right, bottom = fill.inset
    wide = box.width * max(0, WHOLE - left - right) // WHOLE
    high = box.height * max(0, WHOLE - top - bottom) // WHOLE
    return _whole(Rect(box.x, box.y, wide, high), fill.crop)


def _whole(box: Rect, crop: tuple[int, int, int, int]) -> tuple[int, int]:
    left, top, right, bottom = crop
    return box.width * WHOLE // (WHOLE - left - right), box.height * WHOLE // (WHOLE - top - bottom)
