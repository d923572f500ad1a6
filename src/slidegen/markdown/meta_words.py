"""Words of the front matter into the same words without marks: they are Markdown, as in Pandoc."""

from __future__ import annotations

import re
from dataclasses import replace

from slidegen.markdown.inline_html import with_inline_html
from slidegen.markdown.inlines import inline_nodes
from slidegen.markdown.nodes import Node
from slidegen.markdown.phrases import read_phrase
from slidegen.markdown.places import Places
from slidegen.markdown.raw_html import without_html
from slidegen.markdown.syntax import cell_tokens
from slidegen.model import Meta, plain
from slidegen.source import Source

_MARK = re.compile(r"[*_`~\[<\\&$^]")


def without_marks(meta: Meta) -> Meta:
    """The settings of which titles, footers and outlines show no more than the words."""
    title, subtitle, event, footer = map(_words, (meta.title, meta.subtitle, meta.event, meta.footer))
    authors = tuple(map(_words, meta.authors))
    return replace(meta, title=title, subtitle=subtitle, event=event, footer=footer, authors=authors)


def _words(text: str) -> str:
    if not _MARK.search(text):
        return text
    source = Source("", text)
    nodes = inline_nodes(cell_tokens(text), Places(source, (0,), (0,), len(text)), len(text))
    shown, _ = without_html(with_inline_html(Node("paragraph", source.span(0, len(text)), nodes)))
    return plain(read_phrase(shown.children)) or text
