"""Dates that are none into what is shown of them, and what their author is told."""

from __future__ import annotations

import re

from slidegen.diagnostics import Finding
from slidegen.settings.scalars import A_DATE
from slidegen.source import Span

_ISO = re.compile(r"\d{4}-\d{1,2}(?:-\d{1,2})?")
# What asks for the day on which a deck is built, by a word or by code.
_TODAY = re.compile(r"(?:to-?day|now|last-modified)$|[\\`!]", re.IGNORECASE)
_QUOTES = "\"'"


def is_day(finding: Finding) -> bool:
    """Whether a setting's value was to be a date, and is a text that is none."""
    written = finding.span.text if finding.span else ""
    is_text = bool(written) and written[0] not in "[{|>"
    return finding.code == "bad-value" and A_DATE in finding.message and is_text


def shown_day(written: str, elsewhere: bool) -> str:
    """What the title slide shows: the words as they were typed. Where another tool would have put the day on which it
    builds the deck, nothing is shown."""
    day = written.strip().strip(_QUOTES)
    return "" if elsewhere and not _in_words(day) else day


def _in_words(day: str) -> bool:
    """Whether this says a day, a month or a season with its year."""
    words = re.search(r"[^\W\d_]{3}", day) and re.search(r"\d", day)
    return bool(words or _ISO.match(day)) and not _TODAY.match(day)


def wrong_day(place: Span, elsewhere: bool) -> Finding:
    """The finding for a date at the place."""
    day = place.text.strip().strip(_QUOTES)
    fate = "it is shown as it stands" if shown_day(place.text, elsewhere) else "it is left out"
    if _ISO.fullmatch(day):
        return Finding(
            "bad-date", f'there is no day "{day}"; {fate}', place, "look at the month and its days"
        )
    hint = "written as 2026-06-22 it is in the language of the deck"
    if _TODAY.match(day):
        hint = "write the day, as 2026-06-22: a deck is the same whenever it is built"
    return Finding("bad-date", f'"{day}" is no date; {fate}', place, hint)
