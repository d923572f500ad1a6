"""A deck's text into the same lines without what other tools put between slides; every offset stays."""

from __future__ import annotations

import re
from collections.abc import Iterator

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_RULE = re.compile(r"---[ \t]*\r?$")
_KEY = re.compile(r"[\w-]+[ \t]*:(?:[ \t\r]|$)")
_SNIPPET = re.compile(r"<<<[ \t]+@?[\w./~-]")
# reveal-md lets a deck choose its own; these are in use.
_REVEAL_RULE = re.compile(r"##(?:==|--)##[ \t]*\r?$")
# The keys that a slide of Slidev may begin with in a deck that shows no other sign of it.
_SLIDE_KEYS = re.compile(
    r"(background|class|clicks|hideInToc|image|layout|routeAlias|src|transition|zoom)[ \t]*:"
)


def without_directives(text: str, tool: str) -> str:
    """The settings of Slidev's slides are blank, the separators of reveal-md are rules."""
    if tool not in ("slidev", "reveal") and "\n---" not in text:
        return text
    lines = text.split("\n")
    plain = list(_outside_fences(lines))
    last_setting = -1
    for number in plain:
        line = lines[number]
        if number <= last_setting:
            lines[number] = ""
        elif tool == "reveal" and _REVEAL_RULE.match(line):
            lines[number] = "-" * 6
        elif tool == "slidev" and _SNIPPET.match(line):
            lines[number] = ""
        elif _RULE.match(line):
            last_setting = _settings_end(lines, number, tool)
    return "\n".join(lines)


def _outside_fences(lines: list[str]) -> Iterator[int]:
    fence = ""
    for number, line in enumerate(lines):
        match = _FENCE.match(line)
        if fence:
            closes = match and match[1].startswith(fence) and not line.strip().strip(fence[0])
            fence = "" if closes else fence
        elif match:
            fence = match[1]
        else:
            yield number


def _settings_end(lines: list[str], rule: int, tool: str) -> int:
    """The line of the second `---` of a block of settings; the rule's own where none follows it."""
    first = lines[rule + 1] if rule + 1 < len(lines) else ""
    if not (_KEY if tool == "slidev" else _SLIDE_KEYS).match(first):
        return rule
    for number in range(rule + 1, len(lines)):
        if _RULE.match(lines[number]):
            return number
        if not lines[number].strip() and tool != "slidev":
            return rule
    return rule
