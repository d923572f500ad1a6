"""Nodes into Nodes without raw HTML: tags and comments go, the words between them stay."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from slidegen.diagnostics import Finding
from slidegen.markdown.nodes import Node
from slidegen.markdown.rewriting import rewritten, walk

# Each of these runs to the end of the text where its own end is missing, so that none is tried twice.
_HIDDEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<(style|script|template|svg)\b.*?(?:</\1\s*>|\Z)|<[!?][^>]*(?:>|\Z)",
    re.DOTALL | re.IGNORECASE,
)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_DROPPED = ("html_inline", "raw", "shortcode")
_TAG = re.compile(r"</?([A-Za-z][\w-]*)[^<>]*>")


def without_html(document: Node) -> tuple[Node, tuple[Finding, ...]]:
    """The document without HTML, and a finding for the first tag of each name."""
    return rewritten(document, _change), _findings(document)


def _change(node: Node) -> Sequence[Node]:
    if node.kind in _DROPPED:
        return ()
    if node.kind != "html_block":
        return (node,)
    words = html.unescape(_TAG.sub(" ", _HIDDEN.sub(" ", node.text)))
    flat = " ".join(words.split())
    return (Node("paragraph", node.span, (Node("text", node.span, text=flat),)),) if flat else ()


def _findings(document: Node) -> tuple[Finding, ...]:
    findings: dict[str, Finding] = {}
    for node in walk(document):
        if node.kind == "raw":
            message = f"what is marked {node.info} is raw, which is not painted"
            findings.setdefault(node.info, Finding("raw-html", message, node.span))
        if node.kind in ("html_inline", "html_block"):
            # Comments are blanked, not cut, so that offsets hold.
            written = _COMMENT.sub(lambda match: " " * len(match[0]), node.span.text)
            for match in _TAG.finditer(written):
                name = match[1].lower()
                start = node.span.start + match.start()
                place = node.span.source.span(start, start + len(match[0]))
                message = f"<{name}> is raw HTML, which is not painted; the words in it stay"
                findings.setdefault(name, Finding("raw-html", message, place))
    return tuple(findings.values())
