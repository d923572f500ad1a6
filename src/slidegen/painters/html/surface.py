"""What the writers of one slide share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Self

from slidegen.geometry import Rect
from slidegen.painters.html.styles import Styles
from slidegen.painters.html.typecase import Typecase
from slidegen.scene import Leaf


@dataclass(frozen=True, slots=True)
class Surface:
    """Where marks are written: `anchors` are the ids of slides in the page, `lang` the language around the mark, `rtl`
    whether it is read from right to left there.

    `slide` is the slide's own box, `number` counts it from 1; `steps` are the classes of what waits for a step. What
    is not `read` stands in a part that is hidden from assistive technology, and holds nothing to focus.
    """

    styles: Styles
    typecase: Typecase
    anchors: Mapping[str, str]
    slide: Rect
    deck_lang: str
    lang: str
    number: int
    read: bool = True
    rtl: bool = False
    deck_rtl: bool = False
    steps: Mapping[Leaf, str] = field(default_factory=dict)

    def within(self, lang: str | None, rtl: bool) -> Self:
        """The same inside a paragraph; without `lang` its language is the one around it."""
        inside = lang or self.lang
        return self if (inside, rtl) == (self.lang, self.rtl) else replace(self, lang=inside, rtl=rtl)

    def direction(self, rtl: bool) -> str | None:
        """The value of `dir` where it differs from what is around."""
        return None if rtl == self.rtl else direction(rtl)


def direction(rtl: bool) -> str:
    return "rtl" if rtl else "ltr"
