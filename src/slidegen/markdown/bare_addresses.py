"""Words such as `www.example.com` and `name@example.com` among Nodes into links, as in GFM."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from slidegen.markdown.nodes import Node
from slidegen.markdown.rewriting import with_children

# GFM's extended autolinks: what may stand before one, and what ends a domain.
_ADDRESS = re.compile(
    r"(?<![\w/.@:+-])(?:(?P<web>www\.[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+(?:[/?#:][^\s<>«»\"`]*)?)"
    r"|(?P<mail>[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*\.[A-Za-z0-9_-]*[A-Za-z0-9](?![\w@-])))"
)
_TRAILING = "?!.,:;*_~'’…"
_LEFT_ALONE = ("link", "code", "fence", "html_block", "html_inline", "raw", "shortcode", "image")


def may_hold_address(text: str) -> bool:
    """Whether there is anything to look for in a file of this text, or in some words of it."""
    return "www." in text or "@" in text


def with_bare_addresses(node: Node) -> Node:
    if node.kind in _LEFT_ALONE or not node.children:
        return node
    if not any(child.kind == "text" and may_hold_address(child.text) for child in node.children):
        return with_children(node, list(map(with_bare_addresses, node.children)))
    children = map(with_bare_addresses, _merged(node.children))
    return with_children(node, [part for child in children for part in _parts(child)])


def _merged(nodes: Sequence[Node]) -> tuple[Node, ...]:
    """The same nodes, where an address that markdown-it has in several pieces of text is in one."""
    result: list[Node] = []
    for node in nodes:
        last = result[-1] if result else None
        if last and _is_literal(last) and _is_literal(node) and last.span.end == node.span.start:
            place = last.span.source.span(last.span.start, node.span.end)
            result[-1] = replace(last, text=last.text + node.text, span=place)
        else:
            result.append(node)
    return tuple(result)


def _is_literal(node: Node) -> bool:
    return node.kind == "text" and node.text == node.span.text


def _parts(node: Node) -> Iterator[Node]:
    if node.kind != "text" or not may_hold_address(node.text):
        yield node
        return
    at = 0
    for match in _ADDRESS.finditer(node.text):
        end = match.start() + len(_without_end(match[0]))
        if match["web"] and match[0][: end - match.start()].count(".") < 2:
            continue
        if match.start() > at:
            yield _stretch(node, at, match.start())
        words = _stretch(node, match.start(), end)
        scheme = "http://" if match["web"] else "mailto:"
        yield Node("link", words.span, (words,), target=scheme + words.text)
        at = end
    if at < len(node.text):
        yield _stretch(node, at, len(node.text))


def _without_end(address: str) -> str:
    """Without the full stop and the bracket that end the sentence."""
    rest = address.rstrip(_TRAILING)
    while rest.endswith(")") and rest.count("(") < rest.count(")"):
        rest = rest[:-1].rstrip(_TRAILING)
    return rest


def _stretch(node: Node, start: int, end: int) -> Node:
    if (start, end) == (0, len(node.text)):
        return node
    place = node.span
    if _is_literal(node):
        place = node.span.source.span(node.span.start + start, node.span.start + end)
    return replace(node, text=node.text[start:end], span=place)
