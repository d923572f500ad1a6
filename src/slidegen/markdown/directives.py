"""A deck's text into the same lines without what other tools put between slides; every offset stays."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from slidegen.markdown.fancy_lists import with_numbers

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_RULE = re.compile(r"---[ \t]*\r?$")
_KEY = re.compile(r"[\w-]+[ \t]*:(?:[ \t\r]|$)")
# What may stand in settings: those, an item, a comment, the end of a list or of a group, or anything further in.
_SETTING = re.compile(rf"\s*$|{_KEY.pattern}|[\"'][^\"']+[\"']:|[ \t]|-[ \t]|#(?!#)|[\]}}]")
_SNIPPET = re.compile(r"<<<[ \t]+@?[\w./~-]")
_SOURCE = re.compile(r"src[ \t]*:[ \t]*[\"']?([^\s\"']+)")
# reveal-md lets a deck choose its own; these are in use without a word of it in the front matter.
_REVEAL_RULE = re.compile(r"##(?:==|--)##[ \t]*\r?$")
_SEPARATOR = re.compile(r"^(?:separator|verticalSeparator)[ \t]*:[ \t]*([^\r\n]*)", re.MULTILINE)
# What regular expressions say of the lines around a separator.
_ANCHOR = re.compile(r"\\r\??|\\n|[\^$\"']")
_YAML_FENCE = re.compile(r"(`{3,})ya?ml\b")
# How reveal.js has notes in HTML, on lines of their own.
_ASIDE = re.compile(r"[ \t]*<aside\s[^<>]*\bclass=[\"']?(?:[^\"'<>]*\s)?notes\b[^<>]*>[ \t]*\r?$")
# The keys that a slide of Slidev may begin with in a deck that shows no other sign of it.
_SLIDE_KEYS = re.compile(
    r"(background|class|clicks|hideInToc|image|layout|routeAlias|src|transition|zoom)[ \t]*:"
)


def without_directives(text: str, tool: str, front: str = "") -> str:
    """The settings of Slidev's slides are blank, the separators of reveal-md are rules; files that Slidev puts in are
    named as Quarto does, an `<aside class="notes">` as slidegen does. `front` is the front matter."""
    separators = _separators(front) if tool == "reveal" else frozenset()
    lines = text.split("\n")
    plain = list(_outside_fences(lines))
    for number, line in with_numbers(lines, plain).items() if tool in ("", "quarto") else ():
        lines[number] = line
    _turn_asides(lines, plain)
    last_setting = -1
    for number in plain:
        line = lines[number]
        if number <= last_setting:
            lines[number] = included(line) if tool == "slidev" else ""
        elif tool == "reveal" and (_REVEAL_RULE.match(line) or line.rstrip() in separators):
            lines[number] = "-" * 6
        elif tool == "slidev" and _SNIPPET.match(line):
            lines[number] = f"{{{{< snippet {line[3:].strip()} >}}}}"
        elif _RULE.match(line):
            last_setting = _settings_end(lines, number, tool)
            if tool == "slidev" and last_setting == number:
                _blank_yaml(lines, number + 1)
    return "\n".join(lines)


def included(setting: str) -> str:
    """A line of a slide's settings: `src: file` as Quarto names the file, any other as nothing."""
    match = _SOURCE.match(setting)
    return f"{{{{< include {match[1]} >}}}}" if match else ""


def _turn_asides(lines: list[str], plain: Sequence[int]) -> None:
    said = False
    for number in plain:
        if _ASIDE.match(lines[number]):
            lines[number], said = "::: notes", True
        elif said and lines[number].strip() == "</aside>":
            lines[number], said = ":::", False


def _separators(front: str) -> Set[str]:
    """The lines that part slides, as a deck for reveal-md names them."""
    named = {_ANCHOR.sub("", written).strip() for written in _SEPARATOR.findall(front)}
    return frozenset(named - {""})


def _blank_yaml(lines: list[str], start: int) -> None:
    """A fence of YAML that a slide of Slidev begins with holds its settings."""
    first = next((number for number in range(start, len(lines)) if lines[number].strip()), start)
    opening = _YAML_FENCE.match(lines[first]) if first < len(lines) else None
    if opening is None:
        return
    ends = (number for number in range(first + 1, len(lines)) if lines[number].rstrip() == opening[1])
    if (end := next(ends, None)) is not None:
        lines[first : end + 1] = [""] * (end + 1 - first)


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
        if not _SETTING.match(lines[number]) or (not lines[number].strip() and tool != "slidev"):
            return rule
    return rule
