import json
from pathlib import Path

from click.testing import CliRunner

from slidegen.cli.main import main

DECK = "---\ntitle: Talk\n---\n\n# Part\n\n## One\n\na\n\n## Two\n\nb\n"


def _run(folder: Path, *arguments: str) -> str:
    path = folder / "talk.md"
    path.write_text(DECK, encoding="utf-8")
    ran = CliRunner().invoke(main, ["timeline", str(path), *arguments])
    assert ran.exit_code == 0, ran.output
    return ran.stdout


def test_it_is_a_line_for_each_slide(tmp_path: Path) -> None:
    assert _run(tmp_path, "--per-slide", "20").splitlines() == [
        "00:00:00.000     1  Talk",
        "00:00:10.000     2  Part",
        "00:00:20.000     3  One",
        "00:00:40.000     4  Two",
        "00:01:00.000  end",
    ]


def test_it_is_webvtt_or_json_when_asked(tmp_path: Path) -> None:
    assert "00:00:10.000 --> 00:02:20.000\nPart\n" in _run(tmp_path, "--vtt", "chapters")
    assert _run(tmp_path, "--vtt", "slides").count("-->") == 4
    told = json.loads(_run(tmp_path, "--json"))
    assert [cue["slide"] for cue in told["cues"]] == ["talk", "part", "one", "two"]
    assert told["duration"] == 140.0


def test_two_forms_at_once_are_none(tmp_path: Path) -> None:
    ran = CliRunner().invoke(main, ["timeline", str(tmp_path), "--vtt", "slides", "--json"])
    assert ran.exit_code == 2


def test_a_deck_that_is_not_there_is_told(tmp_path: Path) -> None:
    ran = CliRunner().invoke(main, ["timeline", str(tmp_path / "nowhere.md")])
    assert ran.exit_code != 0
    assert "nowhere.md" in ran.output
    assert "Traceback" not in ran.output
