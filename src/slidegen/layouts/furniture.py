"""A slide's footer, date and number into the places that its layout has for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from slidegen.blocks.setting import Context
from slidegen.dates import spelled
from slidegen.diagnostics import Finding
from slidegen.layouts.arranging import place_phrases
from slidegen.model import Meta, Slide, Words
from slidegen.scene import Scene, TextMark
from slidegen.theme.rules import BrandRules
from slidegen.theme.theme import Layout, SlotLook, Theme


@dataclass(frozen=True, slots=True)
class Foot:
    """What stands at the foot, and the names of what found no room there."""

    marks: tuple[TextMark, ...]
    left_out: tuple[str, ...]


def furniture(slide: Slide, layout: Layout, meta: Meta, section: str, context: Context) -> Foot:
    """The footer, as far as it fits, with date and number."""
    footers = _footers(meta, section, context.theme.rules)
    date = (spelled(meta.date, meta.lang), meta.date)
    marks: list[TextMark] = []
    left_out: list[str] = []
    for role, texts, field in (("footer", footers, ""), ("date", date, ""), ("number", ("‹#›",), "slidenum")):
        if role not in layout.slots or not any(texts):
            continue
        mark = _line(role, texts, layout.slots[role], slide, meta, context.on(layout))
        if mark is None or (role == "footer" and not says(_text(mark), meta.footer)):
            left_out.append(role)
        if mark is not None:
            marks.append(replace(mark, field=field) if field else mark)
    return Foot(tuple(marks), tuple(left_out))


def _footers(meta: Meta, section: str, rules: BrandRules) -> tuple[str, ...]:
    """What may stand in the footer, the best first: what the theme wants there with what the author wrote, or the
    deck's title with that of the section; each with the label of confidentiality, if it has room for that too."""
    written = _joined((rules.footer, meta.footer))
    if written:
        return _labelled((written,), rules) + _labelled((rules.footer,), rules)
    return (*_labelled((_joined((meta.title, section)), meta.title), rules), rules.confidentiality)


def _labelled(texts: Sequence[str], rules: BrandRules) -> tuple[str, ...]:
    wanted = [text for text in texts if text]
    label = rules.confidentiality
    return (*(_joined((text, label)) for text in wanted), *wanted) if label else tuple(wanted)


def _joined(texts: Sequence[str]) -> str:
    """The texts in a row, without those that another one has."""
    kept: list[str] = []
    for text in filter(None, texts):
        if not any(says(each, text) for each in kept):
            kept = [each for each in kept if not says(text, each)] + [text]
    return " · ".join(kept)


def says(text: str, words: str) -> bool:
    """Whether a text has these words, in whatever letters and spaces."""
    return _plain(words) in _plain(text)


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _text(mark: TextMark) -> str:
    return " ".join(each.text for each in mark.body.paragraphs)


def _line(
    role: str, texts: Sequence[str], look: SlotLook, slide: Slide, meta: Meta, context: Context
) -> TextMark | None:
    """The first of the texts that fits the slot; what someone wrote for it may be as small as a label is."""
    written = role == "footer" and (meta.footer or context.theme.rules.footer)
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


def footer_findings(scenes: Sequence[Scene], theme: Theme, meta: Meta) -> Iterator[Finding]:
    """What is said where a footer that someone wrote found no room, or no place at all."""
    without = [scene for scene in scenes if "footer" in scene.choice.left_out]
    if meta.footer and without:
        yield without_footer([scene.title for scene in without], meta)
    if meta.footer and not any("footer" in layout.slots for layout in theme.layouts.values()):
        yield homeless_footer(meta)
    words = theme.rules.footer
    bare = [scene for scene in without if not any(says(_text(mark), words) for mark in scene.furniture)]
    if words and bare:
        message = (
            f'the footer "{words}" of the theme {theme.name} is too long for its place on "{bare[0].title}"'
        )
        yield Finding("missing-footer", message, bare[0].span, "shorten it in the theme's rules")


def homeless_footer(meta: Meta) -> Finding:
    """A finding where the theme has a footer on no layout."""
    message = "no layout of the theme has a place for a footer; it is left out"
    return Finding("footer-left-out", message, meta.footer_span)


def without_footer(titles: Sequence[str], meta: Meta) -> Finding:
    """A finding where the footer that the author wrote is too long; one made from titles may be left out."""
    more = f" and {len(titles) - 1} more" if len(titles) > 1 else ""
    message = f'the footer is too long for its place on "{titles[0]}"{more}; it is left out there'
    return Finding("footer-left-out", message, meta.footer_span, "shorten what `footer:` says")
