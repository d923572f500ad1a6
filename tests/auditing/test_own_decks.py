"""Decks built under a theme's rules keep them: the check of the PowerPoint file finds no breach."""

from __future__ import annotations

from pathlib import Path

import pytest

from slidegen.auditing.audit import audit
from slidegen.pipeline import Built, build
from slidegen.source import Source
from slidegen.theme.load import load_theme
from tests.pictures import draw
from tests.templates import write_templates

LABEL, FOOTER = "Internal use only", "Acme Ltd"
RULES = f"""
rules:
  palette-only: yes
  smallest: {{body: 20, label: 12}}
  footer: {FOOTER}
  confidentiality: {LABEL}
"""
TEXT = """---
title: Lakes
author: A speaker
theme: acme
---

# Depths

## Shores

- sand
  - pebbles
    - stones

## A table

| Lake | Depth |
|---|---|
| the long one | 310 m |

## Words

> Still waters run deep.
>
> A saying

## Code

```python
depth = 310
```

## Dawn

![A lake at dawn](wide.png)

- words

## Over the lake

![A lake that fills the slide](wide.png){.background}

## Thanks {.closing}

Ask me.
"""


def themed(folder: Path, head: str, rules: str = RULES) -> None:
    (folder / "acme").mkdir(exist_ok=True)
    write_templates(folder / "acme")
    (folder / "acme/theme.yaml").write_text(head + rules, encoding="utf-8")
    draw(folder)


def made(folder: Path, text: str = TEXT) -> Built:
    return build(Source("deck.md", text), folder, "deck", ["pptx", "html"])


def breaches(folder: Path, built: Built) -> list[str]:
    """What the check says, but for what a theme is told of its own: faint colours, masters."""
    theme, _ = load_theme("acme", folder)
    found = audit(built.files["deck.pptx"], "deck.pptx", theme).findings
    return [str(each) for each in found if each.code != "low-contrast"]


@pytest.mark.parametrize(
    "head", ["name: Acme\nbase: leman", "name: Acme\nbase: plain", "template: brand.potx"]
)
def test_a_deck_of_the_theme_breaks_no_rule(head: str, tmp_path: Path) -> None:
    themed(tmp_path, head)
    built = made(tmp_path)
    assert not [
        str(each) for each in built.findings if each.code not in ("unmeasured-font", "template-layouts")
    ]
    assert not breaches(tmp_path, built)


@pytest.mark.parametrize("head", ["name: Acme\nbase: leman", "template: brand.potx"])
def test_the_label_is_on_every_slide_of_both(head: str, tmp_path: Path) -> None:
    themed(tmp_path, head)
    built = made(tmp_path)
    assert built.laid_out is not None
    count = len(built.laid_out.scenes)
    assert built.files["deck.html"].decode().count(LABEL) == count
    for scene in built.laid_out.scenes:
        said = [each.text for mark in scene.furniture for each in mark.body.paragraphs]
        assert sum(LABEL in text for text in said) == 1, scene.title


def test_without_its_rules_the_check_would_find_them_broken(tmp_path: Path) -> None:
    themed(tmp_path, "name: Acme\nbase: leman", "")
    built = made(tmp_path)
    themed(tmp_path, "name: Acme\nbase: leman")
    told = "\n".join(breaches(tmp_path, built))
    assert all(code in told for code in ("missing-label", "missing-footer", "small-text"))


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("A talk", f"{FOOTER} · A talk · {LABEL}"),
        ("a talk for ACME ltd", f"a talk for ACME ltd · {LABEL}"),
        ("words " * 30, FOOTER),
    ],
)
def test_the_author_s_footer_stands_beside_the_theme_s(written: str, shown: str, tmp_path: Path) -> None:
    themed(tmp_path, "name: Acme\nbase: leman")
    built = made(tmp_path, f"---\ntheme: acme\nfooter: {written}\n---\n\n## Shores\n\n- sand\n")
    assert built.laid_out is not None
    [footer] = [mark for mark in built.laid_out.scenes[0].furniture if mark.name == "Footer"]
    assert shown in footer.body.paragraphs[0].text
    codes = [each.code for each in built.findings]
    assert codes == (["footer-left-out"] if len(written) > 60 else [])


def test_layouts_that_are_not_allowed_are_not_taken(tmp_path: Path) -> None:
    themed(tmp_path, "name: Acme\nbase: leman", "\nrules: {layouts: [title, content, closing]}\n")
    built = made(tmp_path)
    assert built.laid_out is not None
    assert not [str(each) for each in built.findings]
    assert {scene.choice.form for scene in built.laid_out.scenes} <= {"title", "content", "closing"}
    assert not breaches(tmp_path, built)


def test_a_form_that_the_author_names_is_taken_and_told(tmp_path: Path) -> None:
    themed(tmp_path, "name: Acme\nbase: leman", "\nrules: {layouts: [title, content]}\n")
    built = made(tmp_path, "---\ntheme: acme\n---\n\n## Words {.quote}\n\n> Still waters.\n")
    assert [each.code for each in built.findings] == ["disallowed-layout"]


def test_fonts_that_are_not_allowed_are_told_once(tmp_path: Path) -> None:
    themed(tmp_path, "name: Acme\nbase: leman", "\nrules: {fonts: [Georgia, Calibri]}\n")
    text = "---\ntheme: acme\n---\n\n## One\n\n```\na\n```\n\n## Two\n\n```\nb\n```\n"
    assert [str(each) for each in made(tmp_path, text).findings] == [
        'deck.md:5:1: warning[foreign-font]: the font "Courier New" is none of those that the theme Acme allows'
    ]
