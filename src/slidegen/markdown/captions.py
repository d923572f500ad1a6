"""Tables and the `Table: …` below them into one Node."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from slidegen.markdown.attributes import trailing_attributes
from slidegen.markdown.nodes import Node, bits
from slidegen.source import Span

_NOTES = ("footnote", "footnote_ref")
_CAPTION = re.compile(r"(?:Table)?:[ \t]+(?=\S)")


def with_captions(nodes: Sequence[Node]) -> tuple[Node, ...]:
    """The same blocks, where a table has taken the caption that follows it as its title."""
    result: list[Node] = []
    for node in nodes:
        if node.kind == "paragraph" and result and result[-1].kind == "table" and not result[-1].title:
            caption = _flat(node)
            if match := _CAPTION.match(caption):
                words = noted(_worded(node.children, match.end()), node.span)
                table = replace(result[-1], children=(*result[-1].children, *words))
                result[-1] = _titled(table, caption[match.end() :], node)
                continue
        result.append(_own_caption(node) if node.kind == "table" else node)
    return tuple(result)


def noted(words: Sequence[Node], place: Span) -> tuple[Node, ...]:
    """A caption as a node, where it has footnotes: these get their numbers as those of other words do."""
    caption = Node("caption", place, tuple(words))
    return (caption,) if caption.holds & bits(*_NOTES) else ()


def _worded(words: Sequence[Node], start: int) -> list[Node]:
    """The words behind the first so many characters, and before braces at their end."""
    found = [replace(words[0], text=words[0].text[start:]), *words[1:]]
    last = found[-1]
    braces = trailing_attributes(last.text) if last.kind == "text" else None
    return [*found[:-1], replace(last, text=last.text[: braces[1]].rstrip())] if braces else found


def _own_caption(table: Node) -> Node:
    """Without an empty line between, GFM makes a last row of the caption."""
    last = table.children[-1]
    if last.kind != "row":
        return table
    words = [_flat(cell) for cell in last.children]
    if len(table.children) < 2 or any(words[1:]) or "|" in last.span.text:
        return table
    match = _CAPTION.match(words[0])
    if match is None:
        return table
    noted_words = noted(_worded(last.children[0].children, match.end()), last.span)
    rows = replace(table, children=(*table.children[:-1], *noted_words))
    return _titled(rows, words[0][match.end() :], last)


def _titled(table: Node, caption: str, written: Node) -> Node:
    found = trailing_attributes(caption)
    if found is None:
        return replace(table, title=caption.strip())
    attributes, start = found
    brace = written.span.text.rfind("{")
    place = written.span.source.span(written.span.start + max(0, brace), written.span.end)
    return replace(table, title=caption[:start].strip(), attributes=replace(attributes, span=place))


def _flat(node: Node) -> str:
    """The words below a node without its footnotes, breaks as spaces."""
    if node.kind in _NOTES:
        return ""
    if node.kind in ("softbreak", "hardbreak"):
        return " "
    return node.text + "".join(_flat(child) for child in node.children)
