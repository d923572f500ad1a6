"""The stretches of the source that a slide shows step by step into the marks and paragraphs of each step."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from slidegen.scene import (
    Body,
    ChartMark,
    GroupMark,
    Leaf,
    LineMark,
    Mark,
    Run,
    Scene,
    ShapeMark,
    TextMark,
    bodies_in,
    every,
)
from slidegen.source import Span


def built(scene: Scene, stretches: Sequence[Span]) -> Scene:
    """The scene with its steps. Groups of which parts come one after the other are resolved: PowerPoint moves a group
    as a whole only."""
    if not stretches:
        return scene
    places = _places(scene.marks, stretches)
    marks = tuple(_ungrouped(scene.marks, places))
    shown: dict[int, list[Leaf]] = {}
    for mark in marks:
        for at, leaf in _leaves(mark, places, stretches):
            shown.setdefault(at, []).append(leaf)
    steps = tuple(tuple(shown[at]) for at in sorted(shown) if at)
    return replace(scene, marks=marks, steps=steps) if steps else scene


def _places(marks: Sequence[Mark], stretches: Sequence[Span]) -> Mapping[str, int]:
    """In which stretch each mark is, counted from 1: 0 before the first step. What nobody wrote, as a rule below a
    figure, comes with the mark after which it is called, a connector with the later one of its ends."""
    found: dict[str, int] = {}
    for mark in every(marks):
        written = [at for at in _paragraphs_at(mark, stretches) if at is not None]
        if written:
            found[mark.name] = min(written)
    for mark in every(marks):
        if isinstance(mark, LineMark) and mark.ends:
            found[mark.name] = max(found.get(end.mark, 0) for end in mark.ends)
        elif mark.name not in found:
            owners = [name for name in found if mark.name.startswith(f"{name} ")]
            found[mark.name] = found[max(owners, key=len)] if owners else 0
    for mark in every(marks):
        if isinstance(mark, GroupMark):
            within = {found[each.name] for each in every(mark.marks) if not isinstance(each, GroupMark)}
            found[mark.name] = min(within, default=0)
    return found


def _paragraphs_at(mark: Mark, stretches: Sequence[Span]) -> list[int | None]:
    """In which stretch each paragraph is, or the whole mark; None where nobody wrote it."""
    if isinstance(mark, GroupMark):
        return []
    bodies = list(bodies_in([mark]))
    found = [_written_at(paragraph.runs, stretches) for body in bodies for paragraph in body.paragraphs]
    if any(at is not None for at in found) or mark.span is None:
        return found
    return [_at(mark.span, stretches)]


def _written_at(runs: Sequence[Run], stretches: Sequence[Span]) -> int | None:
    span = next((run.span for run in runs if run.span), None)
    return _at(span, stretches) if span else None


def _at(span: Span, stretches: Sequence[Span]) -> int:
    """The number of the last stretch that holds the beginning of a span."""
    for number in range(len(stretches), 0, -1):
        each = stretches[number - 1]
        if each.source is span.source and each.start <= span.start < each.end:
            return number
    return 0


def _ungrouped(marks: Sequence[Mark], places: Mapping[str, int]) -> Iterator[Mark]:
    for mark in marks:
        if isinstance(mark, GroupMark) and len({places[each.name] for each in every(mark.marks)}) > 1:
            yield from _ungrouped(mark.marks, places)
        else:
            yield mark


def _leaves(mark: Mark, places: Mapping[str, int], stretches: Sequence[Span]) -> Iterator[tuple[int, Leaf]]:
    """What of a mark appears at which step: a panel with all of its words, but code and other text paragraph by
    paragraph."""
    if isinstance(mark, ChartMark) and mark.span:
        within = [number for number, each in enumerate(stretches, 1) if _is_within(each, mark.span)]
        if len(within) == len(mark.chart.series):
            yield from ((at, Leaf(mark.name, series)) for series, at in enumerate(within))
            return
    if not isinstance(mark, TextMark | ShapeMark) or not isinstance(mark.body, Body) or _is_panel(mark):
        yield places[mark.name], Leaf(mark.name)
        return
    own = places[mark.name]
    found = []
    for at in _paragraphs_at(mark, stretches):
        # A paragraph without words comes with the one before it.
        own = own if at is None else at
        found.append(own)
    if len(set(found)) == 1 or len(found) != len(mark.body.paragraphs):
        yield places[mark.name], Leaf(mark.name)
        return
    for index, at in enumerate(found):
        yield at, Leaf(mark.name, index)


def _is_within(inner: Span, outer: Span) -> bool:
    return inner.source is outer.source and outer.start < inner.start and inner.end <= outer.end


def _is_panel(mark: TextMark | ShapeMark) -> bool:
    runs = [run for body in bodies_in([mark]) for paragraph in body.paragraphs for run in paragraph.runs]
    return mark.fill is not None and not all(run.code for run in runs)
