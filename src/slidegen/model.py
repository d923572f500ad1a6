"""A deck as its author means it: slides, what is on them, and what is said."""

from __future__ import annotations

from dataclasses import dataclass

from slidegen.source import Span


@dataclass(frozen=True, slots=True)
class Words:
    """Words of one look, as the author marked them. The text "\\n" alone is a hard line break.

    `link` is a URL, or `#id` of a slide. `lang` is empty where the deck's language holds.
    `raised` are the numbers of footnotes.
    """

    text: str
    span: Span
    strong: bool = False
    emphasis: bool = False
    strike: bool = False
    code: bool = False
    link: str = ""
    lang: str = ""
    raised: bool = False


Phrase = tuple[Words, ...]


def plain(phrase: Phrase) -> str:
    """The words of a phrase without their looks and the numbers of footnotes, a line break as a space."""
    return "".join(" " if words.text == "\n" else words.text for words in phrase if not words.raised)


@dataclass(frozen=True, slots=True)
class Block:
    """One kind of content; each file of `blocks/` has its own."""

    span: Span


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide of the source. `form` is the layout asked for by name, empty where content decides.

    `kind` is "title", "section" or "slide"; `section` the number of the section it stands in, from 1, 0 before any.
    """

    id: str
    title: Phrase
    span: Span
    kind: str = "slide"
    form: str = ""
    blocks: tuple[Block, ...] = ()
    notes: tuple[Phrase, ...] = ()
    section: int = 0
    hidden_title: bool = False
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Meta:
    """The front matter. `authors` as written: name, then function after a comma. `date` is ISO 8601 or empty."""

    title: str = ""
    subtitle: str = ""
    authors: tuple[str, ...] = ()
    date: str = ""
    event: str = ""
    lang: str = "en"
    theme: str = "leman"
    notes_public: bool = False
    slide_level: int = 0
    footer: str = ""
    silence: tuple[str, ...] = ()
    typography: bool = True


@dataclass(frozen=True, slots=True)
class Deck:
    meta: Meta
    slides: tuple[Slide, ...]
    sections: tuple[str, ...]
