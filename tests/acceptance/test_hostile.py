"""Decks, front matter and themes made to do harm: each ends soon and in little memory, with findings."""

from __future__ import annotations

import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from slidegen.pipeline import lay_out
from slidegen.source import Source
from tests.pictures import png
from tests.powerpoint.damage import entries

SECONDS, MEMORY = 20, 2 << 30
BUILD = "from slidegen.cli.main import main; main()"
GOOD = "## A slide\n\n- words\n"
YAML = ("pyyaml-errors/*", "yaml/*.md")
MANY = 50_000


def _hostile(shared: Path, *patterns: str) -> list[Path]:
    folder = shared / "corpus/hostile"
    return [path for pattern in patterns for path in sorted(folder.glob(pattern)) if path.is_file()]


def _limited() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    # Of the processor: a machine that is busy must not fail the test.
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def _assert_builds(deck: Path, *arguments: str) -> str:
    """What the command says of a deck; it is killed where it takes more time or memory than it may."""
    command = [sys.executable, "-c", BUILD, "build", str(deck), "--keep-going", *arguments]
    run = subprocess.run(
        [*command, "--out", str(deck.parent / "out")],
        capture_output=True,
        text=True,
        errors="replace",
        timeout=20 * SECONDS,
        preexec_fn=_limited,
    )
    assert "Traceback" not in run.stderr, run.stderr[-2000:]
    assert run.returncode in (0, 1), f"{run.returncode} {run.stderr[-500:]}"
    assert run.returncode == 0 or "error[" in run.stderr
    return run.stderr


@pytest.mark.slow
@pytest.mark.parametrize("pattern", ["md-pathological/*.md", "*.md", "*.py"])
def test_hostile_decks(pattern: str, shared: Path, tmp_path: Path) -> None:
    deck = tmp_path / "deck.md"
    for path in _hostile(shared, pattern):
        deck.write_bytes(path.read_bytes())
        _assert_builds(deck)


def test_hostile_front_matter(shared: Path, tmp_path: Path) -> None:
    for path in _hostile(shared, *YAML):
        text = path.read_bytes().decode("utf-8", "replace")
        for deck in (f"---\n{text}\n---\n\n{GOOD}", text):
            laid_out, findings = lay_out(Source("deck.md", deck), tmp_path, tmp_path)
            assert laid_out or findings, path.name
            assert all(finding.span is None or finding.span.end <= len(deck) for finding in findings), (
                path.name
            )


def test_hostile_themes(shared: Path, tmp_path: Path) -> None:
    theme = tmp_path / "theme"
    theme.mkdir()
    for path in _hostile(shared, *YAML):
        (theme / "theme.yaml").write_bytes(path.read_bytes())
        laid_out, findings = lay_out(Source("deck.md", GOOD), tmp_path, tmp_path, theme)
        assert laid_out is None, path.name
        assert findings, path.name


@pytest.mark.slow
@pytest.mark.parametrize("pattern", ["*.pptx", "pptx-crafted/*.pptx"])
def test_hostile_templates(pattern: str, shared: Path, tmp_path: Path) -> None:
    deck = tmp_path / "talk.md"
    for path in _hostile(shared, pattern):
        (tmp_path / path.name).write_bytes(path.read_bytes())
        deck.write_text(f"---\ntheme: {path.name}\n---\n\n{GOOD}", encoding="utf-8")
        said = _assert_builds(deck)
        made = tmp_path / "out/talk.pptx"
        assert made.exists() or "error[bad-powerpoint]" in said, path.name
        if made.exists():
            assert b"/etc/" not in b"".join(entries(made.read_bytes()).values())
            made.unlink()
    assert sorted(each.name for each in tmp_path.iterdir() if each.is_dir()) == ["out"]


