"""Looks that a template gives to its prompts alone into list styles, from which slides inherit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import replace
from itertools import count

from lxml import etree

from slidegen.opc import Package, Part
from slidegen.powerpoint.kinds import kind_of
from slidegen.powerpoint.names import child, children, integer, local
from slidegen.powerpoint.parsing import parse_xml
from slidegen.powerpoint.template import LEVELS
from slidegen.powerpoint.xml import DRAWING, HEAD

A = f"{{{DRAWING}}}"
# What a prompt says of its own words, and not of those that take their place.
OF_WORDS = ("lang", "altLang", "dirty", "err", "noProof", "smtClean", "smtId", "bmk", "kumimoji")
IN_WORDS = ("highlight", "hlinkClick", "hlinkMouseOver", "rtl", "extLst")
# PowerPoint gives placeholders that lost their layout the largest index.
MOST_INDEX = 1 << 31
# An empty prompt of these types says how they look; one of content, only that nobody wrote anything into it.
LINES = ("title", "ctrTitle", "subTitle")


def styled_by_prompts(package: Package) -> Package:
    """The package, its masters and layouts with list styles where the masters have no text styles.

    p:txStyles may be absent (ECMA-376 19.3.1.42): programs other than PowerPoint leave it out and give size, colour
    and bullets to the prompts. PowerPoint takes none of these over to a slide's text.
    """
    bare = [part for part in package.parts.values() if _is_bare(package, part)]
    layouts = {
        rel.target: True for part in bare for rel in part.relationships if kind_of(rel) == "slideLayout"
    }
    wanted = [*bare, *(package.parts[name] for name in layouts if name in package.parts)]
    changed = {part.name: replace(part, blob=_with_styles(part.blob)) for part in wanted}
    return replace(package, parts={**package.parts, **changed}) if changed else package


def _is_bare(package: Package, part: Part) -> bool:
    if not part.content_type.endswith("slideMaster+xml") or b":txStyles" in part.blob:
        return False
    return parse_xml(part.blob) is not None


def _with_styles(blob: bytes) -> bytes:
    root = parse_xml(blob)
    if root is None:
        return blob
    shapes = list(children(child(root, "cSld", "spTree")))
    _renumber([holder for shape in shapes if (holder := child(shape, "nvSpPr", "nvPr", "ph")) is not None])
    for shape in shapes:
        holder, text = child(shape, "nvSpPr", "nvPr", "ph"), child(shape, "txBody")
        style = child(text, "lstStyle")
        if holder is None or text is None or (style is not None and len(style)):
            continue
        levels = list(_levels(text, holder.get("type", "obj") in LINES))
        if levels:
            _give(text, style, levels)
    return f"{HEAD}{etree.tostring(root, encoding='unicode')}".encode()


def _renumber(holders: Sequence[etree._Element]) -> None:
    """A slide fills a placeholder by its index, whatever the type: of those of one type, each gets one of its own."""
    numbers = [integer(each.get("idx")) or 0 for each in holders]
    free = count(max((each for each in numbers if each < MOST_INDEX - len(holders)), default=0) + 1)
    taken: set[tuple[str, int]] = set()
    for holder, number in zip(holders, numbers, strict=True):
        key = holder.get("type", "obj"), number
        if key in taken:
            holder.set("idx", str(next(free)))
        taken.add(key)


def _give(text: etree._Element, style: etree._Element | None, levels: list[etree._Element]) -> None:
    if style is None:
        style = etree.Element(f"{A}lstStyle")
        text.insert(1 if child(text, "bodyPr") is not None else 0, style)
    style.extend(levels)


def _levels(text: etree._Element, empty: bool) -> Iterator[etree._Element]:
    """a:lvl1pPr and so on, by the first prompt of each level; empty prompts only where these count."""
    found: dict[int, etree._Element] = {}
    for paragraph in children(text):
        said, level = child(paragraph, "pPr"), 0
        if said is not None:
            level = integer(said.get("lvl")) or 0
        words = "".join(each.text or "" for each in paragraph.iter("{*}t")).strip()
        if local(paragraph) == "p" and 0 <= level < LEVELS and (words or empty):
            found.setdefault(level, paragraph)
    for level in sorted(found):
        properties = _level(found[level], level)
        if len(properties) or properties.attrib:
            yield properties


def _level(paragraph: etree._Element, level: int) -> etree._Element:
    said = child(paragraph, "pPr")
    made = etree.Element(f"{A}pPr") if said is None else deepcopy(said)
    made.tag, made.tail = f"{A}lvl{level + 1}pPr", None
    if "lvl" in made.attrib:
        del made.attrib["lvl"]
    for each in [each for each in children(made) if local(each) in ("defRPr", "extLst")]:
        made.remove(each)
    run = _run(paragraph)
    if run is not None:
        made.append(run)
    return made


def _run(paragraph: etree._Element) -> etree._Element | None:
    """The looks of the first words, else those that words at the end would have."""
    runs = (child(each, "rPr") for each in children(paragraph) if local(each) in ("r", "fld"))
    said = next((each for each in runs if each is not None), child(paragraph, "endParaRPr"))
    if said is None:
        return None
    made = deepcopy(said)
    made.tag, made.tail = f"{A}defRPr", None
    for name in OF_WORDS:
        if name in made.attrib:
            del made.attrib[name]
    for each in [each for each in children(made) if local(each) in IN_WORDS]:
        made.remove(each)
    return made if len(made) or made.attrib else None
