"""What a schema takes, slidegen reads without a finding; what slidegen reads as it is documented, the schema takes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from slidegen.diagnostics import CODES
from slidegen.markdown.front_matter import opening_block, read_meta, split_front_matter, written_for
from slidegen.schemas import shipped
from slidegen.settings import read_settings
from slidegen.source import Source
from slidegen.theme.adopted import read_adopted
from slidegen.theme.build import build_theme
from slidegen.theme.check import check_tokens
from slidegen.theme.tokens import Tokens
from tests.conftest import ROOT
from tests.schemas.yaml_values import values_of

FRONT_MATTER = jsonschema.Draft7Validator(json.loads(shipped("front-matter")))
THEME = jsonschema.Draft7Validator(json.loads(shipped("theme")))
CASES = ROOT / "tests/cases"
THEMES = sorted((ROOT / "themes").glob("*/theme.yaml"))


def _decks(*folders: str) -> list[Path]:
    files = [file for folder in folders for file in sorted((ROOT / folder).rglob("*.md"))]
    return [file for file in files if _front_matter(file) is not None]


def _source(file: Path) -> Source:
    return Source(file.name, file.read_text(encoding="utf-8").partition("=== answer\n")[0])


def _front_matter(file: Path) -> str | None:
    """The YAML of a deck that was written for slidegen and not for another tool, if it is YAML."""
    source = _source(file)
    span = split_front_matter(source)
    if span is None or written_for(source) or span != opening_block(source):
        return None
    try:
        return span.text if isinstance(values_of(span.text), dict) else None
    except yaml.YAMLError:
        return None


def _is_read(front_matter: str) -> bool:
    """Whether slidegen finds nothing wrong with it, but for settings that it takes for slides."""
    findings = read_meta(Source("deck.md", f"---\n{front_matter}---\n\n## A slide\n"))[1]
    return all(finding.code == "lost-settings" for finding in findings)


def _yaml(values: Any) -> str:
    return yaml.safe_dump(values, allow_unicode=True, sort_keys=False)


def _id(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("file", _decks("decks", "tests/cases"), ids=_id)
def test_decks_are_taken_if_they_are_read(file: Path) -> None:
    front_matter = _front_matter(file)
    assert front_matter is not None
    read = _is_read(front_matter)
    assert FRONT_MATTER.is_valid(values_of(front_matter)) == read
    assert read or CASES in file.parents, "the example decks have no wrong settings"


def test_some_cases_have_wrong_settings() -> None:
    wrong = [file.stem for file in _decks("tests/cases/errors") if not _is_read(_front_matter(file) or "")]
    assert {"front-matter", "limits", "bad-date", "unknown-language"} & set(wrong) >= {
        "front-matter",
        "limits",
    }


WORDS = st.text(alphabet="aZ é:#-'\"0{", max_size=8)
AMOUNTS = st.integers(-3, 6000)
DATES = st.one_of(
    st.dates().map(str), st.integers(0, 12000), st.sampled_from(["2026-06", "2026-13-01", "soon", "1-2-3"])
)
LANGUAGES = st.one_of(
    st.sampled_from(["en", "fr-CH", "zh-Hant-TW", "x", "english", "de-DE-1996"]),
    st.text("abXZ01-", max_size=9),
)
PEOPLE = st.one_of(
    WORDS, st.fixed_dictionaries({"name": WORDS}, optional={"role": WORDS, "office": WORDS}), AMOUNTS
)
SETTINGS = st.fixed_dictionaries(
    {},
    optional={
        "title": WORDS,
        "subtitle": st.one_of(WORDS, st.lists(WORDS, min_size=1, max_size=2)),
        "author": st.one_of(PEOPLE, st.lists(PEOPLE, max_size=2)),
        "authors": st.lists(PEOPLE, max_size=2),
        "date": DATES,
        "event": st.one_of(WORDS, AMOUNTS, st.none()),
        "lang": LANGUAGES,
        "theme": WORDS,
        "notes": st.sampled_from(["private", "public", "secret", 3]),
        "slide-level": st.integers(-1, 8),
        "footer": WORDS,
        "silence": st.one_of(
            st.sampled_from(["missing-alt", "missing"]),
            st.lists(st.sampled_from(["missing-alt", "raw-html", "nothing"]), max_size=3),
        ),
        "typography": st.sampled_from([True, False, "yes", "No", "perhaps", 1]),
        "hyphenate": st.booleans(),
        "limits": st.one_of(
            st.dictionaries(
                st.sampled_from(["slides", "nesting", "file-megabytes", "pages"]), AMOUNTS, max_size=2
            ),
            st.none(),
        ),
        "titel": WORDS,
    },
)


@given(SETTINGS)
def test_front_matter_is_taken_exactly_where_it_is_read(written: dict[str, Any]) -> None:
    text = _yaml(written) if written else ""
    assert FRONT_MATTER.is_valid(values_of(text)) == _is_read(text)


ANYTHING = st.recursive(
    st.one_of(st.none(), st.booleans(), AMOUNTS, st.floats(0.1, 9.9).filter(lambda x: x % 1 > 0), WORDS),
    lambda inner: st.one_of(st.lists(inner, max_size=2), st.dictionaries(WORDS, inner, max_size=2)),
    max_leaves=4,
)
KEYS = st.sampled_from([*json.loads(shipped("front-matter"))["properties"], "colour"])


@given(st.dictionaries(KEYS, ANYTHING, min_size=1, max_size=3))
def test_whatever_is_taken_is_read(written: dict[str, Any]) -> None:
    text = _yaml(written)
    assert _is_read(text) or not FRONT_MATTER.is_valid(values_of(text))


def test_the_schema_asks_for_the_documented_spelling() -> None:
    """slidegen reads these too."""
    for line in ("slide_level: 2\n", "title: true\n", "slide-level: '2'\n", "silence: [overflow]\n"):
        assert _is_read(line)
        assert not FRONT_MATTER.is_valid(values_of(line))


@pytest.mark.parametrize("file", THEMES, ids=_id)
def test_themes_are_taken(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert list(THEME.iter_errors(values_of(text))) == []


def test_steps_begin_with_one() -> None:
    for steps, right in (("[1, 0.9, 0.8]", True), ("[0.9, 0.8]", False), ("[1, 2]", False), ("[]", False)):
        text = f"base: leman\nname: Lake\nsteps: {steps}\n"
        assert THEME.is_valid(values_of(text)) == right
        assert (not build_theme(Source("theme.yaml", text), ROOT)[1]) == right


def test_a_theme_on_another_may_leave_out_all_but_its_own() -> None:
    text = 'base: plain\nname: Lake\npalette: {accent1: "0E4A6B"}\ngrid: {margin: 48}\n'
    assert THEME.is_valid(values_of(text))
    assert build_theme(Source("theme.yaml", text), ROOT)[1] == ()
    alone = text.replace("base: plain\n", "")
    assert not THEME.is_valid(values_of(alone))
    assert build_theme(Source("theme.yaml", alone), ROOT)[0] is None


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("template: brand.potx\n", True),
        ('template: b.potx\nlayouts: {two-columns: ~, title: "Un"}\nrules: {footer: Acme}\n', True),
        ("template: b.potx\nfonts: {Brand: [a.ttf, b.ttf], Other: fonts}\nart: {ppt/a.emf: a.png}\n", True),
        ("template: b.potx\nname: Acme\n", False),
        ("template: b.potx\nlayouts: {quotation: Un}\n", False),
        ("template: b.potx\nfonts: a.ttf\n", False),
        ("template: b.potx\nart: {ppt/a.emf: [a.png]}\n", False),
    ],
)
def test_a_theme_of_a_template_is_taken_where_it_is_read(text: str, right: bool) -> None:
    assert THEME.is_valid(values_of(text)) == right
    assert (read_adopted(Source("theme.yaml", text))[1] == ()) == right


def _places(values: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Each setting of a theme, and each within it."""
    inner = (
        values.items() if isinstance(values, dict) else enumerate(values) if isinstance(values, list) else ()
    )
    return [
        *([path] if path else []),
        *(place for key, each in inner for place in _places(each, (*path, key))),
    ]


