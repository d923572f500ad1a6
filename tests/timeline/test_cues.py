from hypothesis import given
from hypothesis import strategies as st

from slidegen.timeline.cues import Timeline, timeline
from slidegen.timeline.webvtt import chapters_vtt, slides_vtt, stamp
from tests.outlines import laid_out

DECK = """---
title: Talk
slide-level: 2
---

# Part

## Said

a

::: notes
one two three four five six seven *eight nine* seven eight nine ten
:::

## Steps {.incremental #steps}

- a
- b --> c
- d
"""


def _timeline(text: str = DECK, pace: int = 60, seconds: int = 40) -> Timeline:
    deck, _ = laid_out(text)
    return timeline(deck, pace, seconds)


def test_a_slide_is_shown_as_long_as_its_notes_take_to_be_said() -> None:
    found = [(cue.start, cue.slide, cue.step) for cue in _timeline().cues]
    assert found == [
        (0, "talk", 0),
        (10_000, "part", 0),
        (20_000, "said", 0),
        (31_000, "steps", 0),
        (41_000, "steps", 1),
        (51_000, "steps", 2),
        (61_000, "steps", 3),
    ]
    assert _timeline().duration == 71_000


def test_chapters_are_the_sections_without_gaps() -> None:
    chapters = _timeline().chapters
    assert [(each.title, each.start, each.end) for each in chapters] == [
        ("Talk", 0, 10_000),
        ("Part", 10_000, 71_000),
    ]


def test_parts_of_a_slide_share_its_time() -> None:
    found = _timeline("---\nslide-level: 2\n---\n\n## Long\n\n" + "- word word word word\n" * 90)
    starts = [cue.start for cue in found.cues]
    assert len(starts) > 1
    assert found.duration == 40_000
    assert {cue.slide for cue in found.cues} == {"long", *(f"long-{at}" for at in range(2, len(starts) + 1))}
    lengths = {end - cue.start for cue, end in found.ends()}
    assert max(lengths) - min(lengths) <= 1


def test_a_deck_of_another_language_has_its_pace() -> None:
    deck, _ = laid_out(DECK)
    assert timeline(deck).duration == timeline(deck, 140).duration


@given(st.integers(min_value=0, max_value=80_000))
def test_what_is_shown_is_the_last_cue_that_has_begun(time: int) -> None:
    found = _FOUND
    begun = [cue for cue in found.cues if cue.start <= time]
    assert found.at(time) == begun[-1]


_FOUND = _timeline()


def test_webvtt() -> None:
    written = slides_vtt(_timeline())
    assert written.startswith(
        'WEBVTT\n\n00:00:00.000 --> 00:00:10.000\n{"slide": "talk", "step": 0}\n\n00:00:10.000 --> 00:00:20.000\n'
    )
    assert written.endswith('00:01:01.000 --> 00:01:11.000\n{"slide": "steps", "step": 3}\n')
    arrows = _timeline("---\nslide-level: 2\n---\n\n# A --> B\n\n## C\n\nd\n")
    assert chapters_vtt(arrows) == "WEBVTT\n\n00:00:00.000 --> 00:00:50.000\nA → B\n"


def test_a_stamp_has_hours() -> None:
    assert stamp(3_723_004) == "01:02:03.004"
