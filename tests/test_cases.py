"""Each file of cases/ holds a deck and, below a line `=== answer`, what becomes of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from slidegen.cli.report import report
from tests.outlines import laid_out_in
from tests.pictures import draw
from tests.sketch import sketch
from tests.templates import write_templates
from tests.texts import write

CASES = Path(__file__).parent / "cases"
RULE = "=== answer\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_templates(write(draw(tmp_path_factory.mktemp("files"))))


@pytest.mark.parametrize(
    "case", sorted(CASES.rglob("*.md")), ids=lambda path: path.relative_to(CASES).as_posix()
)
def test_case(case: Path, folder: Path, pytestconfig: pytest.Config) -> None:
    """The scene as a sketch and the findings as an author reads them; of errors, the findings alone."""
    text, _, answer = case.read_text(encoding="utf-8").partition(RULE)
    deck, findings = laid_out_in(text, folder)
    sketched = [] if case.parent.name == "errors" else [sketch(deck)]
    found = "\n\n".join([*sketched, *map(report, findings)]) + "\n"
    if pytestconfig.getoption("update"):
        case.write_text(text + RULE + found, encoding="utf-8")
    else:
        assert found == answer
