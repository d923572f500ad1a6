"""Front matter that other tools forgive into YAML: values of one line in quotes, no tabs before what is indented."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TypeVar

from slidegen.diagnostics import Finding
from slidegen.limits import Limits
from slidegen.settings import read_settings
from slidegen.source import Source, Span

T = TypeVar("T")

# A value that begins in another way is YAML of its own kind; whether it ends is seen when it is read.
_VALUE = re.compile(r"([\w-]+:[ \t]+)(?![\"'|>]|[\[{].*[\]}]$)(\S.*?)([ \t]+#.*)?")
_INDENT = re.compile(r"[ \t]+")


def read_loosely(
    yaml: Span, kind: type[T], limits: Limits, tool: str
) -> tuple[T | None, tuple[Finding, ...]]:
    """The settings in `yaml` as `tool` reads them; where it is no YAML, a warning says so."""
    written, findings = read_settings(yaml.source, kind, yaml, limits)
    wrong = next((each for each in findings if each.code == "bad-yaml"), None)
    if wrong is None:
        return written, findings
    source, place = _forgiven(yaml)
    written, more = read_settings(source, kind, place, limits)
    if any(each.code == "bad-yaml" for each in more):
        return None, findings
    told = replace(
        wrong, code="loose-yaml", message=f"this is no YAML, though {tool} reads it: {wrong.message}"
    )
    places = [_as_written(each.span, yaml.source) if each.span else None for each in more]
    return written, (told, *(replace(each, span=span) for each, span in zip(more, places, strict=True)))


def _forgiven(yaml: Span) -> tuple[Source, Span]:
    """A source with the same lines, and the YAML in it, which may be such now."""
    lines = [_line(line) for line in yaml.text.split("\n")]
    text = "\n".join(lines)
    whole = yaml.source.text
    source = Source(yaml.source.name, whole[: yaml.start] + text + whole[yaml.end :])
    return source, source.span(yaml.start, yaml.start + len(text))


def _line(line: str) -> str:
    indent = _INDENT.match(line)
    if indent:
        return indent[0].replace("\t", " ") + line[indent.end() :]
    match = _VALUE.fullmatch(line.rstrip())
    if match is None:
        return line
    value = match[2].replace("'", "''")
    return f"{match[1]}'{value}'{match[3] or ''}"


def _as_written(span: Span, source: Source) -> Span:
    """The place in `source` that a span of the forgiven text has: its line, and as much of it as is there."""
    before = span.source.text[: span.start]
    line = source.line_span(before.count("\n"), before.count("\n") + 1)
    start = min(line.start + len(before) - before.rfind("\n") - 1, line.end)
    return source.span(start, min(start + span.end - span.start, line.end))
