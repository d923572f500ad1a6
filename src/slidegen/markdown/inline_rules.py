"""Rules that markdown-it-py lacks inside a paragraph: attributes, spans, formulas; each token with its offset."""

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
