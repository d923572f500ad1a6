"""The words of the page itself, in the language of its deck."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Labels:
    """`slides` names the group of the buttons; `notes` heads what the speaker says."""

    slides: str
    previous: str
    next: str
    notes: str


LABELS: Mapping[str, Labels] = {
    "en": Labels("Slides", "Previous slide", "Next slide", "Notes"),
    "fr": Labels("Diapositives", "Diapositive précédente", "Diapositive suivante", "Commentaires"),
    "de": Labels("Folien", "Vorherige Folie", "Nächste Folie", "Notizen"),
    "es": Labels("Diapositivas", "Diapositiva anterior", "Diapositiva siguiente", "Notas"),
    "it": Labels("Diapositive", "Diapositiva precedente", "Diapositiva successiva", "Note"),
}


def labels(lang: str) -> Labels:
    """By the language's primary subtag (BCP 47), English where it is not known."""
    return LABELS.get(lang.split("-")[0].lower(), LABELS["en"])
