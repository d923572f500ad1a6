"""A laid-out deck into its timeline: from when on which slide is shown, and how far."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from slidegen.scene import LaidOutDeck, Scene
from slidegen.timeline.durations import SLIDE_SECONDS, seconds_of
from slidegen.timeline.pace import words_a_minute

# No slide is gone before it was seen: milliseconds.
LEAST = 1_000


@dataclass(frozen=True, slots=True)
class Cue:
    """From `start` on, in milliseconds, the scene at `index` is shown with so many of its steps. `slide` is its id, and
    the number of the part behind that where a slide goes on."""

    start: int
    index: int
    slide: str
    step: int


@dataclass(frozen=True, slots=True)
class Chapter:
    """A section of the deck, in milliseconds; what stands before the first one is called as the deck is."""

    start: int
    end: int
    title: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """Cues in order, the first at 0; `duration` in milliseconds."""

    cues: tuple[Cue, ...]
    chapters: tuple[Chapter, ...]
    duration: int

    def at(self, time: int) -> Cue:
        """What is shown at a time: the last cue that has begun."""
        place = bisect_right(self.cues, time, key=lambda cue: cue.start)
        return self.cues[max(0, place - 1)]

    def ends(self) -> Iterator[tuple[Cue, int]]:
        """Each cue, and when the next one begins."""
        for cue, following in pairwise((*self.cues, None)):
            assert cue is not None, "only the last has none behind it"
            yield cue, following.start if following else self.duration


def timeline(deck: LaidOutDeck, pace: int = 0, slide_seconds: int = SLIDE_SECONDS) -> Timeline:
    """The timeline of a deck at so many words a minute; where `pace` is 0, at that of its language."""
    pace = pace or words_a_minute(deck.facts.lang)
    lengths = _lengths(deck.scenes, pace, slide_seconds)
    starts = [0, *accumulate(lengths)]
    cues = [
        cue
        for index, (scene, start, length) in enumerate(zip(deck.scenes, starts, lengths, strict=False))
        for cue in _cues(scene, index, start, length)
    ]
    return Timeline(tuple(cues), tuple(_chapters(deck, starts)), starts[-1])


def _lengths(scenes: Sequence[Scene], pace: int, slide_seconds: int) -> list[int]:
    """Milliseconds of each scene: parts of a slide that have no notes of their own share its time."""
    seconds = [seconds_of(scene, pace, slide_seconds) for scene in scenes]
    lengths: list[int] = []
    for index, scene in enumerate(scenes):
        if scene.part == 1:
            group = [index]
            while group[-1] + 1 < len(scenes) and scenes[group[-1] + 1].part > 1:
                group.append(group[-1] + 1)
            if all(seconds[each] for each in group):
                own = [round(1000 * seconds[each]) for each in group]
            else:
                whole, count = round(1000 * sum(seconds[each] for each in group)), len(group)
                own = [whole * (at + 1) // count - whole * at // count for at in range(count)]
            lengths += [max(LEAST, each) for each in own]
    return lengths


def _cues(scene: Scene, index: int, start: int, length: int) -> Iterator[Cue]:
    """A cue for a slide, and for each of its steps at even distances."""
    name = scene.id if scene.part == 1 else f"{scene.id}-{scene.part}"
    parts = len(scene.steps) + 1
    for step in range(parts):
        yield Cue(start + length * step // parts, index, name, step)


def _chapters(deck: LaidOutDeck, starts: Sequence[int]) -> Iterator[Chapter]:
    first = deck.sections[0].first if deck.sections else len(deck.scenes)
    if first:
        yield Chapter(0, starts[first], deck.facts.title)
    for section in deck.sections:
        yield Chapter(starts[section.first], starts[section.end], section.title)
