"""Nodes into Nodes whose links all lead somewhere and are safe to follow."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from urllib.parse import unquote

from slidegen.diagnostics import Finding, did_you_mean
from slidegen.markdown.identifiers import slug
from slidegen.markdown.nodes import Node
from slidegen.markdown.rewriting import rewritten
from slidegen.source import Span

_SAFE = {"http", "https", "mailto", "tel"}
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
# Browsers skip these inside an address, so a scheme may hide behind them (WHATWG URL, 4.4).
_SKIPPED = re.compile(r"[\x00-\x20]")
# More names than this are no help to read.
_NAMES = 12


def link_names(ids: Sequence[str]) -> Mapping[str, str]:
    """What links may call the slides with these ids: the id itself, or as it would be made from a title."""
    return {slug(each): each for each in reversed(ids)} | {each: each for each in ids}


def with_safe_links(node: Node, names: Mapping[str, str]) -> tuple[Node, tuple[Finding, ...]]:
    """`node` where a link that is unsafe, or leads to none of the slides in `names`, is only its words."""
    resolving = _Resolving(names)
    return rewritten(node, resolving.change, "link"), tuple(resolving.findings)


@dataclass(slots=True)
class _Resolving:
    names: Mapping[str, str]
    findings: list[Finding] = field(default_factory=list)

    def change(self, node: Node) -> Sequence[Node]:
        if node.kind != "link":
            return (node,)
        if node.target.startswith("#"):
            return (self.to_slide(node),)
        scheme = _SCHEME.match(_SKIPPED.sub("", node.target))
        if scheme is None or scheme[1].lower() in _SAFE:
            return (node if node.target.strip() else _words(node),)
        message = f'a link that begins with "{scheme[1].lower()}:" is left out; its words stay'
        hint = "links may lead to https:, http:, mailto: and tel:"
        self.findings.append(Finding("unsafe-link", message, _place(node), hint))
        return (_words(node),)

    def to_slide(self, node: Node) -> Node:
        name = unquote(node.target[1:])
        found = self.names.get(name) or self.names.get(slug(name))
        if found is not None:
            return replace(node, target="#" + found)
        hint = did_you_mean(name, set(self.names.values()))
        near = hint.startswith("did") or len(self.names) <= _NAMES
        finding = Finding("broken-link", f'no slide has the id "{name}"', _place(node), hint if near else "")
        self.findings.append(finding)
        return _words(node)


def _words(link: Node) -> Node:
    return replace(link, kind="span", target="", title="")


def _place(link: Node) -> Span:
    start = link.span.text.find(link.target)
    if start < 0:
        return link.span
    start += link.span.start
    return link.span.source.span(start, start + len(link.target))
