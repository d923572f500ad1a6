"""Nodes into findings about braces: names in them that mean nothing, and braces that can't be read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from itertools import islice

from slidegen.diagnostics import Finding
from slidegen.markdown.nodes import Attributes, Node
from slidegen.markdown.rewriting import walk
from slidegen.source import Span

_BACKGROUND = ("background", "background-image", "background-color", "background-size", "background-position")
# Those of a matrix.
_AXES = ("x", "y")
_CHART = ("kind", "source", "highlight", "format", "unit", "legend")
_VALUES = ("header", "delimiter", "sep", *_CHART)
# The names that slidegen reads, by what they stand behind, and how an author calls that.
_KNOWN: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "heading": ("a heading", ("lang", "layout", "qr", "transition", *_AXES, *_BACKGROUND)),
    "image": ("a picture", ("width", "height", "fit", "focus", "side", "alt", "fig-alt", "slot", *_VALUES)),
    "fence": (
        "code",
        ("lines", "title", "start", "code-line-numbers", "filename", "lang", "alt", "slot", *_VALUES),
    ),
    "table": ("a table", ("title", "alt", "slot", *_VALUES)),
    "div": ("a div", ("lang", "width", "title", "slot")),
    "span": ("words", ("lang",)),
    "link": ("a link", ("lang",)),
    "code": ("code", ("lang",)),
}
_ALL = sorted({name for _, names in _KNOWN.values() for name in names})
# What other tools read, and web pages; it has no effect here and does no harm. Few decks need it compiled.
_ELSEWHERE = (
    r"(?:data|aria|fig|tbl|lst|layout|background|transition|auto-animate|autoslide|code|output|execute|column|page"
    r"|v|on|xml|xlink|desc|text|font|vertical|content|menu|preview|chalkboard|when|unless|html|pdf|meta|custom)[-:].*"
    r"|[:@#].*|on[a-z]+|style|role|dir|id|key|name|label|title|alt|caption|cap|group|number|state|visibility|timing"
    r"|transition\w*|auto-?animate\w*|auto-?slide|preload|scrollable|notes|layout|align|valign|halign|loading|lightbox"
    r"|description|target|rel|type|download|href|src|ref-parent|external|scale|zoom|eval|echo|output|include|warning"
    r"|error|message|results|cache|engine|fragment-index|index|collapse|appearance|icon|color|bg|background\w*|size"
    r"|opacity|border|margin|padding|gap|top|left|right|bottom|x|y|z|w|h|at|hide|animate|duration|delay|speed|exec"
    r"|linenos|hl_lines|highlight|line-numbers|number-lines|numbersep|number-?lines|start-?(?:from|line)|startFrom"
    r"|source-line-numbers|wrap|theme|maxHeight|monaco|file|path|tabset|for|value|data|html|display|float|position"
    r"|autoplay|controls|loop|muted|poster|frameborder|allow\w*|sandbox|tabindex|hidden|translate|cite|datetime|options"
)
# These are common on anything that has a size elsewhere.
_SIZES = ("width", "height")
_NEAR, _LONGEST = 0.7, 40
_CURLY = re.compile("=[ \t]*([“”„‟‘’‚«»])")
_LOOKS = re.compile(r"\{[ \t]*(?:[.#][A-Za-z][\w-]*|[A-Za-z][\w:-]*=)")
_BRACED = ("heading", "paragraph", "fence")
# So many braces of one block are looked at: of each the words around are sought.
_MOST = 20
_STRAIGHT = 'type straight ones: {title="a.py"}'


def wrong_attributes(document: Node, tool: str) -> tuple[Finding, ...]:
    """One finding for the first place of each name, and one for each brace that is not read."""
    findings: dict[object, Finding] = {}
    for node in walk(document, *_KNOWN, "paragraph"):
        if node.attributes.values:
            for key, finding in _keys(node, tool):
                findings.setdefault(key, finding)
            for finding in _curly(node.attributes):
                findings.setdefault(finding, finding)
        if node.kind in _BRACED and "{" in node.span.text:
            for finding in _unread(node):
                findings.setdefault(finding, finding)
    return tuple(findings.values())


def _keys(node: Node, tool: str) -> Iterator[tuple[str, Finding]]:
    if node.kind not in _KNOWN or node.attributes.span is None:
        return
    what, known = _KNOWN[node.kind]
    for key in node.attributes.values:
        place = _place(node.attributes.span, key)
        if (
            what == "a heading"
            and key in _AXES
            and "matrix" not in node.attributes.classes
            and place
            and not tool
        ):
            message = f'"{key}" names an axis of a matrix, and this slide is none'
            yield key, Finding("unknown-attribute", message, place, "add .matrix before it")
        if key in known or place is None or _is_size(node.kind, key):
            continue
        if re.fullmatch(_ELSEWHERE, key, re.IGNORECASE):
            continue
        near = _near(key, known) or _near(key, [each for each in _ALL if each != key])
        if not near and tool:
            continue
        hint = f'did you mean "{near[0]}"?' if near else f"known there: {', '.join(known)}"
        yield key, Finding("unknown-attribute", f'"{key}" means nothing behind {what}', place, hint)


def _near(key: str, known: Sequence[str]) -> list[str]:
    # The search takes the square of its length.
    return get_close_matches(key.lower(), known, n=1, cutoff=_NEAR) if len(key) < _LONGEST else []


def _is_size(kind: str, key: str) -> bool:
    return key in _SIZES and kind not in ("heading", "table")


def _place(span: Span, key: str) -> Span | None:
    """Where the name stands in the braces; None where it was not written there."""
    found = re.search(rf"(?<![\w-]){re.escape(key)}(?=[ \t]*=)", span.text)
    return span.source.span(span.start + found.start(), span.start + found.end()) if found else None


def _curly(attributes: Attributes) -> Iterator[Finding]:
    span = attributes.span
    match = _CURLY.search(span.text) if span else None
    if match and span:
        at = span.start + match.start(1)
        message = "the quotation marks in these braces are curly"
        yield Finding("bad-attributes", message, span.source.span(at, at + 1), _STRAIGHT)


def _unread(node: Node) -> Iterator[Finding]:
    """Braces among words that stand where attributes do."""
    if node.kind == "fence":
        line = node.span.text.partition("\n")[0]
        match = _LOOKS.search(line)
        if match and ("}" not in line[match.end() :] or line.count('"') % 2):
            yield _finding(node.span, match.start(), line)
        return
    texts = [each.span for each in walk(node, "text")]
    for match in islice(_LOOKS.finditer(node.span.text), _MOST) if texts else ():
        at = node.span.start + match.start()
        if any(each.start <= at < each.end for each in texts) and _stands_behind(node, match.start()):
            line = node.span.text[match.start() :].partition("\n")[0]
            yield _finding(node.span, match.start(), line)


def _stands_behind(node: Node, at: int) -> bool:
    """Whether attributes could stand at the offset: behind brackets or code, at the end of a heading, on a div."""
    text = node.span.text
    line = text[text.rfind("\n", 0, at) + 1 : at]
    if not line.strip() or line.startswith(":::"):
        return True
    return line[-1] in "])`" or (node.kind == "heading" and line[-1].isspace())


def _finding(span: Span, at: int, rest: str) -> Finding:
    written = rest[rest.index("{") :]
    closing = written.find("}")
    if written.count('"') % 2:
        message, hint = "a quotation mark in these braces is not closed", 'write them as {title="a.py"}'
    elif closing < 0:
        message, hint = "nothing closes this brace", "} closes it, on the same line"
    elif _CURLY.search(written):
        message, hint = "the quotation marks in these braces are curly", _STRAIGHT
    else:
        message = "these braces look like attributes, but are words here"
        hint = 'they stand behind what they mean, as {.class #id name="value"}'
    end = len(written.rstrip()) if closing < 0 or written[:closing].count('"') % 2 else closing + 1
    start = span.start + span.text.index("{", at)
    return Finding("bad-attributes", message, span.source.span(start, start + end), hint)
