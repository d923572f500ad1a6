"""A laid-out deck into how many of its slides fit, at a size that can be read, and how many had to continue."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from slidegen.diagnostics import Finding
from slidegen.scene import Body, GroupMark, LaidOutDeck, Mark, ShapeMark, TableMark, TextMark

# The smallest sizes, in hundredths of a point.
BODY, LABEL = 1400, 1100
# What is read as a whole; all else (cells, code, captions, notes at the foot, numbers) are labels.
_BODIES = ("Content", "Text", "Quote", "Left", "Right")


@dataclass(frozen=True, slots=True)
class Fit:
    """Slides as their author counts them."""

    slides: int = 0
    unfit: int = 0
    continued: int = 0

    def __add__(self, other: Fit) -> Fit:
        return Fit(self.slides + other.slides, self.unfit + other.unfit, self.continued + other.continued)


def fit_of(deck: LaidOutDeck, findings: Sequence[Finding]) -> Fit:
    over = [finding.span for finding in findings if finding.code == "overflow"]
    unfit = {scene.id for scene in deck.scenes if scene.span in over or any(map(_is_too_small, scene.marks))}
    continued = {scene.id for scene in deck.scenes if scene.parts > 1}
    return Fit(len({scene.id for scene in deck.scenes}), len(unfit), len(continued))


def _is_too_small(mark: Mark) -> bool:
    least = BODY if isinstance(mark, TextMark) and mark.name.startswith(_BODIES) else LABEL
    runs = (run for body in _bodies(mark) for paragraph in body.paragraphs for run in paragraph.runs)
    return any(run.resolved.size < least for run in runs)


def _bodies(mark: Mark) -> Iterator[Body]:
    match mark:
        case TextMark(body=body) | ShapeMark(body=Body() as body):
            yield body
        case TableMark(rows=rows):
            yield from (cell.body for row in rows for cell in row.cells)
        case GroupMark(marks=inner):
            for each in inner:
                yield from _bodies(each)
