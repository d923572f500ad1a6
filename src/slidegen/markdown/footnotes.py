"""The Cuts of a document into Cuts whose footnotes are numbered and stand at their foot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from slidegen.diagnostics import Finding
from slidegen.markdown.cutting import Cut, is_notes
from slidegen.markdown.nodes import Node
from slidegen.markdown.rewriting import rewritten, walk


def without_definitions(document: Node) -> tuple[Node, tuple[Node, ...]]:
    """The document without the definitions of its footnotes, and these in their order."""
    found = tuple(node for node in walk(document) if node.kind == "footnote_definition")
    if not found:
        return document, ()
    return rewritten(document, lambda node: () if node.kind == "footnote_definition" else (node,)), found


def with_footnotes(
    cuts: Sequence[Cut], definitions: Sequence[Node]
) -> tuple[tuple[Cut, ...], tuple[Finding, ...]]:
    """Each cut with its references numbered from 1 and a node "footnotes" at its end, if there are any.

    A definition that nothing refers to stands, without a number, on the slide that it was written on.
    """
    numberings = [_Numbering(definitions) for _ in cuts]
    numbered = [each.cut(cut) for each, cut in zip(numberings, cuts, strict=True)]
    used = {node.span for each in numberings for node in each.used}
    findings = [finding for each in numberings for finding in each.findings]
    for definition in definitions if cuts else ():
        if definition.span not in used:
            findings.append(_unused(definition))
            before = [index for index, cut in enumerate(cuts) if cut.span.start <= definition.span.start]
            numberings[before[-1] if before else 0].take(0, definition)
    return tuple(map(_with_notes, numbered, numberings)), tuple(findings)


def _unused(definition: Node) -> Finding:
    start = definition.span.start
    place = definition.span.source.span(start, start + len(f"[^{definition.target}]"))
    return Finding("broken-link", f'nothing refers to the footnote "{definition.target}"', place)


def _with_notes(cut: Cut, numbering: _Numbering) -> Cut:
    if not numbering.notes:
        return cut
    place = numbering.notes[0].span
    return replace(cut, nodes=(*cut.nodes, Node("footnotes", place, tuple(numbering.notes))))


@dataclass(slots=True)
class _Numbering:
    """The numbers of one slide's footnotes. `used` are the definitions that it refers to."""

    definitions: Sequence[Node]
    numbers: dict[str, int] = field(default_factory=dict)
    notes: list[Node] = field(default_factory=list)
    used: list[Node] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    count: int = 0

    def cut(self, cut: Cut) -> Cut:
        heading = rewritten(cut.heading, self.number) if cut.heading else None
        spoken = rewritten(Node("document", cut.span, cut.nodes), self.in_notes)
        return replace(cut, heading=heading, nodes=rewritten(spoken, self.number).children)

    def number(self, node: Node) -> Sequence[Node]:
        """A number for a reference, and its footnote taken down; any other node as it is."""
        if node.kind == "footnote":
            self.count += 1
            number = self.count
            self.notes.append(_note(number, node))
        elif node.kind == "footnote_ref":
            definition = self.defined(node)
            if definition is None:
                return (_as_written(node),)
            number = self.numbers.get(node.target, 0)
            if not number:
                self.count += 1
                number = self.numbers[node.target] = self.count
                self.take(number, definition)
        else:
            return (node,)
        return (Node("raised", node.span, text=str(number)),)

    def take(self, number: int, definition: Node) -> None:
        """The definition among the notes, with what its own words refer to after it."""
        self.used.append(definition)
        at = len(self.notes)
        words = rewritten(definition, self.number)
        self.notes.insert(at, Node("footnote", definition.span, words.children, level=number))

    def defined(self, reference: Node) -> Node | None:
        """The nearest definition below, else the last one above: slides may number their notes anew."""
        named = [node for node in self.definitions if node.target == reference.target]
        if not named:
            message = f'no footnote is called "{reference.target}"'
            self.findings.append(Finding("broken-link", message, reference.span))
            return None
        below = (node for node in named if node.span.start >= reference.span.start)
        return next(below, named[-1])

    def in_notes(self, node: Node) -> Sequence[Node]:
        return (rewritten(node, self.said),) if is_notes(node) else (node,)

    def said(self, node: Node) -> Sequence[Node]:
        """What is spoken has no foot: the words of the footnote follow in brackets."""
        if node.kind == "footnote_ref":
            definition = self.defined(node)
            if definition is None:
                return (_as_written(node),)
            self.used.append(definition)
            children = tuple(child for each in definition.children for child in each.children)
        elif node.kind == "footnote":
            children = node.children
        else:
            return (node,)
        opening, closing = (Node("text", node.span, text=text) for text in (" (", ")"))
        return (Node("span", node.span, (opening, *children, closing)),)


def _note(number: int, node: Node) -> Node:
    """A footnote written in the line, as if it were defined below."""
    return Node("footnote", node.span, (Node("paragraph", node.span, node.children),), level=number)


def _as_written(reference: Node) -> Node:
    return Node("text", reference.span, text=reference.text)
