"""Words of a chart into labels about a point."""

from __future__ import annotations

from dataclasses import dataclass, replace

from slidegen.blocks.setting import Context
from slidegen.blocks.typeset import Setting, Setup, fit, piece, runs_of
from slidegen.geometry import EMU_PER_CENTIPOINT, Rect
from slidegen.model import Words
from slidegen.scene import Body, ChartLabel
from slidegen.source import Span
from slidegen.style import Align, Color, Level, ParagraphStyle, RunStyle
from slidegen.text.lines import natural_width

LEADING = 1.2
# Labels are a little smaller than what stands in tables.
SIZE = 0.85


@dataclass(frozen=True, slots=True)
class Lettering:
    """How the labels of one chart are set."""

    context: Context
    span: Span
    style: RunStyle

    @property
    def line(self) -> int:
        """The height of a line, EMU."""
        return round(self.style.size * LEADING) * EMU_PER_CENTIPOINT

    def width(self, words: str, bold: bool = False) -> int:
        """On one line, with the hundredth on which renderers differ."""
        if not words:
            return 0
        setting, look = self._setting(), self._look("l", None, bold)
        runs = runs_of((Words(words, self.span),), setting, look)
        return round(natural_width([piece(run, setting.fonts) for run in runs]) * 1.02) + EMU_PER_CENTIPOINT

    def height(self, words: str, width: int) -> int:
        return fit(
            (Words(words, self.span),), self._setting(), self._look("l", None, False), max(1, width)
        ).height

    def label(
        self,
        words: str,
        box: Rect,
        align: Align = "ctr",
        color: Color | None = None,
        bold: bool = False,
    ) -> ChartLabel:
        """The words in the middle of the box's height, broken to its width."""
        look = self._look(align, color, bold)
        fitted = fit((Words(words, self.span),), self._setting(), look, max(1, box.width))
        top = box.y + (box.height - fitted.height) // 2
        return ChartLabel(
            replace(box, y=top, height=fitted.height), Body((fitted.paragraph,), height=fitted.height)
        )

    def _setting(self) -> Setting:
        return self.context.label(self.context.theme.text)

    def _look(self, align: Align, color: Color | None, bold: bool) -> Setup:
        run = replace(self.style, bold=bold, color=color or self.style.color)
        level = Level(run, ParagraphStyle(align=align, line_spacing=round(run.size * LEADING)))
        return Setup(level, level)


def lettering(context: Context, span: Span, ink: Color | None = None) -> Lettering:
    """As cells look, a little smaller, down to the brand's minimum; in the ink, if there is one."""
    level = context.label(context.theme.text).resolved(0).run
    least = min(level.size, context.theme.scale.label_minimum)
    size = max(least, round(level.size * SIZE / 50) * 50)
    return Lettering(context, span, RunStyle(font=level.font, size=size, color=ink or level.color))
