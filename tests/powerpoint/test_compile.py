from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from slidegen.geometry import Insets, Rect
from slidegen.opc import Package
from slidegen.powerpoint.compile import compile_template
from slidegen.powerpoint.compile_text import level_xml
from slidegen.powerpoint.package import write_package
from slidegen.powerpoint.read import read_template
from slidegen.powerpoint.template import (
    ArtLine,
    ArtShape,
    Fonts,
    Levels,
    Master,
    Placeholder,
    TableStyle,
    Template,
    TemplateLayout,
)
from slidegen.style import (
    PALETTE_KEYS,
    TRANSFORMS,
    Bullet,
    Color,
    Frame,
    Level,
    ParagraphStyle,
    RunStyle,
    Stroke,
)
from tests.powerpoint.parts import opened

MAIN = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
SLIDES = "{http://schemas.openxmlformats.org/presentationml/2006/main}"

lengths = st.integers(0, 12_192_000)
boxes = st.builds(Rect, lengths, lengths, lengths, lengths)
schemes = st.builds(
    Color,
    scheme=st.sampled_from(PALETTE_KEYS),
    transforms=st.lists(st.tuples(st.sampled_from(TRANSFORMS), st.integers(0, 100_000)), max_size=2).map(
        tuple
    ),
)
colors = schemes | st.builds(Color, rgb=st.sampled_from(["FF0000", "123ABC"]))
words = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=6)
fonts = st.sampled_from(["+mj-lt", "+mn-lt", "Courier New"]) | words
runs = st.builds(
    RunStyle,
    font=fonts,
    size=st.integers(100, 400_000),
    bold=st.booleans(),
    italic=st.booleans(),
    underline=st.booleans(),
    strike=st.booleans(),
    color=colors,
    spacing=st.integers(-1000, 1000),
    baseline=st.integers(-50_000, 50_000),
    caps=st.booleans(),
)
bullets = st.builds(
    Bullet,
    char=words,
    color=st.none() | colors,
    font=st.none() | fonts,
    size_percent=st.integers(25, 400),
) | st.builds(Bullet, numbering=st.just("arabicPeriod"), start=st.integers(1, 99))
paragraphs = st.builds(
    ParagraphStyle,
    align=st.sampled_from(["l", "ctr", "r", "just"]),
    margin=lengths,
    indent=st.integers(-500_000, 500_000),
    space_before=st.integers(0, 10_000),
    space_after=st.integers(0, 10_000),
    line_spacing=st.integers(0, 100_000),
    bullet=st.none() | bullets,
    rtl=st.booleans(),
)
# Few kinds of level: that levels are like inherited ones must happen often.
levels = st.lists(st.builds(Level, runs, paragraphs), min_size=1, max_size=2).flatmap(
    lambda kinds: st.lists(st.sampled_from(kinds), min_size=9, max_size=9).map(tuple)
)
frames = st.builds(
    Frame,
    st.builds(Insets, lengths, lengths, lengths, lengths),
    st.sampled_from(["t", "ctr", "b"]),
)


def placeholders(kinds: list[str]) -> st.SearchStrategy[tuple[Placeholder, ...]]:
    return st.tuples(
        *(
            st.builds(
                Placeholder,
                type=st.just(kind),
                idx=st.just(number),
                name=words,
                box=boxes,
                frame=frames,
                levels=levels,
                fill=st.none() | colors,
                prompt=words,
            )
            for number, kind in enumerate(kinds)
        )
    )


arts = st.builds(
    ArtShape, name=words, box=boxes, preset=st.sampled_from(["rect", "ellipse"]), fill=colors
) | (st.builds(ArtLine, name=words, box=boxes, stroke=st.builds(Stroke, colors, st.integers(1, 50_000))))
layouts = st.builds(
    TemplateLayout,
    name=words,
    type=st.sampled_from(["cust", "obj", "title"]),
    part=st.just("/ppt/slideLayouts/slideLayout1.xml"),
    background=colors,
    art=st.lists(arts, max_size=3).map(tuple),
    placeholders=placeholders(["ctrTitle", "obj", "body", "ftr"]),
)
templates = st.builds(
    Template,
    name=words,
    width=st.integers(914_400, 51_206_400),
    height=st.integers(914_400, 51_206_400),
    palette=st.fixed_dictionaries({key: st.sampled_from(["000000", "ABCDEF"]) for key in PALETTE_KEYS}),
    fonts=st.builds(Fonts, words, words),
    text=levels,
    master=st.builds(Master, colors, levels, levels, levels, placeholders(["title", "body", "ftr"])),
    layouts=layouts.map(lambda layout: (layout,)),
    table=st.builds(
        TableStyle,
        st.just("{6C8F1A52-3E0B-4B77-9E0D-0D5A6F2C7B31}"),
        words,
        header_fill=st.none() | colors,
        header_text=colors,
        column_text=colors,
        rule=st.none() | st.builds(Stroke, colors, st.integers(1, 50_000)),
    ),
)


