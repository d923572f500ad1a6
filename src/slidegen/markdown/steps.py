"""Pauses, and what is `incremental`, into the stretches of the source that a slide shows step by step."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest

from slidegen.markdown.csv_tables import CHART
from slidegen.markdown.cutting import Cut
from slidegen.markdown.fences import line_of
from slidegen.markdown.nodes import Node
from slidegen.markdown.rewriting import walk
from slidegen.model import Slide
from slidegen.source import Span

# As Pandoc calls them: lists item by item, lists at once; and as reveal.js does: a part as one step.
INCREMENTAL, AT_ONCE, WHOLE = "incremental", "nonincremental", "fragment"
_LISTS = ("bullet_list", "ordered_list")


def is_pause(node: Node) -> bool:
    """`. . .` alone in a paragraph, as in Pandoc."""
    return node.kind == "paragraph" and len(node.children) == 1 and node.children[0].text == ". . ."


def with_steps(slides: Sequence[Slide], cuts: Sequence[Cut], document: Node) -> tuple[Slide, ...]:
    """The slides, of which each is cut from its place in `cuts`, with their steps. The document still has pauses."""
    pauses = [node.span for node in walk(document, "paragraph") if is_pause(node)]
    starts = sorted(cut.span.start for cut in cuts) if pauses else []
    return tuple(
        replace(slide, steps=_steps(cut, pauses, starts)) for slide, cut in zip(slides, cuts, strict=True)
    )


def _steps(cut: Cut, pauses: Sequence[Span], starts: Sequence[int]) -> tuple[Span, ...]:
    """The stretches in the order in which they appear. What stands in several is shown with the one that begins last;
    what follows a pause, up to the next one or the end of the slide, is a stretch, and so is an item of a list, a part
    of the slide, its heading with what stands below, and a piece of code."""
    every = cut.heading is not None and INCREMENTAL in cut.heading.attributes.classes
    found = [*_paused(cut, pauses, starts), *_stretches(cut.nodes, every)]
    return tuple(sorted(found, key=lambda span: (span.start, -span.end)))


def _paused(cut: Cut, pauses: Sequence[Span], starts: Sequence[int]) -> Iterator[Span]:
    """A pause lasts to the next one, else to the next slide; in a file that the slide includes, to the end of that."""
    deck, start = cut.span.source, cut.span.start
    after = bisect_right(starts, start)
    end = starts[after] if after < len(starts) else len(deck.text)
    own = [each for each in pauses if each.source is deck and start <= each.start < end]
    files = {id(node.span.source) for node in cut.nodes} - {id(deck)}
    own += [each for each in pauses if id(each.source) in files]
    for each, following in zip_longest(own, own[1:]):
        last = end if each.source is deck else len(each.source.text)
        to = following.start if following and following.source is each.source else last
        yield each.source.span(each.end, to)


def _stretches(nodes: Sequence[Node], on: bool) -> Iterator[Span]:
    """What appears step by step among nodes, where it is `on` around them."""
    for place, node in enumerate(nodes):
        classes = node.attributes.classes
        inside = INCREMENTAL in classes or (on and AT_ONCE not in classes)
        if node.kind in _LISTS:
            for item in node.children:
                yield from (item.span,) if inside else ()
                yield from _stretches(item.children, inside)
        elif node.kind == "table" and CHART in classes:
            yield from _of_chart(node) if INCREMENTAL in classes else ()
        elif node.kind == "fence":
            yield from _of_code(node) if INCREMENTAL in classes else ()
        elif node.kind == "heading":
            if inside:
                yield _part(node, nodes[place + 1 :])
        else:
            if WHOLE in classes and node.kind == "div":
                yield node.span
            yield from _stretches(node.children, inside)


def _of_chart(table: Node) -> Iterator[Span]:
    """The names of the series, each for the series; a chart of one series is no steps."""
    head = next((row for row in table.children if row.kind == "row"), None)
    names = head.children[1:] if head else ()
    return (cell.span for cell in names if len(names) > 1)


def _of_code(fence: Node) -> Iterator[Span]:
    """Lines up to each blank one; line by line where there is none."""
    lines = fence.text.removesuffix("\n").split("\n")
    starts = [at for at in range(1, len(lines)) if lines[at].strip() and not lines[at - 1].strip()]
    edges = [0, *(starts or range(1, len(lines))), len(lines)]
    for start, end in pairwise(edges):
        yield line_of(fence.span, start, end)


def _part(heading: Node, after: Sequence[Node]) -> Span:
    """A heading with what stands below it, up to the next heading that is as high."""
    end = heading.span.end
    for node in after:
        if node.span.source is not heading.span.source or (
            node.kind == "heading" and node.level <= heading.level
        ):
            break
        end = node.span.end
    return heading.span.source.span(heading.span.start, end)
