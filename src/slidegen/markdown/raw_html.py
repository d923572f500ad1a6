"""Nodes into Nodes without raw HTML: tags and comments go, the words between them stay."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from slidegen.diagnostics import Finding
from slidegen.markdown.html_blocks import MEANT
from slidegen.markdown.html_tables import TAGS, has_table, html_tables
from slidegen.markdown.nodes import Node
from slidegen.markdown.rewriting import rewritten, walk

# Each of these runs to the end of the text where its own end is missing, so that none is tried twice.
_HIDDEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<(style|script|template|svg)\b.*?(?:</\1\s*>|\Z)|<[!?][^>]*(?:>|\Z)",
    re.DOTALL | re.IGNORECASE,
)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_DROPPED = ("html_inline", "raw", "shortcode")
_WORDLESS = ("style", "script", "template", "svg")
_TAG = re.compile(r"</?([A-Za-z][\w-]*)[^<>]*>")


def without_html(document: Node) -> tuple[Node, tuple[Finding, ...]]:
    """The document without HTML, and a finding for the first tag of each name."""
    return rewritten(document, _change, *_DROPPED, "html_block"), _findings(document)


def _change(node: Node) -> Sequence[Node]:
    if node.kind in _DROPPED:
        return ()
    if node.kind != "html_block":
        return (node,)
    return html_tables(replace(node, text=_HIDDEN.sub(" ", node.text)))


def _findings(document: Node) -> tuple[Finding, ...]:
    findings: dict[str, Finding] = {}
    for node in walk(document, "raw", "html_inline", "html_block"):
        if node.kind == "raw":
            message = f"what is marked {node.info} is raw, which is not painted"
            findings.setdefault(node.info, Finding("raw-html", message, node.span))
        else:
            # Comments are blanked, not cut, so that offsets hold.
            written = _COMMENT.sub(lambda match: " " * len(match[0]), node.span.text)
            meant = MEANT | TAGS if has_table(written) else MEANT
            for match in _TAG.finditer(written):
                name = match[1].lower()
                if node.kind == "html_block" and name in meant:
                    continue
                start = node.span.start + match.start()
                place = node.span.source.span(start, start + len(match[0]))
                rest = "" if name in _WORDLESS else "; the words in it stay"
                message = f"<{name}> is raw HTML, which is not painted{rest}"
                findings.setdefault(name, Finding("raw-html", message, place))
    return tuple(findings.values())
