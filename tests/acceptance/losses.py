"""What a source shows and what its outputs show into the words that were lost, and those that nobody wrote."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tests.acceptance.commonmark import Rendering, lines_of
from tests.acceptance.shown_words import ShownSlide
from tests.acceptance.words import words_of

# What slidegen says of itself on a slide: the names of callouts.
_NAMES = frozenset(
    words_of(
        "Note Tip Important Warning Caution Remarque Astuce Avertissement Attention Hinweis Tipp Wichtig Warnung"
        " Vorsicht Nota Suggerimento Importante Avvertenza Attenzione Consejo Advertencia Precaución"
    )
)
# The marks of settings, notes and other machinery. They may stand on a slide as often as the source shows them.
_MARKS = (
    r":::+",
    r"<!--",
    r"-->",
    r"\{\{[<%]",
    r"[>%]\}\}",
    r"\{[.#=][\w-]",
    r"</?[A-Za-z][\w-]*(?:\s[^<>]*)?/?>",
    r"\[\^[^\]\s]+\]",
    r"\[![A-Za-z]+\]",
    r"^\. \. \.$",
    r"^\?\?\?",
    r"^-{3,}$",
    r"##(?:==|--)##",
    r"^::[\w-]+::?$",
    r"^_?(?:class|paginate|backgroundColor|backgroundImage|layout|transition)\s*:\s",
    r"!?\[[^\]\n]*\]\([^)\s]+\)",
)


@dataclass(frozen=True, slots=True)
class Loss:
    """A word that is shown `times` less often than the source asks; the lines on which it may have stood."""

    word: str
    times: int
    lines: tuple[int, ...]

    def __str__(self) -> str:
        count = f" x{self.times}" if self.times > 1 else ""
        return f"{self.word}{count} (line {', '.join(map(str, self.lines[:4]))})"


def losses(source: Rendering, slides: Sequence[ShownSlide]) -> tuple[Loss, ...]:
    wanted = Counter(word for word, _ in source.words)
    missing = wanted - Counter(_shown(slides))
    return tuple(
        Loss(word, times, tuple(lines_of(word, source.words))) for word, times in sorted(missing.items())
    )


# A day that the settings give in figures is shown in words.
_DATE = re.compile(r"^(?:\d{1,2}\.? \w+|\w+ \d{1,2},?) \d{4}$")


def intruders(source: Rendering, slides: Sequence[ShownSlide]) -> tuple[str, ...]:
    """Words of which the source shows none, and marks that it shows less often."""
    slides = [
        replace(slide, paragraphs=tuple(each for each in slide.paragraphs if not _DATE.match(each.strip())))
        for slide in slides
    ]
    known = {word for word, _ in source.words} | source.told | _NAMES
    words = {word for word in _shown(slides) if word not in known and not word.isdigit()}
    text = "\n".join(paragraph for slide in slides for paragraph in slide.paragraphs)
    marks = []
    for pattern in _MARKS:
        shown = Counter(_flat(re.findall(pattern, text, re.M)))
        marks += list((shown - Counter(_flat(re.findall(pattern, source.text, re.M)))).elements())
    return (*sorted(words), *marks)


def _shown(slides: Sequence[ShownSlide]) -> list[str]:
    return [word for slide in slides for each in slide.paragraphs for word in words_of(each)]


def _flat(found: Iterable[str]) -> list[str]:
    return ["".join(each.split()) for each in found]
