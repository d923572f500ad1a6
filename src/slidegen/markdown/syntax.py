"""Markdown text into markdown-it's tokens: CommonMark, tables, strikethrough, and what Pandoc adds."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin

from slidegen.limits import DEFAULT, Limits
from slidegen.markdown import block_rules, inline_rules
from slidegen.markdown.attributes import trailing_attributes
from slidegen.markdown.bounding import length_rule
from slidegen.markdown.characters import writable
from slidegen.markdown.directives import included, without_directives
from slidegen.markdown.emoji import emoji_rule
from slidegen.markdown.footnote_rules import add_footnotes
from slidegen.markdown.front_matter import opening_block
from slidegen.markdown.other_rules import add_others
from slidegen.markdown.pandoc_tables import table_rule
from slidegen.source import Source


def document_tokens(source: Source, tool: str, limits: Limits = DEFAULT) -> list[Token]:
    """The tokens of a deck for the tool, one of dialects.NAMES; its front matter counts as empty lines."""
    env = {"tool": tool, "characters": limits.characters}
    return _parser(limits.nesting).parse(_readable(source, tool), env)


def cell_tokens(words: str) -> Sequence[Token]:
    """The inline tokens of words that markdown-it left out of a table."""
    return _parser(DEFAULT.nesting).parseInline(words, {"characters": DEFAULT.characters})[0].children or ()


def _readable(source: Source, tool: str) -> str:
    """The text with the same lines, and in them the same offsets but for what no output can hold."""
    text = source.text
    front = opening_block(source)
    if front is not None:
        closing = text.find("\n", front.end)
        end = len(text) if closing < 0 else closing
        # Slidev's first slide has its settings among those of the deck.
        head = text[:end].split("\n") if tool == "slidev" else [""] * (text.count("\n", 0, end) + 1)
        text = "\n".join(map(included, head)) + text[end:]
    return writable(without_directives(text, tool, front.text if front else ""))


@cache
def _parser(nesting: int) -> MarkdownIt:
    markdown = MarkdownIt("commonmark")
    markdown.inline = inline_rules.PlacedParser()
    markdown.configure("commonmark", {"maxNesting": nesting + block_rules.RESERVE})
    markdown.enable(["table", "strikethrough"])
    # Joined tokens would lose the places of their parts.
    markdown.core.ruler.disable("text_join")
    markdown.inline.ruler2.disable("fragments_join")
    markdown.core.ruler.after("block", "length", length_rule)
    markdown.core.ruler.after("length", "heading_attributes", _cut_heading_attributes)
    markdown.core.ruler.after("inline", "picture_captions", _read_captions)
    _add_rules(markdown)
    # Addresses stay as written: what is safe is judged later, and files are found by their own names.
    markdown.validateLink = lambda url: True  # type: ignore[method-assign]
    markdown.normalizeLink = lambda url: url  # type: ignore[method-assign]
    markdown.normalizeLinkText = lambda link: link  # type: ignore[method-assign]
    return markdown


def _add_rules(markdown: MarkdownIt) -> None:
    block, inline = markdown.block.ruler, markdown.inline.ruler
    block.before("table", "floor", block_rules.floor_rule)
    ends_others = ["paragraph", "reference", "blockquote", "list"]
    block.before("hr", "drawn_table", table_rule, {"alt": ends_others[:1]})
    block.before("fence", "div", block_rules.div_rule, {"alt": ends_others})
    block.before("fence", "formula", block_rules.formula_rule, {"alt": ends_others})
    block.at("reference", block_rules.reference_rule)
    inline.before("link", "attributes", inline_rules.attributes_rule)
    inline.before("link", "formula", inline_rules.formula_rule)
    inline.after("link", "span", inline_rules.span_rule)
    inline.after("image", "spaced_picture", inline_rules.picture_rule)
    inline.before("link", "address", inline_rules.address_rule)
    inline.before("link", "emoji", emoji_rule)
    inline.before("strikethrough", "shift", inline_rules.shift_rule)
    inline.before("link", "mark", inline_rules.mark_rule)
    inline.before("escape", "space", inline_rules.space_rule)
    add_footnotes(markdown)
    add_others(markdown)
    deflist_plugin(markdown)


def _read_captions(state: StateCore) -> None:
    """A picture's title may refer to footnotes."""
    for token in (each for words in state.tokens for each in words.children or () if each.type == "image"):
        title = str(token.attrs.get("title", ""))
        if "[^" in title or "^[" in title:
            token.meta["caption"] = state.md.inline.parse(title, state.md, state.env, [])


def _cut_heading_attributes(state: StateCore) -> None:
    for opening, words in pairwise(state.tokens):
        found = trailing_attributes(words.content) if opening.type == "heading_open" else None
        if found is not None:
            attributes, start = found
            opening.meta["attributes"] = (attributes, start, len(words.content))
            words.meta["written"] = words.content
            words.content = words.content[:start].rstrip()
