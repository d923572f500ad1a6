from __future__ import annotations

from pathlib import Path

import pytest

import slidegen
from slidegen.theme.given_fonts import given_fonts

CARLITO = Path(slidegen.__file__).parent / "fonts" / "Carlito"


def test_a_folder_gives_all_of_its_fonts(tmp_path: Path) -> None:
    for file in CARLITO.glob("*.ttf"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / "licence.txt").touch()
    given, wrong = given_fonts(["Text=."], tmp_path)
    assert wrong == ()
    assert given == {"Text": {file.name: file.read_bytes() for file in CARLITO.glob("*.ttf")}}


@pytest.mark.parametrize(
    "pairs",
    [["Text=Carlito-Regular.ttf, Carlito-Bold.ttf"], ["Text=Carlito-Regular.ttf", "Text=Carlito-Bold.ttf"]],
)
def test_several_files_may_be_named(tmp_path: Path, pairs: list[str]) -> None:
    for name in ("Carlito-Regular.ttf", "Carlito-Bold.ttf"):
        (tmp_path / name).write_bytes((CARLITO / name).read_bytes())
    given, wrong = given_fonts(pairs, tmp_path)
    assert wrong == ()
    assert {name: set(files) for name, files in given.items()} == {
        "Text": {"Carlito-Regular.ttf", "Carlito-Bold.ttf"}
    }


@pytest.mark.parametrize(
    "pair",
    ["Text", "=Brand.ttf", "Text=", "Text=../Brand.ttf", "Text=absent.ttf", "Text=a\0b", "Text=no.ttf"],
)
def test_what_gives_no_font_is_told(tmp_path: Path, pair: str) -> None:
    (tmp_path / "no.ttf").write_bytes(b"no font")
    given, wrong = given_fonts([pair], tmp_path)
    assert (given, [finding.code for finding in wrong]) == ({}, ["bad-value"])
