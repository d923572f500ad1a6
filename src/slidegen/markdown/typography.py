"""Nodes whose quotes, apostrophes, dashes and spaces are typed into Nodes whose are those of their language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from slidegen.markdown.cutting import Cut
from slidegen.markdown.nodes import Node
from slidegen.markdown.quotation import Edit, Marks, marks_of, quote_edits
from slidegen.markdown.rewriting import with_children

_WORDS = ("paragraph", "heading", "cell", "term", "caption")
_CONTAINERS = (
    *("strong", "emphasis", "strike", "link", "span", "footnote"),
    *("superscript", "subscript", "underline"),
)
# What stands for code and pictures while the words around them are looked at: neither letter nor space.
_OPAQUE = "\ufffc"

# Nothing is edited in words without any of these.
_SIGN = re.compile(r"[\"'«»;:!?]|--|\.\.\.")
# No arrow, and no longer rule.
_DASHES = re.compile(r"(?<![-<!])-{2,3}(?![->])")
# An option of a command: `--strict` stays.
_OPTION = re.compile(r"(?<!\S)--(?=\w)")
_ELLIPSIS = re.compile(r"(?<![./])\.\.\.(?![./])")

_NARROW, _NO_BREAK = "\u202f", "\u00a0"
# Where French sets a space that does not break: a typed one is replaced, and one is put where there is none.
_FRENCH = (
    (r"(?<=[^\s;!?])[ \u00a0](?=[;!?]+(?:[\s»”\"]|$))", _NARROW),
    (r"(?<=[\w)\]»”\"])(?=[;!?]+(?:[\s»”\"]|$))", _NARROW),
    (r"(?<=\S)[ \u202f](?=:(?:\s|$))", _NO_BREAK),
    (r"(?<=[\w)\]»”\"])(?=:(?:\s|$))", _NO_BREAK),
)
_GUILLEMETS = (
    (r"(?<=«)(?:[ \u00a0](?=\S)|(?=\S))", _NARROW),
    (r"(?<=\S)[ \u00a0](?=»)|(?<=\S)(?=»)", _NARROW),
)


def typeset_cut(cut: Cut, lang: str) -> Cut:
    """The cut in the typography of its own language, or of the deck's."""
    values = cut.heading.attributes.values if cut.heading else {}
    spoken = values.get("lang", lang)
    heading = _typeset(cut.heading, spoken) if cut.heading else None
    return Cut(cut.kind, heading, tuple(_typeset(node, spoken) for node in cut.nodes), cut.span)


def typeset_text(text: str, lang: str) -> str:
    """The text in the typography of the language; one that is not known here is left as it is."""
    return _typeset_parts([text], lang)[0]


def _typeset(node: Node, lang: str) -> Node:
    lang = node.attributes.values.get("lang", lang)
    if node.kind in _WORDS:
        return with_children(node, _typeset_line(node.children, lang))
    if node.kind == "table":
        node = replace(node, title=typeset_text(node.title, lang))
    return with_children(node, [_typeset(child, lang) for child in node.children])


def _typeset_line(nodes: Sequence[Node], lang: str) -> tuple[Node, ...]:
    """Inline nodes: a quotation may begin in one of them and end in another."""
    leaves = [leaf for node in nodes for leaf in _leaves(node)]
    written = list(map(_text, leaves))
    texts = _typeset_parts(written, lang)
    if texts == written and not any(leaf.children or leaf.title for leaf in leaves):
        return tuple(nodes)
    rest = iter(texts)
    return tuple(_rebuilt(node, rest, lang) for node in nodes)


def _leaves(node: Node) -> Iterator[Node]:
    if _holds_words(node):
        for child in node.children:
            yield from _leaves(child)
    else:
        yield node


def _holds_words(node: Node) -> bool:
    """Whether the words in it are part of the line around it: not in another language, and not an address."""
    if node.kind == "link":
        return "".join(child.text for child in node.children) not in node.target
    return node.kind in _CONTAINERS and "lang" not in node.attributes.values


def _text(leaf: Node) -> str:
    if leaf.kind in ("softbreak", "hardbreak"):
        return "\n"
    # What the author wrote with a backslash or as an entity is meant as it stands.
    meant = leaf.kind != "text" or leaf.span.source.text.startswith(
        ("\\", "&"), leaf.span.start, leaf.span.end
    )
    return _OPAQUE if meant else leaf.text


def _rebuilt(node: Node, texts: Iterator[str], lang: str) -> Node:
    if _holds_words(node):
        return with_children(node, [_rebuilt(child, texts, lang) for child in node.children])
    text = next(texts)
    if node.kind == "text" and text not in (_OPAQUE, node.text):
        return replace(node, text=text)
    if node.kind == "image":
        children = tuple(_typeset(child, lang) for child in node.children)
        return replace(node, title=typeset_text(node.title, lang), children=children)
    if node.kind in _CONTAINERS and node.kind != "link":
        return replace(node, children=_typeset_line(node.children, node.attributes.values.get("lang", lang)))
    return node


def _typeset_parts(parts: Sequence[str], lang: str) -> list[str]:
    """The parts of one line of words, each edited; an edit across two of them is left out."""
    whole = "".join(parts)
    marks = marks_of(lang) if _SIGN.search(whole) else None
    if marks is None:
        return list(parts)
    edits = sorted(_edits(whole, marks), reverse=True)
    result, start = [], 0
    for part in parts:
        end, own = start + len(part), []
        while edits and edits[-1].start < end + (edits[-1].start == edits[-1].end):
            edit = edits.pop()
            # What is put in belongs to the part before it.
            if start <= edit.start and edit.end <= end:
                own.append(edit)
        result.append(part if part == _OPAQUE else _applied(part, own, start))
        start = end
    return result


def _applied(part: str, edits: Sequence[Edit], start: int) -> str:
    written, at = [], 0
    for edit in edits:
        written += [part[at : edit.start - start], edit.text]
        at = edit.end - start
    return "".join(written) + part[at:]


def _edits(text: str, marks: Marks) -> Iterator[Edit]:
    """Every edit of a line; no two of them touch the same letter."""
    yield from quote_edits(text, marks)
    for match in _DASHES.finditer(text):
        if not _OPTION.match(text, match.start()):
            yield Edit(match.start(), match.end(), "–" if len(match[0]) == 2 else "—")
    for match in _ELLIPSIS.finditer(text):
        yield Edit(match.start(), match.end(), "…")
    if marks.guillemets_apart:
        yield from _spaces(text, _GUILLEMETS)
    if marks.spaced:
        yield from _spaces(text, _FRENCH)


def _spaces(text: str, rules: Sequence[tuple[str, str]]) -> Iterator[Edit]:
    for pattern, space in rules:
        for match in re.finditer(pattern, text, re.MULTILINE):
            yield Edit(match.start(), match.end(), space)
