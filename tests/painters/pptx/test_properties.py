from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slidegen.geometry import Insets
from slidegen.painters.pptx.properties import (
    BODY_INSETS,
    CELL_INSETS,
    frame_attributes,
    paragraph_properties,
    run_attributes,
    run_children,
)
from slidegen.style import Bullet, Color, Frame, ParagraphStyle, RunStyle

RUN = RunStyle()
PARAGRAPH = ParagraphStyle()
RUNS = st.builds(RunStyle, font=st.sampled_from(["+mj-lt", "+mn-lt", "Arial"]), size=st.integers(100, 9000))
PARAGRAPHS = st.builds(
    ParagraphStyle,
    margin=st.integers(0, 900_000),
    bullet=st.sampled_from([None, Bullet("•")]),
    rtl=st.booleans(),
)


@given(RUNS, PARAGRAPHS)
def test_nothing_is_said_of_what_is_inherited(run: RunStyle, paragraph: ParagraphStyle) -> None:
    assert (
        run_attributes(run, run)
        == run_children(run, run)
        == paragraph_properties(paragraph, paragraph, 0)
        == ""
    )


@pytest.mark.parametrize(
    ("other", "written"),
    [
        (RunStyle(size=2400), ' sz="2400"'),
        (RunStyle(bold=True), ' b="1"'),
        (RunStyle(italic=True), ' i="1"'),
        (RunStyle(underline=True), ' u="sng"'),
        (RunStyle(strike=True), ' strike="sngStrike"'),
        (RunStyle(caps=True), ' cap="all"'),
        (RunStyle(spacing=-20), ' spc="-20"'),
        (RunStyle(baseline=30_000), ' baseline="30000"'),
        (
            RunStyle(font="+mj-lt"),
            '<a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/>',
        ),
        (RunStyle(font="A & B"), '<a:latin typeface="A &amp; B"/><a:cs typeface="A &amp; B"/>'),
        (RunStyle(color=Color("bg1")), '<a:solidFill><a:schemeClr val="bg1"/></a:solidFill>'),
        (RunStyle(color=Color(rgb="00FF00")), '<a:solidFill><a:srgbClr val="00FF00"/></a:solidFill>'),
    ],
)
def test_a_run_says_the_one_thing_that_differs(other: RunStyle, written: str) -> None:
    assert run_attributes(other, RUN) + run_children(other, RUN) == written


def test_every_property_of_a_run_is_written() -> None:
    tried = {"size", "bold", "italic", "underline", "strike", "caps", "spacing", "baseline", "font", "color"}
    assert {field.name for field in fields(RunStyle)} == tried


def test_what_is_inherited_can_be_switched_off() -> None:
    loud = RunStyle(bold=True, italic=True, underline=True, strike=True, caps=True)
    assert run_attributes(RUN, loud) == ' b="0" i="0" u="none" strike="noStrike" cap="none"'


def test_fill_stands_before_fonts() -> None:
    """CT_TextCharacterProperties is a sequence: PowerPoint repairs a file that has it in another order."""
    other = RunStyle("Arial", color=Color("accent1", transforms=(("lumMod", 75_000), ("alpha", 50_000))))
    assert run_children(other, RUN) == (
        '<a:solidFill><a:schemeClr val="accent1"><a:lumMod val="75000"/><a:alpha val="50000"/></a:schemeClr>'
        '</a:solidFill><a:latin typeface="Arial"/><a:cs typeface="Arial"/>'
    )


@pytest.mark.parametrize(
    ("other", "written"),
    [
        (ParagraphStyle(align="ctr"), '<a:pPr algn="ctr"/>'),
        (ParagraphStyle(align="r", rtl=True), '<a:pPr algn="r" rtl="1"/>'),
        (ParagraphStyle(margin=1, indent=-1), '<a:pPr marL="1" indent="-1"/>'),
        (ParagraphStyle(line_spacing=3000), '<a:pPr><a:lnSpc><a:spcPts val="3000"/></a:lnSpc></a:pPr>'),
        (ParagraphStyle(space_before=600), '<a:pPr><a:spcBef><a:spcPts val="600"/></a:spcBef></a:pPr>'),
        (ParagraphStyle(space_after=600), '<a:pPr><a:spcAft><a:spcPts val="600"/></a:spcAft></a:pPr>'),
        (ParagraphStyle(bullet=Bullet("•")), '<a:pPr><a:buChar char="•"/></a:pPr>'),
        (
            ParagraphStyle(bullet=Bullet(numbering="arabicPeriod")),
            '<a:pPr><a:buAutoNum type="arabicPeriod"/></a:pPr>',
        ),
        (
            ParagraphStyle(bullet=Bullet(numbering="arabicPeriod", start=4)),
            '<a:pPr><a:buAutoNum type="arabicPeriod" startAt="4"/></a:pPr>',
        ),
        (
            ParagraphStyle(bullet=Bullet("–", color=Color("accent1"), font="Arial", size_percent=80)),
            '<a:pPr><a:buClr><a:schemeClr val="accent1"/></a:buClr><a:buSzPct val="80000"/>'
            '<a:buFont typeface="Arial"/><a:buChar char="–"/></a:pPr>',
        ),
    ],
)
def test_a_paragraph_says_the_one_thing_that_differs(other: ParagraphStyle, written: str) -> None:
    assert paragraph_properties(other, PARAGRAPH, 0) == written


def test_a_bullet_says_only_what_differs_from_the_levels_own() -> None:
    given_ = replace(PARAGRAPH, bullet=Bullet("•", color=Color("accent1"), font="Arial", size_percent=80))
    number = replace(PARAGRAPH, bullet=Bullet(numbering="arabicPeriod", color=Color("accent1")))
    assert paragraph_properties(number, given_, 0) == (
        '<a:pPr><a:buSzPct val="100000"/><a:buFontTx/><a:buAutoNum type="arabicPeriod"/></a:pPr>'
    )
    assert paragraph_properties(PARAGRAPH, given_, 0) == "<a:pPr><a:buNone/></a:pPr>"


def test_a_level_is_said_by_its_number() -> None:
    assert paragraph_properties(PARAGRAPH, PARAGRAPH, 2) == '<a:pPr lvl="2"/>'


def test_a_frame_says_the_insets_and_the_anchor_that_differ() -> None:
    given_ = Frame(Insets(1, 2, 3, 4), "t")
    assert frame_attributes(given_, given_, BODY_INSETS) == ""
    assert frame_attributes(Frame(Insets(1, 0, 3, 4), "ctr"), given_, BODY_INSETS) == ' tIns="0" anchor="ctr"'
    assert frame_attributes(Frame(Insets(9, 9, 9, 9), "t"), given_, CELL_INSETS) == (
        ' marL="9" marT="9" marR="9" marB="9"'
    )
