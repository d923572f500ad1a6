from __future__ import annotations

from pathlib import Path

import pytest

from slidegen.markdown.parsing import parse
from slidegen.watching.building import Order, Outcome, build
from slidegen.watching.findings import MOST, rows
from slidegen.watching.pictures import Pictures
from slidegen.watching.states import states_below
from tests.pictures import draw


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return draw(tmp_path)


def built(folder: Path, text: str, pictures: Pictures | None = None) -> Outcome:
    deck = folder / "talk.md"
    deck.write_text(text, encoding="utf-8")
    return build(Order(deck, "talk", folder), pictures or Pictures())


def names(folder: Path, outcome: Outcome) -> set[str]:
    return {file.relative_to(folder).as_posix() for file in outcome.inputs().files}


def test_every_file_that_a_deck_names_is_an_input(folder: Path) -> None:
    (folder / "parts").mkdir()
    (folder / "parts/more.md").write_text("## More\n\n![Levels](levels.csv)\n", encoding="utf-8")
    (folder / "parts/levels.csv").write_text("Lake,Level\nWide,372\n", encoding="utf-8")
    text = "## A\n\n![w](wide.png)\n\n{{< include parts/more.md >}}\n\n{{< include absent.md >}}\n"
    outcome = built(folder, text)
    assert names(folder, outcome) == {"talk.md", "wide.png", "parts/more.md", "parts/levels.csv", "absent.md"}
    assert folder / "parts" in {each.resolve() for each in outcome.inputs().folders()}


@pytest.mark.parametrize(
    "path", ["wide.png", "new.png", "theirs/theme.yaml", "talk.md", "theirs/art/logo.svg"]
)
def test_a_change_in_an_input_is_seen(path: str, folder: Path) -> None:
    (folder / "theirs/art").mkdir(parents=True)
    text = "---\ntheme: theirs\n---\n\n## A\n\n![w](wide.png)\n\n![n](new.png)\n"
    (folder / "theirs/theme.yaml").write_text("name: Theirs\n", encoding="utf-8")
    inputs = built(folder, text).inputs()
    before = inputs.states()
    assert inputs.states() == before
    changed = folder / path
    changed.write_bytes((folder / "tall.png").read_bytes())
    assert inputs.states() != before


def test_a_file_of_another_name_is_no_input(folder: Path) -> None:
    inputs = built(folder, "## A\n\n![w](wide.png)\n").inputs()
    before = inputs.states()
    (folder / "talk.pptx").write_bytes(b"")
    assert inputs.states() == before


def test_a_file_outside_the_root_is_not_looked_at(folder: Path) -> None:
    (folder / "inner").mkdir()
    outcome = built(folder / "inner", "## A\n\n![w](../wide.png)\n")
    assert folder not in outcome.inputs().folders()
    assert outcome.laid_out is None


def test_names_that_no_file_can_have(folder: Path) -> None:
    inputs = built(folder, f"## A\n\n![w](<{'x' * 5000}>)\n\n![z](<a\\\0b.png>)\n").inputs()
    assert inputs.states()
    assert inputs.folders()


def test_an_outcome_tells_whether_its_files_are_as_they_were(folder: Path) -> None:
    outcome = built(folder, "## A\n\n![n](new.png)\n")
    assert outcome.holds()
    (folder / "wide.png").rename(folder / "new.png")
    assert not outcome.holds()


def test_a_picture_is_read_once_until_it_changes(folder: Path) -> None:
    pictures, text = Pictures(), "## A\n\n![w](wide.png)\n"

    def image() -> object:
        outcome = built(folder, text, pictures)
        assert outcome.laid_out
        return next(mark.image for mark in outcome.laid_out.scenes[0].marks if hasattr(mark, "image"))

    first = image()
    assert image() == first
    (folder / "wide.png").write_bytes((folder / "tall.png").read_bytes())
    assert image() != first
    assert len(pictures._before) + len(pictures._now) == 2


def test_the_finding_of_a_picture_is_at_its_place_of_now(folder: Path) -> None:
    pictures = Pictures()
    for lines in (0, 2):
        outcome = built(folder, "\n" * lines + "## A\n\n![w](absent.png)\n", pictures)
        assert [finding.span.line for finding in outcome.findings if finding.span] == [3 + lines]


def test_the_files_below_a_folder_are_bounded(tmp_path: Path) -> None:
    for number in range(1100):
        (tmp_path / f"{number}.txt").touch()
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "index").touch()
    states = states_below(tmp_path)
    assert len(states) == 1000
    assert not [name for name, _ in states if ".git" in Path(name).relative_to(tmp_path).parts]


def test_errors_are_shown_first_and_long_lines_around_their_place(folder: Path) -> None:
    outcome = built(folder, f"## A {{.crads}}\n\n{'x' * 200} ![w](absent.png) {'y' * 300}\n")
    first, *others = rows(outcome.findings)
    assert first["severity"] == "error"
    assert first["marked"] == "![w](absent.png)"
    assert str(first["before"]).startswith("…xxx")
    assert str(first["after"]).endswith("yyy…")
    assert others[0]["place"] == f"{(folder / 'talk.md').as_posix()}:1:8"
    assert len(rows(outcome.findings * MOST)) == MOST


def test_a_deck_that_is_absent_is_a_finding(tmp_path: Path) -> None:
    outcome = build(Order(tmp_path / "talk.md", "talk", tmp_path), Pictures())
    assert [finding.code for finding in outcome.findings] == ["unreadable"]
    assert outcome.inputs().files == {tmp_path / "talk.md"}


def test_of_each_save_only_the_last_text_is_kept(tmp_path: Path) -> None:
    kept = []
    for word in ("one", "two", "three"):
        built(tmp_path, f"## A\n\n{word}\n")
        kept.append(parse.cache_info().currsize)
    assert kept == [1, 1, 1]
