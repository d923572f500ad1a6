"""A timeline into WebVTT (https://www.w3.org/TR/webvtt1/): cues for a player, and chapters."""

from __future__ import annotations

import json
from collections.abc import Iterator

from slidegen.timeline.cues import Timeline


def slides_vtt(timeline: Timeline) -> str:
    """A metadata track: each cue has the slide's id, and says in JSON which slide is shown and how far."""
    return _file(
        (cue.start, end, json.dumps({"slide": cue.slide, "step": cue.step}, ensure_ascii=False))
        for cue, end in timeline.ends()
    )


def chapters_vtt(timeline: Timeline) -> str:
    return _file((each.start, each.end, each.title) for each in timeline.chapters)


def _file(cues: Iterator[tuple[int, int, str]]) -> str:
    blocks = [f"{stamp(start)} --> {stamp(end)}\n{_text(text)}" for start, end, text in cues]
    return "\n\n".join(("WEBVTT", *blocks)) + "\n"


def stamp(milliseconds: int) -> str:
    """A WebVTT timestamp, with hours."""
    seconds, rest = divmod(milliseconds, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}.{rest:03}"


def _text(text: str) -> str:
    """A payload is one line, and an arrow in it would be the times of another cue."""
    return " ".join(text.split()).replace("-->", "→")
