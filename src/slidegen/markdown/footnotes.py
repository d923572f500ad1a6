"""The Cuts of a document into Cuts whose footnotes are numbered and stand at their foot."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from slidegen.diagnostics import Finding
from slidegen.markdown.cutting import Cut, is_notes
from slidegen.markdown.nodes import Node, bits
from slidegen.markdown.rewriting import rewritten, walk
from slidegen.source import Span

_REFERENCES = ("footnote", "footnote_ref")


def without_definitions(document: Node) -> tuple[Node, tuple[Node, ...]]:
    """The document without the definitions of its footnotes, and these in their order."""
    found = tuple(walk(document, "footnote_definition"))
    kept = rewritten(
        document, lambda node: () if node.kind == "footnote_definition" else (node,), "footnote_definition"
    )
    return kept, found


def with_footnotes(
    cuts: Sequence[Cut], definitions: Sequence[Node]
) -> tuple[tuple[Cut, ...], tuple[Finding, ...]]:
    """Each cut with its references numbered from 1 and a node "footnotes" at its end, if there are any.

    A definition that nothing refers to stands, without a number, on the slide that it was written on.
    """
    named: dict[str, list[Node]] = {}
    for definition in definitions:
        named.setdefault(definition.target, []).append(definition)
    for alike in named.values():
        alike.sort(key=lambda node: _place(node.span))
    numberings = [_Numbering(named) for _ in cuts]
    numbered = [each.cut(cut) for each, cut in zip(numberings, cuts, strict=True)]
    used = {span for each in numberings for span in each.used}
    findings = [finding for each in numberings for finding in each.findings]
    starts = [_place(cut.span) for cut in cuts]
    for definition in definitions if cuts else ():
        if _place(definition.span) not in used:
            again = any(_place(each.span) in used for each in named[definition.target])
            findings.append(_unused(definition, again))
            place = max(0, bisect_right(starts, _place(definition.span)) - 1)
            numberings[place].notes.append(
                _footnote(0, rewritten(definition, numberings[place].said, *_REFERENCES))
            )
    return tuple(map(_with_notes, numbered, numberings)), tuple(findings)


def _place(span: Span) -> tuple[str, int]:
    """Where a span begins: an included file counts from its own start."""
    return span.source.name, span.start


def _unused(definition: Node, again: bool) -> Finding:
    """`again`: another definition of the same name is the one that is meant."""
    start, name = definition.span.start, definition.target
    place = definition.span.source.span(start, start + len(f"[^{name}]"))
    message = f'nothing refers to the footnote "{name}"; it stands on the slide without a number'
    hint = f"write [^{name}] where it belongs"
    if again:
        message = f'another footnote is called "{name}" too; this one stands on the slide without a number'
        hint = "give this one another name"
    return Finding("broken-link", message, place, hint)


def _with_notes(cut: Cut, numbering: _Numbering) -> Cut:
    if not numbering.notes:
        return cut
    place = numbering.notes[0].span
    return replace(cut, nodes=(*cut.nodes, Node("footnotes", place, tuple(numbering.notes))))


@dataclass(slots=True)
class _Numbering:
    """The numbers of one slide's footnotes. `used` are the places of the definitions that it refers to."""

    definitions: Mapping[str, Sequence[Node]]
    numbers: dict[str, int] = field(default_factory=dict)
    waiting: list[Node] = field(default_factory=list)
    notes: list[Node] = field(default_factory=list)
    used: set[tuple[str, int]] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)

    def cut(self, cut: Cut) -> Cut:
        whole = Node("document", cut.span, cut.nodes)
        if not (whole.holds | (cut.heading.holds if cut.heading else 0)) & bits(*_REFERENCES):
            return cut
        heading = rewritten(cut.heading, self.number, *_REFERENCES) if cut.heading else None
        spoken = rewritten(whole, self.in_notes, *_REFERENCES)
        nodes = rewritten(spoken, self.number, *_REFERENCES).children
        # A footnote's own words may refer to further ones, which wait behind it.
        for number, node in enumerate(self.waiting, 1):
            self.notes.append(_footnote(number, rewritten(node, self.number, *_REFERENCES)))
        return replace(cut, heading=heading, nodes=nodes)

    def number(self, node: Node) -> Sequence[Node]:
        """A number for a reference, and its footnote to be taken down; any other node as it is."""
        if node.kind == "footnote":
            self.waiting.append(Node("footnote", node.span, (Node("paragraph", node.span, node.children),)))
            number = len(self.waiting)
        elif node.kind == "footnote_ref":
            definition = self.defined(node)
            if definition is None:
                return (_as_written(node),)
            if node.target not in self.numbers:
                self.waiting.append(definition)
                self.numbers[node.target] = len(self.waiting)
            number = self.numbers[node.target]
        else:
            return (node,)
        return (Node("raised", node.span, text=str(number)),)

    def defined(self, reference: Node) -> Node | None:
        """The nearest definition below, else the last one above: slides may number their notes anew."""
        named = self.definitions.get(reference.target, ())
        if not named:
            message = f'no footnote is called "{reference.target}"'
            hint = f"its words go below, as `[^{reference.target}]: words`"
            self.findings.append(Finding("broken-link", message, reference.span, hint))
            return None
        below = bisect_left(named, _place(reference.span), key=lambda node: _place(node.span))
        found = named[min(below, len(named) - 1)]
        self.used.add(_place(found.span))
        return found

    def in_notes(self, node: Node) -> Sequence[Node]:
        return (rewritten(node, self.said, *_REFERENCES),) if is_notes(node) else (node,)

    def said(self, node: Node) -> Sequence[Node]:
        """What is spoken has no foot: the words of the footnote follow in brackets."""
        if node.kind == "footnote_ref":
            definition = self.defined(node)
            if definition is None:
                return (_as_written(node),)
            children = tuple(child for each in definition.children for child in each.children)
        elif node.kind == "footnote":
            children = node.children
        else:
            return (node,)
        opening, closing = (Node("text", node.span, text=text) for text in (" (", ")"))
        return (Node("span", node.span, (opening, *children, closing)),)


def _footnote(number: int, definition: Node) -> Node:
    return Node("footnote", definition.span, definition.children, level=number)


def _as_written(reference: Node) -> Node:
    return Node("text", reference.span, text=reference.text)
