"""A slide that has to show how confidential it is into one that does, at its foot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from slidegen.blocks.setting import Context
from slidegen.blocks.typeset import body, fit, plain_look
from slidegen.color import contrast, resolve
from slidegen.geometry import Insets, Rect
from slidegen.layouts.furniture import says
from slidegen.layouts.readable import words_box
from slidegen.model import Meta, Words
from slidegen.scene import LineMark, Mark, Scene, TextMark
from slidegen.style import Align, Color, Frame, Level
from slidegen.theme.theme import Layout, Theme

NAME = "Confidentiality"
# The label is no larger than this, in hundredths of a point, unless the theme allows no smaller text.
LARGEST = 1200
# WCAG 2.2, 1.4.3: the least contrast of text with its ground.
READABLE = 4.5
# What covers more of the slide is a ground; the rest is in the way.
GROUND = 0.6
# How far from the lower edge the label may stand, in parts of the slide's height: the first that is free.
RISES = (0.02, 0.035, 0.05, 0.07, 0.09)
PAD = 2


def labelled(scene: Scene, layout: Layout, meta: Meta, context: Context) -> Scene:
    """The scene with the theme's label of confidentiality, where its footer does not have it yet."""
    label = context.theme.rules.confidentiality
    said = (paragraph.text for mark in scene.furniture for paragraph in mark.body.paragraphs)
    if not label or any(says(text, label) for text in said):
        return scene
    mark = _label(label, scene, layout, meta, context.on(layout))
    return replace(scene, furniture=(*scene.furniture, mark))


def _label(label: str, scene: Scene, layout: Layout, meta: Meta, context: Context) -> TextMark:
    theme = context.theme
    level = _level(layout, theme)
    setting = replace(context.label((level,)), given=theme.text)
    assert scene.span is not None, "slides of a deck have their places in it"
    phrase = (Words(label, scene.span, lang=meta.lang),)
    line = fit(phrase, setting, plain_look(setting), theme.content.width)
    pad = theme.height * PAD // 1000
    size = theme.content.width, line.height + 2 * pad
    if len(line.paragraph.lines) == 1:
        size = line.paragraph.lines[0].width + 6 * pad, size[1]
    box, align = _place(scene, layout, theme, *size)
    ink, plate = _colors(level.run.color, box, scene, layout, theme)
    setting = replace(setting, levels=(_aligned(level, align, ink),))
    words = fit(phrase, setting, plain_look(setting), box.width - 2 * pad)
    return TextMark(NAME, box, body((words,), Frame(Insets(pad, pad, pad, pad), "ctr")), fill=plate)


def _level(layout: Layout, theme: Theme) -> Level:
    """As the footer looks, else as captions do."""
    content, table = theme.layouts["content"].slots, theme.layouts["table"].slots
    look = layout.slots.get("footer") or content.get("footer") or table["caption"]
    level = look.levels[0]
    size = max(theme.scale.label_minimum, min(level.run.size, LARGEST))
    pitch = round(level.paragraph.line_spacing * size / level.run.size)
    paragraph = replace(
        theme.text[0].paragraph, line_spacing=pitch, space_before=0, space_after=0, bullet=None
    )
    return Level(replace(level.run, size=size), replace(paragraph, margin=0, indent=0))


def _aligned(level: Level, align: Align, ink: Color) -> Level:
    return Level(replace(level.run, color=ink), replace(level.paragraph, align=align))


def _place(scene: Scene, layout: Layout, theme: Theme, width: int, height: int) -> tuple[Rect, Align]:
    """The first free place at the foot: at the left, in the middle, at the right; else the lowest one at the left."""
    whole = tuple(_boxes((*scene.marks, *scene.furniture, *layout.art), theme))
    words = tuple(map(words_box, _texts(scene)))
    spots = tuple(_spots(theme, width, height))
    for taken in (whole, (*words, *_boxes((*_others(scene), *layout.art), theme))):
        for box, align in spots:
            if not any(_meet(box, each) for each in taken):
                return box, align
    return spots[0]


def _spots(theme: Theme, width: int, height: int) -> Iterator[tuple[Rect, Align]]:
    content = theme.content
    places: tuple[tuple[int, Align], ...] = (
        (content.x, "l"),
        ((theme.width - width) // 2, "ctr"),
        (content.right - width, "r"),
    )
    for rise in RISES:
        y = theme.height - height - round(theme.height * rise)
        yield from ((Rect(x, y, width, height), align) for x, align in places)


def _texts(scene: Scene) -> Iterator[TextMark]:
    return (mark for mark in (*scene.marks, *scene.furniture) if isinstance(mark, TextMark))


def _others(scene: Scene) -> Iterator[Mark]:
    return (mark for mark in scene.marks if not isinstance(mark, TextMark))


def _boxes(marks: Sequence[Mark], theme: Theme) -> Iterator[Rect]:
    """The boxes of what is in the way: not of grounds."""
    for mark in marks:
        if mark.box.width * mark.box.height < GROUND * theme.width * theme.height:
            yield mark.box


def _meet(one: Rect, other: Rect) -> bool:
    across = min(one.right, other.right) - max(one.x, other.x)
    return across > 0 and min(one.bottom, other.bottom) > max(one.y, other.y)


def _colors(ink: Color, box: Rect, scene: Scene, layout: Layout, theme: Theme) -> tuple[Color, Color | None]:
    """The colour of the words, and of a plate behind them where more than the layout's colour is there."""
    behind = (mark for mark in (*layout.art, *scene.marks) if not isinstance(mark, LineMark))
    covered = layout.ground is not None or any(_meet(box, mark.box) for mark in behind if _shows(mark))
    ground = Color("bg1") if covered else layout.background
    under = resolve(ground, theme.palette)[0]
    inks = (ink, Color("tx1"), Color("bg1"), Color(rgb="000000"), Color(rgb="FFFFFF"))
    readable = (each for each in inks if contrast(resolve(each, theme.palette)[0], under) >= READABLE)
    return next(readable), ground if covered else None


def _shows(mark: Mark) -> bool:
    """Text in a box without a fill shows its ground."""
    return not isinstance(mark, TextMark) or mark.fill is not None
