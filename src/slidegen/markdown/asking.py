"""What stands in braces into the layout or the placeholder that an author asks for by name."""

from __future__ import annotations

import re
from unicodedata import normalize

from slidegen.markdown.nodes import Attributes
from slidegen.model import Asked
from slidegen.source import Span


def asked(key: str, attributes: Attributes) -> Asked | None:
    """The name behind the key, with single spaces, in composed letters; None where there is none."""
    written = attributes.values.get(key, "")
    name = normalize("NFC", " ".join(written.split()))
    # Quarto has a grid there, as in `layout="[[1, 1], [1]]"`.
    if not name or name.startswith("[") or attributes.span is None:
        return None
    return Asked(name, _place(attributes.span, key, written))


def _place(braces: Span, key: str, written: str) -> Span:
    """Where the name stands; all of the braces where it is not found, as when it was escaped."""
    sign = re.search(rf"(?<![\w-]){key}[ \t]*=", braces.text)
    at = braces.text.find(written, sign.end()) if sign else -1
    return braces if at < 0 else braces.source.span(braces.start + at, braces.start + at + len(written))
