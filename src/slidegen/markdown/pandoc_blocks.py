"""Paragraph Nodes that Pandoc reads otherwise, line blocks, example lists, page breaks, into what they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from slidegen.markdown.nodes import Node
from slidegen.markdown.pasted_lists import lines_of
from slidegen.markdown.rewriting import rewritten

_VERSE = re.compile(r"\|(?: |$)( *)")
_EXAMPLE = re.compile(r"\(@([\w-]*)\)[ \t]+")
_SIGNS = ("|", "(@")
_REFERENCE = re.compile(r"\(@([\w-]+)\)")


def with_pandoc_blocks(document: Node) -> Node:
    numbering = _Numbering()
    document = rewritten(document, numbering.change, "paragraph")
    return rewritten(document, numbering.refer, "text") if numbering.names else document


def _start(line: Sequence[Node]) -> str:
    return line[0].text if line and line[0].kind == "text" else ""


def _cut(line: Sequence[Node], end: int, before: str = "") -> tuple[Node, ...]:
    """The line without the first characters of its text."""
    first = line[0]
    place = first.span.source.span(min(first.span.start + end, first.span.end), first.span.end)
    return (replace(first, text=before + first.text[end:], span=place), *line[1:])


@dataclass(slots=True)
class _Numbering:
    """Examples are numbered through the whole deck."""

    count: int = 0
    names: dict[str, int] = field(default_factory=dict)

    def change(self, node: Node) -> Sequence[Node]:
        if node.kind != "paragraph" or not node.children[0].text.startswith(_SIGNS):
            return (node,)
        lines = lines_of(node)
        if all(_VERSE.match(_start(line)) for line in lines) and not _start(lines[0]).rstrip().endswith("|"):
            return (_verse(node, lines),)
        return self.examples(node, lines) if _EXAMPLE.match(_start(lines[0])) else (node,)

    def examples(self, node: Node, lines: Sequence[list[Node]]) -> Sequence[Node]:
        """`(@) words` on each line is an item; a line without the sign goes on with the item before."""
        items: list[Node] = []
        first = self.count + 1
        for line in lines:
            match = _EXAMPLE.match(_start(line))
            if match:
                self.count += 1
                if match[1]:
                    self.names.setdefault(match[1], self.count)
                words = _cut(line, match.end())
            else:
                space = Node("text", items[-1].span, text=" ")
                words = (*items.pop().children[0].children, space, *line)
            place = words[0].span.source.span(words[0].span.start, max(each.span.end for each in words))
            items.append(Node("item", place, (Node("paragraph", place, tuple(words)),)))
        return (Node("ordered_list", node.span, tuple(items), level=first, info="arabicParenBoth"),)

    def refer(self, node: Node) -> Sequence[Node]:
        if node.kind != "text" or "(@" not in node.text:
            return (node,)
        known = self.names
        text = _REFERENCE.sub(
            lambda match: f"({known[match[1]]})" if match[1] in known else match[0], node.text
        )
        return (replace(node, text=text),)


def _verse(node: Node, lines: Sequence[list[Node]]) -> Node:
    """Lines of a poem or an address: they break where their author broke them, and keep their indents."""
    children: list[Node] = []
    for line in lines:
        match = _VERSE.match(_start(line))
        assert match, "each line of the block has its sign"
        if children:
            children.append(Node("hardbreak", line[0].span))
        children.extend(_cut(line, match.end(), "\u00a0" * len(match[1])))
    return replace(node, children=tuple(children))
