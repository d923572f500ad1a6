"""Braces such as `{.class #id key=value}` into Attributes."""

from __future__ import annotations

import re

from slidegen.markdown.nodes import Attributes
from slidegen.source import Span

_ITEM = re.compile(
    r"""\s*(?:
        \.(?P<class>[^\s{}=]+)
      | \#(?P<id>[^\s{}]+)
      | (?P<key>[\w:.-]+)=(?:
            "(?P<double>(?:\\.|[^"\\])*)" | '(?P<single>(?:\\.|[^'\\])*)'
          | [“”„‟‘’‚«](?P<curly>[^“”„‟‘’‚«»{}\n]*)[“”‘’»] | (?P<bare>[^\s{}"']*)
        )
      | (?P<unnumbered>-)(?=[\s}])
    )""",
    re.VERBOSE | re.DOTALL,
)
_END = re.compile(r"\s*\}")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
# Only so many opening braces are tried from the right: enough for quoted values with braces in them.
_TRIES = 8


def read_attributes(text: str, start: int) -> tuple[Attributes, int] | None:
    """The attributes whose brace opens at `start`, without a span, and the offset after their closing brace."""
    if not text.startswith("{", start):
        return None
    name, classes, values = "", [], {}
    at = start + 1
    while not (end := _END.match(text, at)):
        item = _ITEM.match(text, at)
        if item is None:
            return None
        at = item.end()
        if item["class"]:
            classes.append(item["class"])
        elif item["id"]:
            name = item["id"]
        elif item["unnumbered"]:
            classes.append("unnumbered")
        elif item["key"] == "class":
            classes.extend(_value(item).split())
        else:
            values[item["key"]] = _value(item)
    return Attributes(name, tuple(classes), values), end.end()


def _value(item: re.Match[str]) -> str:
    if item["curly"] is not None:
        return item["curly"]
    quoted = item["double"] if item["double"] is not None else item["single"]
    return _ESCAPED.sub(r"\1", quoted) if quoted is not None else item["bare"]


def trailing_attributes(text: str) -> tuple[Attributes, int] | None:
    """The attributes that end `text`, and where their brace opens; they stand alone or after a space."""
    end = len(text.rstrip())
    start = end
    for _ in range(_TRIES):
        start = text.rfind("{", 0, start)
        if start < 0:
            return None
        found = read_attributes(text, start)
        if found and found[1] == end and (start == 0 or text[start - 1].isspace()):
            return found[0], start
    return None


def place_of(attributes: Attributes, part: str) -> Span | None:
    """Where `part`, such as ".crads", stands in the braces; the whole of them where it is not found."""
    span = attributes.span
    if span is None:
        return None
    at = span.text.find(part)
    return span if at < 0 else span.source.span(span.start + at, span.start + at + len(part))
