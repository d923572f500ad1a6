"""Pictures alone in a paragraph of a Quarto deck into pictures whose words are their caption too."""

from __future__ import annotations

from dataclasses import replace

from slidegen.markdown.nodes import Node
from slidegen.markdown.rewriting import rewritten


def with_figures(document: Node) -> Node:
    """Quarto shows the words in the brackets below a picture that stands alone; other decks say them to a reader."""
    return rewritten(document, lambda node: (_captioned(node),), "image")


def _captioned(node: Node) -> Node:
    image = node.children[0] if node.kind == "paragraph" and len(node.children) == 1 else None
    if image is None or image.kind != "image" or image.title or not image.text:
        return node
    return replace(node, children=(replace(image, title=image.text),))
