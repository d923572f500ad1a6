"""What a block needs to measure and place itself, and what it gives back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Self

from slidegen.blocks.typeset import Fitted, Setting
from slidegen.model import Block
from slidegen.scene import Image, Mark, ReadingNode
from slidegen.style import Color, Level
from slidegen.theme.theme import Layout, Theme, theme_for


@dataclass(frozen=True, slots=True)
class Context:
    """The brand, the pictures by their path, the slide's language, the step of the ladder, the largest of its title.

    `hyphenate`: words may be parted in narrow boxes. `pages` are the numbers of slides by their ids, once
    they are known. `ground` is the colour that slides of the layout have.
    """

    theme: Theme
    images: Mapping[str, Image]
    lang: str
    step: float = 1.0
    title_step: float = 1.0
    hyphenate: bool = True
    pages: Mapping[str, int] = field(default_factory=dict)
    ground: Color = Color("bg1")

    def at(self, step: float) -> Self:
        """The same at another step."""
        return self if step == self.step else replace(self, step=step)

    def on(self, layout: Layout) -> Self:
        """The same on slides of a layout, which may have colours and fonts of its own."""
        theme = self.theme if layout.look is None else theme_for(self.theme, layout)
        if theme is self.theme and layout.background == self.ground:
            return self
        return replace(self, theme=theme, ground=layout.background)

    def body(self, levels: tuple[Level, ...]) -> Setting:
        """Running text in a placeholder, down to the brand's minimum for body text."""
        return self._setting(levels, levels, self.theme.scale.body_minimum)

    def free(self) -> Setting:
        """Running text outside any placeholder: as content looks, though the box gives less."""
        wanted = self.theme.layouts["content"].slots["body"].levels
        return self._setting(wanted, self.theme.text, self.theme.scale.body_minimum)

    def label(self, levels: tuple[Level, ...]) -> Setting:
        """Short text that is looked up, not read: cells, captions, code."""
        return self._setting(levels, levels, self.theme.scale.label_minimum)

    def caption(self) -> Setting:
        """A picture's caption: it looks as a table's does, at one size."""
        wanted = self.theme.layouts["table"].slots["caption"].levels
        return replace(self._setting(wanted, self.theme.text, self.theme.scale.label_minimum), step=1.0)

    def _setting(self, wanted: tuple[Level, ...], given: tuple[Level, ...], minimum: int) -> Setting:
        theme = self.theme
        return Setting(
            theme.fonts,
            theme.palette,
            wanted,
            given,
            self.lang,
            theme.code_font,
            self.step,
            minimum,
            self.hyphenate,
        )


@dataclass(frozen=True, slots=True)
class TextColumn:
    """The text box that a flow runs in: how it is set, its width in EMU, and the mark that it becomes.

    `at` is the number of paragraphs that stand before, `level` how deep in lists the text is.
    """

    setting: Setting
    width: int
    mark: str
    at: int = 0
    level: int = 0


@dataclass(frozen=True, slots=True)
class Flow:
    """Text of one or more blocks in a column, and how it is read."""

    paragraphs: tuple[Fitted, ...] = ()
    tree: tuple[ReadingNode, ...] = ()


@dataclass(frozen=True, slots=True)
class Placed:
    """Marks at their places. `overflow` is by how much the content is too high or too wide, EMU; 0 where it fits.
    `gave_way` are the names of pictures that are smaller than they would be with more room."""

    marks: tuple[Mark, ...] = ()
    tree: tuple[ReadingNode, ...] = ()
    overflow: int = 0
    gave_way: tuple[str, ...] = ()


# Sets blocks one after another: a block that holds blocks is handed it.
FlowBlocks = Callable[[Sequence[Block], TextColumn], Flow]
