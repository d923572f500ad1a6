"""What a reader follows: the order of p:spTree, and the DOM of the webcast."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Leaf:
    """What is read: a mark by its name, or one paragraph of it; of a chart, one series."""

    mark: str
    paragraph: int | None = None


@dataclass(frozen=True, slots=True)
class HeadingNode:
    """A title or subheading."""

    level: int
    leaf: Leaf


@dataclass(frozen=True, slots=True)
class TextNode:
    """A text in one or more paragraphs."""

    leaf: Leaf


@dataclass(frozen=True, slots=True)
class ListNode:
    """A list of items."""

    ordered: bool
    items: tuple[ItemNode, ...]
    start: int = 1


@dataclass(frozen=True, slots=True)
class ItemNode:
    """What an item says, paragraph by paragraph, lists within it included."""

    children: tuple[ReadingNode, ...]


@dataclass(frozen=True, slots=True)
class QuoteNode:
    """`source` is who said it."""

    children: tuple[ReadingNode, ...]
    source: tuple[ReadingNode, ...] = ()


@dataclass(frozen=True, slots=True)
class CodeNode:
    """Lines of code: each paragraph of the mark is a line."""

    leaf: Leaf
    language: str = ""


@dataclass(frozen=True, slots=True)
class TableNode:
    """A table."""

    leaf: Leaf
    caption: Leaf | None = None


@dataclass(frozen=True, slots=True)
class FigureNode:
    """A picture with its caption."""

    leaf: Leaf
    caption: Leaf | None = None


ReadingNode = HeadingNode | TextNode | ListNode | QuoteNode | CodeNode | TableNode | FigureNode
