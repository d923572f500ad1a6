"""The slides of a deck into a numbered list of its sections, each a link to where it begins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from slidegen.blocks.bullets import Bullets, Item
from slidegen.blocks.prose import Prose
from slidegen.model import Phrase, Slide

AGENDA = "agenda"


def with_agendas(slides: Sequence[Slide]) -> tuple[Slide, ...]:
    """The slides, where each agenda lists the sections below what its author wrote on it."""
    return tuple(_filled(slide, slides) if slide.form == AGENDA else slide for slide in slides)


def _filled(agenda: Slide, slides: Sequence[Slide]) -> Slide:
    """With the sections of the deck; with its slides, where it has no sections."""
    others = [slide for slide in slides if slide.form != AGENDA]
    listed = [slide for slide in others if slide.kind == "section"]
    listed = listed or [slide for slide in others if slide.kind == "slide" and not slide.hidden_title]
    items = tuple(Item((Prose(agenda.span, _entry(slide, agenda)),), agenda.span) for slide in listed)
    return replace(agenda, blocks=(*agenda.blocks, *((Bullets(agenda.span, items, True),) if items else ())))


def _entry(slide: Slide, agenda: Slide) -> Phrase:
    """The title as a link; in bold where the agenda stands in that section."""
    current = slide.kind == "section" and slide.section == agenda.section
    words = [each for each in slide.title if not each.raised and each.text != "\n"]
    return tuple(replace(each, link=f"#{slide.id}", strong=each.strong or current) for each in words)