LEMAN = values_of(THEMES[0].read_text(encoding="utf-8"))
# That steps go down is more than a schema can say.
PLACES = st.sampled_from([place for place in _places(LEMAN) if place[0] != "steps"])
# Wrong in some places, right in others. A name with blanks at its ends is none of a colour, though it is read as one.
CHANGES = st.sampled_from(
    [
        *("accent1", "tx1 tint 90", "tx1 tint 900", "#12aB34", "red", "00FF00", "Calibri", "ellipse", "word"),
        *(12, 0.8, [0, 0, 10, 10], [1, 0.9], [1, 2], ["closing"], {"name": "Mark", "box": [0, 0, 1, 1]}),
        *({}, [], {"wrong": 1}),
    ]
)


@settings(max_examples=40)
@given(PLACES, CHANGES)
def test_a_theme_with_a_change_is_taken_exactly_where_it_is_read(
    path: tuple[str | int, ...], new: Any
) -> None:
    text = _yaml(_changed(LEMAN, path, new))
    assert THEME.is_valid(values_of(text)) == _is_theme(text), _reasons(text)


@settings(max_examples=25)
@given(PLACES)
def test_a_theme_without_a_setting_is_taken_exactly_where_it_is_read(path: tuple[str | int, ...]) -> None:
    text = _yaml(_changed(LEMAN, path, None))
    assert THEME.is_valid(values_of(text)) == _is_theme(text), _reasons(text)


def _changed(values: Any, path: tuple[str | int, ...], new: Any) -> Any:
    """The values with the one at the path replaced, or without it where there is no new one."""
    key, *rest = path
    changed: Any = dict(values) if isinstance(values, dict) else list(values)
    if rest:
        changed[key] = _changed(changed[key], tuple(rest), new)
    elif new is None:
        del changed[key]
    else:
        changed[key] = new
    return changed


def _is_theme(text: str) -> bool:
    return not _reasons(text)


def _reasons(text: str) -> list[str]:
    source = Source("theme.yaml", text)
    tokens, findings = read_settings(source, Tokens)
    wrong = check_tokens(tokens, source) if tokens else ()
    assert all(finding.code in CODES for finding in findings)
    return [str(finding) for finding in (*findings, *wrong)]
