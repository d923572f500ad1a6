"""The tree of Markdown nodes, each with its place in the source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from slidegen.source import Span

# Blocks, what stands within a line, and what may be either.
_KINDS = (
    "document heading paragraph bullet_list ordered_list item table row cell fence quote rule div html_block slot"
    " definition_list term definition footnote_definition footnotes caption"
    " text strong emphasis strike underline superscript subscript code link image span softbreak hardbreak"
    " html_inline shortcode footnote_ref raised raw footnote"
).split()
_BITS: Mapping[str, int] = {kind: 1 << at for at, kind in enumerate(_KINDS)}


@dataclass(frozen=True, slots=True)
class Attributes:
    """What stands in braces: `{.class #id key=value}`."""

    id: str = ""
    classes: tuple[str, ...] = ()
    values: Mapping[str, str] = field(default_factory=dict)
    span: Span | None = None


NO_ATTRIBUTES = Attributes()


@dataclass(frozen=True, slots=True)
class Node:
    """A block or an inline of Markdown.

    Block kinds: document, heading, paragraph, bullet_list, ordered_list, item, table, row, cell, fence, quote, rule,
    div, html_block, raw, slot, definition_list, term, definition, footnote_definition, footnotes, caption. Inline
    kinds: text, strong, emphasis, strike, underline, superscript, subscript, code, link, image, span, softbreak,
    hardbreak, html_inline, raw, shortcode, footnote_ref, raised. A footnote is inline as it is written and a block
    in `footnotes`. Blocks that hold words (heading, paragraph, cell, term, caption) have inline children; others have
    block children. A caption that has footnotes is the last child of its table, or the only one of its image.

    `text` is the literal content of text, code, fence, html_*; and the alt text of an image.
    `level` is a heading's level (1-6), an ordered list's first number, and the number of a footnote.
    `info` is a fence's language; a cell's alignment ("", "left", "center", "right"); a div's name is its first class.
    `target` is the address of a link or an image and the name of a footnote, `title` the title. `header` marks the
    cells of a table's head. `holds` has a bit for each kind that the node, or one below it, is of.
    """

    kind: str
    span: Span
    children: tuple[Node, ...] = ()
    text: str = ""
    level: int = 0
    info: str = ""
    target: str = ""
    title: str = ""
    header: bool = False
    attributes: Attributes = NO_ATTRIBUTES
    holds: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        holds = _BITS[self.kind]
        for child in self.children:
            holds |= child.holds
        object.__setattr__(self, "holds", holds)


@cache
def bits(*kinds: str) -> int:
    """The bits of these kinds, as `Node.holds` has them."""
    return sum(_BITS[kind] for kind in kinds)
