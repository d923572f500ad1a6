"""What compose needs to know of a brand: its layouts and slots, type scale, fonts and colours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from slidegen.geometry import Rect
from slidegen.opc import Package
from slidegen.scene import Mark, Slot, TableLook
from slidegen.style import Color, Level, Palette
from slidegen.text.fonts import FontBook


@dataclass(frozen=True, slots=True)
class SlotLook:
    """A placeholder of a layout and what its text inherits, level by level (up to nine)."""

    slot: Slot
    levels: tuple[Level, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """One slide layout. `slots` by role: title, subtitle, body, side, picture, table, code, quote, event, author,
    source, caption, contact, number-mark, date, footer, number. `part` is the layout's part name in the template, as in
    "/ppt/slideLayouts/slideLayout1.xml"."""

    name: str
    part: str
    slots: Mapping[str, SlotLook]
    background: Color
    art: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class CodeLook:
    """The panel behind code and the colour of each kind of token (Pygments' short names: k, s, c, ...)."""

    panel: Color
    text: Color
    tokens: Mapping[str, Color]


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
    art. `facing` are the template's layouts for slides of the other direction, if it has any.
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
    facing: Mapping[str, Layout] = field(default_factory=dict)
