"""The YAML block that opens a deck into Meta."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, fields, replace
from difflib import get_close_matches
from typing import Literal

from slidegen.diagnostics import CODES, Finding, did_you_mean
from slidegen.markdown.dialects import NAMES, tool_of
from slidegen.model import Meta
from slidegen.settings import IsoDate, read_settings
from slidegen.source import Source, Span
from slidegen.theme.load import names

# A licence in a comment may stand before it.
_FENCE = re.compile(r"\ufeff?(?:\s*<!--(?:(?!-->).)*-->\s*\n|\s*\n)?---[ \t]*\r?(?:\n|\Z)", re.DOTALL)
_END = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)
_KEY = re.compile(r"^[\w\"'.-]+[ \t]*:(?:[ \t\r]|$)", re.MULTILINE)

_SLIDE_LEVEL = re.compile(r"^[ \t]+slide-level[ \t]*:[ \t]*([1-6])", re.MULTILINE)
_DIVIDER = re.compile(r"^headingDivider[ \t]*:((?:[ \t,\[\]-]|\n[ \t]*-)*[1-6][1-6 ,\t\n-]*)", re.MULTILINE)
# Marp's footer is Markdown: of a link its words are left, of pictures and tags nothing.
_MARKS = re.compile(
    r"!\[[^\]]*\]\([^)]*\)|(?<!!)\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])|</?[a-z][^<>]*>|[*`]+", re.I
)
_TEMPLATES = (".pptx", ".potx", ".pptm", ".potm")
_DEFAULT = Meta()

# What decks written for Pandoc, Quarto, Marp, Slidev and reveal.js carry for those.
_FOREIGN = re.compile(
    r"aspectratio|background(color|image)?|bibliography|categories|class|color(schema)?|csl|css|defaults|description"
    r"|draft|editor|engine|execute|fig-.*|filters|fonts?|fonttheme|format|header(-includes)?|headingdivider"
    r"|highlight(er|-style)|image|includes?|info|institut(e|ion)|jupyter|keywords|knitr|layout|logo|mainfont|marp"
    r"|math|mdc|monaco|number-sections|output|paginate|params|reference-doc|revealoptions|routermode|scripts"
    r"|shift-heading-level-by|size|slidenumber|style|text|toc|transition|url|linkcolor|urlcolor|fontsize|geometry|documentclass|classoption|toc-title|natbiboptions",
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


def written_for(source: Source) -> str:
    """The tool that the deck was written for, a key of dialects.NAMES; empty where it is none of them."""
    yaml = split_front_matter(source)
    return tool_of(yaml.text, source.text[yaml.end :]) if yaml else tool_of("", source.text)


def read_meta(source: Source) -> tuple[Meta, tuple[Finding, ...]]:
    """The settings of a deck; the defaults where there is no front matter, or none that can be read."""
    yaml = split_front_matter(source)
    if yaml is None:
        return Meta(), ()
    written, findings = read_settings(source, _FrontMatter, yaml)
    front = written or _FrontMatter()
    unknown = _unknown_codes(front.silence, yaml)
    meta = _meta(front)
    tool = written_for(source)
    if not tool:
        return meta, (*_told_apart(findings, ""), *unknown)
    adapted, others = _adapted(meta, tool, yaml)
    return adapted, (*_told_apart(findings, tool), *others, *unknown)


def _adapted(meta: Meta, tool: str, yaml: Span) -> tuple[Meta, tuple[Finding, ...]]:
    """The settings of a deck of another tool: its themes are not here, its slide level stands further in."""
    findings: tuple[Finding, ...] = ()
    level = _SLIDE_LEVEL.search(yaml.text) if tool == "quarto" else _DIVIDER.search(yaml.text)
    if level and not meta.slide_level:
        meta = replace(meta, slide_level=max(map(int, re.findall(r"[1-6]", level[1]))))
    if meta.theme != _DEFAULT.theme and meta.theme not in names() and not meta.theme.endswith(_TEMPLATES):
        start = yaml.start + max(0, yaml.text.find(meta.theme))
        place = yaml.source.span(start, min(start + len(meta.theme), yaml.end))
        message = f'"{meta.theme}" is a theme of {NAMES[tool]}; {_DEFAULT.theme} is used'
        hint = f"themes are {', '.join(names())}"
        findings = (Finding("unknown-key", message, place, hint),)
        meta = replace(meta, theme=_DEFAULT.theme)
    return replace(meta, footer=_MARKS.sub(r"\1", meta.footer).strip()), findings


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


def _told_apart(findings: Sequence[Finding], tool: str) -> tuple[Finding, ...]:
    """One finding for all settings of another tool; a date such as `today` is none that can be wrong there."""
    elsewhere = tool or any(each.span and _FOREIGN.fullmatch(each.span.text) for each in findings)
    others: list[Finding] = []
    rest: list[Finding] = []
    for finding in findings:
        key = finding.span.text if finding.span else ""
        foreign = finding.code == "unknown-key" and (_FOREIGN.fullmatch(key) or (tool and not _is_slip(key)))
        date = elsewhere and finding.code == "bad-value" and "a date such as" in finding.message
        if date:
            hint = "write it as 2026-06-22"
            rest.append(Finding("unknown-key", f'"{key}" is no date; it is left out', finding.span, hint))
        else:
            (others if foreign else rest).append(finding)
    if not others:
        return tuple(rest)
    keys = ", ".join(dict.fromkeys(each.span.text for each in others if each.span))
    whose = f"of {NAMES[tool]}" if tool else "of another tool"
    told = Finding("unknown-key", f"settings {whose} have no effect here: {keys}", others[0].span)
    return (told, *rest)


def _is_slip(key: str) -> bool:
    """Whether the key is one of ours but for a letter or two."""
    known = [each.name for each in fields(_FrontMatter)]
    return bool(get_close_matches(key.replace("-", "_"), known, n=1, cutoff=0.8))


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
