import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from slidegen.cli.main import main
from tests.pictures import draw

GOOD = "---\ntitle: Lakes\n---\n\n## Water\n\n- é\n"
WARNED = "## Water\n\n![](wide.png)\n"
WRONG = "## Water\n\n![The shore](absent.png)\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder called `lakes`, with pictures, in which the command runs."""
    folder = tmp_path / "lakes"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return draw(folder)


def _run(*arguments: str) -> Result:
    """The command's result; a traceback would be raised here."""
    return CliRunner(catch_exceptions=False).invoke(main, ["build", *arguments])


def test_a_deck_in_place_of_a_command_is_recognised() -> None:
    result = CliRunner(catch_exceptions=False).invoke(main, ["talk.md", "--to", "html"])
    assert result.exit_code == 2
    assert "Did you mean: main build talk.md --to html?" in result.stderr


def _made(folder: Path) -> set[str]:
    """What the command made, beside the deck and the pictures."""
    elsewhere = folder.parent / "drawn"
    elsewhere.mkdir(exist_ok=True)
    drawn = {path.name for path in draw(elsewhere).iterdir()}
    return {path.name for path in folder.iterdir() if path.suffix != ".md"} - drawn


def test_a_deck_becomes_two_files_beside_it(folder: Path) -> None:
    Path("talk.md").write_text(GOOD, encoding="utf-8")
    result = _run("talk.md")
    assert (result.exit_code, result.stderr) == (0, "")
    assert _made(folder) == {"talk.pptx", "talk.html"}
    assert result.stdout.startswith("wrote talk.pptx (")
    assert "2 slides in " in result.stdout


@pytest.mark.parametrize(
    ("to", "made"),
    [("pptx", {"talk.pptx"}), (" html,", {"talk.html"}), ("html,pptx", {"talk.pptx", "talk.html"})],
)
def test_only_what_is_asked_for_is_made(to: str, made: set[str], folder: Path) -> None:
    Path("talk.md").write_text(GOOD, encoding="utf-8")
    assert _run("talk.md", "--to", to).exit_code == 0
    assert _made(folder) == made


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["absent.md"],
        ["."],
        ["talk.md", "--to", "pdf"],
        ["talk.md", "--to", ","],
        ["talk.md", "--root", "absent"],
        ["talk.md", "--out", "talk.md"],
        ["talk.md", "--fast"],
    ],
)
def test_wrong_usage(arguments: list[str], folder: Path) -> None:
    Path("talk.md").write_text(GOOD, encoding="utf-8")
    result = _run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Usage:" in result.stderr
    assert _made(folder) == set()


def test_a_deck_md_takes_the_name_of_its_folder(folder: Path) -> None:
    Path("deck.md").write_text(GOOD, encoding="utf-8")
    assert _run("deck.md").exit_code == 0
    assert _run(str(folder / "deck.md"), "--out", "out").exit_code == 0
    assert _made(folder) == {"lakes.pptx", "lakes.html", "out"}
    assert _made(folder / "out") == {"lakes.pptx", "lakes.html"}


def test_a_folder_is_made_for_the_files(folder: Path) -> None:
    Path("talk.md").write_text(GOOD, encoding="utf-8")
    assert _run("talk.md", "--out", "a/b").exit_code == 0
    assert _made(folder / "a/b") == {"talk.pptx", "talk.html"}


def test_an_error_writes_nothing(folder: Path) -> None:
    Path("talk.md").write_text(WRONG, encoding="utf-8")
    Path("talk.pptx").write_bytes(b"what was there")
    result = _run("talk.md")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("talk.md:3:1: error[unreadable]: ")
    assert result.stderr.endswith("\n1 error; nothing was written\n")
    assert _made(folder) == {"talk.pptx"}
    assert Path("talk.pptx").read_bytes() == b"what was there"


def test_an_error_does_not_hinder_who_keeps_going(folder: Path) -> None:
    Path("talk.md").write_text(WRONG, encoding="utf-8")
    result = _run("talk.md", "--keep-going")
    assert (result.exit_code, "error[unreadable]" in result.stderr) == (1, True)
    assert _made(folder) == {"talk.pptx", "talk.html"}


def test_a_warning_writes_the_files(folder: Path) -> None:
    Path("talk.md").write_text(WARNED, encoding="utf-8")
    result = _run("talk.md")
    assert (result.exit_code, "warning[missing-alt]" in result.stderr) == (0, True)
    assert _made(folder) == {"talk.pptx", "talk.html"}