# What is made to take the square of its length, or to nest without end.
BOMBS: dict[str, Callable[[int], str]] = {
    "one line": lambda n: "## A\n\n" + "word " * (n // 5),
    "one word": lambda n: "## A\n\n" + "w" * n,
    "marks on a letter": lambda n: "## A\n\na" + "\u0301" * n,
    "marks on letters": lambda n: "## A\n\n" + "a\u0301\u0316\u0301" * (n // 4),
    "directions": lambda n: "## A\n\n" + "\u202ea\u2066b\u202c" * (n // 5),
    "scripts in a word": lambda n: "## A\n\n" + "a\u05d01\u05d1" * (n // 6),
    "objects in objects": lambda n: "## A\n\n```json\n" + '{"a":' * (n // 5) + "\n```\n",
    "open links": lambda n: "## A\n\n" + "[a](" * (n // 4),
    "open brackets": lambda n: "## A\n\n" + "[" * n,
    "open spans": lambda n: "## A\n\n" + "[" * (n // 2) + "]{a" * (n // 6),
    "footnotes": lambda n: "## A\n\n" + "".join(f"[^{i}]\n\n[^{i}]: words\n\n" for i in range(n // 25)),
    "headings": lambda n: "".join(f"## H{i}\n\n" for i in range(n // 9)),
    "cells": lambda n: "## A\n\n| a | b |\n|---|---|\n" + "| c | d |\n" * (n // 10),
    "cells in a row": lambda n: "## A\n\n| a |\n|---|\n" + "| b " * (n // 4) + "|\n",
    "a value": lambda n: "## A\n\n```csv\na,b\n" + "w" * n + ",c\n```\n",
    "lines of values": lambda n: "## A\n\n```csv\n" + "a,b\n" * (n // 4) + "```\n",
    "items": lambda n: "## A\n\n" + "- a\n" * (n // 4),
    "items in items": lambda n: "## A\n\n" + "- " * (n // 2) + "a",
    "quotes in quotes": lambda n: "## A\n\n" + ">" * n,
    "quotes line by line": lambda n: "## A\n\n" + "".join(">" * i + " a\n" for i in range(round(n**0.5))),
    "emphasis": lambda n: "## A\n\n" + "*a **a " * (n // 7),
    "emphasis in emphasis": lambda n: "## A\n\n" + "*a **b " * (n // 14) + "c** d* " * (n // 14),
    "strokes": lambda n: "## A\n\n" + "~~a" * (n // 3),
    "divs": lambda n: "## A\n\n" + "::: a\n" * (n // 6),
    "divs in divs": lambda n: "## A\n\n" + "::: a\n" * (n // 10) + ":::\n" * (n // 10),
    "formulas": lambda n: "## A\n\n" + "$a " * (n // 3),
    "attributes": lambda n: "## A\n\n" + '`a`{a="b' * (n // 8),
    "tags": lambda n: "## A\n\n" + "<a " * (n // 3),
    "comments": lambda n: "## A\n\nb " + "<!-- " * (n // 5),
    "rules": lambda n: "a\n\n---\n\n" * (n // 8),
    "lines of dashes": lambda n: "--- ---\n\n" * (n // 9),
    "borders": lambda n: "+---+\n" * (n // 6),
    "terms": lambda n: "## A\n\n" + "a\n: b\n\n" * (n // 7),
    "definitions": lambda n: "## A\n\n" + "".join(f"[r{i}]: /u\n" for i in range(n // 10)),
    "code": lambda n: "## A\n\n```python\n" + "x = '''\n" * (n // 8) + "```\n",
    "settings": lambda n: "---\n" + "".join(f"k{i}: 1\n" for i in range(n // 8)) + "---\n\n" + GOOD,
    "a setting twice": lambda n: "---\n" + "title: a\n" * (n // 9) + "---\n\n" + GOOD,
    "lists in a setting": lambda n: "---\ntitle: " + "[" * n + "\n---\n\n" + GOOD,
    "a long setting": lambda n: "---\ntitle: " + "a " * (n // 2) + "\n---\n\n" + GOOD,
    "a long key": lambda n: "---\n" + "a" * n + ": b\n---\n\n" + GOOD,
    "aliases": lambda n: "---\nevent: &a b\nauthor: [" + "*a," * (n // 3) + "]\n---\n\n" + GOOD,
}


@pytest.mark.slow
@pytest.mark.parametrize("name", BOMBS)
def test_bombs(name: str, tmp_path: Path) -> None:
    deck = tmp_path / "deck.md"
    deck.write_text(BOMBS[name](MANY), encoding="utf-8")
    _assert_builds(deck)


def test_nothing_outside_the_root_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "deck"
    folder.mkdir()
    (tmp_path / "secret.csv").write_text("secret,words\nmore,words\n", encoding="utf-8")
    (tmp_path / "secret.png").write_bytes(png(8, 8))
    (tmp_path / "secret.md").write_text("## Secret\n", encoding="utf-8")
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret/theme.yaml").write_text("secret: 1\n", encoding="utf-8")
    for name in ("secret.csv", "secret.png", "secret.md"):
        (folder / f"link-{name}").symlink_to(tmp_path / name)
    names = [
        f"{before}secret"
        for before in ("../", f"{tmp_path}/", f"file://{tmp_path}/", "link-", "a/../../", "//")
    ]
    lines = ["---", "theme: ../secret", "---", "", "## A slide", ""]
    for name in [*names, "https://example.org/secret", "%2e%2e/secret", "..\\secret"]:
        lines += [f"![a]({name}.png)", "", f"![a]({name}.csv)", "", f"{{{{< include {name}.md >}}}}", ""]
    text = "\n".join(lines)
    _, findings = lay_out(Source("deck.md", text), folder, folder)
    assert "unknown-theme" in [finding.code for finding in findings]
    laid_out, findings = lay_out(Source("deck.md", text), folder, folder, "leman")
    assert laid_out is not None
    assert sum(finding.code == "unreadable" for finding in findings) >= 2 * len(names)
    assert "more,words" not in repr(laid_out)
    assert not any("ecret" in scene.title for scene in laid_out.scenes)
    pictures = [
        mark for scene in laid_out.scenes for mark in scene.marks if type(mark).__name__ == "PictureMark"
    ]
    assert pictures == []
