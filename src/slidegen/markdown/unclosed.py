"""Code and comments that nothing closes, and that reach to the deck's end, into findings."""

from __future__ import annotations

import re

from markdown_it.token import Token

from slidegen.diagnostics import Finding
from slidegen.source import Span, first_line

# What a block of HTML begins with that only its own end closes (CommonMark, 4.6), and that end.
_COMMENT = re.compile(r"\s*<!--(?!.*?-->)", re.DOTALL)
_ELEMENT = re.compile(
    r"\s*<(script|style|pre|textarea)\b(?!.*?</(?:script|style|pre|textarea)\s*>)", re.DOTALL | re.I
)


def unclosed(token: Token, span: Span) -> tuple[Finding, ...]:
    """What an author should know of a block of code or HTML at the place."""
    if token.type == "fence":
        return () if _has_end(token, span) else (_finding("code", "are shown as code", token.markup, span),)
    if token.type != "html_block":
        return ()
    if _COMMENT.match(token.content):
        return (_finding("comment", "are left out", "-->", span),)
    element = _ELEMENT.match(token.content)
    if element is None:
        return ()
    return (_finding(f"<{element[1].lower()}>", "are read as HTML", f"</{element[1].lower()}>", span),)


def _has_end(token: Token, span: Span) -> bool:
    """Whether the last line is the closing one: what stands before it are signs of quotes and indentation."""
    assert token.map is not None, "markdown-it gives blocks their lines"
    first, after = token.map
    last = span.source.line_span(after - 1, after).text
    return after - first > 1 and set(last.strip(" \t>")) == {token.markup[0]}


def _finding(what: str, becomes: str, end: str, span: Span) -> Finding:
    below = span.text.count("\n")
    lines = f"{below} lines" if below != 1 else "a line"
    effect = (
        f", and {lines} below it {becomes if below != 1 else becomes.replace('are', 'is', 1)}"
        if below
        else ""
    )
    return Finding("unclosed", f"nothing closes this {what}{effect}", first_line(span), f"{end} closes it")
