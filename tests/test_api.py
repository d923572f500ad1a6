"""`import slidegen`: what Python programs may use."""

from __future__ import annotations

import ast
import doctest
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import get_args

import pytest

import slidegen
from slidegen import api, arguments
from slidegen.pipeline import PAINTERS
from tests.conftest import ROOT
from tests.pictures import draw

TALK = """---
title: Lakes
lang: en
---

# Water

## Clear

- one

::: notes
Say it *slowly*.

Twice.
:::
"""
PICTURE = "## A shore\n\n![The shore](wide.png)\n"


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    file = tmp_path / "talk.md"
    file.write_text(TALK, encoding="utf-8")
    return file


def test_a_deck_is_its_slides(talk: Path) -> None:
    deck = slidegen.load(talk)
    assert (deck.name, deck.title, deck.lang, deck.findings, deck.failed) == (
        "talk",
        "Lakes",
        "en",
        (),
        False,
    )
    clear = deck.slides[-1]
    assert (clear.id, clear.title, clear.section, clear.part, clear.parts) == (
        "clear",
        "Clear",
        "Water",
        1,
        1,
    )
    assert clear.notes == "Say it slowly.\n\nTwice."
    assert clear.span is not None
    assert (clear.span.source.name, clear.span.line) == (talk.as_posix(), 8)


def test_files_stay_in_memory(talk: Path) -> None:
    built = slidegen.build(str(talk))
    assert list(built.files) == ["talk.pptx", "talk.html"]
    assert built.files["talk.pptx"][:2] == b"PK"
    assert b"<html" in built.files["talk.html"]
    assert [slide.title for slide in built.slides] == ["Lakes", "Water", "Clear"]
    assert built.slides[-1] == slidegen.load(talk).slides[-1]
    assert list(talk.parent.iterdir()) == [talk]


def test_a_long_slide_becomes_several() -> None:
    text = "## Long\n\n" + "".join(f"- item {number}, with some words\n" for number in range(60))
    parts = slidegen.build(slidegen.load(text=text), to="html").slides
    assert [(slide.id, slide.part) for slide in parts] == [
        ("long", number) for number in range(1, len(parts) + 1)
    ]
    assert len(parts) > 1
    assert {slide.parts for slide in parts} == {len(parts)}


def test_a_deck_is_read_once_and_built_often(talk: Path) -> None:
    deck = slidegen.load(talk)
    first = slidegen.build(talk, to=["html"])
    talk.unlink()
    assert slidegen.build(deck, to=["html"]).files == first.files
    assert slidegen.build(deck, to="html", theme="plain").files != first.files
    assert slidegen.check(deck) == ()


def test_a_folder_stands_for_its_deck(talk: Path) -> None:
    talk.rename(talk.with_name("deck.md"))
    assert slidegen.load(talk.parent).name == talk.parent.name


def test_errors_of_authors_are_findings(tmp_path: Path) -> None:
    deck = tmp_path / "deck.md"
    deck.write_text(PICTURE + "\n## Water {.unheard-of}\n", encoding="utf-8")
    built = slidegen.build(deck)
    assert (built.files, built.failed) == ({}, True)
    assert [finding.code for finding in built.findings] == ["unreadable", "unknown-class"]
    what = 'picture "wide.png" can\'t be shown: there is no such file'
    assert str(built.findings[0]) == f"{deck.as_posix()}:3:1: error[unreadable]: {what}"
    going = slidegen.build(deck, to="html", keep_going=True)
    assert (list(going.files), going.failed) == ([f"{tmp_path.name}.html"], True)


def test_strictly_a_warning_fails() -> None:
    deck = slidegen.load(text="## Water {.unheard-of}\n\n- one\n")
    assert (deck.failed, slidegen.build(deck, to="html").failed) == (False, False)
    strict = slidegen.build(deck, to="html", strict=True)
    assert (strict.failed, strict.files) == (True, {})


def test_a_file_that_is_no_text_is_a_finding(tmp_path: Path) -> None:
    deck = tmp_path / "latin.md"
    deck.write_bytes(b"# Caf\xe9\n")
    assert [finding.code for finding in slidegen.load(deck).findings] == ["unreadable"]
    assert slidegen.build(deck).failed
    assert [finding.code for finding in slidegen.check(deck)] == ["unreadable"]


