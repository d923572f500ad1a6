"""The Nodes of a slide without a heading into a title: its first words."""

from __future__ import annotations

from collections.abc import Sequence

from slidegen.markdown.nodes import Node
from slidegen.markdown.phrases import read_phrase
from slidegen.markdown.rewriting import walk
from slidegen.markdown.speaking import without_notes
from slidegen.model import Phrase, Words, plain

MOST_WORDS = 8
_WORDS = ("paragraph", "heading", "cell", "term")


def first_words(nodes: Sequence[Node]) -> Phrase:
    """The first words that stand on the slide, in one look; nothing where there are none."""
    for node in without_notes(nodes):
        for each in walk(node, *_WORDS, "fence"):
            words = _text(each).split()
            if words:
                cut = " ".join(words[:MOST_WORDS]) + ("…" if len(words) > MOST_WORDS else "")
                return (Words(cut, each.span),)
    return ()


def _text(node: Node) -> str:
    if node.kind in _WORDS:
        return plain(read_phrase(node.children))
    return node.text.strip().partition("\n")[0] if node.kind == "fence" else ""
