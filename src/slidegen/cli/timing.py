"""A laid-out deck into its sections with their words and the time that they take."""

from __future__ import annotations

from dataclasses import dataclass

from slidegen.cli.pace import count_words
from slidegen.scene import LaidOutDeck, Scene, bodies_in

# Slides that a speaker passes by, where there are no notes to read.
PASSED = frozenset({"title", "section", "agenda", "closing"})
PASSING_SECONDS = 10


@dataclass(frozen=True, slots=True)
class TimedSlide:
    """`spoken` are the words of its notes that are said; where there are none, `seconds` are a rule's."""

    number: int
    title: str
    words: int
    spoken: int
    seconds: float


@dataclass(frozen=True, slots=True)
class TimedSection:
    """A section with its own slide; the first may be what stands before all sections, called as the deck is."""

    title: str
    slides: tuple[TimedSlide, ...]

    @property
    def words(self) -> int:
        return sum(slide.words for slide in self.slides)

    @property
    def spoken(self) -> int:
        return sum(slide.spoken for slide in self.slides)

    @property
    def seconds(self) -> float:
        return sum(slide.seconds for slide in self.slides)


def timed(deck: LaidOutDeck, words_a_minute: int, slide_seconds: int) -> tuple[TimedSection, ...]:
    """The sections in order. A slide without notes takes `slide_seconds`, a title or its like less; the parts of one
    slide have one time, which stands with the first."""
    slides = [
        _slide(number, scene, words_a_minute, slide_seconds) for number, scene in enumerate(deck.scenes, 1)
    ]
    first = deck.sections[0].first if deck.sections else len(slides)
    sections = [(section.title, section.first, section.end) for section in deck.sections]
    whole = [(deck.facts.title, 0, first), *sections]
    return tuple(TimedSection(title, tuple(slides[start:end])) for title, start, end in whole if end > start)


def _slide(number: int, scene: Scene, words_a_minute: int, slide_seconds: int) -> TimedSlide:
    notes = " ".join(run.text for paragraph in scene.notes for run in paragraph if run.spoken)
    spoken = count_words(notes)
    if spoken:
        seconds = 60 * spoken / words_a_minute
    elif scene.part > 1:
        seconds = 0.0
    else:
        seconds = min(PASSING_SECONDS, slide_seconds) if scene.choice.form in PASSED else slide_seconds
    texts = (paragraph.text for body in bodies_in(scene.marks) for paragraph in body.paragraphs)
    words = sum(map(count_words, texts))
    return TimedSlide(number, scene.title, words, spoken, round(seconds, 1))
