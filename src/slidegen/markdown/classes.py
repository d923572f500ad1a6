"""Nodes into findings about classes that name nothing."""

from __future__ import annotations

from collections.abc import Set

from slidegen.diagnostics import Finding, did_you_mean
from slidegen.markdown.attributes import place_of
from slidegen.markdown.callouts import CLASSES
from slidegen.markdown.nodes import Node
from slidegen.markdown.rewriting import walk

# What Pandoc and Quarto know and slides do well without.
QUIET = frozenset(
    {
        "unnumbered",
        "unlisted",
        "incremental",
        "nonincremental",
        "smaller",
        "scrollable",
        "center",
        "nostretch",
        "fragment",
        "r-stretch",
        "r-fit-text",
        "r-stack",
    }
)
_DIVS = frozenset({"notes", "columns", "column", "card"})
# On the heading of a part, and on the name of an item.
_PARTS = frozenset({"current"})
_SPANS = frozenset({"underline", "mark", "smallcaps"})
_PICTURES = frozenset({"background", "decorative", "chart"})


def unknown_classes(document: Node, forms: Set[str]) -> tuple[Finding, ...]:
    """One finding for the first place of each class that has no meaning where it stands."""
    known = {
        "heading": _PARTS | forms,
        "div": _DIVS | CLASSES | forms,
        "image": _PICTURES,
        "span": _SPANS | _PARTS,
    }
    findings: dict[str, Finding] = {}
    for node in walk(document, *known):
        for name in node.attributes.classes:
            if name not in known[node.kind] | QUIET:
                place = place_of(node.attributes, name)
                hint = did_you_mean(name, known[node.kind]) if known[node.kind] else ""
                finding = Finding("unknown-class", f'nothing is called "{name}"', place, hint)
                findings.setdefault(name, finding)
    return tuple(findings.values())
