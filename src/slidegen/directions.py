"""A scene's paragraphs into those that run against the slide, where their words are of the other direction."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from unicodedata import bidirectional

from slidegen.geometry import Rect
from slidegen.scene import (
    Body,
    CodeNode,
    GroupMark,
    Leaf,
    ListNode,
    Mark,
    Paragraph,
    QuoteNode,
    ReadingNode,
    Scene,
    ShapeMark,
    TableMark,
    TextMark,
    runs_in,
)
from slidegen.text.scripts import is_rtl

# Where a letter of Hebrew, Arabic and the like may be: most text has none, and is not looked at further.
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


def directed(scene: Scene, rtl: bool) -> Scene:
    """The scene, still laid out from left to right, with `rtl` on each paragraph that runs against its slide.

    `rtl` is the slide's own direction. A paragraph runs against it where all of its words are marked as of a language
    that does; on a slide from left to right also where all of its letters do. The paragraphs of a list go together,
    since their bullets stand in a column. In tables and at the foot of the slide the place of the words stays.
    """
    if not rtl and not _holds_rtl(scene):
        return scene
    panels, lists = panels_of(scene), _lists(scene.tree)
    marks = tuple(mark if mark.name in panels else _mark(mark, rtl, lists) for mark in scene.marks)
    furniture = tuple(replace(mark, body=_in_place(mark.body, rtl)) for mark in scene.furniture)
    return replace(scene, marks=marks, furniture=furniture)


def _holds_rtl(scene: Scene) -> bool:
    """Whether any of the words are of a language or have letters that run from right to left."""
    runs = [*runs_in((*scene.marks, *scene.furniture))]
    others = (run.text for run in runs if not run.text.isascii())
    return any(map(is_rtl, {run.lang for run in runs})) or any(map(_RIGHT_TO_LEFT.search, others))


def panels_of(scene: Scene) -> dict[str, Rect]:
    """The panel of each mark that is code or stands on the panel of code, by the mark's name."""
    code = {node.leaf.mark for node in scene.tree if isinstance(node, CodeNode)}
    panels = [mark.box for mark in scene.marks if mark.name in code]
    return {mark.name: panel for mark in scene.marks for panel in panels if _within(mark.box, panel)}


def _within(box: Rect, panel: Rect) -> bool:
    across = panel.x <= box.x and box.right <= panel.right
    return across and panel.y <= box.y and box.bottom <= panel.bottom


def _mark(mark: Mark, rtl: bool, lists: Mapping[str, Mapping[int, int]]) -> Mark:
    match mark:
        case TextMark() | ShapeMark() if mark.body:
            return replace(mark, body=_flow(mark.body, rtl, lists.get(mark.name, {})))
        case TableMark():
            rows = tuple(
                replace(row, cells=tuple(replace(cell, body=_in_place(cell.body, rtl)) for cell in row.cells))
                for row in mark.rows
            )
            return replace(mark, rows=rows)
        case GroupMark(marks=inner):
            return replace(mark, marks=tuple(_mark(each, rtl, lists) for each in inner))
        case _:
            return mark


def _lists(nodes: Sequence[ReadingNode]) -> dict[str, dict[int, int]]:
    """By mark, the number of the list that each paragraph is in; lists within lists do not count."""
    found: dict[str, dict[int, int]] = {}
    outer = [each for node in nodes for each in _outermost(node)]
    for number, each in enumerate(outer):
        for leaf in _leaves(each):
            if leaf.paragraph is not None:
                found.setdefault(leaf.mark, {})[leaf.paragraph] = number
    return found


def _outermost(node: ReadingNode) -> Iterator[ListNode]:
    if isinstance(node, ListNode):
        yield node
    elif isinstance(node, QuoteNode):
        for child in node.children:
            yield from _outermost(child)


def _leaves(node: ReadingNode) -> Iterator[Leaf]:
    match node:
        case ListNode(items=items):
            for child in (child for item in items for child in item.children):
                yield from _leaves(child)
        case QuoteNode(children=children, source=source):
            for child in (*children, *source):
                yield from _leaves(child)
        case _:
            yield node.leaf


def _flow(body: Body, rtl: bool, lists: Mapping[int, int]) -> Body:
    paragraphs: list[Paragraph] = []
    for number, group in groupby(enumerate(body.paragraphs), lambda pair: lists.get(pair[0])):
        members = [paragraph for _, paragraph in group]
        if number is None:
            paragraphs.extend(_alone(each, rtl) for each in members)
        else:
            paragraphs.extend(_list(members, rtl))
    return replace(body, paragraphs=tuple(paragraphs))


def _list(paragraphs: Sequence[Paragraph], rtl: bool) -> Iterator[Paragraph]:
    worded = [each for each in paragraphs if each.runs]
    against = bool(worded) and all(_against(each, rtl) for each in worded)
    for each in paragraphs:
        yield replace(each, resolved=each.resolved.mirrored()) if against else each


def _alone(paragraph: Paragraph, rtl: bool) -> Paragraph:
    style = paragraph.resolved
    if _against(paragraph, rtl) or (rtl and _is_code(paragraph)):
        return replace(paragraph, resolved=style.mirrored())
    return _from_left(paragraph) if rtl and not style.margin and _needs_left(paragraph) else paragraph


def _in_place(body: Body, rtl: bool) -> Body:
    """The paragraphs in their own direction, but at the side where the others stand."""
    return replace(
        body,
        paragraphs=tuple(
            _from_left(each) if _against(each, rtl) or (rtl and _needs_left(each)) else each
            for each in body.paragraphs
        ),
    )


def _from_left(paragraph: Paragraph) -> Paragraph:
    """The paragraph in the other direction, at the side where it would stand all the same."""
    return replace(paragraph, resolved=replace(paragraph.resolved, rtl=True))


def _needs_left(paragraph: Paragraph) -> bool:
    """Whether all letters run from left to right, and signs at the ends would change sides if the words did not."""
    text = "".join(run.text for run in paragraph.runs).strip()
    ends = {bidirectional(text[0]), bidirectional(text[-1])} if text else set()
    return not ends <= {"L", "EN"} and _directions(paragraph) == {False}


def _against(paragraph: Paragraph, rtl: bool) -> bool:
    """Whether all words are marked as of the other direction, or are right-to-left ones without a mark."""
    worded = [run for run in paragraph.runs if not run.text.isspace() and not run.code]
    if worded and all(is_rtl(run.lang) != rtl for run in worded):
        return True
    return not rtl and _directions(paragraph) == {True}


def _is_code(paragraph: Paragraph) -> bool:
    return bool(paragraph.runs) and all(run.code for run in paragraph.runs)


def _directions(paragraph: Paragraph) -> set[bool]:
    """Which directions the letters have: True is from right to left (UAX #9, 3.2)."""
    text = "".join(run.text for run in paragraph.runs)
    if not _RIGHT_TO_LEFT.search(text):
        return {False} if any(bidirectional(char) == "L" for char in text) else set()
    kinds = {bidirectional(char) for char in text}
    return {kind != "L" for kind in kinds & {"L", "R", "AL"}}
