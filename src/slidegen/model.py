"""A deck as its author means it: slides, what is on them, and what is said."""

from __future__ import annotations

from dataclasses import dataclass, field

from slidegen.limits import DEFAULT, Limits
from slidegen.source import Span


@dataclass(frozen=True, slots=True)
class Words:
    """Words of one look, as the author marked them. The text "\\n" alone is a hard line break.

    `link` is a URL, or `#id` of a slide. `lang` is empty where the deck's language holds.
    `raised` are the numbers of footnotes; `shift` is 1 for other words above the line, -1 for those below it.
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
    underline: bool = False
    shift: int = 0

    def with_text(self, text: str, span: Span) -> Words:
        """Other words of the same look, at their place."""
        # Most of what a deck is read into are such: `replace` takes five times as long.
        return Words(
            text,
            span,
            self.strong,
            self.emphasis,
            self.strike,
            self.code,
            self.link,
            self.lang,
            self.raised,
            self.underline,
            self.shift,
        )


Phrase = tuple[Words, ...]


def plain(phrase: Phrase) -> str:
    """The words of a phrase without their looks and the numbers of footnotes, a line break as a space."""
    return "".join(" " if words.text == "\n" else words.text for words in phrase if not words.raised)


@dataclass(frozen=True, slots=True)
class Asked:
    """What an author calls a layout, or a placeholder by its number or name, and where."""

    name: str
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class Block:
    """One kind of content; each file of `blocks/` has its own. `slot` is the placeholder that it is to stand in, None
    where its layout decides."""

    span: Span
    slot: Asked | None = field(default=None, kw_only=True)


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide of the source. `form` is the form asked for by name, empty where content decides; `layout` is the
    layout of the theme's template that is asked for, by the name that PowerPoint shows.

    `kind` is "title", "section" or "slide"; `section` the number of the section it stands in, from 1, 0 before any.
    `transition` is how it comes on, empty where the deck's settings say that; `steps` are the stretches of the source
    that it shows one after the other. `axes` are what an author calls the horizontal and the upright axis of a matrix,
    if anything.
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
    layout: Asked | None = None
    transition: str = ""
    steps: tuple[Span, ...] = ()
    axes: tuple[Asked | None, Asked | None] = (None, None)


@dataclass(frozen=True, slots=True)
class Silence:
    """The codes of warnings that the author does not want to hear within `span`, a slide's stretch of the source."""

    codes: tuple[str, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Meta:
    """The front matter. `authors` as written: name, then function after a comma. `date` is ISO 8601 or empty; `lang`
    is a tag of BCP 47, empty where the author gives none and the deck's words have not been looked at. `ratio` is empty
    where the theme decides. The spans are the places of settings, None where the deck does not set them."""

    title: str = ""
    subtitle: str = ""
    authors: tuple[str, ...] = ()
    date: str = ""
    event: str = ""
    lang: str = ""
    theme: str = "leman"
    ratio: str = ""
    notes_public: bool = False
    slide_level: int = 0
    footer: str = ""
    transition: str = "none"
    silence: tuple[str, ...] = ()
    typography: bool = True
    hyphenate: bool = True
    limits: Limits = DEFAULT
    theme_span: Span | None = field(default=None, compare=False)
    ratio_span: Span | None = field(default=None, compare=False)
    footer_span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Deck:
    """What the author means: front matter, slides in their order, and what they let pass. `tool` is the one that the
    deck was written for, empty where that is slidegen."""

    meta: Meta
    slides: tuple[Slide, ...]
    sections: tuple[str, ...]
    silences: tuple[Silence, ...] = ()
    tool: str = ""
