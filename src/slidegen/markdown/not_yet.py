"""Nodes into findings about parts of the language that are shown as text or code for now."""

from __future__ import annotations

from collections.abc import Iterator

from slidegen.diagnostics import Finding
from slidegen.markdown.nodes import Node
from slidegen.markdown.rewriting import walk
from slidegen.markdown.steps import WHOLE, is_pause
from slidegen.source import Span

_DRAWN = {"mermaid", "plantuml", "dot", "graphviz", "d2"}
_PAGE_BREAKS = ("\\newpage", "\\pagebreak", "\\clearpage")
_PICTURELESS = ("heading", "cell", "term")
_MAY_BE = (*_PICTURELESS, "fence", "code", "shortcode", "paragraph", "table", "div", "span", "link", "image")


def not_yet(document: Node) -> tuple[Finding, ...]:
    """One finding for the first of each such part."""
    findings: dict[str, Finding] = {}
    for node in walk(document, *_MAY_BE):
        for message, place in _parts(node):
            findings.setdefault(message, Finding("not-yet", message, place))
    return tuple(findings.values())


def _parts(node: Node) -> Iterator[tuple[str, Span]]:
    if node.info == "math":
        yield "formulas are shown as their TeX code for now", node.span
    elif node.kind == "fence" and node.info in _DRAWN:
        yield f"{node.info} drawings are shown as code for now", node.span
    elif node.kind == "shortcode":
        yield f"shortcodes are left out for now, here {{{{< {node.info} >}}}}", node.span
    elif node.kind in _PICTURELESS:
        for each in walk(node, "image"):
            yield f"a picture in a {node.kind} is told by its words for now", each.span
    else:
        yield from _steps(node)


def _steps(node: Node) -> Iterator[tuple[str, Span]]:
    if _is_page_break(node):
        yield "page breaks of LaTeX are left out; a line of three dashes begins a slide", node.span
    elif WHOLE in node.attributes.classes and node.kind != "div":
        yield "steps are shown at once for now", node.attributes.span or node.span


def is_break(node: Node) -> bool:
    """Whether a paragraph shows nothing: it is a pause, or a page break of LaTeX."""
    return is_pause(node) or _is_page_break(node)


def _is_page_break(node: Node) -> bool:
    return node.kind == "paragraph" and "".join(each.text for each in node.children) in _PAGE_BREAKS
