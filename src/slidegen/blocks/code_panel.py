"""Lines of code into what stands around them on their panel: a title, numbers, bars at the lines to point out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby

from slidegen.blocks.typeset import Fitted, Setting, Setup, body, fit, prose_look
from slidegen.geometry import EMU_PER_CENTIPOINT, Insets, Rect, points
from slidegen.model import Words
from slidegen.scene import Body, LineMark, Mark, Paragraph, ShapeMark
from slidegen.source import Span
from slidegen.style import Color, Frame, Level, RunStyle, Stroke
from slidegen.text.metrics import first_baseline

# The size of a title and of numbers against the code's.
SMALL = 0.8
# Between the numbers and the code, and above and below the title together.
GAP = points(12)
# The width of the bar at lines that are pointed out.
BAR = points(4)
RULE = points(0.75)


@dataclass(frozen=True, slots=True)
class Surround:
    """What stands around code: its title, the number of each of its lines, which of them are pointed out. `last` is
    the highest number, which may stand on a later slide."""

    title: str
    numbers: tuple[int, ...]
    pointed: tuple[bool, ...]
    last: int
    span: Span
    panel: Color
    muted: Color
    accent: Color


def widened(insets: Insets, around: Surround, setting: Setting) -> Insets:
    """The insets of the code on its panel, with room for its numbers."""
    gutter = _number_width(around, setting) + GAP if around.numbers else 0
    return replace(insets, left=insets.left + gutter)


def title_height(around: Surround, insets: Insets, setting: Setting, width: int) -> int:
    """The height of the title's strip on top of a panel `width` wide, EMU; 0 without a title."""
    return _title(around, setting, width - insets.left - insets.right).height + GAP if around.title else 0


def titled(around: Surround, box: Rect, insets: Insets, setting: Setting, name: str) -> tuple[Mark, ...]:
    """The strip `box` on top of the panel, with the title, and the rule that parts it from the code."""
    fitted = _title(around, setting, box.width - insets.left - insets.right)
    frame = Frame(Insets(insets.left, 0, insets.right, 0), "ctr")
    strip = ShapeMark(name, box, "rect", around.panel, body=body((fitted,), frame), span=around.span)
    rule = LineMark(f"{name} rule", replace(box, y=box.bottom, height=0), Stroke(around.muted, RULE))
    return strip, rule


def beside(
    around: Surround, code: Body, box: Rect, insets: Insets, setting: Setting, name: str
) -> tuple[Mark, ...]:
    """The numbers and bars beside the code that is set on the panel `box`; nobody reads them."""
    room = box.inset(code.frame.insets)
    bars = _bars(around, code, box.x, room.y, name)
    if not around.numbers:
        return bars
    numbers = _numbers(around, code, setting)
    sizes = _small(setting).size, setting.resolved(0).run.size
    raised = round(first_baseline(sizes[0], 0) - first_baseline(sizes[1], 0))
    left = box.x + insets.left
    place = Rect(left, room.y - raised, room.x - GAP - left, numbers.height)
    return (ShapeMark(f"{name} numbers", place, "rect", body=numbers, decorative=True), *bars)


def _title(around: Surround, setting: Setting, width: int) -> Fitted:
    look = _look(setting, around.muted)
    return fit((Words(around.title, around.span, code=True),), setting, look, width)


def _numbers(around: Surround, code: Body, setting: Setting) -> Body:
    """A number at the first line of each paragraph, at the pitch of the code."""
    look = _look(setting, around.muted)
    right = replace(look.resolved.paragraph, align="r")
    look = Setup(Level(look.resolved.run, right), look.inherited)
    width = _number_width(around, setting)
    rows: list[Fitted] = []
    for number, paragraph in zip(around.numbers, code.paragraphs, strict=True):
        phrases = [(Words(str(number), around.span, code=True),), *[()] * (len(paragraph.lines) - 1)]
        rows.extend(fit(phrase, setting, look, width) for phrase in phrases)
    return body(rows, Frame())


def _number_width(around: Surround, setting: Setting) -> int:
    longest = "0" * len(str(around.last))
    look = _look(setting, around.muted)
    fitted = fit((Words(longest, around.span, code=True),), setting, look, points(900))
    # Renderers differ by up to a hundredth: a number that just fits would be broken there.
    return round(fitted.paragraph.lines[0].width * 1.05)


def _bars(around: Surround, code: Body, x: int, top: int, name: str) -> tuple[Mark, ...]:
    """A bar at the panel's edge for each run of lines to point out."""
    bars: list[Mark] = []
    y = top
    rows = zip(around.pointed, map(_height, code.paragraphs), strict=True)
    for pointed, group in groupby(rows, key=lambda row: row[0]):
        height = sum(row[1] for row in group)
        if pointed:
            place = Rect(x, y, BAR, height)
            bars.append(
                ShapeMark(f"{name} bar {len(bars) + 1}", place, "rect", around.accent, decorative=True)
            )
        y += height
    return tuple(bars)


def _height(paragraph: Paragraph) -> int:
    return len(paragraph.lines) * paragraph.resolved.line_spacing * EMU_PER_CENTIPOINT


def _look(setting: Setting, color: Color) -> Setup:
    look = prose_look(setting, font=setting.code_font, color=color, size=_small(setting).size)
    return Setup(look.resolved, setting.inherited(0))


def _small(setting: Setting) -> RunStyle:
    style = setting.resolved(0).run
    return replace(style, size=max(round(style.size * SMALL / 50) * 50, min(setting.minimum, style.size)))
