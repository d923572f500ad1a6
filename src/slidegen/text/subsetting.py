"""A face and the characters that are used of it into a WOFF2 font for the web page."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from struct import pack_into, unpack_from
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


@cache
def woff2(face: Face, characters: frozenset[str]) -> bytes:
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
    return _packed(_dated(hb.subset(source, wanted).blob.data))


def _dated(data: bytes) -> bytes:
    """The font with fixed dates in its head table (OpenType: created at byte 20 of it, modified at byte 28)."""
    font = bytearray(data)
    for record in range(12, 12 + 16 * unpack_from(">H", font, 4)[0], 16):
        tag, _, offset, _ = unpack_from(">4sLLL", font, record)
        if tag == b"head":
            pack_into(">qq", font, offset + 20, _DATE, _DATE)
    return bytes(font)


def _packed(data: bytes) -> bytes:
    # Imported here: only the web page needs it, and it is slow to load.
    from fontTools.ttLib import TTFont

    font = TTFont(BytesIO(data), recalcTimestamp=False)
    for name_id in (1, 4, 6):
        font["name"].setName(_NAME, name_id, 3, 1, 0x409)
    font.flavor = "woff2"
    packed = BytesIO()
    font.save(packed)
    return packed.getvalue()
