import os
from pathlib import Path

import pytest

from slidegen.cli.writing import write


def test_files_are_written_below_a_folder_that_is_made(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    assert write({"one": b"1", "two": b"2"}, folder) == [folder / "one", folder / "two"]
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == {"one": b"1", "two": b"2"}


def test_what_was_there_is_replaced_as_a_whole(tmp_path: Path) -> None:
    (tmp_path / "one").write_bytes(b"before")
    with (tmp_path / "one").open("rb") as reader:
        write({"one": b"after"}, tmp_path)
        assert reader.read() == b"before"
    assert (tmp_path / "one").read_bytes() == b"after"


def test_what_can_t_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    with pytest.raises(OSError, match="irectory"):
        write({"one": b"1"}, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["one"]


def test_a_file_in_the_folder_s_place_is_an_os_error(tmp_path: Path) -> None:
    (tmp_path / "one").write_bytes(b"before")
    with pytest.raises(OSError, match="exists"):
        write({"two": b"2"}, tmp_path / "one")
    assert os.listdir(tmp_path) == ["one"]  # noqa: PTH208
