"""`slidegen theme inspect`: what is printed, written and refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from slidegen.cli.main import main
from slidegen.cli.report import cells
from slidegen.cli.theme_facts import as_lines
from slidegen.cli.width import wrapped
from slidegen.inspecting.inspect import inspect, template_of
from slidegen.theme.load import load_theme
from tests.powerpoint.damage import LAYOUT, MAIN, related, replaced, small
from tests.templates import write_templates


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the command is called in, with templates in it."""
    monkeypatch.chdir(tmp_path)
    return write_templates(tmp_path)


def called(*arguments: str) -> Result:
    """The command's result; a traceback would be raised here."""
    return CliRunner(catch_exceptions=False).invoke(main, ["theme", "inspect", *arguments])


def test_a_template_is_told_of_layout_by_layout() -> None:
    result = called("brand.potx")
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith(
        'brand.potx ("Small")\nSlides of 33.9 × 19.1 cm (16:9); 1 layout on 1 slide master'
    )
    assert "made for: title and content (certain: the template says so" in result.stdout
    assert "used for: text, lists" in result.stdout
    assert '"Text" is not at hand: it is measured as' in result.stdout
    assert "\x1b" not in result.stdout


def test_programs_get_all_of_it() -> None:
    value = json.loads(called("brand.potx", "--json").stdout)
    [layout] = value["layouts"]
    assert layout["placeholders"][1]["slot"] == 1
    assert {remark["code"] for remark in value["remarks"]} >= {"unmeasured-font"}


def test_the_page_is_written_and_left_alone_once_it_is_someone_s() -> None:
    assert called("brand.potx", "--html", "look/brand.html").exit_code == 0
    page = Path("look/brand.html")
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert "as it was" in called("brand.potx", "--html", "look/brand.html").stdout
    page.write_text("mine", encoding="utf-8")
    assert "output-changed" in called("brand.potx", "--html", "look/brand.html").stderr
    assert page.read_text(encoding="utf-8") == "mine"
    assert called("brand.potx", "--html", "look/brand.html", "--force").exit_code == 0
    assert page.read_text(encoding="utf-8") != "mine"


def test_themes_are_taken_by_name_and_by_folder() -> None:
    called_by_name = called("plain").stdout
    assert called_by_name.startswith("plain\n")
    home = Path("themes/own")
    home.mkdir(parents=True)
    (home / "theme.yaml").write_text("name: Own\nbase: plain\n", encoding="utf-8")
    for typed in ("themes/own", "themes/own/theme.yaml"):
        assert called(typed).stdout.startswith("own\n")


@pytest.mark.parametrize(
    ("theme", "said"),
    [
        ("letter.potx", "no PowerPoint file"),
        ("nowhere.potx", "there is no file"),
        ("plian", 'there is no theme "plian"'),
        ("talk.txt", "is no PowerPoint file, by its name"),
    ],
)
def test_what_can_t_be_read_is_a_finding(theme: str, said: str) -> None:
    Path("talk.txt").write_text("Dear reader", encoding="utf-8")
    result = called(theme)
    assert result.exit_code == 1
    assert said in result.stderr
    assert not result.stdout


def test_a_command_without_a_theme_is_wrong_usage() -> None:
    assert called().exit_code == 2


def test_what_belongs_to_the_file_is_told_of() -> None:
    Path("full.potx").write_bytes(
        related(
            related(small(), MAIN, "slide", "/ppt/slides/slide1.xml", b"<p:sld xmlns:p='urn:p'/>"),
            MAIN,
            "vbaProject",
            "/ppt/vbaProject.bin",
            b"macros",
            key="rId91",
        )
    )
    text = called("full.potx").stdout
    assert "1 sample slide: 1 kB unpacked in all" in text
    assert "vbaProject.bin, left out" in text


def test_lines_keep_to_a_terminal_s_width() -> None:
    theme, findings = load_theme("brand.potx", Path())
    assert theme is not None
    found = inspect(theme, template_of(theme), "brand.potx", findings=findings)
    assert max(cells(line) for line in as_lines(found, 60)) <= 60 + cells("\x1b[2m\x1b[0m") * 2
    assert any("any content" in line for line in as_lines(found, 60))


def test_wide_letters_count_two_when_lines_are_broken() -> None:
    assert list(wrapped("标题 幻灯片 内容", 9, "- ", "  ")) == ["- 标题", "  幻灯片", "  内容"]


def test_a_name_can_t_steer_the_terminal() -> None:
    Path("odd.potx").write_bytes(replaced(small(), LAYOUT, 'name="Only"', 'name="\u202eylnO&#9;"'))
    result = called("odd.potx")
    assert result.exit_code == 0
    assert "\u202e" not in result.stdout
