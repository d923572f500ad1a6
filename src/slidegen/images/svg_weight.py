"""A drawing into the number of elements that are drawn, counting what is drawn again each time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

MOST_ELEMENTS = 50_000
# A chain of references longer than this is none that a drawing needs.
_LONGEST_CHAIN = 40
_LOCAL = re.compile(r"url\(\s*[\"']?#([^\"'()\s]+)")
_HREF = "{http://www.w3.org/1999/xlink}href"


def weight(root: etree._Element) -> int:
    """How many elements are drawn; beyond `MOST_ELEMENTS`, only that there are more."""
    named = {str(element.get("id")): element for element in root.iter() if element.get("id")}
    return _weight(root, named, {}, ())


def _weight(
    element: etree._Element,
    named: dict[str, etree._Element],
    known: dict[etree._Element, int],
    chain: tuple[etree._Element, ...],
) -> int:
    """What an element and all in it draw. What refers to itself draws nothing."""
    if element in known:
        return known[element]
    if element in chain:
        return 0
    if len(chain) > _LONGEST_CHAIN:
        return MOST_ELEMENTS + 1
    total = 0
    for each in element.iter():
        total += 1
        for name in _references(each):
            if name in named:
                total += _repeats(each) * _weight(named[name], named, known, (*chain, element))
        if total > MOST_ELEMENTS:
            break
    known[element] = total
    return total


def _references(element: etree._Element) -> Iterator[str]:
    for key, value in element.attrib.items():
        if key == _HREF:
            yield str(value)[1:]
        else:
            yield from _LOCAL.findall(str(value))


def _repeats(element: etree._Element) -> int:
    """How often what the element refers to may be drawn: a marker stands at each point."""
    marked = any("marker" in str(value) or "marker" in str(key) for key, value in element.attrib.items())
    return 1 + len(element.get("d", element.get("points", ""))) // 4 if marked else 1
