"""What every arrangement shares: the title at its place, a slot filled by its own ladder, text for a slot."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from slidegen.blocks.prose import Prose
from slidegen.blocks.setting import Context, Placed
from slidegen.blocks.stacking import place_text
from slidegen.blocks.typeset import Fitted, Setting, body, cuts_word, fit, plain_look, stack
from slidegen.layouts.balancing import balanced, set_in
from slidegen.model import Block, Meta, Phrase, Slide
from slidegen.scene import HeadingNode, Leaf, TextMark
from slidegen.source import Span
from slidegen.theme.theme import Layout, SlotLook

# A title may become smaller than other text before it is too long: it has two lines' room only.
TITLE_STEPS = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5)
# Very large ones go on down to this size, in hundredths of a point.
LARGE_STEPS, LARGE = (0.4, 0.33), 1400


@dataclass(frozen=True, slots=True)
class Arranged:
    """A slide's marks on one layout, in reading order. `overflow` in EMU."""

    layout: str
    placed: Placed


# A slide with what the front matter says and how it is set, into its arrangement.
Arrange = Callable[[Slide, Meta, Context], Arranged]


@dataclass(frozen=True, slots=True)
class Form:
    """One way to arrange a slide. `holds` says whether it can take the slide's content;
    blocks of the kinds in `repeats` stand again on each continuation. Where the content `suits` it and is too high for
    the form, `beside` sets it in two columns, or not where that can't be done. `wanted` says of a slide that it holds
    whether it is taken by itself; `prepared` makes of it what goes on on further slides."""

    arrange: Arrange
    holds: Callable[[Slide], bool]
    repeats: tuple[type[Block], ...] = ()
    beside: Callable[[Slide, Meta, Context], Arranged | None] | None = None
    suits: Callable[[Slide, Context], bool] | None = None
    wanted: Callable[[Slide], bool] | None = None
    prepared: Callable[[Slide], Slide] | None = None

    def suggests(self, slide: Slide) -> bool:
        """Whether the slide's content asks for the form."""
        return self.holds(slide) and (self.wanted is None or self.wanted(slide))


def together(layout: str, *parts: Placed) -> Arranged:
    """The parts in the order given, as one arrangement."""
    marks = tuple(mark for part in parts for mark in part.marks)
    tree = tuple(node for part in parts for node in part.tree)
    gave_way = tuple(name for part in parts for name in part.gave_way)
    # A title that is too long is no reason for smaller text below it.
    below = [part.overflow for part in parts if all(mark.name != "Title" for mark in part.marks)]
    return Arranged(layout, Placed(marks, tree, max(below, default=0), gave_way))


def place_title(slide: Slide, layout: Layout, context: Context, level: int = 2) -> Placed:
    """The slide's title in its slot. A title that the author did not write stands just above the slide."""
    look = layout.slots["title"]
    (words,), setting = _title(slide, look, context.on(layout))
    insets = look.slot.frame.insets
    words, narrower = balanced(slide.title, words, setting, look.slot.box.inset(insets).width)
    mark, overflow = _in_slot([words], look, "Title", slide.span)
    frame = replace(mark.body.frame, insets=set_in(insets, narrower, words.paragraph.resolved.align))
    mark = replace(mark, body=replace(mark.body, frame=frame)) if narrower else mark
    if slide.hidden_title:
        # The letters' descenders reach below a box that they fill: one more height keeps them off the slide.
        mark, overflow = replace(mark, box=replace(mark.box, y=-2 * mark.box.height)), 0
    return Placed((mark,), (HeadingNode(level, Leaf("Title")),), overflow)


def _title(slide: Slide, look: SlotLook, context: Context) -> tuple[list[Fitted], Setting]:
    step, words = _fitted_title(slide, look, context)
    setting = context.at(min(step, context.title_step)).body(look.levels)
    if step > context.title_step:
        words = _paragraphs((slide.title,), look, setting)
    return words, setting


def title_step(slide: Slide, look: SlotLook, context: Context) -> float:
    """The largest step at which the slide's title fits the slot, none of its words cut, or the last one."""
    return _fitted_title(slide, look, context)[0]


def _fitted_title(slide: Slide, look: SlotLook, context: Context) -> tuple[float, list[Fitted]]:
    room = look.slot.box.inset(look.slot.frame.insets)
    size = look.levels[0].run.size
    steps = (*TITLE_STEPS, *(step for step in LARGE_STEPS if step * size >= LARGE))
    for step in steps:
        setting = context.at(step).body(look.levels)
        words = _paragraphs((slide.title,), look, setting)
        if stack(words) <= room.height and not cuts_word(words, setting, steps[-1]):
            break
    return step, words


def place_phrases(
    phrases: Sequence[Phrase],
    look: SlotLook,
    context: Context,
    name: str,
    span: Span | None = None,
    setting: Setting | None = None,
) -> Placed:
    """One paragraph a phrase in the slot, as the slot's first level has it; as body text, where no setting is given."""
    fitted = _paragraphs(phrases, look, setting or context.body(look.levels))
    mark, overflow = _in_slot(fitted, look, name, span)
    return Placed((mark,), (), overflow)


def _in_slot(
    paragraphs: Sequence[Fitted], look: SlotLook, name: str, span: Span | None
) -> tuple[TextMark, int]:
    """The slot's mark, and by how much its text is too high, EMU."""
    room = look.slot.box.inset(look.slot.frame.insets)
    filled = body(paragraphs, look.slot.frame)
    mark = TextMark(name, look.slot.box, filled, look.slot, fill=look.slot.fill, span=span)
    return mark, max(0, filled.height - room.height)


def _paragraphs(phrases: Sequence[Phrase], look: SlotLook, setting: Setting) -> list[Fitted]:
    width = look.slot.box.inset(look.slot.frame.insets).width
    return [fit(phrase, setting, plain_look(setting), width) for phrase in phrases]


def fill_slot(blocks: Sequence[Block], look: SlotLook, context: Context, name: str) -> Placed:
    """Text blocks in the slot, as large as they fit; nothing where there are no blocks."""
    if not blocks:
        return Placed()
    for step in context.theme.scale.steps:
        placed = place_text(blocks, look.slot.box, context.at(step), name, look)
        if not placed.overflow:
            break
    return placed


def prose(text: Phrase, span: Span) -> tuple[Prose, ...]:
    """A phrase as a block of its own; nothing where it is empty."""
    return (Prose(span, text),) if text else ()
