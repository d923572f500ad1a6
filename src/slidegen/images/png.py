"""A PNG into the same without what programs leave in it (PNG, third edition, clause 11)."""

from __future__ import annotations

from struct import unpack_from

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_HEADER = b"IHDR"
# What the pixels are made of; colours are taken as sRGB's, as browsers take them.
_KEPT = (_HEADER, b"PLTE", b"tRNS", b"IDAT", b"IEND")
# What would have to be done to the pixels: colours of a profile, a picture to be turned.
_ASKING = (b"iCCP", b"eXIf")
# The byte of the header that says how many bits a sample has: sixteen are too many for some readers.
_DEPTH, _DEEPEST = 16, 8


def without_metadata(data: bytes) -> bytes | None:
    """The pixels untouched, the first picture of a moving one; None where they have to be written anew, or where the
    file ends early."""
    if not data.startswith(_SIGNATURE):
        return None
    kept, at = [_SIGNATURE], len(_SIGNATURE)
    while at + 12 <= len(data):
        length, kind = unpack_from(">L4s", data, at)
        end = at + 12 + length
        if kind in _ASKING or end > len(data) or (kind == _HEADER and data[at + _DEPTH] > _DEEPEST):
            return None
        if kind in _KEPT:
            kept.append(data[at:end])
        if kind == b"IEND":
            return b"".join(kept)
        at = end
    return None
