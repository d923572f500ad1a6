"""Writing outputs: whole or not at all, and never in place of what someone changed or has open."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from slidegen.diagnostics import Severity
from slidegen.fingerprint import marked_page, meta
from slidegen.writing import Written, write


def _page(text: str) -> bytes:
    return marked_page(f"<html><head>{meta()}</head>{text}</html>".encode())


OLD, NEW = _page("old"), _page("new")
BY_HAND = b"<html>by hand</html>"


def _write(folder: Path, data: bytes = NEW, **options: bool) -> Written:
    return write({"talk.html": data}, folder, **options)


def _codes(written: Written) -> list[str]:
    return [finding.code for finding in written.findings]


def _made(folder: Path) -> Mapping[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_files_are_written_below_a_folder_that_is_made(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    assert write({"one": b"1", "two": b"2"}, folder) == Written((folder / "one", folder / "two"))
    assert _made(folder) == {"one": b"1", "two": b"2"}


def test_what_slidegen_wrote_is_replaced_as_a_whole(tmp_path: Path) -> None:
    _write(tmp_path, OLD)
    with (tmp_path / "talk.html").open("rb") as reader:
        assert _write(tmp_path) == Written((tmp_path / "talk.html",))
        assert reader.read() == OLD
    assert _made(tmp_path) == {"talk.html": NEW}


def test_the_same_bytes_are_not_written_again(tmp_path: Path) -> None:
    target = tmp_path / "talk.html"
    _write(tmp_path)
    os.utime(target, (1, 1))
    # Open or not, there is nothing to replace.
    (tmp_path / ".~lock.talk.html#").touch()
    assert _write(tmp_path) == Written((target,), frozenset({target}))
    assert target.stat().st_mtime == 1


@pytest.mark.parametrize("there", [BY_HAND, OLD + b"\n", b"", OLD[:-20]])
def test_what_someone_changed_stays(there: bytes, tmp_path: Path) -> None:
    (tmp_path / "talk.html").write_bytes(there)
    written = _write(tmp_path)
    assert written.paths == (tmp_path / "talk (2).html",)
    assert _made(tmp_path) == {"talk.html": there, "talk (2).html": NEW}
    [finding] = written.findings
    assert (finding.code, finding.severity) == ("output-changed", Severity.WARNING)
    assert finding.message.endswith('; it stays, and this build is in "talk (2).html"')
    assert "--force replaces it" in finding.hint


def test_a_file_of_another_kind_of_output_is_judged_by_itself(tmp_path: Path) -> None:
    (tmp_path / "talk.pptx").write_bytes(b"PK by hand")
    written = write({"talk.pptx": b"PK new", "talk.html": NEW}, tmp_path)
    assert [path.name for path in written.paths] == ["talk (2).pptx", "talk.html"]


def test_numbers_do_not_pile_up(tmp_path: Path) -> None:
    (tmp_path / "talk.html").write_bytes(BY_HAND)
    for data in (OLD, NEW, NEW):
        written = _write(tmp_path, data)
        assert (written.paths, _codes(written)) == ((tmp_path / "talk (2).html",), ["output-changed"])
        assert _made(tmp_path) == {"talk.html": BY_HAND, "talk (2).html": data}
    assert written.kept == {tmp_path / "talk (2).html"}


def test_a_numbered_file_that_was_changed_stays_too(tmp_path: Path) -> None:
    (tmp_path / "talk.html").write_bytes(BY_HAND)
    (tmp_path / "talk (2).html").write_bytes(OLD + b"!")
    assert _write(tmp_path).paths == (tmp_path / "talk (3).html",)
    assert _made(tmp_path)["talk (2).html"] == OLD + b"!"


def test_force_replaces_what_was_changed(tmp_path: Path) -> None:
    (tmp_path / "talk.html").write_bytes(BY_HAND)
    assert _write(tmp_path, force=True) == Written((tmp_path / "talk.html",))
    assert _made(tmp_path) == {"talk.html": NEW}


def test_strictly_nothing_is_written_where_a_file_has_to_stay(tmp_path: Path) -> None:
    (tmp_path / "talk.html").write_bytes(BY_HAND)
    written = write({"other.html": NEW, "talk.html": NEW}, tmp_path, strict=True)
    assert (written.paths, _codes(written)) == ((), ["output-changed"])
    assert written.findings[0].message.endswith("it stays, and nothing is written")
    assert _made(tmp_path) == {"talk.html": BY_HAND}


@pytest.mark.parametrize("lock", [".~lock.talk.html#", "~$talk.html"])
def test_what_is_open_stays_and_a_lock_left_behind_gives_way_to_force(lock: str, tmp_path: Path) -> None:
    _write(tmp_path, OLD)
    (tmp_path / lock).touch()
    written = _write(tmp_path)
    assert (written.paths, _codes(written)) == ((tmp_path / "talk (2).html",), ["output-open"])
    assert _made(tmp_path)["talk.html"] == OLD
    assert _write(tmp_path, force=True) == Written((tmp_path / "talk.html",))


def test_a_folder_is_in_the_way_even_of_force(tmp_path: Path) -> None:
    (tmp_path / "talk.html").mkdir()
    for force in (False, True):
        written = _write(tmp_path, force=force)
        assert (written.paths, _codes(written)) == ((tmp_path / "talk (2).html",), ["output-changed"])
        assert "is a folder" in written.findings[0].message


@pytest.mark.skipif(os.name != "posix", reason="links need no rights there")
def test_a_link_to_a_file_is_written_through(tmp_path: Path) -> None:
    (tmp_path / "cloud").mkdir()
    real, link = tmp_path / "cloud/real.html", tmp_path / "talk.html"
    link.symlink_to(real)
    assert _codes(_write(tmp_path, OLD)) == ["output-changed"], "a link to nothing leads nowhere"
    assert not real.exists()
    real.write_bytes(OLD)
    assert _write(tmp_path) == Written((link,))
    assert (link.is_symlink(), real.read_bytes()) == (True, NEW)
    assert _made(tmp_path / "cloud") == {"real.html": NEW}
    real.write_bytes(BY_HAND)
    assert _codes(_write(tmp_path)) == ["output-changed"]
    (tmp_path / "cloud/.~lock.real.html#").touch()
    real.write_bytes(OLD)
    assert _codes(_write(tmp_path)) == ["output-open"]
    assert _write(tmp_path, force=True) == Written((link,))
    assert (link.is_symlink(), real.read_bytes()) == (True, NEW)


@pytest.mark.skipif(os.name != "posix", reason="links need no rights there")
@pytest.mark.parametrize("leads_to", ["absent.html", "talk.html", "/dev/null"])
def test_a_link_to_no_file_is_replaced_by_force_alone(leads_to: str, tmp_path: Path) -> None:
    target = tmp_path / "talk.html"
    target.symlink_to(leads_to)
    written = _write(tmp_path)
    assert (written.paths, _codes(written)) == ((tmp_path / "talk (2).html",), ["output-changed"])
    assert target.is_symlink()
    assert _write(tmp_path, force=True).paths == (target,)
    assert (target.is_symlink(), target.read_bytes()) == (False, NEW)
    assert not Path("/dev/null").is_file()


@pytest.mark.skipif(os.name != "posix", reason="only there have files such modes")
def test_modes_are_those_of_new_files_or_of_the_file_that_was_there(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        _write(tmp_path, OLD)
    finally:
        os.umask(before)
    target = tmp_path / "talk.html"
    assert target.stat().st_mode & 0o777 == 0o640
    target.chmod(0o664)
    _write(tmp_path)
    assert target.stat().st_mode & 0o777 == 0o664


def test_a_file_protected_from_writing_stays(tmp_path: Path) -> None:
    _write(tmp_path, OLD)
    (tmp_path / "talk.html").chmod(0o444)
    written = _write(tmp_path)
    assert (written.paths, _codes(written)) == ((tmp_path / "talk (2).html",), ["output-changed"])
    assert "is protected" in written.findings[0].message
    assert _write(tmp_path, force=True) == Written((tmp_path / "talk.html",))
    assert _write(tmp_path, OLD) == Written((tmp_path / "talk.html",)), "what was forced is protected no more"


def test_a_file_in_the_folder_s_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "one").write_bytes(b"before")
    written = write({"two": b"2"}, tmp_path / "one")
    assert (written.paths, _codes(written)) == ((), ["unwritable"])
    assert _made(tmp_path) == {"one": b"before"}


def test_a_folder_that_takes_no_files_is_told(tmp_path: Path) -> None:
    if not Path("/proc/self").is_dir():
        pytest.skip("no file system here refuses files of everyone")
    written = _write(Path("/proc/self"))
    assert (written.paths, _codes(written)) == ((), ["unwritable"])
    assert written.findings[0].severity is Severity.ERROR


# A process whose files may have no more than so many bytes meets the error in the same call as on a full disk.
CRAMPED = """
import resource, sys
from pathlib import Path
from slidegen.writing import write
resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))
written = write({"a.html": b"a", "talk.html": b"b" * 20_000}, Path(sys.argv[1]), force=True)
print(written.paths, written.findings[0].message)
"""


@pytest.mark.skipif(os.name != "posix", reason="such limits are posix")
def test_where_one_does_not_fit_on_the_disk_all_is_as_it_was(tmp_path: Path) -> None:
    _write(tmp_path, OLD)
    result = subprocess.run(
        [sys.executable, "-B", "-c", CRAMPED, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert result.stdout.startswith("() ")
    assert result.stdout.endswith("; nothing was written\n")
    assert _made(tmp_path) == {"talk.html": OLD}


@pytest.fixture
def held(tmp_path: Path) -> Iterator[Path]:
    """A file that the system refuses to replace, as Windows does where a program has it open."""
    _write(tmp_path, OLD)
    target, chattr = tmp_path / "talk.html", shutil.which("chattr")
    if not chattr or subprocess.run([chattr, "+i", target], capture_output=True, check=False).returncode:
        pytest.skip("no file can be held here")
    yield target
    subprocess.run([chattr, "-i", target], check=True)


def test_a_file_that_the_system_holds_is_written_beside(held: Path) -> None:
    for force in (False, True):
        written = write({"talk.html": NEW, "talk.txt": b"words"}, held.parent, force=force)
        assert [path.name for path in written.paths] == ["talk (2).html", "talk.txt"]
        assert _codes(written)[0] == "output-open"
        assert _made(held.parent) == {"talk.html": OLD, "talk (2).html": NEW, "talk.txt": b"words"}
        (held.parent / "talk.txt").unlink()


def test_the_next_build_clears_what_an_ended_one_left(tmp_path: Path) -> None:
    (tmp_path / ".slidegen-1-0.part").write_bytes(b"half")
    _write(tmp_path)
    assert list(_made(tmp_path)) == ["talk.html"]


@pytest.mark.parametrize(
    "stem", ["été", "e\u0301te\u0301", "🌲 tree", " two  blanks ", "dots...", "l" * 200, "é" * 120]
)
def test_names_of_all_kinds(stem: str, tmp_path: Path) -> None:
    name = f"{stem}.html"
    for data in (OLD, NEW):
        assert write({name: data}, tmp_path) == Written((tmp_path / name,))
    (tmp_path / name).write_bytes(BY_HAND)
    [second] = write({name: NEW}, tmp_path).paths
    assert second.name.endswith(" (2).html")
    assert write({name: OLD}, tmp_path).paths == (second,)


def test_a_name_that_is_no_text_is_told(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.html")
    try:
        (tmp_path / name).write_bytes(BY_HAND)
    except OSError:
        pytest.skip("this file system has no such names")
    [finding] = write({name: NEW}, tmp_path).findings
    assert "caf\ufffd (2).html" in finding.message
