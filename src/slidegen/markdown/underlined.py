"""Nodes into findings about words that a line of dashes below them has made a heading."""

from __future__ import annotations

from collections.abc import Iterator

from slidegen.diagnostics import Finding
from slidegen.markdown.nodes import Node


def underlined(document: Node, tool: str) -> tuple[Finding, ...]:
    """One for each heading above dashes, where it has several lines, or dashes elsewhere in the deck begin slides; in
    presenterm such headings are how slides begin."""
    if tool == "presenterm":
        return ()
    rules = any(node.kind == "rule" for node in document.children)
    return tuple(_headings(document, rules))


def _headings(document: Node, rules: bool) -> Iterator[Finding]:
    for node in document.children:
        if node.kind != "heading" or node.level != 2 or node.span.text.startswith("#"):
            continue
        several = any(child.kind in ("softbreak", "hardbreak") for child in node.children)
        dashes = node.span.text.rpartition("\n")[2].strip()
        if several or (rules and dashes == "---"):
            place = node.span.source.span(node.span.end - len(dashes), node.span.end)
            message = "this line makes a heading of the words above it"
            yield Finding(
                "underlined-heading", message, place, "an empty line above it makes it begin a slide"
            )
