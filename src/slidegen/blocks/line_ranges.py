"""What an author writes of the lines of code to point out, as "2,5-7", into their numbers."""

from __future__ import annotations

import re

from slidegen.diagnostics import Finding
from slidegen.markdown.attributes import place_of
from slidegen.markdown.nodes import Attributes

_RANGES = re.compile(r"\s*\d{1,9}\s*(-\s*\d{1,9}\s*)?(,\s*\d{1,9}\s*(-\s*\d{1,9}\s*)?)*$")
# What other tools write for all lines or none.
_WHOLE = ("true", "false", "all", "none", "*", "")
_HINT = 'write the numbers of lines as "2,5-7"'

Lines = tuple[tuple[int, ...], tuple[Finding, ...]]


def read_lines(written: str, last: int, attributes: Attributes) -> Lines:
    """The numbers in order, none above `last`. Steps between bars are all pointed out at once."""
    place = place_of(attributes, written)
    steps = [step.strip(", ") for step in written.split("|")]
    ranges = ",".join(step for step in steps if step.lower() not in _WHOLE)
    if not ranges:
        return (), ()
    if not _RANGES.match(ranges):
        return (), (Finding("bad-value", f'"{written}" are no lines', place, _HINT),)
    numbers: set[int] = set()
    findings: list[Finding] = []
    if len(steps) > 1:
        findings.append(Finding("not-yet", "lines are pointed out all at once for now, not in steps", place))
    for part in ranges.split(","):
        first, _, end = part.partition("-")
        found = range(max(1, int(first)), min(int(end or first), last) + 1)
        numbers.update(found)
        if not found or int(end or first) > last:
            where = place_of(attributes, part.strip())
            message = f'the code has no lines "{part.strip()}": it has {last}'
            findings.append(Finding("no-such-line", message, where, _HINT))
    return tuple(sorted(numbers)), tuple(findings)
