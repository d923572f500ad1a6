"""HTML comments among Nodes into what the speaker says, for the tools that keep notes in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from slidegen.markdown.cutting import Cut
from slidegen.markdown.nodes import Attributes, Node
from slidegen.markdown.parsing import parse
from slidegen.markdown.rewriting import walk
from slidegen.source import Source

_COMMENT = re.compile(r"<!--(.*?)(?:-->|\Z)", re.DOTALL)
# Marp's directives, and what editors and linters are told. A speaker may say words that begin like these:
# "Prettier charts", "Spelling", and "Todo", which is "all" in Spanish.
_DIRECTIVE = re.compile(
    r"[_$]?(class|paginate|header|footer|color|background\w*|theme|style|headingDivider|size|math|title|author"
    r"|description|keywords|url|image|marp|transition|lang|auto-scaling|animate)\s*:|fit$|prettier-ignore|eslint-|markdownlint-"
    r"|spell-checker:|cspell:|(?-i:TODO\b)|slidegen-ignore\b|\{",
    re.IGNORECASE,
)
_SPOKEN = re.compile(r"speaker_note\s*:")
_NOTES = re.compile(r"(?:(?<=>)|^)[ \t]*notes?:", re.IGNORECASE | re.MULTILINE)
_SAID = Attributes(classes=("notes",), values={"said": "comment"})


def with_spoken_comments(document: Node, tool: str) -> Node:
    """The document where notes follow the block that their comment stands in or is."""
    if tool == "reveal":
        return replace(document, children=tuple(part for node in document.children for part in _glued(node)))
    if tool not in ("marp", "slidev", "presenterm"):
        return document
    children: list[Node] = []
    for node in document.children:
        if node.kind == "html_block" and tool == "presenterm" and node.text.strip() == "<!-- end_slide -->":
            children.append(Node("rule", node.span))
            continue
        children.append(node)
        children.extend(_notes(each, words) for each, words in _comments(node) if _is_spoken(words, tool))
    return replace(document, children=tuple(children))


def last_comment_only(cut: Cut) -> Cut:
    """In Slidev the notes are the comment that a slide ends with."""
    said = [node for node in cut.nodes if node.attributes is _SAID]
    left_out = {id(node) for node in said[:-1]}
    return replace(cut, nodes=tuple(node for node in cut.nodes if id(node) not in left_out))


def _comments(node: Node) -> Iterator[tuple[Node, str]]:
    for each in walk(node, "html_block", "html_inline"):
        for match in _COMMENT.finditer(each.text):
            yield each, match[1].strip()


def _is_spoken(words: str, tool: str) -> bool:
    if tool == "presenterm":
        return _SPOKEN.match(words) is not None
    return bool(words) and _DIRECTIVE.match(words) is None


def _notes(comment: Node, words: str) -> Node:
    words = _SPOKEN.sub("", words, count=1) if _SPOKEN.match(words) else words
    return Node("div", comment.span, _said(words, comment), info="notes", attributes=_SAID)


def _said(words: str, html: Node) -> tuple[Node, ...]:
    """The Markdown in a comment or behind a tag, all of it at the place of that."""
    document, _ = parse(Source(html.span.source.name, words))
    return tuple(_placed(child, html) for child in document.children)


def _placed(node: Node, comment: Node) -> Node:
    """The node at the comment's place. What is a tag in it is not said."""
    inside = tuple(_placed(child, comment) for child in node.children if not child.kind.startswith("html"))
    return replace(node, span=comment.span, children=inside)


def _glued(node: Node) -> tuple[Node, ...]:
    """In reveal.js `Notes:` may stand on the line of a tag, where Markdown sees no more than HTML."""
    match = _NOTES.search(node.text) if node.kind == "html_block" else None
    if match is None:
        return (node,)
    before, after = node.text[: match.start()], node.text[match.end() :]
    shown = (replace(node, text=before),) if before.strip() else ()
    return (*shown, Node("slot", node.span, info="notes"), *_said(after, node))
