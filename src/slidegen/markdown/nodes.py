"""The tree of Markdown nodes, each with its place in the source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from slidegen.source import Span


@dataclass(frozen=True, slots=True)
class Attributes:
    """What stands in braces: `{.class #id key=value}`."""

    id: str = ""
    classes: tuple[str, ...] = ()
    values: Mapping[str, str] = field(default_factory=dict)
    span: Span | None = None


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
    cells of a table's head.
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
    attributes: Attributes = Attributes()
