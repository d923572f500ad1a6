import os
from pathlib import Path
from unicodedata import normalize

import pytest

from slidegen.images.paths import locate
from slidegen.images.refusal import Refusal


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    home = tmp_path / "deck"
    (home / "images").mkdir(parents=True)
    for name in ("lake.png", "a lake.png", "Shore.PNG", "odd%20name.png", "what?.png"):
        (home / "images" / name).write_bytes(b"")
    return home


def _found(folder: Path, written: str) -> str:
    file = locate(written, folder, folder)
    assert isinstance(file, Path), file
    return file.relative_to(folder).as_posix()


def _refused(folder: Path, written: str) -> Refusal:
    refusal = locate(written, folder, folder)
    assert isinstance(refusal, Refusal)
    return refusal


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("images/a lake.png", "a lake.png"),
        ("./images/../images/lake.png", "lake.png"),
        ("images/lake.png?raw=true", "lake.png"),
        ("images/lake.png#gh-dark-mode-only", "lake.png"),
        ("images/what?.png", "what?.png"),
        ("images/odd name.png", "odd%20name.png"),
        ("images\\lake.png", "lake.png"),
        (".\\images\\a lake.png", "a lake.png"),
    ],
)
def test_ways_to_write_a_path(written: str, found: str, folder: Path) -> None:
    assert _found(folder, written) == f"images/{found}"


@pytest.mark.parametrize(("stored", "written"), [("NFD", "NFC"), ("NFC", "NFD")])
def test_letters_with_marks_in_either_form(stored: str, written: str, folder: Path) -> None:
    (folder / normalize(stored, "été")).mkdir()  # type: ignore[arg-type]
    file = folder / normalize(stored, "été") / normalize(stored, "forêt.png")  # type: ignore[arg-type]
    file.write_bytes(b"")
    assert locate(normalize(written, "été/forêt.png"), folder, folder) == file  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("images/shore.png", "images/Shore.PNG"),
        ("Images/Lake.png", "images/lake.png"),
        ("IMAGES\\LAKE.PNG", "images/lake.png"),
        ("images/lak.png", "images/lake.png"),
    ],
)
def test_a_near_name_is_named(written: str, meant: str, folder: Path) -> None:
    assert _refused(folder, written) == Refusal("there is no such file", f'did you mean "{meant}"?')


@pytest.mark.parametrize("written", ["C:\\images\\lake.png", "d:/images/lake.png"])
def test_a_path_with_a_drive_is_told(written: str, folder: Path) -> None:
    refusal = _refused(folder, written)
    assert refusal.why == "there is no such file"
    assert "holds on one computer alone" in refusal.hint


@pytest.mark.parametrize("written", ["//host/lake.png", "\\\\host\\share\\lake.png"])
def test_no_other_computer_is_asked(written: str, folder: Path) -> None:
    assert _refused(folder, written).why == "nothing is fetched"


def test_a_path_from_the_root_of_a_site(folder: Path) -> None:
    assert _refused(folder, "/images/lake.png").hint == 'paths are relative to the deck: "images/lake.png"'


def test_names_outside_are_not_told(folder: Path) -> None:
    (folder.parent / "secret.png").write_bytes(b"")
    assert _refused(folder, "../secre.png") == Refusal(
        "it is outside the deck's folder", "--root widens what may be read"
    )


def test_folders_and_pipes_are_no_pictures(folder: Path) -> None:
    os.mkfifo(folder / "pipe.png")
    assert _refused(folder, "images").why == "it is a folder"
    assert _refused(folder, "").why == "it is a folder"
    assert _refused(folder, "pipe.png").why == "it is no ordinary file"


def test_a_device_is_never_read(folder: Path) -> None:
    (folder / "zero.png").symlink_to("/dev/zero")
    assert _refused(folder, "zero.png").why == "it is outside the deck's folder"
    inside = locate("zero.png", Path("/"), folder)
    assert inside == Refusal("it is no ordinary file")


def test_links_in_a_circle(folder: Path) -> None:
    (folder / "a.png").symlink_to("b.png")
    (folder / "b.png").symlink_to("a.png")
    assert _refused(folder, "a.png").why == "there is no such file"
