"""Markdown text into Nodes with their places."""

from __future__ import annotations

import re
from collections import deque
from dataclasses import dataclass, field, replace
from functools import lru_cache

from markdown_it.token import Token

from slidegen.diagnostics import Finding
from slidegen.limits import DEFAULT, Limits, too_large
from slidegen.markdown.bounding import too_deep
from slidegen.markdown.captions import with_captions
from slidegen.markdown.characters import replaced
from slidegen.markdown.csv_tables import with_table
from slidegen.markdown.fancy_lists import scheme_of
from slidegen.markdown.fences import fence_node
from slidegen.markdown.inlines import inline_nodes
from slidegen.markdown.nodes import NO_ATTRIBUTES, Attributes, Node
from slidegen.markdown.places import Places, found_places, line_places
from slidegen.markdown.syntax import cell_tokens, document_tokens
from slidegen.markdown.unclosed import unclosed
from slidegen.source import Source, Span, first_line

_KINDS = {
    "paragraph": "paragraph",
    "heading": "heading",
    "bullet_list": "bullet_list",
    "ordered_list": "ordered_list",
    "list_item": "item",
    "blockquote": "quote",
    "table": "table",
    "tr": "row",
    "th": "cell",
    "td": "cell",
    "div": "div",
    "dl": "definition_list",
    "dt": "term",
    "dd": "definition",
    "footnote_reference": "footnote_definition",
}
# Parts of a table that Nodes do without.
_TRANSPARENT = {"thead_open", "thead_close", "tbody_open", "tbody_close"}
_CELL = re.compile(r"(?:\\.|[^|\\])+")


# A deck is looked through for the files that it names before it is read with them.
@lru_cache(maxsize=16)
def parse(source: Source, tool: str = "", limits: Limits = DEFAULT) -> tuple[Node, tuple[Finding, ...]]:
    """The document as one node, as the tool reads it that it was written for; the front matter is left out."""
    building = _Building(source, limits)
    # A token goes as its node comes, so that a long deck is not held twice.
    tokens = deque(document_tokens(source, tool, limits))
    while tokens:
        building.take(tokens.popleft())
    assert len(building.frames) == 1, "markdown-it closes all that it opens"
    whole = source.span(0, len(source.text))
    return Node("document", whole, with_captions(building.frames[0].children)), (
        *replaced(source),
        *building.findings,
    )


