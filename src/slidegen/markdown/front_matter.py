"""The YAML block that opens a deck into Meta."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, fields, replace
from difflib import get_close_matches
from functools import lru_cache
from typing import Literal

from slidegen.diagnostics import CODES, Finding
from slidegen.limits import DEFAULT, Asked, Limits, key_of
from slidegen.markdown.dialects import NAMES, tool_of
from slidegen.markdown.front_matter_places import setting_in, words_in
from slidegen.markdown.languages import language_tag, no_language
from slidegen.markdown.loose_yaml import read_loosely
from slidegen.markdown.lost_settings import lost_settings
from slidegen.markdown.silence import unknown_code
from slidegen.markdown.title_block import (
    read_title_block,
    settings_block,
    title_block,
    told_settings,
)
from slidegen.markdown.transitions import is_elsewhere
from slidegen.markdown.wrong_days import is_day, shown_day, wrong_day
from slidegen.model import Meta
from slidegen.settings import IsoDate, read_settings
from slidegen.source import Source, Span
from slidegen.theme.load import names

# A licence in a comment may stand before it.
_FENCE = re.compile(r"\ufeff?(?:\s*<!--(?:(?!-->).)*-->\s*\n|\s*\n)?---[ \t]*\r?(?:\n|\Z)", re.DOTALL)
_END = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)
_KEY = re.compile(r"^[\w\"'.-]+[ \t]*:(?:[ \t\r]|$)", re.MULTILINE)

_SLIDE_LEVEL = re.compile(r"^[ \t]+slide-level[ \t]*:[ \t]*([1-6])", re.MULTILINE)
_HTML_LANG = re.compile(
    r"^htmlAttrs[ \t]*:[ \t]*(?:\n[ \t]+[^\n]*)*?\n[ \t]+lang[ \t]*:[ \t]*[\"']?([\w-]+)", re.MULTILINE
)
_DIVIDER = re.compile(r"^headingDivider[ \t]*:((?:[ \t,\[\]-]|\n[ \t]*-)*[1-6][1-6 ,\t\n-]*)", re.MULTILINE)
# Marp's footer is Markdown: of a link its words are left, of pictures and tags nothing.
_MARKS = re.compile(
    r"!\[[^\]]*\]\([^)]*\)|(?<!!)\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])|</?[a-z][^<>]*>|[*`]+", re.I
)
_TRANSITION = re.compile(r"^transition[ \t]*:[ \t]*[\"']?\Z", re.MULTILINE)
_NUMBERED = re.compile(r"^lineNumbers[ \t]*:[ \t]*true\b", re.MULTILINE)
_TEMPLATES = (".pptx", ".potx", ".pptm", ".potm")
_DEFAULT = Meta()

# What decks written for Pandoc, Quarto, Marp, Slidev and reveal.js carry for those. Few decks need it compiled.
_FOREIGN = (
    r"aspectratio|background(color|image)?|bibliography|categories|class|color(schema)?|csl|css|defaults|description"
    r"|draft|editor|engine|execute|fig-.*|filters|fonts?|fonttheme|format|header(-includes)?|headingdivider"
    r"|highlight(er|-style)|image|includes?|info|institut(e|ion)|jupyter|keywords|knitr|layout|logo|mainfont|marp"
    r"|math|mdc|monaco|number-sections|output|paginate|params|reference-doc|revealoptions|routermode|scripts"
    r"|shift-heading-level-by|size|slidenumber|style|text|toc|url|linkcolor|urlcolor|fontsize|geometry|documentclass|classoption|toc-title|natbiboptions"
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


@lru_cache(maxsize=16)
def written_for(source: Source) -> str:
    """The tool that the deck was written for, a key of dialects.NAMES; empty where it is none of them."""
    yaml = split_front_matter(source)
    return tool_of(yaml.text, source.text[yaml.end :]) if yaml else tool_of("", source.text)


def opening_block(source: Source) -> Span | None:
    """What stands before the first slide and is none of its words: YAML, or what other tools have in place of it."""
    return split_front_matter(source) or title_block(source) or settings_block(source)


def read_meta(source: Source, ceiling: Limits = DEFAULT) -> tuple[Meta, tuple[Finding, ...]]:
    """The settings of a deck; the defaults where there is no front matter, or none that can be read.

    The deck's own limits are no higher than the ceiling.
    """
    yaml = split_front_matter(source)
    if yaml is None:
        meta, findings = _without_yaml(source)
        return replace(meta, limits=ceiling), findings
    tool = written_for(source)
    if tool:
        written, findings = read_loosely(yaml, FrontMatter, ceiling, NAMES[tool])
    else:
        written, findings = read_settings(source, FrontMatter, yaml, ceiling)
    front = written or FrontMatter()
    unknown = (*_unknown_codes(front.silence, yaml), *_wrong_limits(front.limits, ceiling, yaml))
    if front.lang and not language_tag(front.lang):
        unknown = (*unknown, no_language(front.lang, words_in(yaml, "lang", front.lang)))
    days = [each.span.text for each in findings if is_day(each) and each.span]
    meta = replace(
        _meta(front),
        date=(shown_day(days[0], _is_elsewhere(findings, tool)) if days else "") or front.date,
        limits=front.limits.within(ceiling),
        theme_span=setting_in(yaml, "theme"),
        ratio_span=setting_in(yaml, "ratio"),
        footer_span=setting_in(yaml, "footer"),
    )
    if not tool:
        return meta, (*lost_settings(source, yaml), *_told_apart(findings, ""), *unknown)
    adapted, others = _adapted(meta, tool, yaml)
    return adapted, (*lost_settings(source, yaml), *_told_apart(findings, tool), *others, *unknown)


def _without_yaml(source: Source) -> tuple[Meta, tuple[Finding, ...]]:
    if (block := title_block(source)) is not None:
        return read_title_block(block)
    settings = settings_block(source)
    return Meta(), told_settings(settings) if settings else lost_settings(source, None)


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
    spoken = _HTML_LANG.search(yaml.text) if tool == "slidev" and not meta.lang else None
    lang = language_tag(spoken[1]) if spoken else meta.lang
    return replace(meta, footer=_MARKS.sub(r"\1", meta.footer).strip(), lang=lang), findings


_NO_DATE = IsoDate("")
_NO_LIMITS = Asked()


@dataclass(frozen=True, slots=True)
class _Person:
    name: str
    """a name, then a comma and a function"""
    role: str = ""
    """the function, where the name does not have it"""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The settings of a deck as an author writes them."""

    title: str = ""
    """the words of the title slide"""
    subtitle: str = ""
    """the words below the title"""
    author: tuple[_Person, ...] = field(default=(), metadata={"alias": "authors"})
    """a name, then a comma and a function; or a list of them"""
    date: IsoDate = _NO_DATE
    """as `2026-06-22`; the title slide has it in words, in the deck's language; another date stands as you typed it"""
    event: str = ""
    """where the talk is given"""
    lang: str = ""
    """the language, as `fr` or `en-GB`; spelling checkers and screen readers use it. Without it: as the letters of the
    deck suggest, `en` for Latin ones"""
    theme: str = "leman"
    """the theme's name, or the path of a company's template, as `brand.potx`. Without it: `leman`"""
    ratio: Literal["", "16:9", "4:3"] = ""
    """the proportions of slides, `16:9` or `4:3`. Without it: the theme's own"""
    notes: Literal["private", "public"] = "private"
    """`public` puts your notes into the webcast; otherwise they are only in the PowerPoint file"""
    slide_level: Literal["0", "1", "2", "3", "4", "5", "6"] = "0"
    """the heading level that begins a slide, where the one that is found is not the one you mean"""
    footer: str = ""
    """words at the foot of the slides, in place of the deck's title; left out, with a warning, where too long"""
    transition: Literal["none", "fade", "push", "wipe", "morph"] = "none"
    """how slides come on, where a heading does not say otherwise with `{transition=push}`"""
    silence: tuple[str, ...] = ()
    """codes of warnings that you do not want to hear"""
    typography: bool = True
    """`false` leaves quotation marks and spaces as you typed them"""
    hyphenate: bool = True
    """`false` parts no words that are wider than their column"""
    limits: Asked = _NO_LIMITS
    """lower limits than the usual ones, as `{slides: 50}`"""


