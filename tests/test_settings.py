"""YAML into dataclasses: values, and complaints at their places."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slidegen.diagnostics import Finding
from slidegen.settings import IsoDate, read_settings
from slidegen.source import Source

NO_DATE = IsoDate("")


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class Show:
    title: str
    count: int = 0
    ratio: float = 1.0
    draft: bool = False
    date: IsoDate = NO_DATE
    authors: tuple[Person, ...] = field(default=(), metadata={"alias": "author"})
    colors: Mapping[str, str] = field(default_factory=dict)
    slide_level: int | None = None
    aspect: Literal["16:9", "4:3"] = "16:9"
    sizes: Mapping[str, tuple[float, ...]] = field(default_factory=dict)


def read(text: str) -> tuple[Show | None, list[str]]:
    value, findings = read_settings(Source("show.yaml", text), Show)
    return value, [told(finding) for finding in findings]


def told(finding: Finding) -> str:
    assert finding.span
    return f"{finding.span.line}:{finding.span.column} {finding.code} {finding.span.text}"


def test_half_a_character_is_none_and_two_halves_are_one() -> None:
    value, findings = read('title: "a\\ud800 \\ud83d\\ude00"')
    assert findings == []
    assert value == Show(title="a\ufffd 😀")


def test_values_take_the_types_of_their_fields() -> None:
    value, findings = read(
        "title: 2026\ncount: 12\nratio: 1.5\ndraft: yes\ndate: 2026-6-2\nslide-level: 3\naspect: 4:3\n"
        "colors: {red: no}\nsizes:\n  body: [18, 16.5]\n  label: 11\n"
    )
    assert findings == []
    assert value == Show(
        title="2026",
        count=12,
        ratio=1.5,
        draft=True,
        date=IsoDate("2026-06-02"),
        slide_level=3,
        aspect="4:3",
        colors={"red": "no"},
        sizes={"body": (18.0, 16.5), "label": (11.0,)},
    )


def test_a_scalar_is_a_list_of_one_and_the_short_form_of_a_dataclass() -> None:
    value, findings = read("title: x\nauthor: Ada, engineer\n")
    assert value == Show("x", authors=(Person("Ada, engineer"),))
    assert findings == []


def test_every_complaint_comes_at_once_at_its_own_place() -> None:
    value, findings = read(
        "tilte: x\nauthor:\n  - name: Ada\n    rol: y\n  - [1]\ncount: many\ndate: 2026-13-02\n"
        "colors: {a: 1, b: [x], c: {}}\naspect: 5:3\n"
    )
    assert value is None
    assert findings == [
        "1:1 unknown-key tilte",
        "1:1 missing-key tilte: x",
        "4:5 unknown-key rol",
        "5:5 bad-value [1]",
        "6:8 bad-value many",
        "7:7 bad-value 2026-13-02",
        "8:19 bad-value [x]",
        "8:27 bad-value {}",
        "9:9 bad-value 5:3",
    ]


def test_a_wrong_value_leaves_the_default() -> None:
    value, findings = read("title: x\ncount: 1.5\n")
    assert value == Show("x")
    assert findings == ["2:8 bad-value 1.5"]


def test_an_unknown_key_has_a_hint() -> None:
    _, findings = read_settings(Source("show.yaml", "title: x\nslide_lvel: 2\n"), Show)
    assert [finding.hint for finding in findings] == ['did you mean "slide-level"?']


def test_a_stretch_complains_at_the_lines_of_the_whole() -> None:
    text = "---\ntitle: x\nsize: 3\n---\nwords\n"
    source = Source("deck.md", text)
    _, findings = read_settings(source, Show, source.span(4, text.index("---\nwords")))
    assert [told(finding) for finding in findings] == ["3:1 unknown-key size"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("title: a: b\n", "1:9 bad-yaml :"),
        ("title: x\n\tcount: 1\n", "2:1 bad-yaml \t"),
        ("title: x\ncount: \x07\n", "2:8 bad-yaml \x07"),
        ("title: x\n[a]: b\n", "2:1 bad-yaml [a]"),
        ("title: x\ntitle: y\n", "2:1 bad-yaml title"),
        ("- x\n", "1:1 bad-value - x"),
        ("title: !!python/name:os.system x\n", "1:8 bad-value !!python/name:os.system x"),
        ("title: x\ncount: 99999999999999999999\n", "2:8 bad-value 99999999999999999999"),
    ],
)
def test_what_cannot_be_read_has_a_place(text: str, place: str) -> None:
    assert read(text)[1] == [place]


def test_an_empty_text_lacks_what_is_needed() -> None:
    assert read("") == (None, ["1:1 missing-key "])


def test_an_empty_value_is_no_value() -> None:
    assert read("title: x\ncount:\nslide_level:\n") == (Show("x"), [])


def test_deep_nesting_is_refused() -> None:
    value, findings = read("title: x\ncolors: " + "[" * 5_000)
    assert value is None
    assert [line.split(" ")[1] for line in findings] == ["too-large"]


def test_aliases_that_expand_too_far_are_refused_once() -> None:
    values = ", ".join(["*b"] * 50)
    sizes = ", ".join(f"k{number}: *a" for number in range(500))
    text = f"title: x\nratio: &b 1\nunknown: &a [{values}]\nsizes: {{{sizes}}}\n"
    value, findings = read(text)
    assert value == Show("x")
    assert [line.split(" ")[1] for line in findings] == ["too-large", "unknown-key"]


@given(st.text(alphabet="ab:-[]{}&*!|>'\"#%@ \n\t?,0", max_size=60))
def test_any_text_is_read(text: str) -> None:
    source = Source("any.yaml", text)
    _, findings = read_settings(source, Show)
    assert all(
        finding.span and 0 <= finding.span.start <= finding.span.end <= len(text) for finding in findings
    )


def test_hostile_files_are_read(shared: Path) -> None:
    files = [*shared.glob("corpus/hostile/pyyaml-errors/*"), *shared.glob("corpus/hostile/yaml/*")]
    assert files
    for file in files:
        read_settings(Source(file.name, file.read_bytes().decode("utf-8", "replace")), Show)
