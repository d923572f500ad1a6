"""Rules for what decks of other tools hold: slots, `Notes:`, shortcodes, raw text, tags with odd attributes."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, lheading
from markdown_it.rules_inline import StateInline

from slidegen.markdown.block_rules import begins, line_text

_SLOT = re.compile(r"::[ \t]*([\w-]+)[ \t]*::[ \t]*$")
_NOTES = re.compile(r"notes?:[ \t]*", re.IGNORECASE)
_SLOT_SIGNS = ("::", "n", "N", "???")
_REMARK_NOTES = re.compile(r"\?\?\?[ \t]*$")
_UNDERLINE = re.compile(r"-+[ \t]*$")
_SHORTCODE = re.compile(r"\{\{<\s*/?\s*([\w-]*)[^\n]{,400}?>\}\}")
_RAW = re.compile(r"\{=[\w+-]+\}")
_TAG = re.compile(r"</?[A-Za-z][\w.-]*(?=[\s/>])(?:\"[^\"]{,999}\"|'[^']{,999}'|[^<>\"'])*>")


def add_others(markdown: MarkdownIt) -> None:
    block, inline = markdown.block.ruler, markdown.inline.ruler
    ends_others = ["paragraph", "reference", "blockquote", "list"]
    block.before("fence", "slot", _slot_rule, {"alt": ends_others})
    block.at("lheading", _heading_rule)
    inline.before("link", "shortcode", _shortcode_rule)
    inline.before("link", "raw", _raw_rule)
    inline.after("html_inline", "tag", _tag_rule)


def _slot_rule(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """`::right::` of Slidev, `???` of remark, and `Notes:` of reveal.js with what else stands on its line."""
    if not begins(state, start_line, _SLOT_SIGNS):
        return False
    text = line_text(state, start_line)
    slot = _SLOT.match(text) if state.env.get("tool") == "slidev" else None
    notes = _NOTES.match(text) if state.env.get("tool") == "reveal" else None
    remark = _REMARK_NOTES.match(text)
    if not (slot or notes or remark) or state.is_code_block(start_line) or (state.level and not silent):
        return False
    if silent:
        return True
    token = state.push("slot", "", 0)
    token.map = [start_line, start_line + 1]
    token.info = slot[1] if slot else "notes"
    rest = text[notes.end() :].strip() if notes else ""
    if rest:
        state.push("paragraph_open", "p", 1).map = [start_line, start_line + 1]
        words = state.push("inline", "", 0)
        words.content, words.map, words.children = rest, [start_line, start_line + 1], []
        state.push("paragraph_close", "p", -1)
    state.line = start_line + 1
    return True


def _heading_rule(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """Where `---` begins a slide, it makes no heading of the line above it."""
    if state.env.get("tool") in ("reveal", "slidev"):
        for line in range(start_line + 1, end_line):
            if state.isEmpty(line):
                break
            if _UNDERLINE.match(line_text(state, line)):
                return False
    return lheading(state, start_line, end_line, silent)


def _shortcode_rule(state: StateInline, silent: bool) -> bool:
    """`{{< name … >}}` of Quarto."""
    match = _SHORTCODE.match(state.src, state.pos, state.posMax) if state.src[state.pos] == "{" else None
    if match is None:
        return False
    if not silent:
        token = state.push("shortcode", "", 0)
        token.content, token.info = match[0], match[1] or ""
    state.pos = match.end()
    return True


def _raw_rule(state: StateInline, silent: bool) -> bool:
    """`{=html}` behind code, which makes it raw as in Pandoc."""
    match = _RAW.match(state.src, state.pos, state.posMax) if state.src[state.pos] == "{" else None
    if match is None or silent or state.pending or not state.tokens or state.tokens[-1].type != "code_inline":
        return False
    state.tokens[-1].meta["raw"] = match[0]
    state.pos = match.end()
    return True


def _tag_rule(state: StateInline, silent: bool) -> bool:
    """Tags of Vue's components, whose attributes may begin with `@` or `#`."""
    if state.env.get("tool") != "slidev" or state.src[state.pos] != "<":
        return False
    match = _TAG.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        state.push("html_inline", "", 0).content = match[0]
    state.pos = match.end()
    return True
