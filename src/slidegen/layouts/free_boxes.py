"""Marks in places that are no placeholders into boxes of their own, and marks whose look is not what they inherit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from slidegen.scene import Body, Mark, Paragraph, PictureMark, Scene, ShapeMark, TableMark, TextMark
from slidegen.style import Level
from slidegen.theme.theme import Layout

Given = Mapping[tuple[str, int], tuple[Level, ...]]


def as_inherited(scene: Scene, layout: Layout) -> Scene:
    """The scene, each mark with what its slot truly gives, and in a placeholder only where the layout has one."""
    looks = layout.slots.values()
    given = {(look.slot.type, look.slot.idx): look.given for look in looks if look.given}
    if not given:
        return scene
    marks = tuple(_mark(mark, given) for mark in scene.marks)
    furniture = tuple(_text(mark, given) for mark in scene.furniture)
    return replace(scene, marks=marks, furniture=furniture)


def _mark(mark: Mark, given: Given) -> Mark:
    match mark:
        case TextMark():
            text = _text(mark, given)
            return text if text.slot or text.fill is None else _panel(text)
        case PictureMark(slot=slot) | TableMark(slot=slot) if slot is not None and not slot.type:
            return replace(mark, slot=None)
        case _:
            return mark


def _text(mark: TextMark, given: Given) -> TextMark:
    slot = mark.slot
    levels = given.get((slot.type, slot.idx)) if slot else None
    if slot is None or levels is None:
        return mark
    body = _body(mark.body, levels)
    return replace(mark, body=body) if slot.type else replace(mark, body=body, slot=None, autofit=False)


def _panel(mark: TextMark) -> ShapeMark:
    """A box with a fill of its own is a shape."""
    return ShapeMark(mark.name, mark.box, "rect", mark.fill, body=mark.body, span=mark.span)


def _body(body: Body, levels: tuple[Level, ...]) -> Body:
    return replace(body, paragraphs=tuple(_paragraph(each, levels) for each in body.paragraphs))


def _paragraph(paragraph: Paragraph, levels: tuple[Level, ...]) -> Paragraph:
    level = levels[min(paragraph.level, len(levels) - 1)]
    runs = tuple(replace(run, inherited=level.run) for run in paragraph.runs)
    return replace(paragraph, runs=runs, inherited=level.paragraph)
