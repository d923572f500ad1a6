"""Paragraph Nodes whose lines begin with a bullet, as those pasted from a word processor, into lists."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from slidegen.markdown.nodes import Node
from slidegen.markdown.rewriting import rewritten

# The last two are what Word's Symbol font has in place of bullets. A middle dot may begin a word in Catalan.
_BULLET = re.compile(r"\s*(?:([•‣◦▪■●○∙\uf0b7\uf0a7])|(·)(?=\s))\s*(?=\S|$)")
_HOLDERS = ("document", "div", "item", "quote", "definition")
_BREAKS = ("softbreak", "hardbreak")


def with_pasted_lists(document: Node) -> Node:
    """The document where two bullets or more, on lines that follow one another, are a list."""
    return _change(rewritten(document, lambda node: (_change(node),), "paragraph"))


def _change(node: Node) -> Node:
    if node.kind not in _HOLDERS or not any(map(_has_bullet, node.children)):
        return node
    result: list[Node] = []
    run = _Run()
    for child in node.children:
        if not run.takes(child):
            result.extend(run.nodes())
            run = _Run()
            if not run.takes(child):
                result.append(child)
    return replace(node, children=(*result, *run.nodes()))


def _has_bullet(node: Node) -> bool:
    if node.kind != "paragraph" or not any(_BULLET.match(child.text) for child in node.children):
        return False
    return any(map(_bullet, lines_of(node)))


def lines_of(paragraph: Node) -> list[list[Node]]:
    """The nodes of each line."""
    lines: list[list[Node]] = [[]]
    for child in paragraph.children:
        if child.kind in _BREAKS:
            lines.append([])
        else:
            lines[-1].append(child)
    return lines


def _bullet(line: Sequence[Node]) -> re.Match[str] | None:
    match = _BULLET.match(line[0].text) if line and line[0].kind == "text" else None
    alone = match is not None and len(line) == 1 and match.end() == len(line[0].text)
    return None if alone else match


@dataclass(slots=True)
class _Run:
    """Paragraphs that follow one another and hold bullets; only the first may begin with other words."""

    paragraphs: list[Node] = field(default_factory=list)
    lead: list[Node] = field(default_factory=list)
    items: list[tuple[str, list[Node]]] = field(default_factory=list)

    def takes(self, node: Node) -> bool:
        if not _has_bullet(node) or (self.paragraphs and not _bullet(lines_of(node)[0])):
            return False
        self.paragraphs.append(node)
        for line in lines_of(node):
            match = _bullet(line)
            words = _without(line, match.end()) if match else line
            if match:
                self.items.append((match[1] or match[2], words))
            else:
                before = self.items[-1][1] if self.items else self.lead
                before.extend([Node("softbreak", before[-1].span), *words] if before else words)
        return True

    def nodes(self) -> Sequence[Node]:
        """A list, behind the words that lead to it; the paragraphs as they were where there is one bullet only."""
        if len(self.items) < 2:
            return self.paragraphs
        lead = (_paragraph(self.lead),) if self.lead else ()
        return (*lead, _listed(self.items))


def _without(line: Sequence[Node], end: int) -> list[Node]:
    """The line without the first characters of its text."""
    first = line[0]
    place = first.span.source.span(min(first.span.start + end, first.span.end), first.span.end)
    rest = (replace(first, text=first.text[end:], span=place),) if first.text[end:] else ()
    return [*rest, *line[1:]]


def _paragraph(words: Sequence[Node]) -> Node:
    return Node("paragraph", words[0].span.source.span(words[0].span.start, words[-1].span.end), tuple(words))


def _listed(items: Sequence[tuple[str, list[Node]]]) -> Node:
    """A list of the items; those with another bullet than the first go a level deeper."""
    sign = items[0][0]
    starts = [at for at, item in enumerate(items) if item[0] == sign]
    nodes = []
    for start, end in zip(starts, [*starts[1:], len(items)], strict=True):
        words, inner = _paragraph(items[start][1]), items[start + 1 : end]
        below = (_listed(inner),) if inner else ()
        place = words.span.source.span(words.span.start, (below[0] if below else words).span.end)
        nodes.append(Node("item", place, (words, *below)))
    return Node(
        "bullet_list", nodes[0].span.source.span(nodes[0].span.start, nodes[-1].span.end), tuple(nodes)
    )
