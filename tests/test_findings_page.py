"""docs/findings.md is made from the code's list: `pytest --update` writes it anew."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest

from slidegen.diagnostics import CODES
from slidegen.limits import DEFAULT, Limits, key_of
from slidegen.settings.schema import described

PAGE = Path(__file__).parent.parent / "docs/findings.md"
ERRORS = Path(__file__).parent / "cases/errors"
HEAD = """# Findings

What slidegen says of a deck: where, how bad, in a sentence, with a hint. A deck with an error writes no file, unless
`--keep-going` asks for what could be made; `--strict` counts warnings as errors. Of one code the first 100 findings
are told, and how many more there are. The command ends with 0 where it built the deck, with 1 where a finding was an
error, with 2 where it was called wrongly or there is no such deck.

## To silence a warning

A warning is silenced by its code: in the front matter for the whole deck, in a comment below a heading for its slide.
An error can't be silenced, nor what begins with `output-`, which is said of the files on your disk.

    silence: [missing-alt, unknown-class]

    <!-- slidegen-ignore missing-alt -->

## Limits

A build takes on so much, and says with `too-large` or `too-deep` where there is more. With `--keep-going` what is
within the limits is made. A deck may lower its limits in the front matter, as `limits: {slides: 50}`; only the command
raises them, as `--limit slides=8000`: so a deck by someone else asks for no more than you allow.

| limit | | what it bounds |
|---|---|---|
LIMITS
## PowerPoint files

`slidegen check talk.pptx` [checks slides that anyone made](commands.md#powerpoint-files). A finding's line is the
number of its slide, counted from 1 with the hidden ones. In that line stand the names of the slide's shapes, as the
selection pane has them, in their order; the columns are those of the shape that is meant. The message names both as
well. What is wrong with the file as a whole has no place. Nothing in a PowerPoint file silences a finding.

## For programs

`--findings json` writes a list to the output, an object for each finding: `code`, `severity` (`error` or `warning`),
`message`, `hint` (may be empty) and, where it has a place, `file`, `line`, `column`, `end_line`, `end_column`. Lines
and columns are counted from 1, columns in characters (Unicode code points); the end is not included.

`--findings sarif` writes SARIF 2.1.0, whose columns are counted in UTF-16 code units, as `columnKind` says.
`--findings github` writes the annotations of GitHub's workflows.

## All codes

| code | | meaning |
|---|---|---|
"""
# Nothing in a deck leads to these: tests/test_writing.py has their cases.
OF_THE_DISK = {"output-changed", "output-open", "unwritable"}
# These are told of PowerPoint files, or under a theme that has rules: tests/auditing has their cases.
OF_POWERPOINT = set(
    "duplicate-title small-text stretched-picture empty-placeholder hidden-slide off-palette foreign-font "
    "foreign-master disallowed-layout missing-footer missing-label".split()
)


def page() -> str:
    limits = (
        f"| `{key_of(each.name)}` | {getattr(DEFAULT, each.name):,} | {described(Limits)[each.name]} |\n"
        for each in fields(Limits)
    )
    codes = (
        f"| `{code}` | {severity} | {meaning} |\n" for code, (severity, meaning) in sorted(CODES.items())
    )
    return HEAD.replace("LIMITS\n", "".join(limits) + "\n") + "".join(codes)


def test_the_page_lists_every_code(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update", default=False):
        PAGE.write_text(page(), encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == page()


def test_every_code_has_a_case() -> None:
    told = {
        code
        for case in ERRORS.glob("*.md")
        for code in re.findall(
            r"^(?:\S+:\d+:\d+: )?(?:error|warning)\[([\w-]+)\]",
            case.read_text(encoding="utf-8"),
            re.MULTILINE,
        )
    }
    assert set(CODES) - told == OF_THE_DISK | OF_POWERPOINT
