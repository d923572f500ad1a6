"""Nodes into findings about parts of the language that are shown as text or code for now."""

from __future__ import annotations

import re
from collections.abc import Iterator

from slidegen.diagnostics import Finding
from slidegen.markdown.nodes import Node
from slidegen.markdown.rewriting import walk
from slidegen.source import Span

_DRAWN = {"mermaid", "plantuml", "dot", "graphviz", "d2"}
_FOOTNOTE = re.compile(r"\[\^[^\]\s]+\]")
_BOX = re.compile(r"\[[ xX]\]\s")
_PICTURELESS = {"heading", "cell"}


def not_yet(document: Node) -> tuple[Finding, ...]:
    """One finding for the first of each such part."""
    findings: dict[str, Finding] = {}
    for node in walk(document):
        for message, place in _parts(node):
            findings.setdefault(message, Finding("not-yet", message, place))
    return tuple(findings.values())


def _parts(node: Node) -> Iterator[tuple[str, Span]]:
    if node.info == "math":
        yield "formulas are shown as their TeX code for now", node.span
    elif node.kind == "fence" and node.info in _DRAWN:
        yield f"{node.info} drawings are shown as code for now", node.span
    elif node.kind == "fence" and node.info == "chart":
        yield "charts are shown as code for now", node.span
    elif is_pause(node):
        yield "pauses are left out for now: the whole slide is shown at once", node.span
    elif node.kind == "item" and (match := _BOX.match(_first_words(node))):
        place = node.children[0].span
        place = place.source.span(place.start, min(place.start + len(match[0].rstrip()), place.end))
        yield "the boxes of task lists are shown as they are written for now", place
    elif node.kind == "text" and (match := _FOOTNOTE.search(node.text)):
        place = node.span.source.span(node.span.start + match.start(), node.span.start + match.end())
        yield "footnotes are shown where they stand for now", place
    elif node.kind in _PICTURELESS:
        for each in walk(node):
            if each.kind == "image":
                yield f"a picture in a {node.kind} is told by its words for now", each.span


def _first_words(item: Node) -> str:
    paragraph = item.children[0] if item.children else None
    return paragraph.children[0].text if paragraph and paragraph.children else ""


def is_pause(node: Node) -> bool:
    """`. . .` alone in a paragraph, as in Pandoc."""
    return node.kind == "paragraph" and len(node.children) == 1 and node.children[0].text == ". . ."
