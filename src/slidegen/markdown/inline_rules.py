"""Inline text into tokens with their offsets, by rules that markdown-it-py lacks: attributes, spans, formulas …"""

from __future__ import annotations

import re
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType

from slidegen.markdown.attributes import read_attributes

# Pandoc's rule for tex_math_dollars: no space inside the dollars, no digit after them, so that prices stay prices.
_FORMULA = re.compile(r"(\$\$?)(?![\s$])((?:\\.|[^\\$])*)(?<!\s)\1(?!\d)", re.DOTALL)
_ADDRESS = re.compile(r"://[^\s<>«»\"`]+")
_SCHEME = re.compile(r"(?<![^\W_])https?$")
# Pandoc takes a path with spaces as it is; CommonMark wants it in angle brackets.
_SPACED_PICTURE = re.compile(
    r"!\[([^\[\]]*)\]\(([^()<>\"\n]*?\.(?:svg|png|jpe?g|webp|gif))(?:\s+(?:\"([^\"]*)\"|'([^'\n]*)'))?\s*\)",
    re.I,
)
# As in Pandoc no space is in what stands above or below the line, unless it is escaped.
_SHIFTED = re.compile(r"(?<![~^])([~^])(?![~^\[])((?:\\.|[^\s~^\\])+)\1(?!\1)")
_MARKED = re.compile(r"(?<!=)==(?![\s=])((?:[^=\n]|=(?!=))+)(?<!\s)==(?!=)")
_TAKES_ATTRIBUTES = {"image", "code_inline", "link_close"}


class PlacedState(StateInline):
    """The state of markdown-it's inline parser, which writes into each token where it began: `meta["at"]`."""

    pending_at = 0

    def append_pending(self, text: str) -> None:
        if not self.pending:
            self.pending_at = self.pos
        super().append_pending(text)

    def pushPending(self) -> Token:  # noqa: N802 - the name is markdown-it's
        token = super().pushPending()
        token.meta["at"] = self.pending_at
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = super().push(ttype, tag, nesting)
        token.meta["at"] = self.pos
        return token


class PlacedParser(ParserInline):
    """markdown-it's inline parser with a PlacedState."""

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        state = PlacedState(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


def attributes_rule(state: StateInline, silent: bool) -> bool:
    """`{...}` right behind a picture, a link or code belongs to it."""
    if silent or state.src[state.pos] != "{" or state.pending or not state.tokens:
        return False
    owner = state.tokens[-1]
    found = read_attributes(state.src, state.pos) if owner.type in _TAKES_ATTRIBUTES else None
    if found is None or found[1] > state.posMax or "attributes" in owner.meta:
        return False
    owner.meta["attributes"] = (found[0], state.pos, found[1])
    state.pos = found[1]
    return True


def span_rule(state: StateInline, silent: bool) -> bool:
    """`[words]{...}` as Pandoc's bracketed_spans has it."""
    start, outer_end = state.pos, state.posMax
    if state.src[start] != "[" or state.src.find("]{", start, outer_end) < 0:
        return False
    label_end = state.md.helpers.parseLinkLabel(state, start)
    found = read_attributes(state.src, label_end + 1) if label_end >= 0 else None
    if found is None or found[1] > outer_end:
        return False
    if not silent:
        state.pos, state.posMax = start + 1, label_end
        token = state.push("span_open", "span", 1)
        token.meta["attributes"] = (found[0], label_end + 1, found[1])
        state.md.inline.tokenize(state)
        state.push("span_close", "span", -1)
    state.pos, state.posMax = found[1], outer_end
    return True


def formula_rule(state: StateInline, silent: bool) -> bool:
    """`$...$` with TeX in it."""
    if state.src[state.pos] != "$":
        return False
    match = _FORMULA.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        token = state.push("formula", "", 0)
        token.content = match[2]
        token.markup = match[1]
    state.pos = match.end()
    return True


def address_rule(state: StateInline, silent: bool) -> bool:
    """A bare `https://…` is a link, as in GFM; the full stop and the bracket after it are not part of it."""
    if silent or state.linkLevel > 0 or not state.src.startswith("://", state.pos):
        return False
    scheme = _SCHEME.search(state.pending)
    match = _ADDRESS.match(state.src, state.pos, state.posMax)
    if scheme is None or match is None:
        return False
    rest = match[0].rstrip("?!.,:;*_~'’…")
    if rest.endswith(")") and rest.count("(") < rest.count(")"):
        rest = rest[:-1]
    if len(rest) == len("://"):
        return False
    state.pending = state.pending[: scheme.start()]
    state.pos -= len(scheme[0])
    token = state.push("link_open", "a", 1)
    token.attrs = {"href": scheme[0] + rest}
    token.markup = "address"
    state.push("text", "", 0).content = scheme[0] + rest
    state.pos += len(scheme[0]) + len(rest)
    state.push("link_close", "a", -1)
    return True


def picture_rule(state: StateInline, silent: bool) -> bool:
    """`![words](a path.png "caption")`, where the path has spaces."""
    if state.src[state.pos] != "!":
        return False
    match = _SPACED_PICTURE.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        token = state.push("image", "img", 0)
        token.attrs = {"src": match[2].strip(), "alt": "", "title": match[3] or match[4] or ""}
        words = state.md.inline.parse(match[1], state.md, state.env, [])
        token.children = words
    state.pos = match.end()
    return True


def shift_rule(state: StateInline, silent: bool) -> bool:
    """`H~2~O` and `x^2^` of Pandoc."""
    mark = state.src[state.pos]
    if mark not in "~^" or state.env.get("tool") not in (None, "", "quarto"):
        return False
    return _around(
        state, silent, _SHIFTED.match(state.src, state.pos, state.posMax), "sub" if mark == "~" else "sup"
    )


def mark_rule(state: StateInline, silent: bool) -> bool:
    """`==words==`, which are pointed out."""
    if not state.src.startswith("==", state.pos):
        return False
    return _around(state, silent, _MARKED.match(state.src, state.pos, state.posMax), "mark")


def _around(state: StateInline, silent: bool, match: re.Match[str] | None, kind: str) -> bool:
    """The tokens of what the last group of the match holds, in a pair of the kind."""
    if match is None:
        return False
    if not silent:
        outer_end = state.posMax
        state.pos, state.posMax = match.span(match.re.groups)
        state.push(f"{kind}_open", kind, 1)
        state.md.inline.tokenize(state)
        state.push(f"{kind}_close", kind, -1)
        state.posMax = outer_end
    state.pos = match.end()
    return True


def space_rule(state: StateInline, silent: bool) -> bool:
    """A backslash before a space makes it one that does not break, as in Pandoc."""
    at = state.pos
    written = state.env.get("tool") in (None, "", "quarto") and state.src.startswith("\\ ", at)
    if not written or at + 2 >= state.posMax or state.src[at + 2] in " \n":
        return False
    if not silent:
        token = state.push("text_special", "", 0)
        token.content, token.markup, token.info = "\u00a0", "\\ ", "space"
    state.pos += 2
    return True
