"""Divs that are almost called notes, and `???`, into notes: what is meant for the speaker is not shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from slidegen.diagnostics import Finding
from slidegen.markdown.attributes import place_of
from slidegen.markdown.nodes import Node
from slidegen.markdown.rewriting import rewritten, walk
from slidegen.source import first_line

_NAMES = frozenset(
    "note speaker speaker-note speaker-notes speakernote speakernotes speaker_notes presenter-notes presenternotes"
    " notes-private".split()
)


def with_meant_notes(document: Node, tool: str) -> tuple[Node, tuple[Finding, ...]]:
    """The document as the tool reads it, and a finding for the first of each name. In decks of other tools `.note` is
    a class like any other."""
    reading = _Reading(_NAMES - {"note"} if tool else _NAMES)
    document = rewritten(document, reading.change, "div")
    marks = (node for node in walk(document, "slot") if node.span.text.startswith("???"))
    for node in marks:
        message = "what follows ??? is read as notes, up to the next slide, and is not shown"
        finding = Finding(
            "looks-like-notes", message, first_line(node.span), "::: notes and ::: stand around notes"
        )
        reading.findings.setdefault("???", finding)
    return document, tuple(reading.findings.values())


@dataclass(slots=True)
class _Reading:
    names: frozenset[str]
    findings: dict[str, Finding] = field(default_factory=dict)

    def change(self, node: Node) -> Sequence[Node]:
        names = (
            [name for name in node.attributes.classes if self.is_meant(name)] if node.kind == "div" else []
        )
        if not names:
            return (node,)
        message = f'"{names[0]}" is read as notes: what stands in it is only said, and not shown'
        hint = "write ::: notes, or for a box on the slide ::: callout-note"
        finding = Finding("looks-like-notes", message, place_of(node.attributes, names[0]), hint)
        self.findings.setdefault(names[0], finding)
        classes = tuple("notes" if name in names else name for name in node.attributes.classes)
        return (replace(node, info=classes[0], attributes=replace(node.attributes, classes=classes)),)

    def is_meant(self, name: str) -> bool:
        return name.lower() in self.names or (name.lower() == "notes" and name != "notes")
