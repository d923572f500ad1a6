"""Every construct of real decks has a case, and the case holds it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.constructs import CASES
from tests.test_cases import RULE

FOLDER = Path(__file__).parent / "cases"
# What no slide shows: a construct of Pandoc, Quarto or plain decks has a number in one of these columns.
COLUMNS = ("quarto", "plain")


@pytest.mark.parametrize("construct", CASES)
def test_its_case_holds_it(construct: str) -> None:
    name, pattern = CASES[construct]
    deck = (FOLDER / name).read_text(encoding="utf-8").partition(RULE)[0]
    assert re.search(pattern, deck, re.MULTILINE), f"{name} has nothing that looks like {construct}"


def test_none_is_without_a_case(shared: Path) -> None:
    survey = (shared / "corpus/constructs.md").read_text(encoding="utf-8")
    table = survey.partition("## All constructs")[2].partition("\n## ")[0]
    columns = table[table.index("| construct |") :].partition("\n")[0].strip("| ").split(" | ")
    rows = re.findall(r"^\| (.+?) \| \d+ \| \d+ / \d+ \|(.*)$", table, re.MULTILINE)
    numbers = [columns.index(name) - columns.index("all") - 1 for name in COLUMNS]
    used = [name for name, rest in rows if any(rest.split(" | ")[number].strip() for number in numbers)]
    assert len(used) > 60
    assert sorted(set(used) - set(CASES)) == []
