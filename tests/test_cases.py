"""Each file of cases/ holds a deck and, below a line `=== answer`, what becomes of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from slidegen.blocks.kinds import pictures
from slidegen.cli.report import report
from slidegen.compose import compose
from slidegen.diagnostics import Finding
from slidegen.images import read_image
from slidegen.layouts.forms import LAYOUTS
from slidegen.outline import read_deck
from slidegen.scene import Image, LaidOutDeck
from slidegen.source import Source
from tests.pictures import draw
from tests.sketch import sketch
from tests.square import square_theme

CASES = Path(__file__).parent / "cases"
RULE = "=== answer\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return draw(tmp_path_factory.mktemp("pictures"))


@pytest.mark.parametrize("case", sorted(CASES.rglob("*.md")), ids=lambda path: path.relative_to(CASES).as_posix())
def test_case(case: Path, folder: Path, pytestconfig: pytest.Config) -> None:
    deck, _, answer = case.read_text(encoding="utf-8").partition(RULE)
    laid_out, findings = _laid_out(deck, folder)
    parts = [report(finding) for finding in findings]
    if case.parent.name != "errors":
        parts.insert(0, sketch(laid_out))
    found = "\n\n".join(parts) + "\n"
    if pytestconfig.getoption("update"):
        case.write_text(deck + RULE + found, encoding="utf-8")
    else:
        assert found == answer


def _laid_out(deck: str, folder: Path) -> tuple[LaidOutDeck, tuple[Finding, ...]]:
    read, findings = read_deck(Source("deck.md", deck), frozenset(LAYOUTS))
    images: dict[str, Image] = {}
    for block in (block for slide in read.slides for block in pictures(slide.blocks)):
        image, found = read_image(block.path, folder, folder, block.span)
        findings += found
        if image is not None:
            images[block.path] = image
    laid_out, found = compose(read, square_theme(), images)
    return laid_out, findings + found
