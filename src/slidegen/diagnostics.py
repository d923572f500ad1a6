"""What is wrong, how bad it is, where, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum

from slidegen.source import Span


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"


# The closed list of codes: how bad, and what it means to an author.
CODES: dict[str, tuple[Severity, str]] = {
    "bad-yaml": (Severity.ERROR, "A YAML text could not be read."),
    "unknown-key": (Severity.WARNING, "A setting has a name that slidegen does not know."),
    "bad-value": (Severity.ERROR, "A setting has a value of the wrong kind."),
    "missing-key": (Severity.ERROR, "A setting that is needed is not there."),
    "unreadable": (Severity.ERROR, "A file is absent, outside the deck's folder, or not what its name says."),
    "unknown-theme": (Severity.ERROR, "The theme was not found."),
    "unknown-class": (Severity.WARNING, "A class names no form and no part of one."),
    "form-mismatch": (Severity.WARNING, "The layout asked for can't hold this content; another was taken."),
    "duplicate-id": (Severity.ERROR, "Two slides have the same id."),
    "broken-link": (Severity.WARNING, "A link or a footnote leads to something that is not there."),
    "unsafe-link": (Severity.WARNING, "A link has a scheme that is not painted."),
    "open-div": (Severity.WARNING, "A div that ::: opened is not closed."),
    "raw-html": (Severity.WARNING, "Raw HTML is not painted."),
    "not-yet": (Severity.WARNING, "This part of the language is shown as text or code for now."),
    "missing-alt": (Severity.WARNING, "A picture has no alternative text."),
    "slide-level": (
        Severity.WARNING,
        "Headings became parts of slides, as a heading above them has words of its own.",
    ),
    "missing-title": (Severity.WARNING, "A slide has no heading; its first words serve as title."),
    "missing-glyph": (Severity.WARNING, "No font at hand has this character."),
    "overflow": (Severity.ERROR, "The content does not fit on the slide at the smallest size."),
    "too-deep": (Severity.WARNING, "Text is nested deeper than the slide can show."),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing an author should know. `span` is None where nothing in a text is to blame."""

    code: str
    message: str
    span: Span | None = None
    hint: str = ""

    def __post_init__(self) -> None:
        assert self.code in CODES, f"finding code {self.code!r} is not in the list"

    @property
    def severity(self) -> Severity:
        return CODES[self.code][0]


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint that names the nearest known word, or all of them when none is near."""
    names = sorted(known)
    near = get_close_matches(word, names, n=1, cutoff=0.6)
    return f'did you mean "{near[0]}"?' if near else f"known are {', '.join(names)}"
