"""Front matter into Meta."""

from __future__ import annotations

import pytest

from slidegen.markdown.front_matter import read_meta, split_front_matter
from slidegen.model import Meta
from slidegen.source import Source


def read(text: str) -> tuple[Meta, list[str]]:
    meta, findings = read_meta(Source("deck.md", text))
    return meta, [f"{each.span.line}:{each.span.column} {each.code}" for each in findings if each.span]


def test_all_settings() -> None:
    meta, findings = read(
        "---\ntitle: Le social business, côté pratique\nsubtitle: |\n  Cinq\n  supports\n"
        "author: [Ada, 'Grace, amiral']\ndate: 2026-06-22\nevent: Matinée\nlang: fr\ntheme: leman\n"
        "notes: public\nslide-level: 2\nfooter: Interne\nsilence: missing-alt\n---\n\n# A\n"
    )
    assert findings == []
    assert meta == Meta(
        title="Le social business, côté pratique",
        subtitle="Cinq supports",
        authors=("Ada", "Grace, amiral"),
        date="2026-06-22",
        event="Matinée",
        lang="fr",
        theme="leman",
        notes_public=True,
        slide_level=2,
        footer="Interne",
        silence=("missing-alt",),
    )


def test_authors_as_quarto_has_them() -> None:
    meta, findings = read("---\nauthor:\n  - name: Ada\n    orcid: 0000\n---\n")
    assert meta.authors == ("Ada",)
    assert findings == ["4:5 unknown-key"]


def test_settings_of_other_tools_are_told_apart_from_slips() -> None:
    _, findings = read_meta(Source("deck.md", "---\nmarp: true\nsubtitel: x\n---\n"))
    assert [(finding.message, finding.hint) for finding in findings] == [
        ("settings of Marp have no effect here: marp", ""),
        ('no setting is called "subtitel"', 'did you mean "subtitle"?'),
    ]


def test_silence_knows_the_codes() -> None:
    _, findings = read_meta(Source("deck.md", "---\nsilence: [missing-alt, mising-title]\n---\n"))
    assert [(finding.code, finding.hint) for finding in findings] == [
        ("bad-value", 'did you mean "missing-title"?')
    ]
    assert findings[0].span
    assert (findings[0].span.line, findings[0].span.column) == (2, 24)


def test_broken_yaml_leaves_the_defaults() -> None:
    assert read("---\ntitle: a: b\n---\n") == (Meta(), ["2:9 bad-yaml"])


@pytest.mark.parametrize("before", ["", "\ufeff", "<!--\nLicence\n-->\n", "\n"])
@pytest.mark.parametrize("end", ["---", "...", "---  "])
def test_front_matter_is_found(before: str, end: str) -> None:
    span = split_front_matter(Source("deck.md", f"{before}---\ntitle: x\n{end}\n\nwords\n"))
    assert span
    assert span.text == "title: x\n"


@pytest.mark.parametrize("text", ["", "words\n", "---\n", "---\ntitle: x\n", "a\n---\ntitle: x\n---\n"])
def test_a_rule_is_no_front_matter(text: str) -> None:
    span = split_front_matter(Source("deck.md", text))
    assert span is None
