"""Parts into what each is labelled with, such as a date, and the part without that."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain, takewhile

from slidegen.blocks.part import Part
from slidegen.blocks.prose import Prose
from slidegen.layouts.parts import is_short
from slidegen.model import Block, Phrase, Words

# The most characters of a label, and of a name that is one itself, as "2004" or "Q3 2025" are.
LONGEST, DATE = 40, 16

_IN_BRACKETS = re.compile(r"\s*[(（]([^()（）]+)[)）]")
_AT_END = re.compile(rf"(?<=\S){_IN_BRACKETS.pattern}\s*$")
# What parts a label from the words behind it, and belongs to neither.
_PARTING = re.compile(r"\s*[:：–—]\s*|\s+-\s+|\s*$")


@dataclass(frozen=True, slots=True)
class Labelled:
    """The label may be empty, and so may the name of the part where that is its label."""

    label: Phrase
    part: Part


def dated(part: Part) -> Labelled:
    """As `labelled`; the name itself is the label where it is short and has a number."""
    found = labelled(part)
    if found.label:
        return found
    if is_short(part.lead, DATE) and any(letter.isdecimal() for words in part.lead for letter in words.text):
        return Labelled(part.lead, replace(part, lead=()))
    return found


def labelled(part: Part) -> Labelled:
    """What stands in brackets behind the name or at its end, or else in italics before all that is said of the part."""
    return next(chain(_bracketed(part), _italic(part)), Labelled((), part))


def _bracketed(part: Part) -> Iterator[Labelled]:
    if part.lead and (match := _AT_END.search(part.lead[-1].text)):
        *before, last = part.lead
        lead = (*before, replace(last, text=last.text[: match.start()]))
        yield from _with(part, (replace(last, text=match[1].strip()),), lead, part.children)
    words = _first(part)
    if words and (match := _IN_BRACKETS.match(words[0].text)):
        first, *rest = words
        behind = replace(first, text=first.text[match.end() :])
        yield from _before(part, (replace(first, text=match[1].strip()),), (behind, *rest))


def _italic(part: Part) -> Iterator[Labelled]:
    words = _first(part)
    label = tuple(takewhile(lambda each: each.emphasis, words))
    if label:
        shown = tuple(replace(each, emphasis=False) for each in label)
        yield from _before(part, shown, words[len(label) :])


def _first(part: Part) -> Phrase:
    """The first paragraph of what is said of the part."""
    first = part.children[0] if part.children else None
    return first.phrase if isinstance(first, Prose) else ()


def _before(part: Part, label: Phrase, behind: Phrase) -> Iterator[Labelled]:
    """The label that a paragraph begins with, where a colon or a dash, or the paragraph's end, is behind it."""
    said = tuple(words for words in behind if words.text)
    parting = _PARTING.match(said[0].text) if said else None
    if said and not parting:
        return
    rest = (replace(said[0], text=said[0].text[parting.end() :]), *said[1:]) if said and parting else ()
    kept: tuple[Words, ...] = tuple(words for words in rest if words.text)
    first = part.children[0]
    assert isinstance(first, Prose), "a label is taken from a paragraph"
    children: tuple[Block, ...] = (replace(first, phrase=kept),) if kept else ()
    yield from _with(part, label, part.lead, (*children, *part.children[1:]))


def _with(part: Part, label: Phrase, lead: Phrase, children: tuple[Block, ...]) -> Iterator[Labelled]:
    if is_short(label, LONGEST):
        yield Labelled(label, replace(part, lead=lead, children=children))
