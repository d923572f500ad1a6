from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path

import pytest

import slidegen
from slidegen.diagnostics import Finding
from slidegen.pipeline import build
from slidegen.powerpoint.package import write_package
from slidegen.scene import PictureMark
from slidegen.settings import read_settings
from slidegen.source import Source
from slidegen.theme.adopted import Adopted, LayoutChoices, is_adopted, place_in
from slidegen.theme.adopted_page import Beside, adopted_page, quoted
from slidegen.theme.adopted_theme import forms, labels
from slidegen.theme.company_file import built, opened
from slidegen.theme.company_stock import FORMS
from slidegen.theme.load import load_theme
from slidegen.theme.rules import BrandRules
from slidegen.theme.theme import Theme
from tests.pictures import draw
from tests.powerpoint.parts import Pieces, package, shape
from tests.powerpoint.test_metafiles import PART, with_logo
from tests.theme.adopted import adopted, template

CARLITO = Path(slidegen.__file__).parent / "fonts" / "Carlito"
TEXT = """\
---
title: A talk of many forms
author: The presenter
lang: en
theme: {theme}
---

# Part

## Words

- one

## A quotation

> A line.
>
> --- Someone

## A table

| a | b |
|---|---|
| 1 | 2 |

## Picture

![A wide one](wide.png)

- beside it

## Thank you {{.closing}}
"""


def load(folder: Path) -> tuple[Theme | None, list[str]]:
    theme, findings = load_theme("acme", folder)
    return theme, [_told(each) for each in findings]


def _told(finding: Finding) -> str:
    place = f"{finding.span.line}:{finding.span.column} " if finding.span else ""
    return f"{place}{finding.code}: {finding.message}; {finding.hint}"


def layout_names(theme: Theme) -> dict[str, str]:
    """Names of the template's layouts by slidegen's."""
    named = {layout.part: layout.name for layout in theme.named}
    return {key: named[layout.part] for key, layout in theme.layouts.items()}


def page_of(data: bytes, name: str = "brand.potx") -> str:
    _, read, _ = opened(data, name)
    theme, _ = built(data, name)
    assert read is not None
    assert theme is not None
    return adopted_page("acme", read, theme, Beside(name, {}, {}))


def test_every_form_of_slide_has_its_setting() -> None:
    assert set(forms()) == set(FORMS)


def test_a_theme_that_names_a_template_is_an_adopted_one() -> None:
    assert is_adopted(Source("theme.yaml", "# a remark\ntemplate : brand.potx\n"))
    assert not is_adopted(Source("theme.yaml", "name: Acme\nart:\n  template: no\n# template: no\n"))


@pytest.mark.parametrize("odd", [False, True])
def test_slides_of_a_page_as_it_was_made_are_those_of_the_template(tmp_path: Path, odd: bool) -> None:
    """Byte for byte; also where most forms are drawn."""
    data = package(Pieces(layout=shape("title") + shape("body", idx=3))) if odd else template()
    draw(tmp_path)
    (tmp_path / "brand.potx").write_bytes(data)
    page = page_of(data)
    adopted(tmp_path, page.replace('template: "brand.potx"\n', ""), data)
    alone = build(Source("talk.md", TEXT.format(theme="brand.potx")), tmp_path, "talk")
    made = build(Source("talk.md", TEXT.format(theme="acme")), tmp_path, "talk")
    assert made.files
    assert made.files == alone.files
    assert [each.message for each in made.findings] == [each.message for each in alone.findings]


def test_the_page_spells_the_mapping_out() -> None:
    page = page_of(template())
    assert '\n  title: "Title"\n' in page
    assert '\n  two-columns: "Two columns"\n' in page
    assert '\n  # blank: "Title only"   # no layout is made for it, so it stands here\n' in page
    assert '\n#   "Code": two-columns (it has two columns of text)\n' in page


