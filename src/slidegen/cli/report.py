"""Findings into the lines that an author reads."""

from __future__ import annotations

from slidegen.diagnostics import Finding

LONGEST = 110


def report(finding: Finding) -> str:
    """The finding with its place, the line it is in, carets below what is meant, and the hint."""
    span = finding.span
    what = f"{finding.severity}[{finding.code}]: {finding.message}"
    if span is None:
        lines = [what]
    else:
        lines = [f"{span.source.name}:{span.line}:{span.column}: {what}"]
        text = span.source.line(span.line).replace("\t", " ").rstrip("\r")
        if text.strip() and span.column <= LONGEST:
            gutter = f"{span.line} | "
            shown = text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
            width = max(1, min(span.end - span.start, len(shown) - span.column + 1))
            lines += [gutter + shown, " " * (len(gutter) - 2) + "| " + " " * (span.column - 1) + "^" * width]
    if finding.hint:
        lines.append(f"hint: {finding.hint}")
    return "\n".join(lines)
