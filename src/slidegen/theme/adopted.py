"""What the theme.yaml of an adopted template says, and where it says it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from slidegen.diagnostics import Finding
from slidegen.limits import DEFAULT, Limits
from slidegen.settings import read_settings
from slidegen.source import Source, Span
from slidegen.theme.rules import BrandRules

_TEMPLATE = re.compile(r"""^["']?template["']?[ \t]*:""", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class LayoutChoices:
    """Layouts by the forms of slides; None where a form is to be drawn, empty where slidegen chooses."""

    title: str | None = ""
    """of the title slide"""
    section: str | None = ""
    """of sections"""
    content: str | None = ""
    """of text, lists and all else that has no line here"""
    two_columns: str | None = ""
    """of two columns"""
    picture: str | None = ""
    """of a picture beside text"""
    quote: str | None = ""
    """of quotations"""
    table: str | None = ""
    """of tables"""
    title_only: str | None = ""
    """of what is drawn in the room for content, as code is"""
    blank: str | None = ""
    """of what fills the slide without a title"""
    closing: str | None = ""
    """of the closing slide"""


@dataclass(frozen=True, slots=True)
class Adopted:
    """A template as a theme."""

    template: str
    """the PowerPoint file, beside `theme.yaml`"""
    layouts: LayoutChoices = field(default_factory=LayoutChoices)
    """layouts of the template by the forms of slides, by the names that PowerPoint shows; `~` draws the form in the
    room for content"""
    fonts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """files for the template's fonts, by the names that it has for them: slides are measured with them, and the webcast
    embeds them"""
    art: Mapping[str, str] = field(default_factory=dict)
    """pictures beside `theme.yaml` that HTML shows in place of art that browsers can't, by the names of its parts"""
    rules: BrandRules | None = None
    """what the brand asks of decks"""


def is_adopted(source: Source) -> bool:
    """Whether it is the theme.yaml of a template, and not one that says all itself."""
    return _TEMPLATE.search(source.text) is not None


def read_adopted(source: Source, limits: Limits = DEFAULT) -> tuple[Adopted | None, tuple[Finding, ...]]:
    return read_settings(source, Adopted, limits=limits)


def place_in(source: Source, block: str, key: str = "") -> Span:
    """Where the value of `key` stands in the block of settings; the block's name where no line begins with the key, and
    the block's own value where none is sought."""
    within, start, found = False, 0, source.span(0, 0)
    for line in source.text.splitlines(keepends=True):
        name, colon, rest = line.partition(":")
        word, top = name.strip().strip("\"'"), line[:1] not in " \t#"
        if colon and top:
            within = word == block
            if within:
                found = (
                    source.span(start, start + len(name))
                    if key
                    else _value(source, start + len(name) + 1, rest)
                )
        elif colon and within and word == key:
            return _value(source, start + len(name) + 1, rest)
        start += len(line)
    return found


def _value(source: Source, start: int, rest: str) -> Span:
    """The value in what stands on the line from `start` on, without a remark."""
    value = re.split(r"\s#", rest, maxsplit=1)[0].rstrip()
    begin = start + len(value) - len(value.lstrip())
    return source.span(begin, start + len(value))
