"""Text into what may stand in an XML part, and the names the parts are written in."""

from __future__ import annotations

import re
from hashlib import sha256

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
PRESENTATION = "http://schemas.openxmlformats.org/presentationml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = f'xmlns:a="{DRAWING}" xmlns:r="{OFFICE}" xmlns:p="{PRESENTATION}"'

# What XML 1.0 has no way to write (clause 2.2): one such character makes PowerPoint refuse the file.
_ILLEGAL = "\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff"
_IN_TEXT = re.compile(f"[&<>\r\n\u2028\u2029{_ILLEGAL}]")
_IN_ATTRIBUTE = re.compile(f'[&<>"\t\r\n{_ILLEGAL}]')
_MARKUP = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
# A line's end becomes a space: a:t breaks no lines, a:br does.
_TEXT = _MARKUP | dict.fromkeys("\r\n\u2028\u2029", " ")
_ATTRIBUTE = _MARKUP | {space: f"&#{ord(space)};" for space in "\t\r\n"}


def xml_text(text: str) -> str:
    """Text as element content; what can't be written is left out."""
    return _IN_TEXT.sub(lambda found: _TEXT.get(found[0], ""), text)


def xml_attribute(text: str) -> str:
    """Text as an attribute's value, quotation marks included."""
    return f'"{_IN_ATTRIBUTE.sub(lambda found: _ATTRIBUTE.get(found[0], ""), text)}"'


def attributes(**values: str | int | None) -> str:
    """Attributes with a space before each; None leaves one out. Values are ours, so nothing needs escaping."""
    return "".join(f' {name}="{value}"' for name, value in values.items() if value is not None)


def element(name: str, head: str, children: str) -> str:
    """An element with its attributes and children; without either, nothing."""
    if children:
        return f"<{name}{head}>{children}</{name}>"
    return f"<{name}{head}/>" if head else ""


def guid(name: str) -> str:
    """A GUID of version 8 (RFC 9562), made from a name: the same deck must give the same bytes."""
    digits = sha256(name.encode("utf-8", "replace")).hexdigest().upper()
    return f"{{{digits[:8]}-{digits[8:12]}-8{digits[13:16]}-A{digits[17:20]}-{digits[20:32]}}}"