def test_strictly_a_warning_is_an_error(folder: Path) -> None:
    Path("talk.md").write_text(WARNED, encoding="utf-8")
    result = _run("talk.md", "--strict")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.endswith("\n1 warning; nothing was written, as --strict counts warnings as errors\n")
    assert _made(folder) == set()
    assert _run("talk.md", "--strict", "--keep-going").exit_code == 1
    assert _made(folder) == {"talk.pptx", "talk.html"}


def test_strictly_a_deck_without_findings_is_built(folder: Path) -> None:
    Path("talk.md").write_text(GOOD, encoding="utf-8")
    assert _run("talk.md", "--strict").exit_code == 0


@pytest.mark.parametrize("good", [GOOD, "## Water\n\n- é\n"])
def test_line_ends_and_marks_of_other_systems_change_nothing(good: str, folder: Path) -> None:
    made = []
    for text in (good, "\ufeff" + good.replace("\n", "\r\n"), good.replace("\n", "\r")):
        Path("talk.md").write_bytes(text.encode())
        result = _run("talk.md")
        assert (result.exit_code, result.stderr) == (0, "")
        made.append((Path("talk.pptx").read_bytes(), Path("talk.html").read_bytes()))
    assert made[0] == made[1] == made[2]


@pytest.mark.parametrize("data", [GOOD.encode("latin-1"), GOOD.encode("utf-16"), b"\xff\xd8\xff\xe0"])
def test_a_text_that_is_not_utf_8(data: bytes, folder: Path) -> None:
    Path("talk.md").write_bytes(data)
    result = _run("talk.md", "--keep-going")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "error[unreadable]: " in result.stderr
    assert "UTF-8" in result.stderr
    assert _made(folder) == set()


def test_an_empty_text_is_an_empty_deck(folder: Path) -> None:
    Path("talk.md").write_bytes(b"")
    assert _run("talk.md").exit_code == 0
    assert _made(folder) == {"talk.pptx", "talk.html"}


def test_a_file_that_can_t_be_written_is_told(folder: Path) -> None:
    Path("talk.md").write_text(GOOD, encoding="utf-8")
    Path("out").write_bytes(b"no folder")
    result = _run("talk.md", "--to", "pptx", "--out", "out/in")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith('error[unwritable]: "out/in" can\'t be written: ')
    assert _made(folder) == {"out"}


def test_the_root_widens_what_is_read(folder: Path) -> None:
    inner = folder / "inner"
    inner.mkdir()
    (inner / "talk.md").write_text("## Water\n\n![The shore](../wide.png)\n", encoding="utf-8")
    assert _run("inner/talk.md").exit_code == 1
    assert _run("inner/talk.md", "--root", ".").exit_code == 0


def test_a_theme_by_name(folder: Path) -> None:
    Path("talk.md").write_text(GOOD, encoding="utf-8")
    assert _run("talk.md", "--theme", "leman").exit_code == 0
    result = _run("talk.md", "--theme", "lemon")
    assert (result.exit_code, "error[unknown-theme]" in result.stderr) == (1, True)


def test_help_and_version() -> None:
    for arguments in (["--help"], ["-h"], ["--version"], ["build", "-h"]):
        assert CliRunner(catch_exceptions=False).invoke(main, arguments).exit_code == 0


@pytest.mark.skipif(os.name != "posix", reason="only there have files such modes")
def test_files_are_as_open_as_new_files_are(folder: Path) -> None:
    Path("talk.md").write_text(GOOD, encoding="utf-8")
    before = os.umask(0o027)
    try:
        assert _run("talk.md").exit_code == 0
    finally:
        os.umask(before)
    assert {Path(f"talk.{kind}").stat().st_mode & 0o777 for kind in ("pptx", "html")} == {0o640}


def test_a_theme_of_the_folder_that_one_is_in_is_found_by_name(folder: Path) -> None:
    for home, accent in ((folder, "B31166"), (folder / "talk", "0E4A6B")):
        (home / "themes" / "acme").mkdir(parents=True)
        text = f'name: Acme\nbase: plain\npalette:\n  accent1: "{accent}"\n'
        (home / "themes" / "acme" / "theme.yaml").write_text(text, encoding="utf-8")
    Path("talk", "talk.md").write_text(GOOD, encoding="utf-8")
    assert _run("talk/talk.md", "--theme", "acme", "--to", "html").exit_code == 0
    assert "#B31166" in Path("talk", "talk.html").read_text(encoding="utf-8").upper()
