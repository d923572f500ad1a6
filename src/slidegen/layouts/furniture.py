"""A slide's footer, date and number into the places that its layout has for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from slidegen.blocks.setting import Context
from slidegen.dates import spelled
from slidegen.diagnostics import Finding
from slidegen.layouts.arranging import place_phrases
from slidegen.model import Meta, Slide, Words
from slidegen.scene import TextMark
from slidegen.theme.theme import Layout, SlotLook


@dataclass(frozen=True, slots=True)
class Foot:
    """What stands at the foot, and the names of what found no room there."""

    marks: tuple[TextMark, ...]
    left_out: tuple[str, ...]


def furniture(slide: Slide, layout: Layout, meta: Meta, section: str, context: Context) -> Foot:
    """The author's footer, or the deck's title with that of the section, as far as they fit."""
    whole = " · ".join(text for text in (meta.title, section) if text)
    footers = (meta.footer,) if meta.footer else (whole, meta.title)
    date = (spelled(meta.date, meta.lang), meta.date)
    marks: list[TextMark] = []
    left_out: list[str] = []
    for role, texts, field in (("footer", footers, ""), ("date", date, ""), ("number", ("‹#›",), "slidenum")):
        if role not in layout.slots or not any(texts):
            continue
        mark = _line(role, texts, layout.slots[role], slide, meta, context)
        if mark is None:
            left_out.append(role)
        else:
            marks.append(replace(mark, field=field) if field else mark)
    return Foot(tuple(marks), tuple(left_out))


def _line(
    role: str, texts: Sequence[str], look: SlotLook, slide: Slide, meta: Meta, context: Context
) -> TextMark | None:
    """The first of the texts that fits the slot; what the author wrote for it may be as small as a label is."""
    written = role == "footer" and meta.footer
    small = context.at(context.theme.scale.steps[-1]) if written else context
    for text in filter(None, texts):
        phrase = (Words(text, slide.span, lang=meta.lang),)
        for each in (context, small) if written else (context,):
            placed = place_phrases((phrase,), look, each, role.capitalize(), setting=each.label(look.levels))
            if not placed.overflow:
                mark = placed.marks[0]
                assert isinstance(mark, TextMark), "phrases are placed as text"
                return mark
    return None


def homeless_footer(meta: Meta) -> Finding:
    """A finding where the theme has a footer on no layout."""
    message = "no layout of the theme has a place for a footer; it is left out"
    return Finding("footer-left-out", message, meta.footer_span)


def without_footer(titles: Sequence[str], meta: Meta) -> Finding:
    """A finding where the footer that the author wrote is too long; one made from titles may be left out."""
    more = f" and {len(titles) - 1} more" if len(titles) > 1 else ""
    message = f'the footer is too long for its place on "{titles[0]}"{more}; it is left out there'
    return Finding("footer-left-out", message, meta.footer_span, "shorten what `footer:` says")
