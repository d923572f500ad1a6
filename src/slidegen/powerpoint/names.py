"""Elements of a part by their local names, and the plain values of their attributes."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from slidegen.powerpoint.xml import OFFICE

R = f"{{{OFFICE}}}"

# More digits than any length of a slide has, and fewer than Python refuses to read.
LONGEST = 18


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """The first element at the end of a path of local names, whatever their namespaces."""
    for name in path:
        if element is None:
            return None
        element = next(element.iterchildren("{*}" + name), None)
    return element


def children(element: etree._Element | None) -> Iterator[etree._Element]:
    """The elements in an element, comments and processing instructions left out."""
    return iter(()) if element is None else element.iterchildren("{*}*")


def local(element: etree._Element) -> str:
    return element.tag.rpartition("}")[2]


def integer(text: str | None) -> int | None:
    """A whole number, or None where there is none: damaged files are read as far as they go."""
    if text is None:
        return None
    body = text.strip()
    digits = body[1:] if body[:1] in ("-", "+") else body
    return int(body) if digits.isascii() and digits.isdigit() and len(digits) <= LONGEST else None


def flag(text: str | None) -> bool:
    """An xsd:boolean."""
    return text in ("1", "true", "on")


def percent(text: str | None) -> float | None:
    """A percentage as a share: 90000 of ISO 29500 Transitional, or 90% of Strict."""
    if text is None or not text.endswith("%"):
        number = integer(text)
        return None if number is None else number / 100_000
    whole, _, tenths = text[:-1].partition(".")
    digits = integer(whole + tenths)
    return None if digits is None else digits / 100 / 10 ** len(tenths)
