"""Findings into the lines that an author reads, in the colours of a terminal; the letters are those of the report."""

from __future__ import annotations

from collections.abc import Sequence

import click

from slidegen.cli.report import report
from slidegen.diagnostics import Finding, Severity

_COLORS = {Severity.ERROR: "red", Severity.WARNING: "yellow"}


def as_styled_text(findings: Sequence[Finding]) -> str:
    return "".join(f"{_styled(finding)}\n\n" for finding in findings)


def _styled(finding: Finding) -> str:
    """What click prints without its colours where there is no terminal, or one that takes none."""
    color = _COLORS[finding.severity]
    head, *lines = report(finding).split("\n")
    kind = f"{finding.severity}[{finding.code}]: "
    place, _, message = head.partition(kind)
    styled = [place + click.style(kind, fg=color, bold=True) + click.style(message, bold=True)]
    hint = [_hint(lines.pop())] if finding.hint else []
    for number, line in enumerate(lines):
        gutter, bar, words = line.partition("| ")
        styled.append(
            click.style(gutter + bar, dim=True) + (click.style(words, fg=color) if number else words)
        )
    return "\n".join(styled + hint)


def _hint(line: str) -> str:
    word, colon, words = line.partition(":")
    return click.style(word + colon, fg="cyan") + words