@dataclass(slots=True)
class _Frame:
    """A block whose end has not come yet."""

    token: Token
    start: int
    attributes: Attributes = NO_ATTRIBUTES
    children: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class _Building:
    """One walk over tokens. `cursor` only moves right: no block begins before the one that it follows."""

    source: Source
    limits: Limits
    frames: list[_Frame] = field(default_factory=lambda: [_Frame(Token("document_open", "", 1), 0)])
    findings: list[Finding] = field(default_factory=list)
    cursor: int = 0

    def take(self, token: Token) -> None:
        if token.type in _TRANSPARENT:
            return
        if "length" in token.meta:
            self.too_long(token)
        if token.nesting > 0:
            self.open(token)
        elif token.nesting < 0:
            self.close(_KINDS[token.type.removesuffix("_close")])
        elif token.type == "inline":
            self.words(token)
        else:
            self.frames[-1].children.append(self.leaf(token))

    def open(self, token: Token) -> None:
        frame = _Frame(token, self.start(token))
        if token.type == "div_open":
            attributes, first, end = token.meta["attributes"]
            place = self.source.span(frame.start + first, frame.start + end)
            frame.attributes = replace(attributes, span=place)
            if not token.meta["closed"] and all(each.token.meta.get("closed", True) for each in self.frames):
                hint = "a line of three colons closes it; without one it ends at the next heading or line ---"
                self.findings.append(Finding("open-div", "nothing closes this div", place, hint))
        self.frames.append(frame)

    def close(self, kind: str) -> None:
        if kind == "row":
            self.more_cells()
        frame = self.frames.pop()
        children = with_captions(frame.children)
        self.frames[-1].children.append(_node(kind, self.span(kind, frame, children), children, frame))

    def words(self, token: Token) -> None:
        """The words of a paragraph, a heading or a cell."""
        frame = self.frames[-1]
        places = self.places(token, frame.token)
        tokens = token.children or ()
        frame.children.extend(inline_nodes(tokens, places, len(token.content), self.limits.nesting))
        deep = too_deep(tokens, self.limits.nesting)
        if deep is not None:
            message = f"marks are nested deeper than {self.limits.nesting} here; the words in them stay"
            place = places.span(deep.meta["at"], deep.meta["at"] + 1)
            self.findings.append(Finding("too-deep", message, place, "--limit nesting=NUMBER allows more"))
        self.cursor = max(self.cursor, places.end)
        if "attributes" in frame.token.meta and frame.token.type == "heading_open":
            attributes, start, end = frame.token.meta["attributes"]
            frame.attributes = replace(attributes, span=places.span(start, end))

    def places(self, token: Token, owner: Token) -> Places:
        assert token.map is not None, "markdown-it gives words their lines"
        content = token.meta.get("written", token.content)
        if owner.type in ("th_open", "td_open") or owner.markup.startswith("#"):
            return found_places(self.source, content, token.map[0], self.cursor)
        return line_places(self.source, content, token.map[0])

    def more_cells(self) -> None:
        """Cells beyond the last column of the head, which GFM drops: no word is lost here."""
        row = self.frames[-1]
        end = self.end(row.token)
        for match in _CELL.finditer(self.source.text, self.cursor, end):
            words = match[0].strip()
            if words:
                start = match.start() + match[0].index(words)
                places = Places(self.source, (0,), (start,), start + len(words))
                nodes = inline_nodes(cell_tokens(words), places, len(words))
                row.children.append(Node("cell", self.source.span(start, start + len(words)), nodes))

    def leaf(self, token: Token) -> Node:
        start = self.start(token)
        span = self.source.span(start, max(start, self.end(token)))
        self.findings.extend(unclosed(token, span))
        if token.type == "hr":
            return Node("rule", span)
        if token.type == "too_deep":
            message = (
                f"blocks are nested deeper than {self.limits.nesting} here; what is in them is shown as words"
            )
            hint = "--limit nesting=NUMBER allows more"
            self.findings.append(Finding("too-deep", message, first_line(span), hint))
            return Node("paragraph", span, (Node("text", span, text=token.content),))
        if token.type == "slot":
            return Node("slot", span, info=token.info)
        if token.type == "html_block":
            return Node("html_block", span, text=token.content)
        if token.type == "math_block":
            return Node("fence", span, text=token.content, info="math")
        assert token.type in ("fence", "code_block"), f"a block that nothing reads: {token.type}"
        node, wrong = with_table(fence_node(token.info, token.content, span))
        self.findings.extend(wrong)
        return node

    def too_long(self, token: Token) -> None:
        assert token.map is not None, "markdown-it gives words their lines"
        line = self.source.line_span(token.map[0], token.map[0] + 1)
        start = max(self.skip_spaces(line.start, line.end), min(self.cursor, line.end))
        what = f"this block has {token.meta['length']:,} characters; its end is left out"
        place = self.source.span(start, line.end)
        self.findings.append(too_large("characters", self.limits, what, place))

    def start(self, token: Token) -> int:
        """The offset of the mark that opens a block, or of the first letter that can be the block's."""
        if token.map is None:
            return self.cursor
        first, stop = self.source.line_bounds(token.map[0], token.map[0] + 1)
        first = max(first, self.cursor)
        if token.type.endswith("_list_open"):
            return self.skip_spaces(first, stop)
        mark = token.info + token.markup if token.type == "list_item_open" else token.markup
        at = self.source.text.find(mark, first, stop) if mark else -1
        start = at if at >= 0 else self.skip_spaces(first, stop)
        self.cursor = start + len(mark) if at >= 0 else start
        return start

    def skip_spaces(self, start: int, end: int) -> int:
        text = self.source.text[start:end]
        return start + len(text) - len(text.lstrip())

    def end(self, token: Token) -> int:
        """The offset after a block's last letter."""
        if token.map is None:
            return self.cursor
        first, stop = self.source.line_bounds(*token.map)
        return first + len(self.source.text[first:stop].rstrip())

    def span(self, kind: str, frame: _Frame, children: tuple[Node, ...]) -> Span:
        if children and (kind in ("paragraph", "cell", "term") or frame.token.map is None):
            return Span(self.source, children[0].span.start, max([child.span.end for child in children]))
        return Span(self.source, frame.start, max(frame.start, self.end(frame.token)))


def _node(kind: str, span: Span, children: tuple[Node, ...], frame: _Frame) -> Node:
    """The block that has ended, with what only its kind has."""
    token, attributes = frame.token, frame.attributes
    level, info, target = 0, "", ""
    if kind == "heading":
        level = int(token.tag[1])
    elif kind == "ordered_list":
        level = int(token.attrs.get("start", 1))
        info = scheme_of(first_line(span).text)
    elif kind == "cell":
        info = str(token.attrs.get("style", "")).removeprefix("text-align:")
    elif kind == "footnote_definition":
        target = str(token.meta["label"])
    elif kind == "div" and attributes.classes:
        info = attributes.classes[0]
    header = token.type == "th_open"
    return Node(kind, span, children, "", level, info, target, header=header, attributes=attributes)
