"""Blocks of HTML into the Nodes that Markdown has for their paragraphs, lists, pictures and marks."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

from slidegen.markdown.inline_html import DEEPEST, KINDS, element, image_of, without_huge_references
from slidegen.markdown.nodes import Node

# Their words are not meant for readers.
_HIDDEN = frozenset({"style", "script", "template", "svg", "head", "title", "object", "iframe", "noscript"})
# These stand within a line; every other element begins a line of its own and ends it.
_WITHIN = frozenset(
    {
        "span",
        "small",
        "big",
        "font",
        "abbr",
        "time",
        "label",
        "button",
        "q",
        "bdi",
        "bdo",
        "data",
        "wbr",
        "img",
        "br",
    }
)
# What is shown as it is meant.
MEANT = frozenset({*KINDS, "img", "br", "wbr", "p", "ul", "ol", "li"})
# Elements without an end.
_EMPTY = frozenset(
    {"img", "br", "hr", "wbr", "input", "meta", "link", "source", "col", "area", "base", "embed"}
)


def html_nodes(node: Node) -> tuple[Node, ...]:
    """What a block of HTML shows, as far as Markdown can say it; its words are all there."""
    reading = _Reading(node)
    reading.feed(without_huge_references(node.text))
    reading.close()
    reading.end_line()
    return tuple(reading.blocks)


@dataclass(slots=True)
class _Mark:
    """An inline element that has not ended, with what stands in it."""

    name: str
    values: dict[str, str] = field(default_factory=dict)
    children: list[Node] = field(default_factory=list)


class _Reading(HTMLParser):
    """One walk over tags. A line is a paragraph, or an item where it stands in `<li>`."""

    def __init__(self, place: Node) -> None:
        super().__init__(convert_charrefs=True)
        self.place = place
        self.blocks: list[Node] = []
        self.marks = [_Mark("")]
        self.hidden = ""
        self.item = ""
        self.lists: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if self.hidden:
            return
        if tag in _HIDDEN:
            self.hidden = tag
        elif tag == "br":
            self.add(Node("hardbreak", self.place.span))
        elif tag == "img":
            self.add(image_of(values, self.place))
        elif tag in KINDS:
            if len(self.marks) < DEEPEST:
                self.marks.append(_Mark(tag, values))
        elif tag not in _WITHIN:
            self.end_line()
            if tag in ("ul", "ol"):
                self.lists.append(tag)
            self.item = (self.lists or ["ul"])[-1] if tag == "li" else ""

    def handle_endtag(self, tag: str) -> None:
        if self.hidden:
            self.hidden = "" if tag == self.hidden else self.hidden
        elif tag in KINDS:
            if any(mark.name == tag for mark in self.marks):
                while self.marks[-1].name != tag:
                    self.end_mark()
                self.end_mark()
        elif tag not in _WITHIN | _EMPTY:
            self.end_line()
            self.item = ""
            if tag in ("ul", "ol") and self.lists:
                self.lists.pop()

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            before, after = data[:1].isspace(), data[-1:].isspace()
            words = " ".join(data.split())
            self.add(
                Node("text", self.place.span, text=f"{' ' * before}{words}{' ' * (after and bool(words))}")
            )

    def add(self, node: Node) -> None:
        self.marks[-1].children.append(node)

    def end_mark(self) -> None:
        mark = self.marks.pop()
        if mark.children:
            self.add(element(mark.name, mark.values, tuple(mark.children), self.place))

    def end_line(self) -> None:
        """A paragraph of what has come since the last one; a mark does not reach over the end of a line."""
        open_marks = [(mark.name, mark.values) for mark in self.marks[1:]]
        while len(self.marks) > 1:
            self.end_mark()
        words = self.marks.pop().children
        self.marks = [_Mark(""), *(_Mark(name, values) for name, values in open_marks)]
        if not any(_shows(node) for node in words):
            return
        paragraph = Node("paragraph", self.place.span, tuple(words))
        if not self.item:
            self.blocks.append(paragraph)
            return
        kind = "ordered_list" if self.item == "ol" else "bullet_list"
        item = Node("item", self.place.span, (paragraph,))
        last = self.blocks[-1] if self.blocks else None
        if last and last.kind == kind:
            self.blocks[-1] = Node(kind, last.span, (*last.children, item), level=1)
        else:
            self.blocks.append(Node(kind, self.place.span, (item,), level=1))


def _shows(node: Node) -> bool:
    return node.kind == "image" or bool(node.text.strip()) or any(map(_shows, node.children))
