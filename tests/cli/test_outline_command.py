"""`slidegen outline`: words, and the time that they take."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from slidegen.cli.main import main
from slidegen.timeline.pace import count_words, words_a_minute

DECK = """---
title: Lakes
lang: en
---

::: notes
One two three four five. *Wait until all sit.*
:::

# Water

## Deep

- a b
- c d

::: notes
{notes}
:::

## Wide

| Lake | Depth |
|------|------:|
| Blue |    12 |

# Shore

## Thanks {{.closing}}
""".format(notes="word " * 70)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "talk.md").write_text(DECK, encoding="utf-8")
    return tmp_path


def _run(*arguments: str) -> Result:
    return CliRunner(catch_exceptions=False).invoke(main, ["outline", *arguments])


def test_a_pipe_gets_aligned_text() -> None:
    result = _run("talk.md")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [
        "Section  Slides  Words  Notes  Time",
        "Lakes         1      1      5  0:02",
        "Water         3     12     70  1:40",
        "Shore         2      3      0  0:20",
        "Total         6     16     75  2:02",
        "",
        "Notes at 140 words a minute; slides without notes (4): 1:00, titles and their like 0:10",
    ]


def test_slides_have_lines_of_their_own_where_that_is_asked() -> None:
    lines = _run("talk.md", "--slides").stdout.splitlines()
    assert lines[4:7] == [
        "  2. Water               2      0  0:10",
        "  3. Deep                5     70  0:30",
        "  4. Wide                5      0  1:00",
    ]


def test_a_deck_in_one_section_has_them_anyway() -> None:
    Path("short.md").write_text("## Deep\n\n- a\n\n## Wide\n\n- b\n", encoding="utf-8")
    assert [line.split()[0] for line in _run("short.md").stdout.splitlines()[1:4]] == ["Deep", "1.", "2."]


def test_the_speaker_s_own_pace_counts() -> None:
    assert "Total         6     16     75  1:00" in _run("talk.md", "--wpm", "75", "--per-slide", "0").stdout
    assert _run("talk.md", "--wpm", "0").exit_code == 2


def test_programs_get_each_slide() -> None:
    value = json.loads(_run("talk.md", "--json").stdout)
    assert (value["words_a_minute"], value["lang"], value["title"]) == (140, "en", "Lakes")
    deep = value["sections"][1]["slides"][1]
    assert deep == {"number": 3, "title": "Deep", "words": 5, "spoken": 70, "seconds": 30.0}
    assert value["seconds"] == sum(slide["seconds"] for part in value["sections"] for slide in part["slides"])


def test_the_parts_of_a_slide_share_its_time() -> None:
    Path("long.md").write_text("## Long\n\n" + f"- {'organisation ' * 20}\n" * 14, encoding="utf-8")
    [section] = json.loads(_run("long.md", "--json").stdout)["sections"]
    assert [slide["seconds"] for slide in section["slides"]] == [60, 0]


def test_findings_are_counted_and_a_deck_that_can_t_be_laid_out_fails() -> None:
    Path("bad.md").write_text("## A\n\n![b](absent.png)\n", encoding="utf-8")
    result = _run("bad.md")
    assert (result.exit_code, result.stderr) == (0, "1 error: see `slidegen check bad.md`\n")
    Path("bad.md").write_text("---\ntheme: lemon\n---\n\n## A\n", encoding="utf-8")
    assert (_run("bad.md").exit_code, "unknown-theme" in _run("bad.md").stderr) == (1, True)
    assert _run("absent.md").exit_code == 2


def test_a_deck_without_a_slide_has_an_empty_table() -> None:
    Path("empty.md").write_text("", encoding="utf-8")
    assert _run("empty.md").stdout.splitlines()[:2] == [
        "Section  Slides  Words  Notes  Time",
        "Total         0      0      0  0:00",
    ]


@pytest.mark.parametrize(
    ("lang", "pace"),
    [("en", 140), ("en-GB", 140), ("fr", 120), ("de-CH", 110), ("ja", 220), ("zh-TW", 155), ("cs", 115)],
)
def test_each_language_has_its_pace(lang: str, pace: int) -> None:
    assert words_a_minute(lang) == pace


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("– … !", 0),
        ("It’s a well-known 3,5 %", 4),
        ("l'été est là", 3),
        ("中文字", 3),
        ("カメラ 2 台", 5),
        ("ภาษาไทย", 2),
    ],
)
def test_what_counts_as_a_word(text: str, words: int) -> None:
    assert count_words(text) == words
