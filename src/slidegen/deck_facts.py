"""A deck's settings, sections and notes into what painters say of them."""

from __future__ import annotations

from collections.abc import Sequence

from slidegen.model import Deck, Phrase, plain
from slidegen.scene import DeckFacts, NoteRun, SceneSection
from slidegen.text.scripts import is_rtl


def facts(deck: Deck) -> DeckFacts:
    """A deck without a title is called what its first slide is."""
    meta = deck.meta
    title = meta.title or (plain(deck.slides[0].title) if deck.slides else "")
    return DeckFacts(
        title,
        meta.lang,
        meta.subtitle,
        meta.authors,
        meta.date,
        meta.event,
        public_notes=meta.notes_public,
        rtl=is_rtl(meta.lang),
    )


def sections_of(deck: Deck, numbers: Sequence[int]) -> tuple[SceneSection, ...]:
    """A section for each run of scenes with the same number; scenes before the first section have none."""
    last = {number: index for index, number in enumerate(numbers)}
    first = {number: index for index, number in reversed([*enumerate(numbers)])}
    return tuple(
        SceneSection(title, first[number], last[number] + 1)
        for number, title in enumerate(deck.sections, 1)
        if number in first
    )


def spoken(notes: Sequence[Phrase]) -> tuple[tuple[NoteRun, ...], ...]:
    """What is emphasised in notes is a stage direction."""
    return tuple(tuple(NoteRun(words.text, not words.emphasis) for words in phrase) for phrase in notes)
