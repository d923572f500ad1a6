"""Scratch files: whole when they are moved, gone when they are not, cleared when their build was ended."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from slidegen.scratch import clear, scratch

HOLDER = """
import sys
from pathlib import Path
from slidegen.scratch import scratch
with scratch(Path(sys.argv[1]), b"half"):
    print("held", flush=True)
    sys.stdin.read()
"""


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_scratch_file_takes_its_place_as_a_whole(tmp_path: Path) -> None:
    target = tmp_path / "talk.html"
    target.write_bytes(b"before")
    with target.open("rb") as reader, scratch(tmp_path, b"after") as staged:
        assert target.read_bytes() == b"before"
        staged.settle()
        staged.move(target)
        assert reader.read() == b"before"
    assert (_names(tmp_path), target.read_bytes()) == (["talk.html"], b"after")


def test_a_scratch_file_that_is_not_moved_is_gone(tmp_path: Path) -> None:
    with scratch(tmp_path, b"after"):
        assert len(_names(tmp_path)) == 1
    assert _names(tmp_path) == []
    with pytest.raises(ZeroDivisionError), scratch(tmp_path, b"after"):
        1 / 0  # noqa: B018
    assert _names(tmp_path) == []


def test_one_build_has_several(tmp_path: Path) -> None:
    with scratch(tmp_path, b"1") as one, scratch(tmp_path, b"2") as two:
        clear(tmp_path)
        assert (one.path.read_bytes(), two.path.read_bytes()) == (b"1", b"2")


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is posix")
def test_what_a_running_build_holds_stays_and_what_an_ended_one_left_goes(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == b"held\n"
        held = _names(tmp_path)
        clear(tmp_path)
        assert _names(tmp_path) == held
        holder.send_signal(signal.SIGKILL)
        holder.wait()
        assert _names(tmp_path) == held
        clear(tmp_path)
        assert _names(tmp_path) == []


def test_only_scratch_files_are_cleared(tmp_path: Path) -> None:
    for name in (".slidegen-notes.md", "slidegen-1-0.part", ".slidegen.yaml"):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / ".slidegen-1-0.part").mkdir()
    (tmp_path / ".slidegen-2-0.part").symlink_to(tmp_path / ".slidegen.yaml")
    (tmp_path / ".slidegen-3-0.part").write_bytes(b"")
    before = _names(tmp_path)
    clear(tmp_path)
    assert set(before) - set(_names(tmp_path)) == {".slidegen-3-0.part"}


def test_a_folder_that_is_absent_has_nothing_to_clear(tmp_path: Path) -> None:
    clear(tmp_path / "absent")