def test_a_file_that_is_not_there_is_an_exception(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        slidegen.load(tmp_path / "absent.md")
    with pytest.raises(OSError, match=r"directory|denied"):
        slidegen.check(tmp_path)


WRONG = [
    (TypeError, "the path of a deck, or text=", lambda: slidegen.load()),  # type: ignore[call-overload]
    (TypeError, "the path of a deck, or text=", lambda: slidegen.load("a", text="b")),  # type: ignore[call-overload]
    (TypeError, "the path of a deck is a str or a Path, not bytes", lambda: slidegen.load(b"a")),  # type: ignore[call-overload]
    (TypeError, "text is a str, not bytes", lambda: slidegen.load(text=b"a")),  # type: ignore[call-overload]
    (ValueError, "the text of a deck goes in", lambda: slidegen.load("## Water\n")),
    (ValueError, "not the name of a file", lambda: slidegen.load(text="", name="../up")),
    (ValueError, "not the name of a file", lambda: slidegen.load(text="", name="")),
    (TypeError, "limits are slidegen.Limits", lambda: slidegen.load(text="", limits=5)),  # type: ignore[call-overload]
    (ValueError, "slides can't be 0", lambda: slidegen.load(text="", limits=slidegen.Limits(slides=0))),
    (
        ValueError,
        "nesting can't be 9,999",
        lambda: slidegen.load(text="", limits=slidegen.Limits(nesting=9999)),
    ),
    (ValueError, "no output is called 'pdf'", lambda: slidegen.build(slidegen.load(text=""), to="pdf")),  # type: ignore[arg-type]
    (TypeError, "theme is a str or a Path", lambda: slidegen.check(slidegen.load(text=""), theme=3)),  # type: ignore[arg-type]
    (TypeError, "root and limits are for load", lambda: slidegen.build(slidegen.load(text=""), root=".")),
    (TypeError, "folder is a str or a Path", lambda: slidegen.load(text="", folder=1)),  # type: ignore[call-overload]
]


@pytest.mark.parametrize(("kind", "words", "call"), WRONG, ids=range(len(WRONG)))
def test_wrong_arguments_are_told_in_a_sentence(kind: type[Exception], words: str, call: object) -> None:
    assert callable(call)
    with pytest.raises(kind, match=words):
        call()


def test_no_folder_means_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    draw(tmp_path)
    (tmp_path / "part.md").write_text("## Included\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    home = Path(api.__file__)
    for named in (
        "![x](wide.png)",
        f"![x]({tmp_path}/wide.png)",
        "{{< include part.md >}}",
        f"![x](../{home.name})",
    ):
        findings = slidegen.check(slidegen.load(text=f"## Water\n\n{named}\n"))
        assert [finding.code for finding in findings] == ["unreadable"]
        assert str(home.parent) not in findings[0].message + findings[0].hint
    assert slidegen.check(slidegen.load(text=PICTURE, folder=tmp_path)) == ()


def test_a_root_widens_what_is_read(tmp_path: Path) -> None:
    draw(tmp_path)
    inside = tmp_path / "talks"
    inside.mkdir()
    (inside / "talk.md").write_text("## A shore\n\n![The shore](../wide.png)\n", encoding="utf-8")
    assert [finding.code for finding in slidegen.check(inside / "talk.md")] == ["unreadable"]
    assert slidegen.check(inside / "talk.md", root=tmp_path) == ()


def test_limits_hold() -> None:
    text = "## One\n\n## Two\n\n## Three\n"
    assert [each.code for each in slidegen.load(text=text, limits=slidegen.Limits(slides=2)).findings] == [
        "too-large"
    ]


def test_a_theme_by_name_leads_nowhere_else_by_path_anywhere(talk: Path) -> None:
    brand = talk.parent / "brand"
    shutil.copytree(ROOT / "themes/leman", brand)
    deck = slidegen.load(text=TALK, folder=talk.parent / "talks")
    assert slidegen.check(deck, theme=brand) == ()
    for name in ("../brand", str(brand)):
        assert [finding.code for finding in slidegen.check(deck, theme=name)] == ["unknown-theme"]


def test_written_files_are_not_lost(talk: Path) -> None:
    out = talk.parent / "out"
    built = slidegen.build(talk, to="html")
    assert built.write(out).paths == (out / "talk.html",)
    assert built.write(out).kept == {out / "talk.html"}
    (out / "talk.html").write_text("changed", encoding="utf-8")
    written = built.write(out)
    assert [finding.code for finding in written.findings] == ["output-changed"]
    assert written.paths == (out / "talk (2).html",)
    assert built.write(out, force=True).paths == (out / "talk.html",)


def test_nothing_is_written_of_a_deck_that_failed(tmp_path: Path) -> None:
    built = slidegen.build(slidegen.load(text=PICTURE))
    assert built.write(tmp_path / "out").paths == ()


def test_a_folder_that_can_t_be_written_to_is_an_exception(talk: Path) -> None:
    with pytest.raises(OSError, match="can't be written"):
        slidegen.build(talk, to="html").write(talk / "out")


def test_what_is_shown_of_a_value_is_short(talk: Path) -> None:
    built = slidegen.build(talk)
    assert repr(slidegen.load(talk)) == "<Deck 'talk': 3 slides, 0 errors, 0 warnings>"
    assert repr(built) == "<Built talk.pptx, talk.html: 3 slides, 0 errors, 0 warnings>"
    assert len(repr(built.slides[-1])) < 400
    finding = slidegen.check(slidegen.load(text=TALK + "\n## Water {.unheard-of}\n"))[0]
    assert len(repr(finding)) < 400


def test_threads_build_the_same(talk: Path) -> None:
    alone = slidegen.build(talk).files
    with ThreadPoolExecutor(4) as pool:
        assert all(files == alone for files in pool.map(lambda each: slidegen.build(each).files, [talk] * 8))


def test_outputs_have_the_names_of_the_painters() -> None:
    assert get_args(arguments.Format) == tuple(PAINTERS)


def test_docstrings_hold() -> None:
    failed, tried = doctest.testmod(api)
    assert (failed, tried > 5) == (0, True)


def test_the_public_names_are_those_of_the_stub() -> None:
    stub = ast.parse((ROOT / "src/slidegen/__init__.pyi").read_text(encoding="utf-8"))
    imported = [
        alias.asname for node in stub.body if isinstance(node, ast.ImportFrom) for alias in node.names
    ]
    assert sorted([*imported, "__version__"], key=str) == sorted(slidegen.__all__)
    for name in slidegen.__all__:
        assert getattr(slidegen, name) is not None
        assert name in dir(slidegen)
    with pytest.raises(AttributeError, match="no attribute 'lode'"):
        _ = slidegen.lode  # type: ignore[attr-defined]


def test_importing_loads_nothing() -> None:
    program = (
        "import sys; before = set(sys.modules); import slidegen; print(*sorted(set(sys.modules) - before))"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["slidegen"]
