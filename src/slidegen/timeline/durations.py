"""How long a slide is shown: as long as its notes take to be said."""

from __future__ import annotations

from slidegen.scene import Scene
from slidegen.timeline.pace import count_words

# Slides that a speaker passes by, where there are no notes to read.
PASSED = frozenset({"title", "section", "agenda", "closing"})
PASSING_SECONDS = 10
SLIDE_SECONDS = 60


def spoken_words(scene: Scene) -> int:
    """The words of its notes that are said: stage directions are not."""
    return count_words(" ".join(run.text for paragraph in scene.notes for run in paragraph if run.spoken))


def seconds_of(scene: Scene, words_a_minute: int, slide_seconds: int = SLIDE_SECONDS) -> float:
    """The seconds of a slide. One without notes takes `slide_seconds`, a title or its like less; of the parts of one
    slide the first has the time of them all."""
    spoken = spoken_words(scene)
    if spoken:
        return round(60 * spoken / words_a_minute, 1)
    if scene.part > 1:
        return 0.0
    return float(min(PASSING_SECONDS, slide_seconds) if scene.choice.form in PASSED else slide_seconds)
