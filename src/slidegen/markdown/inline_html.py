"""HTML tags among inline Nodes into the Nodes that Markdown has for them."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from slidegen.markdown.nodes import Attributes, Node
from slidegen.markdown.rewriting import rewritten

KINDS: Mapping[str, str] = {
    **dict.fromkeys(("b", "strong", "mark"), "strong"),
    **dict.fromkeys(("i", "em", "cite", "dfn", "var"), "emphasis"),
    **dict.fromkeys(("s", "del", "strike"), "strike"),
    **dict.fromkeys(("code", "kbd", "samp", "tt"), "code"),
    **dict.fromkeys(("u", "ins"), "underline"),
    "sub": "subscript",
    "sup": "superscript",
    "a": "link",
}
# Tags in tags beyond this are only their words.
DEEPEST = 30
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)(?=[\s/>])([^<>]*)>\Z")
_VALUE = re.compile(r"([\w:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
# Python makes no numbers of thousands of digits; a character's has seven.
_HUGE = re.compile("&#[0-9]{20,};?")
_WIDTH = re.compile(r"(?<![\w-])width\s*:\s*([\d.]+(?:%|px|in|cm|mm|pt)?)")


def with_inline_html(document: Node) -> Node:
    """The document where `<b>words</b>` are strong, and so on; a tag without its partner is left as it is."""
    return rewritten(document, _change, "html_inline")


def _change(node: Node) -> Sequence[Node]:
    if any(child.kind == "html_inline" for child in node.children):
        return (replace(node, children=_paired(node.children)),)
    return (node,)


@dataclass(slots=True)
class _Open:
    """A tag that waits for its end, and what stands behind it."""

    tag: Node | None
    name: str
    children: list[Node]


def _paired(nodes: Sequence[Node]) -> tuple[Node, ...]:
    stack = [_Open(None, "", [])]
    for node in nodes:
        match = _TAG.match(node.text) if node.kind == "html_inline" else None
        name = match[2].lower() if match else ""
        if match and name == "img" and not match[1]:
            stack[-1].children.append(image_of(values_of(match[3]), node))
        elif match and name in KINDS and not match[1] and len(stack) < DEEPEST:
            stack.append(_Open(node, name, []))
        elif match and match[1] and any(each.name == name for each in stack[1:]):
            while stack[-1].name != name:
                _give_up(stack)
            opened = stack.pop()
            stack[-1].children.append(_wrapped(opened, node))
        else:
            stack[-1].children.append(node)
    while len(stack) > 1:
        _give_up(stack)
    return tuple(stack[0].children)


def _give_up(stack: list[_Open]) -> None:
    """The last open tag has no end: it is left as it is."""
    opened = stack.pop()
    assert opened.tag, "what lies at the bottom is not open"
    stack[-1].children += [opened.tag, *opened.children]


def _wrapped(opened: _Open, closing: Node) -> Node:
    assert opened.tag, "what lies at the bottom is not open"
    place = opened.tag.span.source.span(opened.tag.span.start, max(opened.tag.span.start, closing.span.end))
    match = _TAG.match(opened.tag.text)
    return element(
        opened.name,
        values_of(match[3] if match else ""),
        tuple(opened.children),
        replace(closing, span=place),
    )


def element(name: str, values: Mapping[str, str], children: tuple[Node, ...], place: Node) -> Node:
    """The node that stands for the element with the name, one of KINDS, at the place of another node."""
    kind = KINDS[name]
    if kind == "code":
        return Node("code", place.span, text=_flat(children))
    if kind != "link":
        return Node(kind, place.span, children)
    target = values.get("href", "")
    return Node(
        "link" if target else "span", place.span, children, target=target, title=values.get("title", "")
    )


def image_of(values: Mapping[str, str], place: Node) -> Node:
    """The picture that `<img>` shows, as wide as it says."""
    width = values.get("width", "") or ("".join(_WIDTH.findall(values.get("style", ""))[:1]))
    attributes = Attributes(values={"width": width} if width else {}, span=place.span)
    source, words, title = (values.get(key, "") for key in ("src", "alt", "title"))
    return Node("image", place.span, text=words, target=source, title=title, attributes=attributes)


def values_of(written: str) -> Mapping[str, str]:
    """The attributes of a tag."""
    return {
        match[1].lower(): html.unescape(next(part for part in match.groups()[1:] if part is not None))
        for match in _VALUE.finditer(without_huge_references(written))
    }


def without_huge_references(text: str) -> str:
    """The text where references to characters far beyond Unicode are what HTML makes of them."""
    return _HUGE.sub("\ufffd", text)


def _flat(nodes: Sequence[Node]) -> str:
    return "".join(
        " " if node.kind in ("softbreak", "hardbreak") else node.text + _flat(node.children)
        for node in nodes
        if node.kind != "html_inline"
    )