def _meta(front: FrontMatter) -> Meta:
    return Meta(
        title=_line(front.title),
        subtitle=_line(front.subtitle),
        authors=tuple(", ".join(filter(None, (_line(each.name), _line(each.role)))) for each in front.author),
        date=front.date,
        event=_line(front.event),
        lang=language_tag(front.lang),
        theme=front.theme.strip(),
        ratio=front.ratio,
        notes_public=front.notes == "public",
        slide_level=int(front.slide_level),
        footer=_line(front.footer),
        transition=front.transition,
        silence=front.silence,
        typography=front.typography,
        hyphenate=front.hyphenate,
    )


def _line(text: str) -> str:
    """A YAML block keeps its line ends; these texts are one line each."""
    return " ".join(text.split("\n")).strip()


def _told_apart(findings: Sequence[Finding], tool: str) -> tuple[Finding, ...]:
    """One finding for all settings of another tool; a date that is none is a warning."""
    elsewhere = _is_elsewhere(findings, tool)
    others: list[Finding] = []
    rest: list[Finding] = []
    for finding in findings:
        key = finding.span.text if finding.span else ""
        if tool == "slidev" and key == "lineNumbers":
            continue
        foreign = finding.code == "unknown-key" and (_is_foreign(key) or (tool and not _is_slip(key)))
        foreign = foreign or _is_transition_elsewhere(finding, tool)
        if is_day(finding) and finding.span:
            rest.append(wrong_day(finding.span, elsewhere))
        else:
            (others if foreign else rest).append(finding)
    if not others:
        return tuple(rest)
    keys = ", ".join(dict.fromkeys(each.span.text for each in others if each.span))
    whose = f"of {NAMES[tool]}" if tool else "of another tool"
    told = Finding("unknown-key", f"settings {whose} have no effect here: {keys}", others[0].span)
    return (told, *rest)


