"""What docs/editors.md tells editors to look for is what slidegen says."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

import slidegen
from slidegen.cli.main import main
from slidegen.schemas import NAMES
from tests.conftest import ROOT
from tests.test_cases import CASES, RULE
from tests.watching.running import running

PAGE = (ROOT / "docs/editors.md").read_text(encoding="utf-8")
DECK = "---\ntitel: Lakes\n---\n\n## Water\n\n![](wide.png)\n\n![The shore](absent.png)\n"
# A finding with a place, as the cases know it without the help of any editor.
HEAD = re.compile(r"^[^\s|][^|]*:[0-9]+:[0-9]+: (?:error|warning)\[", re.MULTILINE)


def block(language: str, words: str) -> str:
    """The one example of the page in this language that holds the words."""
    found = re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
    only, *others = [each for each in found if words in each]
    assert not others
    return str(only)


TASKS: dict[str, Any] = {each["label"]: each for each in json.loads(block("json", '"tasks"'))["tasks"]}
PATTERN = TASKS["slidegen: check"]["problemMatcher"]["pattern"]


def from_vscode() -> str:
    return str(PATTERN["regexp"])


def from_vim() -> str:
    """Vim's errorformat as a pattern: the part before the comma (`:help errorformat`)."""
    form = re.search(r"errorformat = '(.*),%-G%\.%#'", block("vim", "errorformat"))
    assert form
    parts = {"%f": "(.+?)", "%l": r"(\d+)", "%c": r"(\d+)", "%t": "([ew])", "%*[^[]": r"[^\[]+", "%m": "(.+)"}
    return "^" + "".join(
        parts.get(part, re.escape(part)) for part in re.split(r"(%\*\[\^\[\]|%[a-z])", form[1]) if part
    )


def from_emacs() -> str:
    """Emacs' syntax of groups as Python's."""
    written = re.search(r'\(slidegen "(.*?)" 1 2 3', block("elisp", "slidegen"))
    assert written
    return re.sub(r"\\([()|])", r"\1", written[1].replace("\\\\", "\\"))


@pytest.mark.parametrize("pattern", [from_vscode(), from_vim(), from_emacs()], ids=["vscode", "vim", "emacs"])
def test_every_finding_with_a_place_is_found_and_nothing_else(pattern: str) -> None:
    answers = [
        file.read_text(encoding="utf-8").partition(RULE)[2] for file in (CASES / "errors").glob("*.md")
    ]
    lines = [line for answer in answers for line in answer.split("\n")]
    found = [match for line in lines if (match := re.search(pattern, line))]
    assert [match.string for match in found] == [line for line in lines if HEAD.match(line)]
    assert len(found) > 100
    assert all(re.fullmatch(r"[\w/.-]+\.(md|yaml)", match[1]) for match in found)
    assert all(match.string.startswith(f"{match[1]}:{match[2]}:{match[3]}: ") for match in found)


def test_each_part_is_where_the_matcher_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    deck = Path("two words.md")
    deck.write_text(DECK, encoding="utf-8")
    told = CliRunner(catch_exceptions=False).invoke(main, ["check", str(deck)]).stderr
    found = [match for line in told.split("\n") if (match := re.search(PATTERN["regexp"], line))]
    parts = ("file", "line", "column", "severity", "code")
    assert [tuple(match[PATTERN[part]] for part in parts) for match in found] == [
        (str(deck), "2", "1", "warning", "unknown-key"),
        (str(deck), "7", "1", "warning", "missing-alt"),
        (str(deck), "7", "1", "error", "unreadable"),
        (str(deck), "9", "1", "error", "unreadable"),
    ]
    assert found[0][PATTERN["message"]] == 'no setting is called "titel"'
    elsewhere = re.search(PATTERN["regexp"], "C:/my talks/talk.md:12:3: error[overflow]: too much")
    assert elsewhere
    assert [elsewhere[number] for number in range(1, 4)] == ["C:/my talks/talk.md", "12", "3"]


def test_all_tasks_have_one_matcher() -> None:
    assert {json.dumps(task["problemMatcher"]["pattern"]) for task in TASKS.values()} == {json.dumps(PATTERN)}
    for task in TASKS.values():
        assert CliRunner().invoke(main, [task["args"][0], "--help"]).exit_code == 0


def test_watch_says_where_a_build_begins_and_ends(tmp_path: Path) -> None:
    watched = TASKS["slidegen: watch"]["problemMatcher"]["background"]
    marks = {"begin": watched["beginsPattern"], "end": watched["endsPattern"], "problem": PATTERN["regexp"]}
    deck = tmp_path / "talk.md"
    deck.write_text(DECK, encoding="utf-8")
    with running(deck) as run:
        deck.write_text(DECK + "\nMore.\n", encoding="utf-8")
        run.wait_for("not built")
        deck.write_text("## Water\n\n- two\n", encoding="utf-8")
        run.wait_for(" built")
        said = [mark for line in run.said for mark, pattern in marks.items() if re.search(pattern, line)]
    wrong = ["begin", *["problem"] * 4, "end"]
    assert said == [*wrong, *wrong, "begin", "end"], "what holds no longer is cleared"


def test_the_example_of_the_page_is_a_finding() -> None:
    deck = slidegen.load(text="## Water\n" + "\n" * 10 + "![](wide.png)\n", name="talk")
    shown = block("text", "missing-alt").strip()
    assert shown in map(str, slidegen.check(deck))
    assert re.search(PATTERN["regexp"], shown)


def test_schemas_are_asked_for_by_their_names() -> None:
    assert set(re.findall(r"slidegen schema ([a-z-]+) --out", PAGE)) == set(NAMES)
