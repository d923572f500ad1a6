"""Text files that decks name: read below the root, once, and never without end."""

from __future__ import annotations

from pathlib import Path

import pytest

from slidegen.files import read_text
from slidegen.limits import Limits
from slidegen.outline import read_deck
from slidegen.pipeline import read_texts
from slidegen.source import Source
from tests.outlines import codes
from tests.texts import write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path)


def _read(path: str, folder: Path, root: Path | None = None) -> tuple[Source | None, list[str]]:
    deck = Source("talks/deck.md", "deck")
    text, findings = read_text(path, root or folder, folder, deck.name, deck.span(0, 4))
    return text, [finding.message.partition(": ")[2] for finding in findings]


def test_a_text_is_named_as_the_deck_is_and_has_plain_lines(folder: Path) -> None:
    (folder / "dos.csv").write_bytes("\ufeffa\r\nb\rc".encode())
    assert _read("dos.csv", folder) == (Source("talks/dos.csv", "a\nb\nc"), [])


def test_nothing_outside_the_root_is_read(folder: Path) -> None:
    inner = folder / "inner"
    inner.mkdir()
    (inner / "link.csv").symlink_to(folder / "bare.tsv")
    for path in ("../bare.tsv", "link.csv", str(folder / "bare.tsv")):
        assert _read(path, inner) == (None, ["it is outside the deck's folder"])
    assert _read("../bare.tsv", inner, folder)[1] == []


@pytest.mark.parametrize("path", ["gone.csv", "a\0b", "x" * 999, "C:\\talks\\bare.tsv"])
def test_what_is_no_file(path: str, folder: Path) -> None:
    assert _read(path, folder) == (None, ["there is no such file"])


@pytest.mark.parametrize("path", ["pages", "", "."])
def test_a_folder_is_no_file(path: str, folder: Path) -> None:
    assert _read(path, folder) == (None, ["it is a folder"])


@pytest.mark.parametrize(
    "path", ["//host/bare.tsv", "\\\\host\\bare.tsv", "\\/host/bare.tsv", "https://host/bare.tsv"]
)
def test_no_other_computer_is_asked(path: str, folder: Path) -> None:
    assert _read(path, folder, Path("/")) == (None, ["nothing is fetched"])


def test_a_file_beyond_the_limit_is_told(folder: Path) -> None:
    deck = Source("deck.md", "deck")
    (folder / "large.csv").write_bytes(b"a" * 1_000_001)
    text, findings = read_text(
        "large.csv", folder, folder, deck.name, deck.span(0, 4), Limits(file_megabytes=1)
    )
    assert text is None
    assert codes(findings) == ["too-large"]


def test_files_that_include_one_another_many_times_end(folder: Path) -> None:
    for number in range(9):
        (folder / f"{number}.md").write_text(f"{{{{< include {number + 1}.md >}}}}\n\n" * 9, encoding="utf-8")
    (folder / "9.md").write_text("a\n", encoding="utf-8")
    deck = Source("deck.md", "## A\n\n{{< include 0.md >}}\n")
    texts, findings = read_texts(deck, folder, folder)
    assert findings == ()
    assert len(texts) == 10
    _, findings = read_deck(deck, frozenset(), texts)
    assert "more than 500 files are included" in findings[0].message
    assert len(findings) < 20
