"""Slides laid out for reading from left to right into slides for the direction of their language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import assert_never

from slidegen.directions import directed, panels_of
from slidegen.geometry import Rect
from slidegen.scene import (
    Backdrop,
    Body,
    ChartMark,
    DrawingMark,
    GroupMark,
    LaidOutDeck,
    LineMark,
    Mark,
    PictureMark,
    Scene,
    ShapeMark,
    Slot,
    TableMark,
    TextMark,
)
from slidegen.text.scripts import is_rtl

# Shapes that point to where the reading goes.
POINTING = frozenset({"homePlate", "chevron", "rightArrow"})


@dataclass(frozen=True, slots=True)
class Turn:
    """What is turned round: the `slide` itself, what its `layout` gives it, and what boxes outside any placeholder
    inherit from the `template`; `places` are those of the layout's placeholders. `width` is the slide's, EMU."""

    width: int
    slide: bool
    layout: bool
    template: bool
    places: bool


def in_reading_direction(
    deck: LaidOutDeck,
    template: bool,
    facing: Mapping[str, Backdrop] = MappingProxyType({}),
    fixed: bool = False,
) -> LaidOutDeck:
    """The deck with the slides mirrored whose language is written from right to left. `template` says that the deck's
    template is mirrored: what slides inherit from it is, then, too; unless there is a layout in `facing`, for slides of
    the other direction. Where the template is `fixed`, slides were laid out with its placeholders in the mirror, and
    these give their text as they are."""
    scenes, layouts = [], dict(deck.layouts)
    for scene in deck.scenes:
        rtl, layout = is_rtl(scene.lang), template
        scene = directed(scene, rtl)
        scene = replace(scene, rtl=rtl) if scene.rtl != rtl else scene
        if rtl != template and scene.layout in facing:
            key = f"{scene.layout}-{'rtl' if rtl else 'ltr'}"
            layouts[key] = facing[scene.layout]
            scene, layout = replace(scene, layout=key), rtl
        turn = Turn(deck.width, rtl, not fixed and layout, template, rtl if fixed else layout)
        scenes.append(mirrored(scene, turn))
    used = {scene.layout for scene in scenes}
    layouts = {key: layout for key, layout in layouts.items() if key in used}
    return replace(deck, scenes=tuple(scenes), layouts=layouts)


def mirrored(scene: Scene, turn: Turn) -> Scene:
    """Every mark at its place in the mirror, its text in the other direction; twice, all is as it was.

    Code runs from left to right in every language: its panel moves as a whole, with what stands on it.
    """
    if not (turn.slide or turn.layout or turn.template):
        return scene
    panels = panels_of(scene)
    marks = tuple(
        _on_panel(mark, turn, panels[mark.name]) if mark.name in panels else _mark(mark, turn)
        for mark in scene.marks
    )
    furniture = tuple(_text(mark, turn) for mark in scene.furniture)
    return replace(scene, marks=marks, furniture=furniture)


def _mark(mark: Mark, turn: Turn) -> Mark:
    match mark:
        case TextMark():
            return _text(mark, turn)
        case ShapeMark():
            flipped = mark.flipped != (turn.slide and mark.preset in POINTING)
            body = mark.body and _body(mark.body, turn, False)
            return replace(mark, box=_box(mark.box, turn), body=body, flipped=flipped)
        case LineMark():
            return _line(mark, turn)
        case DrawingMark():
            figures = (
                tuple(each.mirrored(turn.width) for each in mark.figures) if turn.slide else mark.figures
            )
            return replace(mark, box=_box(mark.box, turn), figures=figures)
        case PictureMark():
            return replace(mark, box=_box(mark.box, turn), slot=_slot(mark.slot, turn))
        case TableMark():
            return _table(mark, turn)
        case ChartMark():
            return _chart(mark, turn)
        case GroupMark():
            inner = tuple(_mark(each, turn) for each in mark.marks)
            return replace(mark, box=_box(mark.box, turn), marks=inner)
        case _:
            assert_never(mark)


def _box(box: Rect, turn: Turn) -> Rect:
    return box.mirrored(turn.width) if turn.slide else box


def _line(mark: LineMark, turn: Turn) -> LineMark:
    if not turn.slide:
        return mark
    ends = mark.ends and (mark.ends[0].mirrored(), mark.ends[1].mirrored())
    return replace(mark, box=_box(mark.box, turn), leftward=not mark.leftward, ends=ends)


def _slot(slot: Slot | None, turn: Turn) -> Slot | None:
    if slot is None or not turn.places:
        return slot
    form = slot.form and slot.form.mirrored(slot.form.box.width)
    return replace(slot, box=slot.box.mirrored(turn.width), frame=slot.frame.mirrored(), form=form)


def _text(mark: TextMark, turn: Turn) -> TextMark:
    body = _body(mark.body, turn, mark.slot is not None)
    return replace(mark, box=_box(mark.box, turn), slot=_slot(mark.slot, turn), body=body)


def _on_panel(mark: Mark, turn: Turn, panel: Rect) -> Mark:
    """Code, and what stands beside it, as the numbers of its lines do: all of it moves with the panel.

    A layout's placeholder for code has its text from left to right in every template.
    """
    moved = replace(mark, box=replace(mark.box, x=mark.box.x + _box(panel, turn).x - panel.x))
    if isinstance(moved, TextMark) and moved.slot:
        slot = replace(moved.slot, box=moved.slot.box.mirrored(turn.width)) if turn.places else moved.slot
        return replace(moved, slot=slot)
    if isinstance(moved, TextMark | ShapeMark) and moved.body:
        return replace(moved, body=_paragraphs(moved.body, False, turn.template))
    return moved


def _table(mark: TableMark, turn: Turn) -> TableMark:
    """Columns stay in the order of reading: `rtl` puts the first one at the right. Cells inherit of no placeholder."""
    rows = tuple(
        replace(row, cells=tuple(replace(cell, body=_body(cell.body, turn, False)) for cell in row.cells))
        for row in mark.rows
    )
    rtl = mark.rtl != turn.slide
    return replace(mark, box=_box(mark.box, turn), slot=_slot(mark.slot, turn), rows=rows, rtl=rtl)


def _chart(mark: ChartMark, turn: Turn) -> ChartMark:
    """Where `rtl`, categories run from the right, and bars begin there."""
    if not turn.slide:
        return mark
    return replace(
        mark,
        box=_box(mark.box, turn),
        plot=_box(mark.plot, turn),
        legend=mark.legend and _box(mark.legend, turn),
        slot=_slot(mark.slot, turn),
        shapes=tuple(each.mirrored(turn.width) for each in mark.shapes),
        labels=tuple(
            replace(each, box=_box(each.box, turn), body=_body(each.body, turn, False))
            for each in mark.labels
        ),
        rtl=not mark.rtl,
    )


def _body(body: Body, turn: Turn, in_slot: bool) -> Body:
    frame = body.frame.mirrored() if turn.slide else body.frame
    return replace(_paragraphs(body, turn.slide, turn.layout if in_slot else turn.template), frame=frame)


def _paragraphs(body: Body, resolved: bool, inherited: bool) -> Body:
    """The paragraphs with one or both sides of their style turned round."""
    turned = tuple(
        replace(
            each,
            resolved=each.resolved.mirrored() if resolved else each.resolved,
            inherited=each.inherited.mirrored() if inherited else each.inherited,
        )
        for each in body.paragraphs
    )
    return replace(body, paragraphs=turned)