def _is_elsewhere(findings: Sequence[Finding], tool: str) -> bool:
    """Whether the deck has settings of another tool."""
    return bool(tool) or any(each.span and _is_foreign(each.span.text) for each in findings)


def _is_transition_elsewhere(finding: Finding, tool: str) -> bool:
    span = finding.span
    if finding.code != "bad-value" or not span or not _TRANSITION.search(span.source.text, 0, span.start):
        return False
    return bool(tool) or is_elsewhere(span.text)


def _is_foreign(key: str) -> bool:
    return re.fullmatch(_FOREIGN, key, re.IGNORECASE) is not None


def numbers_lines(source: Source) -> bool:
    """Whether a deck of Slidev numbers the lines of all its code."""
    yaml = split_front_matter(source)
    return yaml is not None and _NUMBERED.search(yaml.text) is not None


def _is_slip(key: str) -> bool:
    """Whether the key is one of ours but for a letter or two."""
    known = [each.name for each in fields(FrontMatter)]
    return bool(get_close_matches(key.replace("-", "_"), known, n=1, cutoff=0.8))


def _unknown_codes(codes: tuple[str, ...], yaml: Span) -> tuple[Finding, ...]:
    return tuple(unknown_code(code, words_in(yaml, "silence", code)) for code in codes if code not in CODES)


def _wrong_limits(asked: Asked, ceiling: Limits, yaml: Span) -> tuple[Finding, ...]:
    findings = []
    for name, most in asked.named().items():
        place, highest = words_in(yaml, "limits", key_of(name)), getattr(ceiling, name)
        if most < 1:
            findings.append(Finding("bad-value", f'the limit "{key_of(name)}" is less than 1', place))
        elif most > highest:
            message = f"the deck asks for {most:,} as the limit of {key_of(name)}; {highest:,} holds"
            hint = f"whoever builds the deck can allow it with --limit {key_of(name)}={most}"
            findings.append(Finding("capped-limit", message, place, hint))
    return tuple(findings)
