"""Findings into what the page shows of them."""

from __future__ import annotations

from collections.abc import Sequence

from slidegen.diagnostics import Finding, Severity
from slidegen.source import Span

# The page shows so many, and counts the others, which stand in the terminal.
MOST = 50
# Letters of a line around the place.
BEFORE, AFTER = 60, 140

Row = dict[str, str | int]


def rows(findings: Sequence[Finding]) -> list[Row]:
    """Errors come first: one of them is why a page does not follow."""
    ordered = sorted(findings, key=lambda finding: finding.severity is not Severity.ERROR)
    return [_row(finding) for finding in ordered[:MOST]]


def _row(finding: Finding) -> Row:
    row: Row = {"severity": str(finding.severity), "code": finding.code, "message": finding.message}
    row["hint"] = finding.hint
    return row | _place(finding.span) if finding.span else row


def _place(span: Span) -> Row:
    """File, line and column, and the words there between what is before and after them in the line."""
    text, start = span.source.line(span.line).rstrip(), span.column - 1
    end = max(start + 1, min(start + span.end - span.start, len(text), start + AFTER))
    before, after = text[max(0, start - BEFORE) : start], text[end : end + AFTER]
    return {
        "place": f"{span.source.name}:{span.line}:{span.column}",
        "before": ("…" if start > BEFORE else "") + before.lstrip(),
        "marked": text[start:end],
        "after": after + ("…" if len(text) > end + AFTER else ""),
    }
