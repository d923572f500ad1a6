"""The Nodes of a document into the stretches that become slides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from slidegen.diagnostics import Finding
from slidegen.markdown.nodes import Attributes, Node
from slidegen.markdown.phrases import read_phrase
from slidegen.markdown.rewriting import walk
from slidegen.model import plain
from slidegen.source import Span, first_line


@dataclass(frozen=True, slots=True)
class Cut:
    """One slide's stretch: `kind` is "title", "section" or "slide", `nodes` what stands below the heading."""

    kind: str
    heading: Node | None
    nodes: tuple[Node, ...]
    span: Span


# A line above a heading that says what it is about.
_SHORT_LINE = 60
# A paragraph below the title of a deck: a subtitle, who speaks, where.
_SHORT_PARAGRAPH = 160


def cut_slides(nodes: Sequence[Node], level: int, titled: bool, flat: bool = False) -> tuple[Cut, ...]:
    """The slides of a document. `level` is the level of slides' headings, 0 to find it; `titled` says whether
    the front matter gives a title, so that no heading has to; `flat`, that there are no sections, and that only
    rules begin a slide where no level is given."""
    lone = None if titled or level == 1 else _lone_title(nodes)
    body = nodes[1:] if lone else nodes
    by_rules = flat and not level
    level = level or slide_level(body)
    cuts: list[Cut] = []
    heading: Node | None = lone
    kind = "title" if lone and _names_deck(body) else "slide"
    held: list[Node] = []
    fresh = lone is None
    for node in body:
        first = fresh and not heading
        begins = node.kind == "heading" and (first or (node.level <= level and not by_rules))
        if begins or node.kind == "rule":
            # What is only said after a rule is said of the heading below it.
            carried = held if begins and first and (cuts or not titled) else []
            if not carried:
                cuts.extend(_cut(kind, heading, held))
            heading, held = (node if begins else None), carried
            kind = "section" if begins and node.level < level and not flat else "slide"
            fresh = node.kind == "rule"
        else:
            held.append(node)
            fresh = fresh and (is_notes(node) or node.kind == "slot")
    cuts.extend(_cut(kind, heading, held))
    return tuple(map(_headed, cuts) if flat else cuts)


def _headed(cut: Cut) -> Cut:
    """Where rules begin slides, a heading may have a picture or a short line above it, and names the slide all the
    same."""
    at = next((index for index, node in enumerate(cut.nodes) if node.kind == "heading"), 0)
    if cut.heading or not at or not all(_is_slight(node) for node in cut.nodes[:at]):
        return cut
    return replace(cut, heading=cut.nodes[at], nodes=(*cut.nodes[:at], *cut.nodes[at + 1 :]))


def _is_slight(node: Node) -> bool:
    short = node.kind == "paragraph" and len(plain(read_phrase(node.children))) <= _SHORT_LINE
    return short or node.kind == "slot" or is_notes(node)


def is_notes(node: Node) -> bool:
    """Whether a node is what the speaker says."""
    return node.kind == "div" and "notes" in node.attributes.classes


def slide_level(nodes: Sequence[Node]) -> int:
    """The highest level of a heading that is followed directly by content, as Pandoc finds it.

    Notes are no content here, since a section too has something to be said. In a deck of headings alone the
    lowest are its slides.
    """
    followed = [node.level for node in _with_words(nodes)]
    levels = [node.level for node in nodes if node.kind == "heading"]
    return min(followed) if followed else max(levels, default=1)


def _with_words(nodes: Sequence[Node]) -> list[Node]:
    """The headings that are followed directly by content."""
    visible = [node for node in nodes if not is_notes(node)]
    return [
        node
        for node, after in pairwise(visible)
        if node.kind == "heading" and after.kind not in ("heading", "rule", "slot")
    ]


# With more than this many headings of the second level to one of the first, those are likelier to be the slides.
_LIKELY_SLIDES = 2


def doubtful_level(nodes: Sequence[Node], titled: bool) -> tuple[Finding, ...]:
    """A warning where words below a section's heading have made slides of the sections; `titled` as above."""
    body = nodes if titled or _lone_title(nodes) is None else nodes[1:]
    if slide_level(body) != 1:
        return ()
    counts = [sum(node.kind == "heading" and node.level == level for node in body) for level in (1, 2)]
    if counts[1] <= _LIKELY_SLIDES * counts[0]:
        return ()
    first = next(node for node in _with_words(body) if node.level == 1)
    message = f'"#" begins the slides, as there are words right below this one; {counts[1]} "##" are parts of slides'
    return (
        Finding(
            "slide-level", message, first.span, "slide-level: 2 in the front matter makes slides of them"
        ),
    )


def _names_deck(below: Sequence[Node]) -> bool:
    """Whether only some short lines stand below a heading: with a list or a picture it is a slide as others are."""
    for node in below:
        if node.kind in ("heading", "rule"):
            break
        if not (is_notes(node) or node.kind in ("slot", "footnotes", "html_block")) and not _is_short(node):
            return False
    return True


def _is_short(node: Node) -> bool:
    images = walk(node, "image")
    behind = all({"background", "decorative"} & set(each.attributes.classes) for each in images)
    return node.kind == "paragraph" and behind and len(plain(read_phrase(node.children))) <= _SHORT_PARAGRAPH


def _lone_title(nodes: Sequence[Node]) -> Node | None:
    """The only heading of the first level, where it begins the deck and more follows than its own content."""
    first = nodes[0] if nodes else None
    if first is None or first.kind != "heading" or first.level != 1 or not read_phrase(first.children):
        return None
    headings = [node for node in nodes[1:] if node.kind == "heading"]
    more = bool(headings) or any(node.kind == "rule" for node in nodes[1:])
    return first if more and all(node.level > 1 for node in headings) else None


def without_title_again(document: Node, title: str) -> Node:
    """The document without a first heading that only says again what the title slide says."""
    first = next((node for node in document.children if not is_notes(node)), None)
    if not title or first is None or first.kind != "heading" or first.level != 1:
        return document
    same = plain(read_phrase(first.children)).casefold().split() == title.casefold().split()
    if not same or first in _with_words(document.children) or first.attributes != Attributes():
        return document
    return replace(document, children=tuple(node for node in document.children if node is not first))


def _cut(kind: str, heading: Node | None, nodes: Sequence[Node]) -> list[Cut]:
    """The slide, unless nothing is on it."""
    first = heading or (nodes[0] if nodes else None)
    return [Cut(kind, heading, tuple(nodes), first_line(first.span))] if first else []
