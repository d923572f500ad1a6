"""Findings for programs: each form holds the code, the place and the sentence."""

from __future__ import annotations

import json

from slidegen.cli.formats import as_github, as_json, as_sarif
from slidegen.diagnostics import Finding
from slidegen.source import Source

SOURCE = Source("talks/one.md", "## Title\n\n- a point\n")
FINDINGS = (
    Finding("overflow", '"Title" is 3 pt too large', SOURCE.span(12, 17), "shorten it"),
    Finding("unknown-theme", "50 % of themes: none,\nreally", None),
)


def test_json_counts_lines_and_columns_from_one() -> None:
    first, second = json.loads(as_json(FINDINGS))
    assert (first["file"], first["line"], first["column"]) == ("talks/one.md", 3, 3)
    assert (first["end_line"], first["end_column"]) == (3, 8)
    assert (first["code"], first["severity"], first["hint"]) == ("overflow", "error", "shorten it")
    assert "file" not in second


def test_sarif_names_its_rules_and_places() -> None:
    [run] = json.loads(as_sarif(FINDINGS))["runs"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["overflow", "unknown-theme"]
    first, second = run["results"]
    region = first["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 3, "startColumn": 3, "endLine": 3, "endColumn": 8}
    assert first["level"] == "error"
    assert "locations" not in second


def test_sarif_counts_columns_in_utf_16() -> None:
    source = Source("a b/é:1%.md", "😀é x\n")
    [run] = json.loads(as_sarif((Finding("overflow", "it is too large", source.span(3, 4)),)))["runs"]
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert run["columnKind"] == "utf16CodeUnits"
    assert (place["region"]["startColumn"], place["region"]["endColumn"]) == (5, 6)
    assert place["artifactLocation"]["uri"] == "a%20b/%C3%A9%3A1%25.md"


def test_github_escapes_what_would_end_a_command() -> None:
    first, second = as_github(FINDINGS).splitlines()
    assert (
        first
        == '::error file=talks/one.md,line=3,col=3,title=overflow::"Title" is 3 pt too large. Shorten it'
    )
    assert second == "::error title=unknown-theme::50 %25 of themes: none,%0Areally"
