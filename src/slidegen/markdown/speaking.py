"""The `::: notes` among Nodes into what the speaker says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from slidegen.markdown.cutting import is_notes
from slidegen.markdown.nodes import Node, bits
from slidegen.markdown.phrases import read_phrase
from slidegen.markdown.rewriting import rewritten, walk
from slidegen.model import Phrase, Words

_WORDS = ("paragraph", "heading", "cell", "term")


def read_notes(node: Node) -> Iterator[Phrase]:
    """A phrase for each paragraph and each item of the notes in `node`, in their order."""
    if is_notes(node):
        yield from read_words(node)
    elif node.holds & bits("div"):
        for child in node.children:
            yield from read_notes(child)


def read_words(node: Node) -> Iterator[Phrase]:
    """A phrase for each block of words in `node`."""
    for each in walk(node, *_WORDS, "fence"):
        phrase = _phrase(each)
        if phrase:
            yield phrase


def without_notes(nodes: Sequence[Node]) -> tuple[Node, ...]:
    """What stands on the slide."""
    visible = (node for node in nodes if not is_notes(node))
    return tuple(rewritten(node, lambda each: () if is_notes(each) else (each,), "div") for node in visible)


def _phrase(node: Node) -> Phrase:
    if node.kind in _WORDS:
        return read_phrase(node.children)
    if node.kind == "fence" and node.text.strip():
        return (Words(node.text.strip("\n"), node.span, code=True),)
    return ()