@settings(max_examples=25)
@given(templates)
def test_what_is_compiled_is_read_back(template: Template) -> None:
    # A layout's placeholder inherits the fill of the master's and cannot take it back.
    plain = tuple(replace(each, fill=None) for each in template.master.placeholders)
    wanted = replace(template, master=replace(template.master, placeholders=plain))
    assert read_template(saved(compile_template(wanted))) == wanted


def saved(package: Package) -> Package:
    """The package as it is opened from a file."""
    return opened(write_package(package))


def parts(template: Template) -> dict[str, etree._Element]:
    archive = ZipFile(BytesIO(write_package(compile_template(template))))
    return {name: etree.fromstring(archive.read(name)) for name in archive.namelist()}


LEVEL = Level(RunStyle(size=2000), ParagraphStyle(line_spacing=2400))
SAME: Levels = (LEVEL,) * 9


def small(placeholder: Placeholder, *art: ArtShape) -> Template:
    box = Rect(0, 0, 100, 100)
    title = Placeholder("title", 0, "Title", box, Frame(), SAME)
    return Template(
        name="Small",
        width=12_192_000,
        height=6_858_000,
        palette=dict.fromkeys(PALETTE_KEYS, "000000"),
        fonts=Fonts("Georgia", "Calibri"),
        text=SAME,
        master=Master(Color("bg1"), SAME, SAME, SAME, (title,)),
        layouts=(
            TemplateLayout(
                "One", "obj", "/ppt/slideLayouts/slideLayout1.xml", Color("bg1"), art, (placeholder,)
            ),
        ),
        table=TableStyle("{6C8F1A52-3E0B-4B77-9E0D-0D5A6F2C7B31}", "Small"),
    )


def test_only_what_differs_from_the_inherited_is_written() -> None:
    larger = replace(LEVEL, run=replace(LEVEL.run, size=3000))
    levels = (larger, *SAME[1:])
    layout = parts(small(Placeholder("body", 1, "Body", Rect(0, 0, 9, 9), Frame(), levels)))
    style = layout["ppt/slideLayouts/slideLayout1.xml"].find(f".//{MAIN}lstStyle")
    assert style is not None
    assert (
        etree.tostring(style).decode().partition(">")[2]
        == '<a:lvl1pPr><a:defRPr sz="3000"/></a:lvl1pPr></a:lstStyle>'
    )


def test_a_bullet_that_is_taken_back_is_written() -> None:
    bullet = replace(LEVEL, paragraph=replace(LEVEL.paragraph, bullet=Bullet("*")))
    assert level_xml(1, LEVEL, bullet) == "<a:lvl1pPr><a:buNone/></a:lvl1pPr>"


def test_art_is_decoration() -> None:
    art = ArtShape("Circle", Rect(0, 0, 9, 9), "ellipse", Color("accent1"))
    layout = parts(small(Placeholder("title", 0, "Title", Rect(0, 0, 9, 9), Frame(), SAME), art))
    marks = [
        each
        for each in layout["ppt/slideLayouts/slideLayout1.xml"].iter()
        if each.tag.endswith("}decorative")
    ]
    assert [mark.get("val") for mark in marks] == ["1"]


def test_a_background_like_the_masters_is_left_to_it() -> None:
    template = small(Placeholder("title", 0, "Title", Rect(0, 0, 9, 9), Frame(), SAME))
    sand = replace(template, layouts=(replace(template.layouts[0], background=Color("bg2")),))
    counts = [
        len(list(parts(each)["ppt/slideLayouts/slideLayout1.xml"].iter(f"{SLIDES}bg")))
        for each in (template, sand)
    ]
    assert counts == [0, 1]


def test_the_same_template_is_the_same_bytes() -> None:
    template = small(Placeholder("title", 0, "Title", Rect(0, 0, 9, 9), Frame(), SAME))
    assert write_package(compile_template(template)) == write_package(compile_template(template))


def test_markup_in_names_is_text() -> None:
    template = small(
        Placeholder("title", 0, '<a> & "b"', Rect(0, 0, 9, 9), Frame(), SAME, prompt="x < y & z")
    )
    assert read_template(saved(compile_template(template))) == template
