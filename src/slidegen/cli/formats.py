"""Findings into what programs read: JSON, SARIF, and the annotations of GitHub's workflows."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from slidegen import __version__
from slidegen.cli.report import report, sentences
from slidegen.diagnostics import CODES, Finding
from slidegen.source import Span

Findings = Sequence[Finding]


def as_text(findings: Findings) -> str:
    return "".join(f"{report(finding)}\n\n" for finding in findings)


def as_json(findings: Findings) -> str:
    """A list of objects; lines and columns are counted from 1, columns in characters, the end is not included."""
    rows = [_row(finding) for finding in findings]
    return json.dumps(rows, indent=2) + "\n"


def _row(finding: Finding) -> dict[str, str | int]:
    row: dict[str, str | int] = {"code": finding.code, "severity": str(finding.severity)}
    row |= {"message": finding.message, "hint": finding.hint}
    return row | _place(finding.span) if finding.span else row


def _place(span: Span) -> dict[str, str | int]:
    end_line, end_column = _end(span)
    return {
        "file": span.source.name,
        "line": span.line,
        "column": span.column,
        "end_line": end_line,
        "end_column": end_column,
    }


def _end(span: Span) -> tuple[int, int]:
    end = span.source.span(span.end, span.end)
    return end.line, end.column


def as_sarif(findings: Findings) -> str:
    """SARIF 2.1.0 (OASIS), as code hosts show it beside the lines."""
    rules = sorted({finding.code for finding in findings})
    driver = {
        "name": "slidegen",
        "version": __version__,
        "rules": [{"id": code, "shortDescription": {"text": CODES[code][1]}} for code in rules],
    }
    results = [_result(finding) for finding in findings]
    run = {"tool": {"driver": driver}, "columnKind": "utf16CodeUnits", "results": results}
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return json.dumps(log, indent=2) + "\n"


def _result(finding: Finding) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "level": str(finding.severity),
        "message": {"text": sentences(finding)},
    }
    if finding.span:
        place = {"artifactLocation": {"uri": _uri(finding.span.source.name)}, "region": _region(finding.span)}
        result["locations"] = [{"physicalLocation": place}]
    return result


def _region(span: Span) -> dict[str, int]:
    end = span.source.span(span.end, span.end)
    return {
        "startLine": span.line,
        "startColumn": _utf16_column(span),
        "endLine": end.line,
        "endColumn": _utf16_column(end),
    }


def _utf16_column(span: Span) -> int:
    before = span.source.line(span.line)[: span.column - 1]
    return len(before.encode("utf-16-le", "surrogatepass")) // 2 + 1


def _uri(name: str) -> str:
    """A path as the reference that RFC 3986 allows; one with a drive is that of a file."""
    drive = name[1:3] == ":/"
    return "file:///" + quote(name, safe="/:") if drive else quote(name)


def as_github(findings: Findings) -> str:
    """Workflow commands: `::warning file=...,line=...::message`."""
    return "".join(f"{_command(finding)}\n" for finding in findings)


def _command(finding: Finding) -> str:
    keys = {"title": finding.code}
    if finding.span:
        keys = {
            "file": finding.span.source.name,
            "line": str(finding.span.line),
            "col": str(finding.span.column),
        } | keys
    properties = ",".join(f"{key}={_escaped(value, ':,')}" for key, value in keys.items())
    return f"::{finding.severity} {properties}::{_escaped(sentences(finding))}"


def _escaped(text: str, further: str = "") -> str:
    for sign in "%\r\n" + further:
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text


FORMATS: Mapping[str, Callable[[Findings], str]] = {
    "text": as_text,
    "json": as_json,
    "sarif": as_sarif,
    "github": as_github,
}