def test_a_layout_is_chosen_by_hand(tmp_path: Path) -> None:
    theme, told = load(adopted(tmp_path, "layouts:\n  content: Two columns\n  section: 'Title  only'\n"))
    assert theme is not None
    assert "bad-value" not in "".join(told)
    names = layout_names(theme)
    assert (names["content"], names["section"], names["title"]) == ("Two columns", "Title only", "Title")


def test_a_form_without_a_layout_is_drawn(tmp_path: Path) -> None:
    theme, told = load(adopted(tmp_path, "layouts:\n  two-columns: ~\n  table:\n"))
    assert theme is not None
    assert told == []
    slots = theme.layouts["two-columns"].slots
    assert (slots["body"].slot.type, slots["side"].slot.type) == ("", "")


def test_a_layout_that_is_not_there_is_told_where_it_is_named(tmp_path: Path) -> None:
    theme, told = load(adopted(tmp_path, 'layouts:\n  title: Title\n  quote: "Qote"   # wrong\n'))
    assert theme is None
    assert told == ['4:10 bad-value: no layout of the template is called "Qote"; did you mean "Quote"?']


def test_a_form_that_is_not_there_is_told(tmp_path: Path) -> None:
    theme, told = load(adopted(tmp_path, "layouts:\n  qoute: Quote\n"))
    assert theme is not None
    assert told == ['3:3 unknown-key: no setting is called "qoute"; did you mean "quote"?']


@pytest.mark.parametrize("form", ["two-columns", "picture", "quote", "table", "content"])
def test_a_layout_that_can_t_hold_the_form_is_told_and_the_form_drawn(tmp_path: Path, form: str) -> None:
    theme, told = load(adopted(tmp_path, f"layouts:\n  {form}: Title only\n"))
    assert theme is not None
    message = f'"Title only" has no place for what "{form}" is made of: it is drawn, or on another layout'
    assert f"3:{5 + len(form)} template-layouts: {message}; choose another layout, or `~`" in told


@pytest.mark.parametrize("form", sorted(set(FORMS) - {"blank"}))
def test_the_layouts_that_slidegen_chooses_hold_their_forms(tmp_path: Path, form: str) -> None:
    theme, _ = load_theme("leman", None)
    assert theme is not None
    name = {layout.part: layout.name for layout in theme.named}[theme.layouts[form].part]
    _, told = load(adopted(tmp_path, f"layouts:\n  {form}: {name}\n"))
    assert told == []


def test_of_layouts_with_one_name_the_others_are_named_by_their_parts() -> None:
    _, read, _ = opened(template(), "brand.potx")
    assert read is not None
    one, two, three = read.layouts[:3]
    twins = replace(read, layouts=(one, replace(two, name=one.name), replace(three, name=" ")))
    parts = [Path(each.part).stem for each in (two, three)]
    assert list(labels(twins)) == [one.name, f"{one.name} ({parts[0]})", parts[1]]


def test_fonts_beside_the_page_are_those_of_the_template(tmp_path: Path) -> None:
    data = package(Pieces(layout=shape("title")))
    folder = adopted(tmp_path, "fonts:\n  text: fonts\n  Head: [a.ttf, b.ttf]\n", data)
    home = folder / "themes" / "acme"
    (home / "fonts").mkdir()
    for name in ("fonts/c.ttf", "a.ttf"):
        (home / name).write_bytes((CARLITO / "Carlito-Regular.ttf").read_bytes())
    (home / "b.ttf").write_bytes((CARLITO / "Carlito-Bold.ttf").read_bytes())
    theme, findings = load_theme("acme", folder)
    assert theme is not None
    assert "unmeasured-font" not in [each.code for each in findings]
    assert theme.fonts.major.face(True, False).data == (CARLITO / "Carlito-Bold.ttf").read_bytes()
    assert (theme.fonts.minor.name, theme.fonts.minor.regular.widened) == ("Text", 1.0)


