"""markdown-it's inline tokens into Nodes with their places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from markdown_it.token import Token

from slidegen.limits import DEFAULT
from slidegen.markdown.nodes import NO_ATTRIBUTES, Attributes, Node
from slidegen.markdown.places import Places

_KINDS = {
    "strong": "strong",
    "em": "emphasis",
    "s": "strike",
    "link": "link",
    "span": "span",
    "footnote": "footnote",
    "sub": "subscript",
    "sup": "superscript",
    "mark": "strong",
}
_EMPHASIS = frozenset(f"{kind}_{end}" for kind in ("strong", "em", "s") for end in ("open", "close"))
# How many letters open it.
_BRACKETS = {"link": 1, "span": 1, "footnote": 2, "sub": 1, "sup": 1, "mark": 2}
_BREAK = re.compile(r"<br\b[^>]*>$", re.IGNORECASE)


def inline_nodes(
    tokens: Sequence[Token], places: Places, end: int, deepest: int = DEFAULT.nesting
) -> tuple[Node, ...]:
    """The nodes of a block's words. `end` is the offset after the last of them, in the words. Emphasis in emphasis
    has no bound in markdown-it: in more marks than `deepest` the words keep no further ones.
    """
    # The second star of a strong mark is left behind empty.
    tokens = [token for token in tokens if token.content or token.type != "text"]
    # Most blocks hold nothing but plain words.
    if len(tokens) == 1 and tokens[0].type == "text":
        return (_leaf(tokens[0], places, tokens[0].meta["at"], end),)
    stack: list[tuple[Token | None, list[Node]]] = [(None, [])]
    cursor = 0
    for index, token in enumerate(tokens):
        following = tokens[index + 1].meta["at"] if index + 1 < len(tokens) else end
        if token.type in _EMPHASIS:
            # The stars of one run all carry the place of the first.
            token.meta["at"] = max(token.meta["at"], cursor)
            cursor = token.meta["at"] + len(token.markup)
        if token.nesting > 0:
            stack.append((token, []))
        elif token.nesting < 0:
            opening, children = stack.pop()
            assert opening is not None, "markdown-it closes no more than it opened"
            if len(stack) <= deepest:
                children = [_container(opening, token, tuple(children), places, following)]
            stack[-1][1].extend(children)
        else:
            if index and tokens[index - 1].type == "link_open" and tokens[index - 1].markup == "autolink":
                token.meta["at"] += 1
            start = max(token.meta["at"], cursor) if token.type == "text" else token.meta["at"]
            cursor = start + len(token.content)
            stack[-1][1].append(_leaf(token, places, start, following))
    assert len(stack) == 1, "markdown-it closes all that it opens"
    return tuple(stack[0][1])


def _container(opening: Token, closing: Token, children: tuple[Node, ...], places: Places, end: int) -> Node:
    kind = _KINDS[opening.type.removesuffix("_open")]
    start = opening.meta["at"]
    # The brackets before it, which bare addresses do without.
    if kind in _BRACKETS and not opening.markup:
        start -= _BRACKETS[kind]
    return Node(
        kind,
        places.span(start, end),
        children,
        target=str(opening.attrs.get("href", "")),
        title=str(opening.attrs.get("title", "")),
        attributes=_attributes(opening if "attributes" in opening.meta else closing, places),
    )


def _leaf(token: Token, places: Places, start: int, following: int) -> Node:
    if token.type in ("text", "text_special"):
        written = len(token.markup) if token.type == "text_special" else len(token.content)
        return Node("text", places.span(start, start + written), text=token.content)
    span = places.span(start, max(start + 1, following))
    if token.type == "shortcode":
        return Node("shortcode", span, text=token.content, info=token.info)
    if "raw" in token.meta:
        return Node("raw", span, text=token.content, info=token.meta["raw"])
    if token.type == "code_inline":
        return Node("code", span, text=token.content, attributes=_attributes(token, places))
    if token.type == "formula":
        return Node("code", span, text=token.content, info="math")
    if token.type == "footnote_ref":
        label = str(token.meta["label"])
        return Node("footnote_ref", span, text=f"[^{label}]", target=label)
    if token.type == "image":
        return _image(token, Node("image", span, attributes=_attributes(token, places)), places)
    if token.type == "html_inline" and not _BREAK.match(token.content):
        return Node("html_inline", places.span(start, start + len(token.content)), text=token.content)
    return Node("softbreak" if token.type == "softbreak" else "hardbreak", span)


def _image(token: Token, node: Node, places: Places) -> Node:
    source, title = str(token.attrs.get("src", "")), str(token.attrs.get("title", ""))
    children = token.meta.get("caption", ()) if title else token.children or ()
    said: tuple[Node, ...] = ()
    if any(child.type in ("footnote_open", "footnote_ref") for child in children):
        words = title or token.content
        at = max(0, node.span.text.find(words))
        end = node.span.start + at + len(words)
        said = inline_nodes(children, Places(places.source, (0,), (node.span.start + at,), end), len(words))
        said = (Node("caption", node.span, said),)
        title = _words(children) if title else title
    return replace(node, children=said, text=_words(token.children or ()), target=source, title=title)


def _words(tokens: Sequence[Token]) -> str:
    """The words of an alternative text, whose marks are not shown, nor its footnotes."""
    parts = []
    depth = 0
    for token in tokens:
        depth += token.nesting if token.type.startswith("footnote_") else 0
        if depth or token.type == "footnote_ref":
            continue
        if token.type == "image":
            parts.append(_words(token.children or ()))
        elif token.type in ("softbreak", "hardbreak"):
            parts.append(" ")
        elif token.type != "html_inline":
            parts.append(token.content)
    return "".join(parts)


def _attributes(token: Token, places: Places) -> Attributes:
    if "attributes" not in token.meta:
        return NO_ATTRIBUTES
    written: tuple[Attributes, int, int] = token.meta["attributes"]
    attributes, start, end = written
    return replace(attributes, span=places.span(start, end))
