"""Rules for footnotes, which markdown-it-py lacks: `[^name]` and `^[words]` in a text, `[^name]: words` below it."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from mdit_py_plugins.footnote import footnote_plugin

_REFERENCE = re.compile(r"\[\^([^\[\]\s]{1,200})\]")
# The words may hold brackets, of a link, but none within these.
_IN_LINE = re.compile(r"\^\[((?:[^\[\]\\]|\\.|\[[^\[\]]{0,500}\]){1,2000})\]", re.DOTALL)


def add_footnotes(markdown: MarkdownIt) -> None:
    """The plugin's definitions stay where they stand; its rules within a line keep no places, so these do it."""
    footnote_plugin(markdown, inline=False, move_to_end=False)
    markdown.inline.ruler.disable("footnote_ref")
    markdown.inline.ruler.before("link", "footnote_reference", _reference_rule)
    markdown.inline.ruler.before("link", "footnote_in_line", _in_line_rule)


def _reference_rule(state: StateInline, silent: bool) -> bool:
    """`[^name]`; one that is defined nowhere is told later."""
    if state.src[state.pos] != "[":
        return False
    match = _REFERENCE.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        state.push("footnote_ref", "", 0).meta["label"] = match[1]
    state.pos = match.end()
    return True


def _in_line_rule(state: StateInline, silent: bool) -> bool:
    """`^[words]`, the footnote where it is referred to."""
    start, outer_end = state.pos, state.posMax
    match = _IN_LINE.match(state.src, start, outer_end)
    if match is None or not match[1].strip():
        return False
    end = match.end(1)
    if not silent:
        state.pos, state.posMax = start + 2, end
        state.push("footnote_open", "", 1)
        state.md.inline.tokenize(state)
        state.push("footnote_close", "", -1)
    state.pos, state.posMax = end + 1, outer_end
    return True
