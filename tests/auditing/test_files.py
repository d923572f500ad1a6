from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from pptx.util import Pt

from slidegen.auditing.audit import audit
from slidegen.cli.main import main
from slidegen.diagnostics import CODES
from slidegen.limits import DEFAULT
from slidegen.pipeline import build
from slidegen.powerpoint.slides.opening import open_slides
from slidegen.powerpoint.slides.values import Spacing
from slidegen.source import Source
from slidegen.theme.load import load_theme
from tests.auditing.files import box_of, codes_of, new, saved, slide_of

DECK = """---
title: Lakes
---

# Depths

## What the water does

- It mixes in winter
- It rests in summer

| Lake | Depth |
|---|---|
| Upper | 310 m |

## Code

```python
print("depth")
```

> A quotation
"""


@pytest.mark.parametrize("name", ["leman", "plain"])
def test_slidegen_s_own_decks_are_without_errors(name: str) -> None:
    built = build(Source("talk.md", DECK), Path(), "talk", ["pptx"], theme=name)
    theme, _ = load_theme(name, None)
    found = audit(built.files["talk.pptx"], "talk.pptx", theme)
    assert found.slides == len(built.laid_out.scenes if built.laid_out else ())
    # The large number of a section stands out little on purpose; its heading says the same.
    assert {finding.code for finding in found.findings} <= {"low-contrast"}


def test_a_run_takes_what_shape_layout_and_master_give() -> None:
    file = new()
    slide = slide_of(file, layout=1)
    slide.placeholders[1].text_frame.text = "Words"
    show, findings = open_slides(saved(file), "talk.pptx", DEFAULT)
    assert show is not None
    assert findings == ()
    body = show.slides[0].shapes[1].body
    assert body is not None
    run, mark = body.paragraphs[0].runs
    # 32 points from the master's body style, Calibri from its theme, the box from its placeholder.
    assert (run.text, run.font, run.size, mark.text) == ("Words", "Calibri", 3200, "")
    assert body.paragraphs[0].line == Spacing(None, 1.0)
    box = show.slides[0].shapes[1].box
    assert box is not None
    assert (box.x, box.width) == (457200, 8229600)


@pytest.mark.parametrize("length", [0, 10, 2000])
def test_what_is_cut_off_is_told(length: int) -> None:
    found = audit(saved(new())[:length], "talk.pptx")
    assert [finding.code for finding in found.findings] == ["bad-powerpoint"]
    assert found.slides is None


def test_a_file_without_slides() -> None:
    assert codes_of(new()) == ["empty-deck"]


@pytest.fixture
def talk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Its second slide has no title, and small words."""
    monkeypatch.chdir(tmp_path)
    file = new()
    slide_of(file)
    box_of(slide_of(file, "", 6), "Words", points=7).name = "Small print"
    Path("talk.pptx").write_bytes(saved(file))
    return Path("talk.pptx")


def test_the_command_tells_slide_and_shape(talk: Path) -> None:
    result = CliRunner().invoke(main, ["check", str(talk)])
    assert result.exit_code == 0
    assert result.stdout == "2 slides, 2 warnings; the first is at talk.pptx:2:1\n"
    assert result.stderr.splitlines()[-5:-1] == [
        'talk.pptx:2:1: warning[small-text]: slide 2, "Small print": text of 7 pt, where 9 pt are the least',
        "2 | Small print",
        "  | ^^^^^^^^^^^",
        "hint: make the text larger, and shorter if need be",
    ]


def test_the_command_fails_where_it_is_strict_and_where_there_is_an_error(talk: Path) -> None:
    assert CliRunner().invoke(main, ["check", str(talk), "--strict"]).exit_code == 1
    file = new()
    box = box_of(slide_of(file), "mmmm mmmm mmmm", points=20, width=70, height=10)
    box.left = Pt(20)
    talk.write_bytes(saved(file))
    assert CliRunner().invoke(main, ["check", str(talk)]).exit_code == 1


def test_programs_get_the_place_too(talk: Path) -> None:
    rows = json.loads(CliRunner().invoke(main, ["check", str(talk), "--findings", "json"]).stdout)
    assert [(row["file"], row["line"], row["code"]) for row in rows] == [
        ("talk.pptx", 2, "missing-title"),
        ("talk.pptx", 2, "small-text"),
    ]
    sarif = json.loads(CliRunner().invoke(main, ["check", str(talk), "--findings", "sarif"]).stdout)
    place = sarif["runs"][0]["results"][1]["locations"][0]["physicalLocation"]
    assert place["region"] == {"startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 12}
    github = CliRunner().invoke(main, ["check", str(talk), "--findings", "github"]).stdout
    assert github.startswith("::warning file=talk.pptx,line=2,col=1,title=missing-title::slide 2: ")


def test_the_command_takes_a_theme_and_names_one_that_is_absent(talk: Path) -> None:
    result = CliRunner().invoke(main, ["check", str(talk), "--theme", "leman"])
    assert "warning[foreign-master]" in result.stderr
    result = CliRunner().invoke(main, ["check", str(talk), "--theme", "lemon"])
    assert result.exit_code == 1
    assert "error[unknown-theme]" in result.stderr
    assert CODES["unknown-theme"]


def test_a_theme_s_rules_hold_for_markdown_too(tmp_path: Path) -> None:
    theme = tmp_path / "acme"
    theme.mkdir()
    rules = "rules: {palette-only: yes, layouts: [title, content, Section]}\n"
    (theme / "theme.yaml").write_text(f"name: Acme\nbase: plain\n{rules}", encoding="utf-8")
    text = (
        "---\ntheme: acme\n---\n\n## One {background-color='#123456'}\n\n- a\n\n"
        "## Two {background-color=white}\n\n- b\n\n## Three\n\n```\nc\n```\n\n## Four {.code}\n\n```\nd\n```\n"
    )
    built = build(Source("talk.md", text), tmp_path, "talk", ["html"])
    assert [str(finding) for finding in built.findings] == [
        "talk.md:5:1: warning[off-palette]: #123456 is not of the palette of the theme Acme, nor a tint of it",
        'talk.md:19:1: warning[disallowed-layout]: the layout "code-wide" is none of those that the theme Acme allows',
    ]
