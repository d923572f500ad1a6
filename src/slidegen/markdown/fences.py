"""The first line of a code fence, and its lines, into a Node."""

from __future__ import annotations

import re
from dataclasses import replace

from slidegen.markdown.attributes import read_attributes
from slidegen.markdown.nodes import Attributes, Node
from slidegen.source import Span

_WORD = re.compile(r"[^\s{},]+")
_CELL = re.compile(r"\{\s*\.?([A-Za-z][\w+#-]*)[^}]*\}?")
# What a notebook is told about a cell: `#| echo: false`, in the comments of the cell's language.
_OPTIONS = re.compile(r"\A(?:(?:#|//|--|%%)\|[^\n]*(?:\n|\Z))+")
_LINES = re.compile(r"\{([\d,|\s-]+)\}")


def fence_node(info: str, text: str, span: Span) -> Node:
    """A fence: `python {lines="2"}`, `{.python title="x"}`, `{python}` of a notebook, `ts {1,3-5}`."""
    brace = info.find("{")
    word = _WORD.match(info.strip())
    language = word[0] if word else ""
    if brace < 0:
        return Node("fence", span, text=text, info=language)
    attributes = _attributes(info, brace, span)
    if not language and attributes.classes:
        language = attributes.classes[0]
    elif not language and (cell := _CELL.match(info, brace)):
        language = cell[1]
    if info.strip().startswith("{=") and info.strip().endswith("}"):
        return Node("raw", span, text=text, info=info.strip())
    if brace == 0 and not info.startswith("{."):
        text = _OPTIONS.sub("", text)
    return Node("fence", span, text=text, info=language, attributes=attributes)


def _attributes(info: str, brace: int, span: Span) -> Attributes:
    found = read_attributes(info, brace)
    numbers = _LINES.match(info, brace)
    attributes = found[0] if found else Attributes(values={"lines": numbers[1]} if numbers else {})
    written = span.text.find(info[brace:])
    first_line_end = span.text.find("\n")
    if written < 0 or 0 <= first_line_end < written:
        return replace(attributes, span=span)
    start = span.start + written
    return replace(attributes, span=span.source.span(start, start + len(info) - brace))
