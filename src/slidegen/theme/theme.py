"""What compose needs to know of a brand: its layouts and slots, type scale, fonts and colours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from slidegen.figures.figure import Gradient, PictureFill
from slidegen.geometry import Rect
from slidegen.opc import Package
from slidegen.powerpoint.template import TemplateLayout
from slidegen.scene import Mark, Slot, TableLook
from slidegen.style import Color, Level, Palette
from slidegen.text.fonts import FontBook
from slidegen.theme.rules import NO_RULES, BrandRules


@dataclass(frozen=True, slots=True)
class SlotLook:
    """A place of a layout and how its text looks, level by level (up to nine), which is what it inherits there.

    Where it inherits something else, `given` says what. A slot without a type is no placeholder, but a place that the
    theme keeps free for a box of its own.
    """

    slot: Slot
    levels: tuple[Level, ...]
    given: tuple[Level, ...] = ()


@dataclass(frozen=True, slots=True)
class CodeLook:
    """The panel behind code and the colour of each kind of token (Pygments' short names: k, s, c, ...)."""

    panel: Color
    text: Color
    tokens: Mapping[str, Color]


@dataclass(frozen=True, slots=True)
class CardLook:
    """What cards are: on a shade, outlined in their accents, or on the slide's own ground; with a bar in the accent or
    without."""

    filled: bool = True
    outlined: bool = False
    ruled: bool = True

    @property
    def boxed(self) -> bool:
        """Whether their edges are seen."""
        return self.filled or self.outlined


@dataclass(frozen=True, slots=True)
class LayoutLook:
    """What the theme is on slides of a layout whose master, or whose colour map, is not the first master's."""

    palette: Palette
    fonts: FontBook
    table: TableLook
    code: CodeLook


@dataclass(frozen=True, slots=True)
class Layout:
    """One slide layout. `slots` by role: title, subtitle, body, side, picture, table, code, quote, event, author,
    source, caption, contact, number-mark, date, footer, number. `part` is the layout's part name in the template, as in
    "/ppt/slideLayouts/slideLayout1.xml"; `look` is there where it is not the theme's."""

    name: str
    part: str
    slots: Mapping[str, SlotLook]
    background: Color
    art: tuple[Mark, ...] = ()
    ground: Gradient | PictureFill | None = None
    look: LayoutLook | None = None


@dataclass(frozen=True, slots=True)
class Scale:
    """How text steps down. `steps` are factors, largest first, 1 included; minimums in hundredths of a point."""

    steps: tuple[float, ...]
    body_minimum: int
    label_minimum: int


@dataclass(frozen=True, slots=True)
class Theme:
    """A brand as read from its template. `text` is what a box outside any placeholder inherits
    (presentation.xml's defaultTextStyle), which tables inherit too.

    Slots and text are those of writing from left to right. Where `rtl`, the template has them mirrored, and so is the
    art. `facing` are the template's layouts for slides of the other direction, if it has any. `named` are all layouts
    that a slide may ask for by name, as the template has them.

    A company's template is `fixed`: its placeholders and art keep their places in either direction. Its slots and text
    are as it has them, from right to left too; `company_directions` makes of it what slides are laid out on.
    """

    name: str
    width: int
    height: int
    palette: Palette
    fonts: FontBook
    code_font: str
    layouts: Mapping[str, Layout]
    text: tuple[Level, ...]
    content: Rect
    gap: int
    scale: Scale
    table: TableLook
    code: CodeLook
    template: Package
    rtl: bool = False
    fixed: bool = False
    facing: Mapping[str, Layout] = field(default_factory=dict)
    rules: BrandRules = NO_RULES
    named: tuple[TemplateLayout, ...] = field(default=(), repr=False, compare=False)
    cards: CardLook = CardLook()


def theme_for(theme: Theme, layout: Layout) -> Theme:
    """The theme with the colours and fonts that slides of the layout have."""
    look = layout.look
    if look is None:
        return theme
    return replace(theme, palette=look.palette, fonts=look.fonts, table=look.table, code=look.code)
