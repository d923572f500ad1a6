"""A laid-out deck into its sections with their words and the time that they take."""

from __future__ import annotations

from dataclasses import dataclass

from slidegen.scene import LaidOutDeck, Scene, bodies_in
from slidegen.timeline.durations import seconds_of, spoken_words
from slidegen.timeline.pace import count_words


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
    texts = (paragraph.text for body in bodies_in(scene.marks) for paragraph in body.paragraphs)
    words = sum(map(count_words, texts))
    seconds = seconds_of(scene, words_a_minute, slide_seconds)
    return TimedSlide(number, scene.title, words, spoken_words(scene), seconds)
