"""The first line of a code fence, and its lines, into a Node."""

from __future__ import annotations

import re
from dataclasses import replace

from slidegen.markdown.attributes import read_attributes
from slidegen.markdown.nodes import Attributes, Node
from slidegen.markdown.rewriting import rewritten
from slidegen.source import Span

_OPENING = re.compile(r"\s*[`~]")
_WORD = re.compile(r"[^\s{},]+")
_CELL = re.compile(r"\{\s*\.?([A-Za-z][\w+#-]*)[^}]*\}?")
# What a notebook is told about a cell: `#| echo: false`, in the comments of the cell's language.
_OPTIONS = re.compile(r"\A(?:(?:#|//|--|%%)\|[^\n]*(?:\n|\Z))+")
_OPTION = re.compile(r"\|[ \t]*(code-line-numbers|filename)[ \t]*:[ \t]*[\"']?([^\"'\n]*)")
_LINES = re.compile(r"\{[ \t]*((?:[\d,|\s*-]|all|none)+?)[ \t]*\}")
# Slidev's options, an object of JavaScript.
_OBJECT = re.compile(r"\{[^{}]*\}")
_NUMBERED = re.compile(r"\blines:\s*true\b|(?<!\S)\+line_numbers\b")
_UNNUMBERED = re.compile(r"\blines:\s*false\b")
_START = re.compile(r"\bstartLine:\s*(\d{1,6})\b")
_TITLE = re.compile(
    r"(?<!\S)(?:title|filename)=(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'{}]+))|(?<!\S)\[([^\[\]]+)\]"
)


def fence_node(info: str, text: str, span: Span) -> Node:
    """A fence: `python {lines="2"}`, `{.python title="x"}`, `{python}` of a notebook, `ts {1,3-5}`."""
    brace = info.find("{")
    word = _WORD.match(info.strip())
    language = word[0] if word else ""
    attributes = _attributes(info, len(language), span)
    if not language and attributes.classes:
        language = attributes.classes[0]
    elif not language and (cell := _CELL.match(info, max(0, brace))):
        language = cell[1]
    if info.strip().startswith("{=") and info.strip().endswith("}"):
        return Node("raw", span, text=text, info=info.strip())
    if brace == 0 and not info.startswith("{."):
        options = _OPTIONS.match(text)
        if options:
            told = {
                key: value.strip() for key, value in _OPTION.findall(options[0]) if value.strip() != "false"
            }
            attributes = Attributes(attributes.id, attributes.classes, {**attributes.values, **told}, span)
            text = text[options.end() :]
    return Node("fence", span, text=text, info=language, attributes=attributes)


def with_line_numbers(document: Node) -> Node:
    """The document where each fence numbers its lines, unless it says `{lines:false}` as in Slidev."""
    return rewritten(document, lambda node: (_numbered(node) if node.kind == "fence" else node,), "fence")


def _numbered(fence: Node) -> Node:
    attributes = fence.attributes
    if _UNNUMBERED.search(fence.span.text.partition("\n")[0]) or "number-lines" in attributes.classes:
        return fence
    return replace(fence, attributes=replace(attributes, classes=(*attributes.classes, "number-lines")))


def _attributes(info: str, start: int, span: Span) -> Attributes:
    """All that stands behind the language, in braces or, as other tools have it, without them."""
    rest = info[start:]
    name, classes, values = "", list[str](), dict[str, str]()
    at = rest.find("{")
    bare = rest if at < 0 else rest[:at]
    while at >= 0:
        found, numbers = read_attributes(rest, at), _LINES.match(rest, at)
        other = _OBJECT.match(rest, at)
        if found:
            name = found[0].id or name
            classes.extend(found[0].classes)
            values.update(found[0].values)
        elif numbers:
            values["lines"] = numbers[1]
        end = found[1] if found else other.end() if other else at + 1
        following = rest.find("{", end)
        bare += " " + (rest[end:] if following < 0 else rest[end:following])
        if other and not found:
            bare += " " + other[0]
        at = following
    values |= _bare_values(bare)
    if _NUMBERED.search(bare):
        classes.append("number-lines")
    return Attributes(name, tuple(classes), values, _place(rest.strip(), span))


def _bare_values(text: str) -> dict[str, str]:
    title, start = _TITLE.search(text), _START.search(text)
    values = {"title": next(part for part in title.groups() if part is not None)} if title else {}
    return {**values, "start": start[1]} if start else values


def _place(written: str, span: Span) -> Span:
    """Where this stands in the first line of the fence; the whole fence where it is not found."""
    at = span.text.partition("\n")[0].find(written) if written else -1
    if at < 0:
        return span
    return span.source.span(span.start + at, span.start + at + len(written))


def line_of(fence: Span, first: int, end: int) -> Span:
    """Where lines of the code in a fence are written, both counted from 0; the fence itself where no fence is
    written."""
    if not _OPENING.match(fence.source.text, fence.start, fence.end):
        return fence
    return fence.source.line_span(fence.line + first, fence.line + end)
