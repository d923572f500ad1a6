"""A face and the characters that are used of it into a WOFF font for the web page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from io import BytesIO
from struct import pack, unpack_from
from unicodedata import normalize

import uharfbuzz as hb

from slidegen.text.fonts import Face

# Vowels of Thai and Lao, and of Khmer, that HarfBuzz always takes apart, though Unicode has them as one.
_APART = {"\u0e33": "\u0e4d\u0e32", "\u0eb3": "\u0ecd\u0eb2"} | dict.fromkeys(
    "\u17be\u17bf\u17c0\u17c4\u17c5", "\u17c1"
)
# From here on there are scripts whose vowels are taken apart by their canonical decomposition.
_INDIC = "\u0900"
# HarfBuzz draws no-break spaces and hyphens from these where the font lacks them.
_ALWAYS = frozenset(" -\u2010")
# Copyright, licence and its address stay; the Open Font License forbids a reserved name in a changed font.
_KEPT_NAMES = (0, 13, 14)
_NAME = "Subset"
# Seconds since 1904: a plausible date, the same for every font (2020-01-01).
_DATE = 3_660_681_600


@lru_cache(maxsize=64)
def woff(face: Face, characters: frozenset[str]) -> bytes:
    """The subset with its kerning and ligatures, so that a browser comes to the advances that were measured.

    Hints are left out: text is painted at its exact advances, where browsers don't apply them.
    """
    wanted = hb.SubsetInput()
    wanted.flags = hb.SubsetFlags.NO_HINTING
    # A character that the font lacks is drawn by its parts.
    apart = {char for char in characters if char >= _INDIC or not face.covers(char)}
    parts = {part for char in apart for part in _APART.get(char) or normalize("NFD", char)}
    wanted.sets(hb.SubsetInputSets.UNICODE).set({ord(char) for char in characters | parts | _ALWAYS})
    names = wanted.sets(hb.SubsetInputSets.NAME_ID)
    names.clear()
    names.update(_KEPT_NAMES)
    source = hb.Face(face.data)
    for axis in source.axis_infos:
        wanted.pin_axis_location(source, axis.tag, dict(face.axes).get(axis.tag, axis.default_value))
    return _packed(hb.subset(source, wanted).blob.data)


def _packed(data: bytes) -> bytes:
    """The font's tables as they are, but for its date and name, each compressed."""
    # Imported here: only the web page needs it. Its tables are left alone, as loading what it knows of them is slow.
    from fontTools.ttLib.sfnt import SFNTReader, SFNTWriter

    reader, packed = SFNTReader(BytesIO(data)), BytesIO()
    writer = SFNTWriter(packed, len(reader.keys()), reader.sfntVersion, flavor="woff")
    for tag in sorted(reader.keys()):
        writer[tag] = _CHANGED.get(tag, bytes)(reader[tag])
    writer.close()
    return packed.getvalue()


def _dated(head: bytes) -> bytes:
    """The head table with fixed dates (OpenType: created at byte 20 of it, modified at byte 28)."""
    return head[:20] + pack(">qq", _DATE, _DATE) + head[36:]


def _renamed(names: bytes) -> bytes:
    """The name table with a family's, a full and a PostScript name beside those in it (OpenType, name IDs 1, 4, 6)."""
    count, start = unpack_from(">HH", names, 2)
    records = [unpack_from(">6H", names, 6 + 12 * number) for number in range(count)]
    label, strings = _NAME.encode("utf-16-be"), names[start:]
    records += [(3, 1, 0x409, name_id, len(label), len(strings)) for name_id in (1, 4, 6)]
    rows = b"".join(pack(">6H", *record) for record in sorted(records))
    return pack(">3H", 0, len(records), 6 + len(rows)) + rows + strings + label


_CHANGED: Mapping[str, Callable[[bytes], bytes]] = {"head": _dated, "name": _renamed}
