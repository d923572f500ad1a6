"""The bytes of an XML part into its root: no entity is followed, and nothing is fetched."""

from __future__ import annotations

from lxml import etree

# More elements and attributes than any part has: a tree of as many takes some 300 MB.
MOST = 2_000_000


def weight(blob: bytes) -> int:
    """No fewer than the elements and attributes that a part can have."""
    return blob.count(b"<") + blob.count(b"=")


def parse_xml(blob: bytes) -> etree._Element | None:
    """The root of a part; None where it is no XML, is heavier than MOST, or has a DTD, which no part may have (ECMA-376
    part 2, 9.1.7)."""
    if weight(blob) > MOST:
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(blob, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    return root if root.getroottree().docinfo.internalDTD is None else None
