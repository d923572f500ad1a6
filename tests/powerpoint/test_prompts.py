from __future__ import annotations

from slidegen.powerpoint.read import read_template
from slidegen.powerpoint.template import Template
from slidegen.powerpoint.template_package import open_template
from tests.powerpoint.damage import LAYOUT, MASTER, MIDDLE, TOP, entries, zipped
from tests.powerpoint.parts import Pieces, package, shape

PROMPTS = (
    '<a:p><a:pPr marL="400000" indent="-300000"><a:buChar char="x"/></a:pPr><a:r><a:rPr lang="fr-FR" sz="2600">'
    '<a:solidFill><a:srgbClr val="AB0000"/></a:solidFill><a:highlight><a:srgbClr val="00FF00"/></a:highlight>'
    "</a:rPr><a:t>First</a:t></a:r></a:p>"
    '<a:p><a:pPr lvl="1" marL="800000"/><a:r><a:rPr sz="2000"/><a:t>Second</a:t></a:r></a:p>'
)
EMPTY = '<a:p><a:pPr algn="ctr"/><a:endParaRPr sz="3000"/></a:p>'


def prompted(paragraphs: str, kind: str = "body") -> str:
    """A placeholder with prompts of its own."""
    inner = MIDDLE if kind == "body" else TOP
    usual = "<a:p><a:r><a:t>Prompt</a:t></a:r></a:p>"
    return shape(kind, inner=inner, idx=int(kind == "body"), name=kind).replace(usual, paragraphs)


def without_styles(master: str, layout: str) -> bytes:
    """A template whose master has no text styles."""
    files = entries(package(Pieces(master=master, layout=layout)))
    blob = files[MASTER]
    start, end = blob.index(b"<p:txStyles>"), blob.index(b"</p:txStyles>") + len(b"</p:txStyles>")
    return zipped({**files, MASTER: blob[:start] + blob[end:]})


def read(data: bytes) -> Template:
    opened, findings = open_template(data, "brand.potx")
    assert opened is not None, findings
    template = read_template(opened)
    assert template is not None
    return template


def test_what_only_prompts_say_is_inherited_where_the_master_has_no_text_styles() -> None:
    master = prompted(PROMPTS)
    body = read(without_styles(master, shape("body", idx=1))).layouts[0].placeholders[0]
    first, second = body.levels[:2]
    assert (first.run.size, second.run.size) == (2600, 2000)
    assert (first.paragraph.margin, second.paragraph.margin) == (400_000, 800_000)
    assert first.run.color.rgb == "AB0000"
    assert first.paragraph.bullet is not None
    assert first.paragraph.bullet.char == "x"


def test_prompts_are_only_prompts_where_the_master_has_text_styles() -> None:
    data = package(Pieces(master=prompted(PROMPTS), layout=shape("body", idx=1)))
    assert read(data).layouts[0].placeholders[0].levels[0].run.size == 1800
    opened, _ = open_template(data, "brand.potx")
    assert opened is not None
    assert opened.parts["/" + MASTER].blob == entries(data)[MASTER]


def test_an_empty_prompt_tells_how_titles_look_and_nothing_of_content() -> None:
    layout = prompted(EMPTY, "title") + prompted(EMPTY)
    template = read(without_styles(prompted(PROMPTS), layout))
    title, body = template.layouts[0].placeholders
    assert (title.levels[0].run.size, title.levels[0].paragraph.align) == (3000, "ctr")
    assert (body.levels[0].run.size, body.levels[0].paragraph.align) == (2600, "l")


def test_a_list_style_goes_before_a_prompt() -> None:
    said = '<a:lvl1pPr><a:defRPr sz="1100"/></a:lvl1pPr>'
    layout = shape("body", idx=1, styles=said)
    assert (
        read(without_styles(prompted(PROMPTS), layout)).layouts[0].placeholders[0].levels[0].run.size == 1100
    )


def test_placeholders_of_one_type_without_an_index_each_get_one_that_no_other_has() -> None:
    layout = (
        "".join(shape("obj", inner=MIDDLE, name=name) for name in "abc")
        + shape("dt", inner=TOP, idx=1)
        + shape("sldNum", inner=TOP, idx=4)
    )
    data = without_styles("", layout)
    found = read(data).layouts[0].placeholders
    assert [each.idx for each in found] == [0, 5, 6, 1, 4]
    assert b"idx" in entries(data)[LAYOUT]
