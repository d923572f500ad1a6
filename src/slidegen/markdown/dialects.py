"""A deck's text into the tool that it was written for, where that is not slidegen."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

# A key of the front matter that only the tool has, and what in the text gives it away.
_KEYS: Mapping[str, re.Pattern[str]] = {
    "marp": re.compile(r"^marp[ \t]*:", re.MULTILINE),
    "reveal": re.compile(
        r"^(revealOptions|highlightTheme|separator|verticalSeparator|notesSeparator)[ \t]*:", re.MULTILINE
    ),
    "quarto": re.compile(r"^(format|execute|filters|knitr|jupyter)[ \t]*:", re.MULTILINE),
    "slidev": re.compile(
        r"^(colorSchema|comark|drawings|highlighter|htmlAttrs|layout|mdc|monaco|routerMode|src|themeConfig|titleTemplate)"
        r"[ \t]*:",
        re.MULTILINE,
    ),
}
# Of several patterns each has to be found. A line begins behind a "\n": to look for "^" takes eight times as long.
_TEXT: Mapping[str, Sequence[Sequence[re.Pattern[str]]]] = {
    "marp": [[re.compile(r"<!--\s*_(class|paginate|backgroundColor|header|footer)\s*:")]],
    "reveal": [
        [re.compile(r"<!--\s*\.(slide|element)\s*:|<section\b[^<>]*\bdata-markdown\b")],
        [re.compile(r"\n(##(==|--)##|Notes:)[ \t]*\r?$", re.MULTILINE)],
        [re.compile(r"\n[Nn]otes?:[ \t]*\r?$", re.MULTILINE), re.compile(r"\n-{2,}[ \t]*\r?$", re.MULTILINE)],
    ],
    "presenterm": [[re.compile(r"<!--\s*(end_slide|speaker_note\s*:)")]],
    "slidev": [
        [re.compile(r"<v-clicks?\b")],
        [
            re.compile(
                r"\n---[ \t]*\r?\n(?:[\w-]+[ \t]*:.*\n)*?(layout|clicks|transition|hideInToc|routeAlias|src)[ \t]*:",
                re.MULTILINE,
            )
        ],
    ],
}
NAMES: Mapping[str, str] = {
    "marp": "Marp",
    "reveal": "reveal-md",
    "quarto": "Quarto",
    "slidev": "Slidev",
    "presenterm": "presenterm",
}
# There a line `---` alone begins a slide, whatever headings stand on it.
CUT_BY_RULES = ("marp", "reveal", "slidev", "presenterm")
# There `title:` names the deck and makes no slide.
WITHOUT_TITLE_SLIDE = ("marp", "reveal", "slidev")


def tool_of(front: str, text: str) -> str:
    """A key of NAMES by the front matter and the text below it; empty for a plain deck."""
    for tool, key in _KEYS.items():
        if key.search(front):
            return tool
    text = "\n" + text
    for tool, signs in _TEXT.items():
        if any(all(pattern.search(text) for pattern in together) for together in signs):
            return tool
    return ""
