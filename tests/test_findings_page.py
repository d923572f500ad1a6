"""docs/findings.md is made from the code's list: `pytest --update` writes it anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from slidegen.diagnostics import CODES

PAGE = Path(__file__).parent.parent / "docs/findings.md"
HEAD = """# Findings

What slidegen says of a deck: where, how bad, in a sentence, with a hint. A deck with an error writes no file, unless
`--keep-going` asks for what could be made; `--strict` counts warnings as errors. A warning is silenced in the front
matter, by its code:

    silence: [missing-alt, unknown-class]

`--findings json`, `sarif` and `github` say the same to programs.

| code | | meaning |
|---|---|---|
"""


def page() -> str:
    rows = (f"| `{code}` | {severity} | {meaning} |\n" for code, (severity, meaning) in sorted(CODES.items()))
    return HEAD + "".join(rows)


def test_the_page_lists_every_code(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update", default=False):
        PAGE.write_text(page(), encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == page()
