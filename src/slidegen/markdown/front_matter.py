"""The YAML block that opens a deck into Meta."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Literal

from slidegen.diagnostics import CODES, Finding, did_you_mean
from slidegen.model import Meta
from slidegen.settings import IsoDate, read_settings
from slidegen.source import Source, Span

# A licence in a comment may stand before it.
_FENCE = re.compile(r"\ufeff?(?:\s*<!--(?:(?!-->).)*-->\s*\n|\s*\n)?---[ \t]*\r?(?:\n|\Z)", re.DOTALL)
_END = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)
_KEY = re.compile(r"^[\w\"'.-]+[ \t]*:(?:[ \t\r]|$)", re.MULTILINE)

# What decks written for Pandoc, Quarto, Marp, Slidev and reveal.js carry for those.
_FOREIGN = re.compile(
    r"aspectratio|background(color|image)?|bibliography|categories|class|color(schema)?|csl|css|defaults|description"
    r"|draft|editor|engine|execute|fig-.*|filters|fonts?|fonttheme|format|header(-includes)?|headingdivider"
    r"|highlight(er|-style)|image|includes?|info|institut(e|ion)|jupyter|keywords|knitr|layout|logo|mainfont|marp"
    r"|math|mdc|monaco|number-sections|output|paginate|params|reference-doc|revealoptions|routermode|scripts"
    r"|shift-heading-level-by|size|slidenumber|style|text|toc|transition|url",
    re.IGNORECASE,
)


def split_front_matter(source: Source) -> Span | None:
    """The YAML between the `---` of the first line and the next `---` or `...`; None where there is none."""
    opening = _FENCE.match(source.text)
    closing = _END.search(source.text, opening.end()) if opening else None
    if opening is None or closing is None:
        return None
    yaml = source.span(opening.end(), closing.start())
    # A deck without front matter may begin with a rule: what follows that is no setting.
    return yaml if not yaml.text.strip() or _KEY.search(yaml.text) else None


def read_meta(source: Source) -> tuple[Meta, tuple[Finding, ...]]:
    """The settings of a deck; the defaults where there is no front matter, or none that can be read."""
    yaml = split_front_matter(source)
    if yaml is None:
        return Meta(), ()
    written, findings = read_settings(source, _FrontMatter, yaml)
    front = written or _FrontMatter()
    unknown = _unknown_codes(front.silence, yaml)
    return _meta(front), (*(_told_apart(finding) for finding in findings), *unknown)


_NO_DATE = IsoDate("")


@dataclass(frozen=True, slots=True)
class _Person:
    name: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class _FrontMatter:
    """The settings of a deck as an author writes them."""

    title: str = ""
    subtitle: str = ""
    author: tuple[_Person, ...] = field(default=(), metadata={"alias": "authors"})
    date: IsoDate = _NO_DATE
    event: str = ""
    lang: str = "en"
    theme: str = "leman"
    notes: Literal["private", "public"] = "private"
    slide_level: Literal["0", "1", "2", "3", "4", "5", "6"] = "0"
    footer: str = ""
    silence: tuple[str, ...] = ()
    typography: bool = True


def _meta(front: _FrontMatter) -> Meta:
    return Meta(
        title=_line(front.title),
        subtitle=_line(front.subtitle),
        authors=tuple(", ".join(filter(None, (_line(each.name), _line(each.role)))) for each in front.author),
        date=front.date,
        event=_line(front.event),
        lang=front.lang.strip(),
        theme=front.theme.strip(),
        notes_public=front.notes == "public",
        slide_level=int(front.slide_level),
        footer=_line(front.footer),
        silence=front.silence,
        typography=front.typography,
    )


def _line(text: str) -> str:
    """A YAML block keeps its line ends; these texts are one line each."""
    return " ".join(text.split("\n")).strip()


def _told_apart(finding: Finding) -> Finding:
    key = finding.span.text if finding.span else ""
    if finding.code == "unknown-key" and _FOREIGN.fullmatch(key):
        return replace(finding, hint="it is a setting of another tool and has no effect here")
    return finding


def _unknown_codes(codes: tuple[str, ...], yaml: Span) -> tuple[Finding, ...]:
    findings = []
    for code in codes:
        if code not in CODES:
            start = yaml.start + max(0, yaml.text.find(code, yaml.text.find("silence")))
            place = yaml.source.span(start, min(start + len(code), yaml.end))
            findings.append(
                Finding("bad-value", f'no finding has the code "{code}"', place, did_you_mean(code, CODES))
            )
    return tuple(findings)
