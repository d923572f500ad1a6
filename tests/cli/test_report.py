import pytest

from slidegen.cli.report import LONGEST, report
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


@pytest.mark.parametrize("at", [0, LONGEST - 1, LONGEST])
def test_a_long_line_is_cut(at: int) -> None:
    lines = _report(at, at + 500, "a" * 400)
    assert lines[0] == f"talk.md:1:{at + 1}: error[overflow]: it is too large"
    if at < LONGEST:
        assert lines[1] == "1 | " + "a" * (LONGEST - 1) + "…"
        assert lines[2] == "  | " + " " * at + "^" * (LONGEST - at)
    else:
        assert len(lines) == 1
