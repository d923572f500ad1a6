"""A fitted slide into what is too large on it: which block or title, where it is written, by how much, what helps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from slidegen.blocks.footnotes import Footnotes
from slidegen.blocks.kinds import BLOCKS
from slidegen.blocks.setting import Context
from slidegen.blocks.stacking import height_of
from slidegen.diagnostics import Finding
from slidegen.geometry import EMU_PER_POINT
from slidegen.ladder import Fitted
from slidegen.layouts.arranging import Arranged, Form
from slidegen.layouts.feet import without_notes
from slidegen.model import Block, Slide, plain
from slidegen.source import Span, first_line


def oversized(fitted: Fitted, titles: Iterable[int], slide: Slide, context: Context) -> Iterator[Finding]:
    """A finding for each part that does not fit, and one for the title, of which `titles` says for each part by how
    much it is too high, EMU."""
    for part, arranged in fitted.parts:
        if arranged.placed.overflow:
            yield _part(part, arranged, context)
    largest = max(titles)
    if largest:
        message = f'the title "{plain(slide.title)}" is {_points(largest)} pt too large at its smallest size'
        yield Finding("overflow", message, slide.span, "shorten the title")


def given_up(fitted: Fitted, slide: Slide, form: Form) -> Iterator[Finding]:
    """A finding where the slide goes on in parts none of which the form holds that it asked for."""
    if slide.form and not any(form.holds(without_notes(part)) for part, _ in fitted.parts):
        message = f'the form "{slide.form}" has no room for this content, which goes on without it'
        yield Finding("form-mismatch", message, slide.span, "shorten it, or make several slides of it")


def _part(part: Slide, arranged: Arranged, context: Context) -> Finding:
    over, title = _points(arranged.placed.overflow), plain(part.title)
    blocks = [block for block in part.blocks if not isinstance(block, Footnotes)] or list(part.blocks)
    if not blocks:
        hint = "shorten the words of the title slide that the front matter gives"
        return Finding("overflow", f'"{title}" is {over} pt too large at the smallest size', part.span, hint)
    largest = max(blocks, key=lambda block: height_of(block, context.theme.content, context))
    kind = BLOCKS[type(largest)]
    message = f'a {kind.name} on "{title}" is {over} pt too large at the smallest size'
    if len(blocks) > 1:
        message = f'"{title}" is {over} pt too large at the smallest size, most of it a {kind.name}'
    return Finding("overflow", message, _place(largest), kind.advice)


def _place(block: Block) -> Span:
    """The first line of the block; of a piece, of what is in it."""
    kind = BLOCKS[type(block)]
    return first_line(kind.spot(block) if kind.spot else block.span)


def _points(overflow: int) -> int:
    return max(1, round(overflow / EMU_PER_POINT))
