"""A slide's reading tree into headings, lists, quotes, code, tables and figures around its marks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import assert_never

from slidegen.painters.html.looks import paragraph_class
from slidegen.painters.html.marks import body_of, decoration, element
from slidegen.painters.html.markup import attributes
from slidegen.painters.html.styles import classes
from slidegen.painters.html.surface import Surface
from slidegen.painters.html.text import language, paragraph, runs
from slidegen.scene import (
    Body,
    CodeNode,
    FigureNode,
    GroupMark,
    HeadingNode,
    ItemNode,
    Leaf,
    ListNode,
    Mark,
    QuoteNode,
    ReadingNode,
    Scene,
    TableMark,
    TableNode,
    TextNode,
    every,
)

# An element whose parts stand in several boxes has no box itself.
SPREAD = "spread"


@dataclass(frozen=True, slots=True)
class Reader:
    """`heading` names the slide and gets the id `label`; `depths` are z-indexes by mark, where the order of reading
    is not the order of painting; `named` are the paragraphs of a mark that the tree names."""

    marks: Mapping[str, Mark]
    surface: Surface
    heading: HeadingNode | None
    label: str
    depths: Mapping[str, int]
    named: Mapping[str, frozenset[int]]


def read(scene: Scene, label: str, surface: Surface) -> str:
    """Everything on a slide but art and furniture: decoration first, then what is read."""
    marks = {mark.name: mark for mark in every(scene.marks)}
    leaves = [leaf for node in scene.tree for leaf in leaves_of(node)]
    order = [name for name, _ in groupby(leaf.mark for leaf in leaves)]
    assert len(order) == len(set(order)), "the paragraphs of a mark stand together in the reading tree"
    silent = list(_silent(scene.marks, order))
    painted = [mark.name for mark in silent] + order
    depths = {} if painted == [name for name in marks if name in painted] else _depths(marks)
    named = {
        name: frozenset(leaf.paragraph for leaf in group if leaf.paragraph is not None)
        for name, group in groupby(leaves, lambda leaf: leaf.mark)
    }
    surface = replace(surface, steps=_steps(scene))
    reader = Reader(marks, surface, heading_of(scene.tree), label, depths, named)
    decor = "".join(decoration(mark, surface, *_kinds(mark.name, reader)) for mark in silent)
    around = f'<div class="{SPREAD} decor" aria-hidden="true">{decor}</div>' if decor else ""
    return around + _siblings(scene.tree, reader)


def _steps(scene: Scene) -> dict[Leaf, str]:
    return {leaf: f"step-{at}" for at, step in enumerate(scene.steps, 1) for leaf in step}


def _silent(marks: Sequence[Mark], named: Sequence[str]) -> Iterator[Mark]:
    """The marks that no leaf names; a group is one of them where none of its marks is named."""
    for mark in marks:
        if mark.name in named:
            continue
        if isinstance(mark, GroupMark) and any(each.name in named for each in every(mark.marks)):
            yield from _silent(mark.marks, named)
        else:
            yield mark


def heading_of(tree: Sequence[ReadingNode]) -> HeadingNode | None:
    """The heading that names the slide: the first one, or that in a quotation, where this stands for a title."""
    inner = (child for node in tree if isinstance(node, QuoteNode) for child in node.children)
    return next((node for node in (*tree, *inner) if isinstance(node, HeadingNode)), None)


def leaves_of(node: ReadingNode | ItemNode) -> Iterator[Leaf]:
    """What a node says, in order."""
    match node:
        case HeadingNode() | TextNode() | CodeNode():
            yield node.leaf
        case TableNode() | FigureNode():
            yield node.leaf
            if node.caption:
                yield node.caption
        case ListNode():
            for item in node.items:
                yield from leaves_of(item)
        case ItemNode():
            for child in node.children:
                yield from leaves_of(child)
        case QuoteNode():
            for child in (*node.children, *node.source):
                yield from leaves_of(child)
        case _:
            assert_never(node)


def _depths(marks: Mapping[str, Mark]) -> dict[str, int]:
    return {name: index for index, name in enumerate(marks, 1)}


def _kinds(name: str, reader: Reader) -> tuple[str, ...]:
    """Further classes of a mark: its depth, and the step that it waits for."""
    depth = {"z-index": str(reader.depths[name])} if name in reader.depths else {}
    step = reader.surface.steps.get(Leaf(name), "")
    return tuple(filter(None, (reader.surface.styles.named("z", depth), step)))


def _owner(node: ReadingNode | ItemNode) -> str | None:
    """The mark in which all of a node stands, if there is one."""
    names = {leaf.mark for leaf in leaves_of(node)}
    return names.pop() if len(names) == 1 else None


def _siblings(nodes: Sequence[ReadingNode], reader: Reader) -> str:
    """Nodes side by side; those of one mark stand in its box."""
    written: list[str] = []
    for owner, group in groupby(nodes, _owner):
        if owner is None:
            written.extend(_node(node, reader, SPREAD) for node in group)
        else:
            written.append(_boxed(owner, "".join(_node(node, reader, "") for node in group), reader))
    return "".join(written)


def _boxed(name: str, inner: str, reader: Reader) -> str:
    mark, surface = reader.marks[name], reader.surface
    return element(mark, inner + _after(name, reader), surface, *_kinds(name, reader))


def _placed(mark: Mark, leaf: Leaf, reader: Reader) -> str:
    inner = _leaf(leaf, "p", reader) + _after(mark.name, reader)
    return element(mark, inner, reader.surface, *_kinds(mark.name, reader))


def _node(node: ReadingNode, reader: Reader, spread: str) -> str:
    """A node. Where it is `spread`, its parts make their own boxes; else it stands in the box of its mark."""
    match node:
        case HeadingNode():
            return _heading(node, reader)
        case TextNode():
            return _leaf(node.leaf, "p", reader)
        case ListNode():
            return _list(node, reader, spread)
        case QuoteNode():
            return _quote(node, reader, spread)
        case CodeNode():
            return _code(node, reader)
        case TableNode() | FigureNode():
            return _figure(node, reader, spread)
        case _:
            assert_never(node)


def _part(nodes: Sequence[ReadingNode], reader: Reader, spread: str) -> str:
    return _siblings(nodes, reader) if spread else "".join(_node(node, reader, "") for node in nodes)


def _heading(node: HeadingNode, reader: Reader) -> str:
    named = attributes(id=reader.label, tabindex=-1) if node is reader.heading else ""
    return _leaf(node.leaf, f"h{min(max(node.level, 1), 6)}", reader, named)


def _leaf(leaf: Leaf, tag: str, reader: Reader, extra: str = "") -> str:
    """The paragraphs that a leaf names, after those before them that no leaf names."""
    body = body_of(reader.marks[leaf.mark], reader.surface)
    if body is None:
        return ""
    if leaf.paragraph is not None:
        before = "".join(
            paragraph("p", body, index, reader.surface) for index in _unnamed_before(leaf, reader)
        )
        step = reader.surface.steps.get(leaf, "")
        return before + paragraph(tag, body, leaf.paragraph, reader.surface, extra, step)
    indices = range(len(body.paragraphs))
    if tag == "p" or len(indices) == 1:
        return "".join(
            paragraph(
                tag, body, index, reader.surface, extra, reader.surface.steps.get(Leaf(leaf.mark, index), "")
            )
            for index in indices
        )
    lines = "".join(paragraph("span", body, index, reader.surface) for index in indices)
    return f"<{tag}{extra}>{lines}</{tag}>"


def _unnamed_before(leaf: Leaf, reader: Reader) -> range:
    assert leaf.paragraph is not None, "the leaf names one paragraph"
    first = max((index + 1 for index in reader.named[leaf.mark] if index < leaf.paragraph), default=0)
    return range(first, leaf.paragraph)


def _after(name: str, reader: Reader) -> str:
    """The paragraphs of a mark after the last one that the tree names."""
    body, named = body_of(reader.marks[name], reader.surface), reader.named[name]
    if body is None or not named:
        return ""
    left = range(max(named) + 1, len(body.paragraphs))
    return "".join(paragraph("p", body, index, reader.surface) for index in left)


def _list(node: ListNode, reader: Reader, spread: str) -> str:
    tag = "ol" if node.ordered else "ul"
    # A list without its own markers is no list to VoiceOver unless it says so.
    start = node.start if node.ordered and node.start != 1 else None
    named = attributes(class_=spread or None, role="list", start=start)
    owners = [owner for item in node.items if (owner := _owner(item))]
    if spread and len(owners) > len(set(owners)):
        return _column_list(node, reader)
    items = "".join(
        f"<li{attributes(class_=spread or None)}>{_part(item.children, reader, spread)}</li>"
        for item in node.items
    )
    return f"<{tag}{named}>{items}</{tag}>"


def _column_list(node: ListNode, reader: Reader) -> str:
    """A list in columns, each with several items in its box, which stands between the list and its items: ARIA 1.2
    allows that, ul and ol do not."""
    columns: list[str] = []
    for owner, group in groupby(node.items, _owner):
        assert owner, "an item of a list in columns stands in one of them"
        items = (f'<div role="listitem">{_part(item.children, reader, "")}</div>' for item in group)
        columns.append(_boxed(owner, "".join(items), reader))
    return f'<div class="{SPREAD}" role="list">{"".join(columns)}</div>'


def _quote(node: QuoteNode, reader: Reader, spread: str) -> str:
    named = attributes(class_=spread or None)
    words = f"<blockquote{named}>{_part(node.children, reader, spread)}</blockquote>"
    if not node.source:
        return words
    source = f"<figcaption{named}>{_part(node.source, reader, spread)}</figcaption>"
    return f"<figure{named}>{words}{source}</figure>"


def _code(node: CodeNode, reader: Reader) -> str:
    """Each paragraph is a line; the line feeds are for those who copy them or have no style sheet."""
    body = body_of(reader.marks[node.leaf.mark], reader.surface)
    if body is None:
        return ""
    whole = node.leaf.paragraph is None
    indices = range(len(body.paragraphs)) if whole else [node.leaf.paragraph or 0]
    apart = reader.surface.direction(rtl=False)
    surface = replace(reader.surface, rtl=False)
    name, steps = node.leaf.mark, reader.surface.steps
    lines = "".join(_code_line(body, at, surface, steps.get(Leaf(name, at), "")) for at in indices)
    language = f"language-{node.language}" if node.language else None
    return f"<pre{attributes(dir=apart)}><code{attributes(class_=language)}>{lines}</code></pre>"


def _code_line(body: Body, index: int, surface: Surface, step: str) -> str:
    content = body.paragraphs[index]
    lang = language(content, surface)
    named = attributes(class_=classes("p", paragraph_class(body, index, surface), step), lang=lang)
    words = runs(content, replace(surface, lang=lang or surface.lang), inline=False)
    return f"<span{named}>{words.removesuffix('<br>')}\n</span>"


def _figure(node: TableNode | FigureNode, reader: Reader, spread: str) -> str:
    """A table or a picture alone is itself; with a caption it is a figure."""
    if not spread or node.caption is None:
        return _leaf(node.leaf, "p", reader)
    # The caption names the table already.
    mark = reader.marks[node.leaf.mark]
    shown = _placed(replace(mark, alt="") if isinstance(mark, TableMark) else mark, node.leaf, reader)
    caption = _placed(reader.marks[node.caption.mark], node.caption, reader)
    return f'<figure class="{SPREAD}">{shown}<figcaption class="{SPREAD}">{caption}</figcaption></figure>'
