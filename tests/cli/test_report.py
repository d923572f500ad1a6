import pytest

from slidegen.cli.report import BEFORE, LONGEST, cells, report
from slidegen.diagnostics import Finding
from slidegen.source import Source

TEXT = "# One\n\n## Supports {.crads}\n\tindented\n\n"


def _report(start: int, end: int, text: str = TEXT, hint: str = "") -> list[str]:
    return report(
        Finding("overflow", "it is too large", Source("talk.md", text).span(start, end), hint)
    ).split("\n")


def test_a_finding_points_at_what_is_meant() -> None:
    at = TEXT.index(".crads")
    assert _report(at, at + 6, hint='did you mean "cards"?') == [
        "talk.md:3:14: error[overflow]: it is too large",
        "3 | ## Supports {.crads}",
        "  |              ^^^^^^",
        'hint: did you mean "cards"?',
    ]


def test_a_finding_without_a_place() -> None:
    assert report(Finding("missing-alt", "there is none")) == "warning[missing-alt]: there is none"
    assert report(Finding("missing-alt", "there is none", hint="write one")).endswith("\nhint: write one")


def test_carets_stay_below_the_line() -> None:
    assert _report(0, len(TEXT))[1:] == ["1 | # One", "  | ^^^^^"]
    assert _report(0, 0)[1:] == ["1 | # One", "  | ^"]


def test_a_tab_is_as_wide_as_its_caret() -> None:
    at = TEXT.index("indented")
    assert _report(at, at + 8)[1:] == ["4 |  indented", "  |  ^^^^^^^^"]


def test_an_empty_line_is_not_shown() -> None:
    assert _report(len(TEXT) - 1, len(TEXT)) == ["talk.md:5:1: error[overflow]: it is too large"]


@pytest.mark.parametrize("at", [0, BEFORE, BEFORE + 1, 200, 400 - 3])
@pytest.mark.parametrize("wide", ["a", "語"])
def test_a_long_line_is_cut_around_what_is_meant(at: int, wide: str) -> None:
    text = wide * at + "HERE" + wide * (400 - at)
    place, shown, carets = _report(at, at + 4, text)
    assert place == f"talk.md:1:{at + 1}: error[overflow]: it is too large"
    assert cells(shown) <= len("1 | ") + LONGEST
    assert cells(shown[: shown.index("HERE")]) == carets.index("^")
    assert carets.count("^") == 4
    assert shown.startswith("1 | …") == (cells(wide) * at > BEFORE)
    assert shown.endswith("…") == (at < 397)


def test_a_place_longer_than_what_is_shown_of_its_line() -> None:
    assert _report(0, 400, "a" * 400)[1:] == [
        "1 | " + "a" * (LONGEST - 1) + "…",
        "  | " + "^" * LONGEST,
    ]


def test_carets_stand_below_letters_of_every_width() -> None:
    text = "日本 e\u0301\u0301 \u200bHERE"
    at = text.index("HERE")
    assert _report(at, at + 4, text)[2] == "  |        ^^^^"


def test_no_line_steers_the_terminal() -> None:
    text = "\x1b[2J\u202e\x9b HERE"
    at = text.index("HERE")
    lines = _report(at, at + 4, text, hint="\x1b]0;title\x07")
    assert lines[1] == "1 | �[2J�� HERE"
    assert lines[2].index("^") == lines[1].index("HERE")
    assert lines[3] == "hint: �]0;title�"


def test_a_line_of_a_million_letters_is_told_at_once() -> None:
    lines = _report(600_000, 600_001, "a" + "\u0301" * 999_999)
    assert len(lines[1]) < 1_000
