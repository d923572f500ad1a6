"""A laid-out deck into the list of what was decided: form, size, parts, and each box's size, lines and room."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace

from slidegen.geometry import EMU_PER_POINT
from slidegen.scene import Body, LaidOutDeck, Mark, Paragraph, Scene, ShapeMark, TableMark, TextMark

# The layout of a list in two columns, where the form is another.
TWO_COLUMNS = "two-columns"
NAMED = {"layout": "on the layout that its heading names", "slot": "as a block names its placeholder"}


@dataclass(frozen=True, slots=True)
class BoxChoice:
    """What was decided for a box. Sizes, height and room are in points; `wanted` is the size that the theme gives."""

    name: str
    size: float
    wanted: float
    lines: int
    height: float
    room: float

    @property
    def sentence(self) -> str:
        size = (
            f"{self.size:g} pt"
            if self.size == self.wanted
            else f"{self.size:g} pt instead of {self.wanted:g}"
        )
        lines = "1 line" if self.lines == 1 else f"{self.lines} lines"
        return f"{self.name}: {size}, {lines}, {self.height:g} of {self.room:g} pt"


@dataclass(frozen=True, slots=True)
class SlideChoice:
    """What was decided for a slide, `number` counted from 1; docs/explain.md tells what each value means."""

    number: int
    id: str
    title: str
    line: int
    layout: str
    part: int
    parts: int
    form: str
    because: str
    columns: int
    sizes: tuple[float, ...]
    step: float
    own_step: float
    shared_step: float
    title_step: float
    begins: str
    gave_way: tuple[str, ...]
    left_out: tuple[str, ...]
    boxes: tuple[BoxChoice, ...]


def choices(deck: LaidOutDeck) -> tuple[SlideChoice, ...]:
    """Slide by slide, in order."""
    return tuple(_slide(number, scene) for number, scene in enumerate(deck.scenes, 1))


def _slide(number: int, scene: Scene) -> SlideChoice:
    choice = scene.choice
    return SlideChoice(
        number,
        scene.id,
        scene.title,
        scene.span.line if scene.span else 0,
        scene.layout,
        scene.part,
        scene.parts,
        choice.form,
        choice.because,
        2 if scene.layout == TWO_COLUMNS else 1,
        choice.sizes,
        choice.step,
        choice.own,
        choice.shared,
        choice.title_step,
        choice.begins,
        choice.gave_way,
        choice.left_out,
        tuple(box for mark in scene.marks if (box := _box(mark))),
    )


def _box(mark: Mark) -> BoxChoice | None:
    match mark:
        case TextMark(body=body) | ShapeMark(body=Body() as body):
            insets = body.frame.insets
            room = mark.box.height - insets.top - insets.bottom
            found = _choice(mark.name, body.paragraphs, body.height, room)
            # What a box without a placeholder inherits is not what the theme wants there.
            free = isinstance(mark, ShapeMark) or mark.slot is None
            return replace(found, wanted=found.size) if found and free else found
        case TableMark(rows=rows):
            cells = [each for row in rows for cell in row.cells for each in cell.body.paragraphs]
            height = sum(row.height for row in rows)
            return _choice(mark.name, cells, height, height)
        case _:
            return None


def _choice(name: str, paragraphs: Sequence[Paragraph], height: int, room: int) -> BoxChoice | None:
    runs = [run for paragraph in paragraphs for run in paragraph.runs]
    if not runs:
        return None
    largest = max(runs, key=lambda run: run.resolved.size)
    lines = sum(len(paragraph.lines) for paragraph in paragraphs)
    return BoxChoice(
        name, largest.resolved.size / 100, largest.inherited.size / 100, lines, _points(height), _points(room)
    )


def _points(emu: int) -> float:
    return round(emu / EMU_PER_POINT, 1)


def as_text(deck: LaidOutDeck) -> str:
    """A paragraph a slide."""
    return "".join(line + "\n" for slide in choices(deck) for line in _lines(slide))


def _lines(slide: SlideChoice) -> Iterator[str]:
    part = f", part {slide.part} of {slide.parts}" if slide.parts > 1 else ""
    yield f"{slide.number}. {slide.title} (line {slide.line}): {slide.layout}{part}"
    yield from (f"   {sentence}" for sentence in _sentences(slide))
    yield from (f"   {box.sentence}" for box in slide.boxes)


def _sentences(slide: SlideChoice) -> Iterator[str]:
    """What is not as the theme and the source have it, and the form."""
    yield f"form {slide.form}, {NAMED.get(slide.because, f'by its {slide.because}')}"
    if slide.columns > 1 and slide.form != TWO_COLUMNS:
        yield "too high for one column, so in two"
    if len(slide.sizes) > 1:
        yield f"tried {', '.join(f'{size:g}' for size in slide.sizes)} pt"
    if slide.step < slide.own_step:
        own = _percent(slide.own_step)
        yield f"at {_percent(slide.step)} of the theme's size, as others of its layout; {own} would fit"
    elif slide.own_step < slide.shared_step:
        yield f"at {_percent(slide.step)} of the theme's size, smaller than others of its layout"
    elif slide.step < 1:
        yield f"at {_percent(slide.step)} of the theme's size"
    if slide.title_step < 1:
        yield f"title at {_percent(slide.title_step)} of the theme's size"
    if slide.begins:
        yield f"begins {slide.begins}"
    if slide.gave_way:
        yield f"made smaller for want of room: {', '.join(slide.gave_way)}"
    if slide.left_out:
        yield f"no room for: {', '.join(slide.left_out)}"


def _percent(step: float) -> str:
    return f"{step:.0%}"


def as_json(deck: LaidOutDeck) -> str:
    """A list of slides with their boxes."""
    return json.dumps([asdict(slide) for slide in choices(deck)], indent=2) + "\n"


EXPLANATIONS = {"text": as_text, "json": as_json}
