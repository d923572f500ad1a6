"""What is wrong, how bad it is, where, and what to do about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum

from slidegen.source import Span


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"


# The closed list of codes: how bad, and what it means to an author.
CODES: dict[str, tuple[Severity, str]] = {
    "empty-deck": (Severity.WARNING, "There is no slide in the deck."),
    "bad-character": (Severity.WARNING, "A character that no output can hold is replaced."),
    "bad-yaml": (Severity.ERROR, "A YAML text could not be read."),
    "loose-yaml": (
        Severity.WARNING,
        "The front matter of another tool's deck is no YAML; it was read line by line, as that tool does.",
    ),
    "unknown-key": (Severity.WARNING, "A setting has a name that slidegen does not know."),
    "bad-value": (Severity.ERROR, "A setting has a value of the wrong kind."),
    "missing-key": (Severity.ERROR, "A setting that is needed is not there."),
    "unreadable": (Severity.ERROR, "A file is absent, outside the deck's folder, or not what its name says."),
    "too-large": (
        Severity.ERROR,
        "Something is larger than one build takes on; what is beyond the limit is left out.",
    ),
    "capped-limit": (Severity.WARNING, "A deck asks for more than the command that builds it allows."),
    "unknown-theme": (Severity.ERROR, "The theme was not found."),
    "unknown-class": (Severity.WARNING, "A class names no form and no part of one."),
    "unknown-attribute": (Severity.WARNING, "A name in braces has no meaning where it stands."),
    "bad-attributes": (Severity.WARNING, "Braces that look like attributes are not written as such."),
    "looks-like-notes": (Severity.WARNING, "Words seem to be for the speaker, but are not marked as notes."),
    "lost-settings": (
        Severity.WARNING,
        "Lines look like front matter, but don't stand between two lines of dashes.",
    ),
    "bad-date": (Severity.WARNING, "A date is none that a calendar has, or is not written as one."),
    "missing-space": (
        Severity.WARNING,
        "The space is missing that would make a heading or a list item of a line.",
    ),
    "lost-list": (Severity.WARNING, "Lines that look like the items of a list run together."),
    "lost-table": (
        Severity.WARNING,
        "Rows look like those of a table, which they are not without their line of dashes.",
    ),
    "ragged-table": (Severity.WARNING, "A row has more cells than the head of its table."),
    "unknown-language": (
        Severity.WARNING,
        "Code is marked as of a language that is called a little otherwise.",
    ),
    "form-mismatch": (Severity.WARNING, "The layout asked for can't hold this content; another was taken."),
    "unknown-layout": (Severity.ERROR, "No layout of the theme has the name that a heading gives."),
    "ambiguous-layout": (
        Severity.WARNING,
        "Several layouts of the theme have the name that a heading gives; the first is taken.",
    ),
    "no-placeholder": (
        Severity.ERROR,
        "The layout that a slide names, or the placeholder, can't take what stands there.",
    ),
    "bad-chart": (
        Severity.WARNING,
        "No chart of the kind asked for can be made of these values; a table shows them.",
    ),
    "fine-qr-code": (
        Severity.WARNING,
        "The address of a QR code is so long that phones hardly read it, or that no code holds it.",
    ),
    "no-such-line": (Severity.WARNING, "Lines to point out are not in the code."),
    "duplicate-id": (Severity.ERROR, "Two slides have the same id."),
    "broken-link": (Severity.WARNING, "A link or a footnote leads to something that is not there."),
    "unsafe-link": (
        Severity.WARNING,
        "A link leads neither to the web nor to a mail address or telephone; it is left out.",
    ),
    "unclosed": (Severity.WARNING, "Code or a comment is not closed, and takes in what follows."),
    "open-div": (Severity.WARNING, "A div that ::: opened is not closed."),
    "raw-html": (Severity.WARNING, "Raw HTML is not painted."),
    "not-yet": (Severity.WARNING, "This part of the language is shown as text or code for now."),
    "svg-part": (
        Severity.WARNING,
        "An SVG drawing is shown without a part of it that acts, or is not in its file.",
    ),
    "missing-alt": (Severity.WARNING, "A picture, chart, diagram or group has no alternative text."),
    "slide-level": (
        Severity.WARNING,
        "Headings became parts of slides, as a heading above them has words of its own.",
    ),
    "underlined-heading": (Severity.WARNING, "A line of dashes made a heading of the words above it."),
    "missing-title": (
        Severity.WARNING,
        "A slide has no heading or title; in the outline, its first words serve as one.",
    ),
    "missing-glyph": (Severity.WARNING, "No font at hand has this character."),
    "unmeasured-font": (
        Severity.WARNING,
        "A font of the template is not at hand, or may not be embedded; a similar one is measured, with a margin, "
        "and shown in the webcast.",
    ),
    "no-dictionary": (
        Severity.WARNING,
        "Where words end in Thai, Lao, Khmer or Burmese is not known; lines end at spaces.",
    ),
    "overflow": (
        Severity.ERROR,
        "The content does not fit on the slide at the smallest size; in a PowerPoint file, into its box.",
    ),
    "duplicate-title": (Severity.WARNING, "Two slides of a PowerPoint file have the same title."),
    "low-contrast": (
        Severity.WARNING,
        "Text stands out too little from what is behind it (WCAG 2.2, 1.4.3).",
    ),
    "small-text": (Severity.WARNING, "Text in a PowerPoint file is smaller than the least size."),
    "stretched-picture": (Severity.WARNING, "A picture in a PowerPoint file is out of proportion."),
    "empty-placeholder": (Severity.WARNING, "A placeholder of a PowerPoint file was left empty."),
    "hidden-slide": (Severity.WARNING, "A slide of a PowerPoint file is hidden; it is checked all the same."),
    "off-palette": (Severity.WARNING, "A colour is not of the theme's palette."),
    "foreign-font": (Severity.WARNING, "Text in a PowerPoint file has a font that the theme does not have."),
    "foreign-master": (
        Severity.WARNING,
        "A slide of a PowerPoint file follows another master than the theme's, or no slide follows a master.",
    ),
    "disallowed-layout": (Severity.WARNING, "A slide has a layout that the theme does not allow."),
    "missing-footer": (Severity.WARNING, "The footer that the theme asks for is not on a slide."),
    "missing-label": (
        Severity.ERROR,
        "The label of confidentiality that the theme asks for is not on a slide.",
    ),
    "footer-left-out": (Severity.WARNING, "The footer is longer than its line; it is left out."),
    "output-changed": (
        Severity.WARNING,
        "What stands in an output's place is not as slidegen wrote it and stays; a build's output has another name.",
    ),
    "output-open": (
        Severity.WARNING,
        "The file in an output's place is open in another program; it stays, and the output has another name.",
    ),
    "unwritable": (Severity.ERROR, "An output can't be written; what was there is as it was."),
    "bad-powerpoint": (Severity.ERROR, "A PowerPoint file, such as a template, can't be read as one."),
    "template-damaged": (
        Severity.WARNING,
        "A part of a template is missing, damaged or only linked; the template is used without it.",
    ),
    "template-layouts": (
        Severity.WARNING,
        "A template lacks a layout, or a placeholder on it, that decks need; text boxes stand in.",
    ),
    "art-left-out": (
        Severity.WARNING,
        "A part of a template's art is not shown in HTML; PowerPoint has all of it.",
    ),
    "fixed-ratio": (
        Severity.WARNING,
        "A deck asks for other proportions than those of its template, which has its own.",
    ),
    "template-macros": (
        Severity.WARNING,
        "A template has macros, controls or embedded objects; none of them is run, and decks are made without them.",
    ),
    "too-deep": (Severity.WARNING, "Blocks or marks are nested deeper than the limit; their words stay."),
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
        object.__setattr__(self, "message", _shortened(self.message))
        object.__setattr__(self, "hint", _shortened(self.hint))

    def __str__(self) -> str:
        """One line: the place as `file:line:column`, the severity, the code and what is wrong."""
        span = self.span
        place = f"{span.source.name}:{span.line}:{span.column}: " if span else ""
        return f"{place}{self.severity}[{self.code}]: {self.message}"

    @property
    def severity(self) -> Severity:
        return CODES[self.code][0]


def has_error(findings: Iterable[Finding]) -> bool:
    return any(finding.severity is Severity.ERROR for finding in findings)


# A sentence may quote an author's words, and these may be a whole file.
_LONGEST, _HEAD, _TAIL = 400, 240, 140


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_HEAD]} … {text[-_TAIL:]}"


# Of one code an author reads no more than these; the rest is counted.
MOST_OF_A_CODE = 100


def in_order(findings: Iterable[Finding], first: str = "") -> tuple[Finding, ...]:
    """Each finding once: those without a place, then source by source in the order of their places: the one
    called `first`, then the others as they come."""
    unique = tuple(dict.fromkeys(findings))
    sources: dict[str, int] = {first: 0}
    for finding in unique:
        if finding.span:
            sources.setdefault(finding.span.source.name, len(sources))

    def place(finding: Finding) -> tuple[int, int, int]:
        span = finding.span
        return (sources[span.source.name], span.start, span.end) if span else (-1, 0, 0)

    return tuple(sorted(unique, key=place))


def bounded(findings: Sequence[Finding], most: int = MOST_OF_A_CODE) -> tuple[Finding, ...]:
    """The first `most` findings of each code; in place of its others one that counts them, where the first stood."""
    totals, seen = Counter(finding.code for finding in findings), Counter[str]()
    shown = []
    for finding in findings:
        seen[finding.code] += 1
        if seen[finding.code] <= most:
            shown.append(finding)
        elif seen[finding.code] == most + 1:
            message = f"and {totals[finding.code] - most:,} more of this kind, the first of them here"
            shown.append(Finding(finding.code, message, finding.span))
    return tuple(shown)


_LONGEST_WORD = 80


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint that names the nearest known word, or all of them when none is near."""
    names = sorted(known)
    # The search takes the square of its length.
    near = get_close_matches(word, names, n=1, cutoff=0.6) if len(word) <= _LONGEST_WORD else []
    return f'did you mean "{near[0]}"?' if near else f"known are {', '.join(names)}"
