"""Where a run leads, as an address that a page may hold."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import quote

from slidegen.scene import Link

# Browsers drop tabs and line feeds inside a scheme, so an address with any control character or space is refused.
SAFE = re.compile(r"(?:https?|mailto|tel):[^\x00-\x20\x7f]+", re.IGNORECASE)
# Characters that stand for themselves in a fragment (RFC 3986, 3.5), beside letters and digits.
IN_FRAGMENT = "-._~!$&'()*+,;=:@/?"


def address(link: Link | None, anchors: Mapping[str, str]) -> str | None:
    """The value of href, or None where the link must not or can't be followed. `anchors` by id of the slide."""
    if link is None:
        return None
    if link.slide:
        return fragment(anchors[link.slide]) if link.slide in anchors else None
    return link.url if SAFE.fullmatch(link.url) else None


def fragment(anchor: str) -> str:
    """The address of an element of this page."""
    return f"#{quote(anchor, safe=IN_FRAGMENT)}"