def test_wrong_fonts_are_told(tmp_path: Path) -> None:
    text = "fonts:\n  Text: ../b.ttf\n  Head: absent.ttf\n  Tekst: a.ttf\n"
    theme, told = load(adopted(tmp_path, text, package(Pieces(layout=shape("title")))))
    assert theme is None
    assert [each.partition(";")[0] for each in told] == [
        '5:10 bad-value: no text of the template is set in "Tekst"',
        '3:9 bad-value: "../b.ttf" is outside the theme',
        '4:9 bad-value: there is no font file "absent.ttf"',
        '5:10 bad-value: there is no font file "a.ttf"',
    ]


def test_rules_hold(tmp_path: Path) -> None:
    theme, told = load(adopted(tmp_path, "rules:\n  confidentiality: Internal\n  layouts: [Content]\n"))
    assert theme is not None
    assert told == []
    assert theme.rules == BrandRules(confidentiality="Internal", layouts=("Content",))


def test_pictures_stand_in_for_art_and_the_template_stays_as_it_was(tmp_path: Path) -> None:
    data = write_package(with_logo())
    folder = draw(adopted(tmp_path, f"art:\n  {PART.lstrip('/')}: wide.png\n", data))
    (folder / "wide.png").replace(folder / "themes" / "acme" / "wide.png")
    theme, findings = load_theme("acme", folder)
    assert theme is not None
    assert "art-left-out" not in [each.code for each in findings]
    bare, _ = built(data, "brand.potx")
    assert bare is not None
    assert theme.template == bare.template
    art = [mark for mark in theme.layouts["title-only"].art if isinstance(mark, PictureMark)]
    assert len(art) == 1
    assert not [mark for mark in bare.layouts["title-only"].art if isinstance(mark, PictureMark)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("art:\n  ppt/media/none.emf: a.png\n", "3:23"),
        (f"art:\n  {PART.lstrip('/')}: ../a.png\n", "3:23"),
        ("art:\n  - a.png\n", "3:3"),
    ],
)
def test_wrong_art_is_told(tmp_path: Path, text: str, place: str) -> None:
    theme, told = load(adopted(tmp_path, text, write_package(with_logo())))
    assert theme is None
    assert [each.split()[:2] for each in told] == [[place, "bad-value:"]]


@pytest.mark.parametrize("name", ["absent.potx", "../brand.potx", "", "x" * 5000, "//host/share/brand.potx"])
def test_a_template_that_is_not_beside_the_page_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / "themes").mkdir()
    (tmp_path / "themes" / "brand.potx").write_bytes(template())
    folder = adopted(tmp_path, "")
    page = folder / "themes" / "acme" / "theme.yaml"
    page.write_text(f'template: "{name}"\n', encoding="utf-8")
    theme, findings = load_theme("acme", folder)
    assert theme is None
    assert [(each.code, each.span and each.span.line) for each in findings] == [("bad-value", 1)]


def test_a_template_that_is_none_is_told(tmp_path: Path) -> None:
    theme, told = load(adopted(tmp_path, "", b"no package"))
    assert theme is None
    assert [each.split(":")[0] for each in told] == ["bad-powerpoint"]


def test_values_are_found_where_they_stand() -> None:
    source = Source(
        "theme.yaml", 'fonts: {}\nlayouts:\n  # title: "no"\n  "title" :  "One"  # two\nquote: no\n'
    )
    assert place_in(source, "layouts", "title").text == '"One"'
    assert place_in(source, "layouts", "quote").text == "layouts"
    assert place_in(source, "quote").text == "no"
    assert place_in(source, "absent", "x").start == 0


def test_any_name_can_be_quoted() -> None:
    for name in ('a "b" \\ c: #d', "null", "~", "\x7f\x85\u2028\U000e0001é", "- x"):
        said, findings = read_settings(Source("t", f"template: {quoted(name)}\n"), Adopted)
        assert findings == ()
        assert said is not None
        assert said.template == name


def test_every_choice_may_be_left_out() -> None:
    assert all(getattr(LayoutChoices(), each.name) == "" for each in fields(LayoutChoices))
