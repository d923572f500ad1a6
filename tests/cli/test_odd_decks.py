"""Decks that are no text, or hold nothing, in every form of findings; and limits from the command line."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from slidegen.cli.formats import FORMATS
from slidegen.cli.main import main

ODD = {
    "latin.md": "## Été\n\n- un\n".encode("latin-1"),
    "utf-16.md": "## One\n\n- a\n".encode("utf-16"),
    "utf-16-bare.md": ("## One\n\n- a\n" * 30).encode("utf-16-le"),
    "half.md": b"## A \xed\xa0\xbd\n",
    "zip.md": b"PK\x03\x04\x14\x00\xff\xfe",
}
HOLLOW = {
    "empty.md": b"",
    "mark.md": b"\xef\xbb\xbf",
    "front.md": b"---\nlang: en\n---\n",
    "comment.md": b"<!-- slidegen-ignore overflow -->\n",
}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _run(*arguments: str) -> Result:
    return CliRunner(catch_exceptions=False).invoke(main, ["build", "--to", "html", *arguments])


def _codes(result: Result, form: str) -> list[str]:
    """The codes of the findings, in whatever form they are."""
    if form == "json":
        return [row["code"] for row in json.loads(result.stdout)]
    if form == "sarif":
        [run] = json.loads(result.stdout)["runs"]
        return [each["ruleId"] for each in run["results"]]
    lines = (result.stderr if form == "text" else result.stdout).splitlines()
    if form == "github":
        assert all(line.startswith("::") for line in lines)
        return [line.split("title=")[1].split("::")[0] for line in lines]
    return [
        line.split("[")[1].split("]")[0] for line in lines if ": " in line and "[" in line.split(": ")[-2]
    ]


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", ODD)
def test_what_is_no_text_is_told_in_each_form(name: str, form: str, folder: Path) -> None:
    Path(name).write_bytes(ODD[name])
    result = _run(name, "--findings", form, "--keep-going")
    assert (result.exit_code, _codes(result, form)) == (1, ["unreadable"])
    assert "save" in result.output.lower()
    assert [path.name for path in folder.iterdir()] == [name]


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", HOLLOW)
def test_a_deck_with_nothing_in_it_is_built_and_told(name: str, form: str) -> None:
    Path(name).write_bytes(HOLLOW[name])
    result = _run(name, "--findings", form)
    assert (result.exit_code, _codes(result, form)) == (0, ["empty-deck"])
    assert _run(name, "--findings", form, "--strict").exit_code == 1


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", ["absent.md", "."])
def test_no_deck_is_wrong_usage_in_each_form(name: str, form: str) -> None:
    result = _run(name, "--findings", form)
    assert result.exit_code == 2
    if form != "text":
        assert _codes(result, form) == ["unreadable"]
    else:
        assert "Usage:" in result.stderr


def test_the_byte_that_is_no_text_is_pointed_at() -> None:
    Path("latin.md").write_bytes("---\r\ntitle: Lac\r\n---\r\n\r\nun été\r\n".encode("latin-1"))
    [row] = json.loads(_run("latin.md", "--findings", "json").stdout)
    assert (row["line"], row["column"]) == (5, 4)


def test_a_name_that_is_no_text_is_told() -> None:
    name = os.fsdecode(b"caf\xe9.md")
    try:
        Path(name).write_bytes(b"")
    except OSError:
        pytest.skip("this file system has no such names")
    result = _run(name, "--findings", "json")
    assert json.loads(result.stdout)[0]["file"] == "caf\ufffd.md"


def test_limits_come_from_the_command() -> None:
    Path("talk.md").write_text("## One\n\na\n\n## Two\n\nb\n", encoding="utf-8")
    low = _run("talk.md", "--limit", "slides=1", "--findings", "json")
    assert (low.exit_code, _codes(low, "json")) == (1, ["too-large"])
    assert not Path("talk.html").exists()
    assert _run("talk.md", "--limit", "slides=2").exit_code == 0


def test_a_deck_lowers_limits_and_never_raises_them() -> None:
    text = "---\nlimits: {{slides: {}}}\n---\n\n## One\n\na\n\n## Two\n\nb\n"
    for asked, allowed, code, codes in [
        (1, 5, 1, ["too-large"]),
        (9, 1, 1, ["capped-limit", "too-large"]),
        (9, 9, 0, []),
    ]:
        Path("talk.md").write_text(text.format(asked), encoding="utf-8")
        result = _run("talk.md", "--limit", f"slides={allowed}", "--findings", "json")
        assert (result.exit_code, _codes(result, "json")) == (code, codes)


@pytest.mark.parametrize(
    "limit",
    [
        "slides",
        "slides=",
        "slides=0",
        "slides=-1",
        "slides=x",
        "slides=²",
        "slides=" + "9" * 5000,
        "nesting=1001",
        "pages=1",
    ],
)
def test_a_limit_that_is_none_is_wrong_usage(limit: str) -> None:
    Path("talk.md").write_text("## One\n", encoding="utf-8")
    assert _run("talk.md", "--limit", limit).exit_code == 2


def test_names_that_no_file_system_takes() -> None:
    long = "a" * 5000
    assert _run(f"{long}.md").exit_code == 2
    assert _codes(_run(f"{long}.md", "--findings", "json"), "json") == ["unreadable"]
    Path("talk.md").write_text("## One\n", encoding="utf-8")
    assert _codes(_run("talk.md", "--theme", long, "--findings", "json"), "json") == ["unknown-theme"]


def test_a_deck_larger_than_its_limit_is_not_read() -> None:
    Path("talk.md").write_bytes(b"a" * 1_000_001)
    result = _run("talk.md", "--limit", "file-megabytes=1", "--findings", "json")
    assert (result.exit_code, _codes(result, "json")) == (1, ["too-large"])


def test_a_deck_may_be_nested_as_deep_as_its_limit_allows() -> None:
    Path("talk.md").write_text("## One\n\n" + "> " * 190 + "deep\n", encoding="utf-8")
    assert _codes(_run("talk.md", "--findings", "json"), "json") == ["too-deep"]
    assert _codes(_run("talk.md", "--findings", "json", "--limit", "nesting=200"), "json") == []


def test_settings_may_be_nested_as_deep_as_their_limit_allows() -> None:
    Path("talk.md").write_text(f"---\nother: {'[' * 900}{']' * 900}\n---\n\n## One\n", encoding="utf-8")
    assert "too-large" in _codes(_run("talk.md", "--findings", "json"), "json")
    deep = _run("talk.md", "--findings", "json", "--limit", "yaml-nesting=1000")
    assert _codes(deep, "json") == ["unknown-key"]


def test_a_flood_of_findings_is_counted() -> None:
    Path("talk.md").write_text("## One\n\n" + "[a](#gone)\n\n" * 150, encoding="utf-8")
    rows = json.loads(_run("talk.md", "--findings", "json", "--keep-going").stdout)
    broken = [row for row in rows if row["code"] == "broken-link"]
    assert len(broken) == 101
    assert broken[-1]["message"] == "and 50 more of this kind, the first of them here"
    assert broken[-1]["line"] == 203
