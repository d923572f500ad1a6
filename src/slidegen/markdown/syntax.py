"""Markdown text into markdown-it's tokens: CommonMark, tables, strikethrough, and what Pandoc adds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin

from slidegen.markdown import block_rules, inline_rules
from slidegen.markdown.attributes import trailing_attributes
from slidegen.markdown.directives import without_directives
from slidegen.markdown.emoji import emoji_rule
from slidegen.markdown.footnote_rules import add_footnotes
from slidegen.markdown.front_matter import split_front_matter, written_for
from slidegen.markdown.other_rules import add_others
from slidegen.source import Source


def document_tokens(source: Source) -> list[Token]:
    """The tokens of a deck; its front matter counts as empty lines."""
    tool = written_for(source)
    return _parser().parse(_readable(source, tool), {"tool": tool})


def cell_tokens(words: str) -> Sequence[Token]:
    """The inline tokens of words that markdown-it left out of a table."""
    return _parser().parseInline(words)[0].children or ()


def _readable(source: Source, tool: str) -> str:
    """The text with the same lines, and in them the same offsets but for what no output can hold."""
    text = source.text
    front = split_front_matter(source)
    if front is not None:
        closing = text.find("\n", front.end)
        end = len(text) if closing < 0 else closing
        text = "\n" * text.count("\n", 0, end) + text[end:]
    text = without_directives(text, tool)
    # In a Source only "\n" ends a line.
    text = re.sub(r"\r(?!\n)|\A\ufeff|[\v\f]", " ", text)
    # XML 1.0, which every output is made of, has no place for these (its clause 2.2).
    return re.sub(r"[\x00-\x08\x0e-\x1f\ufffe\uffff]", "\ufffd", text)


@cache
def _parser() -> MarkdownIt:
    markdown = MarkdownIt("commonmark")
    markdown.inline = inline_rules.PlacedParser()
    markdown.configure("commonmark", {"maxNesting": block_rules.DEEPEST})
    markdown.enable(["table", "strikethrough"])
    # Joined tokens would lose the places of their parts.
    markdown.core.ruler.disable("text_join")
    markdown.inline.ruler2.disable("fragments_join")
    markdown.core.ruler.after("block", "heading_attributes", _cut_heading_attributes)
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
    block.before("fence", "div", block_rules.div_rule, {"alt": ends_others})
    block.before("fence", "formula", block_rules.formula_rule, {"alt": ends_others})
    block.at("reference", block_rules.reference_rule)
    inline.before("link", "attributes", inline_rules.attributes_rule)
    inline.before("link", "formula", inline_rules.formula_rule)
    inline.after("link", "span", inline_rules.span_rule)
    inline.after("image", "spaced_picture", inline_rules.picture_rule)
    inline.before("link", "address", inline_rules.address_rule)
    inline.before("link", "emoji", emoji_rule)
    add_footnotes(markdown)
    add_others(markdown)
    deflist_plugin(markdown)


def _cut_heading_attributes(state: StateCore) -> None:
    for opening, words in pairwise(state.tokens):
        found = trailing_attributes(words.content) if opening.type == "heading_open" else None
        if found is not None:
            attributes, start = found
            opening.meta["attributes"] = (attributes, start, len(words.content))
            words.meta["written"] = words.content
            words.content = words.content[:start].rstrip()
