"""A font file into whether its maker lets it be embedded in a web page (OpenType, OS/2 fsType)."""

from __future__ import annotations

from struct import unpack_from

import uharfbuzz as hb

# Usage: restricted (2), preview and print (4), editable (8); of several the least strict counts. No subsets: 0x100.
_USAGE, _RESTRICTED, _NO_SUBSETS = 0x000F, 0x0002, 0x0100


def may_be_embedded(data: bytes) -> bool:
    """Whether a page may carry the letters of the font that it shows. A font without the table forbids nothing."""
    table = hb.Face(data).reference_table("OS/2").data
    if len(table) < 10:
        return True
    (permission,) = unpack_from(">H", table, 8)
    return permission & _USAGE != _RESTRICTED and not permission & _NO_SUBSETS
