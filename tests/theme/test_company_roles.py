from __future__ import annotations

import pytest

from slidegen.geometry import Insets, Rect
from slidegen.powerpoint.template import LEVELS, ArtShape, Placeholder, TemplateLayout
from slidegen.style import Color, Frame, Level, ParagraphStyle, RunStyle
from slidegen.theme.company_roles import role_of
from slidegen.theme.company_signature import Role

WIDTH, HEIGHT = 1600, 900
LOOK = (Level(RunStyle(), ParagraphStyle()),) * LEVELS


def holder(kind: str, *place: int, idx: int = 0, vertical: bool = False) -> Placeholder:
    """A placeholder at left, top, width and height, in percent of the slide."""
    x, y, width, height = place
    rect = Rect(x * WIDTH // 100, y * HEIGHT // 100, width * WIDTH // 100, height * HEIGHT // 100)
    return Placeholder(kind, idx, "", rect, Frame(Insets()), LOOK, vertical=vertical)


def layout(*placeholders: Placeholder, kind: str = "cust", name: str = "", sign: str = "") -> TemplateLayout:
    art = (ArtShape("Mark", Rect(0, 0, 100, 100), "rect", text=sign, level=LOOK[0]),) if sign else ()
    return TemplateLayout(name, kind, "/ppt/slideLayouts/slideLayout1.xml", Color("bg1"), art, placeholders)


def role(found: TemplateLayout) -> Role:
    return role_of(found, WIDTH, HEIGHT).role


TITLE = holder("title", 5, 4, 90, 16)
FOOT = (holder("dt", 5, 93, 20, 5, idx=10), holder("sldNum", 75, 93, 20, 5, idx=12))
CONTENT = holder("obj", 5, 22, 90, 66, idx=1)
LEFT, RIGHT = holder("obj", 5, 22, 43, 66, idx=1), holder("obj", 52, 22, 43, 66, idx=2)
LARGE = holder("title", 5, 30, 90, 36)


@pytest.mark.parametrize(
    ("wanted", "placeholders"),
    [
        ("title", (holder("ctrTitle", 10, 30, 80, 20), holder("subTitle", 10, 55, 80, 20, idx=1))),
        ("title", (holder("title", 10, 60, 80, 20), holder("subTitle", 10, 45, 80, 10, idx=1))),
        ("content", (TITLE, CONTENT)),
        ("content", (holder("title", 5, 74, 90, 14), holder("body", 5, 6, 90, 64, idx=27))),
        ("section", (holder("title", 5, 60, 90, 20), holder("body", 5, 40, 90, 18, idx=1))),
        ("section", (LARGE,)),
        ("two-columns", (TITLE, LEFT, RIGHT)),
        ("two-columns", (TITLE, holder("body", 5, 22, 43, 66, idx=7), holder("body", 52, 22, 43, 66, idx=9))),
        (
            "comparison",
            (
                *(TITLE, LEFT, RIGHT),
                *(holder("body", 5, 14, 43, 8, idx=3), holder("body", 52, 14, 43, 8, idx=4)),
            ),
        ),
        ("caption", (TITLE, RIGHT, holder("body", 5, 22, 43, 66, idx=5))),
        ("content", (TITLE, CONTENT, holder("body", 5, 20, 90, 6, idx=5))),
        ("picture", (TITLE, holder("pic", 50, 0, 50, 100, idx=1), holder("body", 5, 22, 40, 66, idx=2))),
        ("table", (TITLE, holder("tbl", 5, 22, 90, 66, idx=1))),
        ("cards", (TITLE, *(holder("body", 5 + 31 * each, 22, 28, 66, idx=each + 1) for each in range(3)))),
        ("title-only", (TITLE,)),
        ("blank", ()),
        ("vertical", (TITLE, holder("body", 5, 22, 90, 66, idx=1, vertical=True))),
    ],
)
def test_placeholders_tell_the_role_of_a_layout_without_type_or_name(
    wanted: Role, placeholders: tuple[Placeholder, ...]
) -> None:
    found = role_of(layout(*placeholders, *FOOT), WIDTH, HEIGHT)
    assert found.role == wanted
    assert found.reason
    assert 0 < found.confidence < 1


def test_a_type_goes_before_what_the_placeholders_look_like() -> None:
    found = role_of(layout(LARGE, kind="titleOnly"), WIDTH, HEIGHT)
    assert (found.role, found.reason, found.confidence) == ("title-only", 'its type is "titleOnly"', 1.0)


def test_a_type_that_the_placeholders_belie_counts_for_nothing() -> None:
    assert role(layout(TITLE, LEFT, RIGHT, kind="title")) == "two-columns"


def test_placeholders_outside_the_slide_or_without_a_size_are_not_there() -> None:
    away, flat = holder("body", 110, 22, 43, 66, idx=1), holder("obj", 5, 22, 90, 0, idx=2)
    assert role(layout(TITLE, away, flat)) == "title-only"


@pytest.mark.parametrize(
    "name", ["Merci !", "2_Vielen Dank", "Thank you", "谢谢观看", "Dernière diapositive"]
)
def test_a_name_in_any_language_tells_the_closing_slide_from_the_title_slide(name: str) -> None:
    placeholders = holder("ctrTitle", 10, 30, 80, 20), holder("subTitle", 10, 55, 80, 20, idx=1)
    assert role(layout(*placeholders, kind="title", name=name)) == "closing"


@pytest.mark.parametrize("name", ["Quota", "Slot machines", "Contents", "Danger", "Unthanked"])
def test_a_word_that_only_looks_like_one_of_a_name_says_nothing(name: str) -> None:
    assert role(layout(TITLE, CONTENT, kind="obj", name=name)) == "content"


def test_a_name_makes_no_quotation_of_what_looks_otherwise() -> None:
    assert role(layout(TITLE, LEFT, RIGHT, name="Citation")) == "two-columns"


def test_quotation_marks_on_the_layout_tell_a_quotation() -> None:
    words = holder("body", 10, 60, 80, 10, idx=13), holder("body", 10, 75, 80, 10, idx=14)
    assert role(layout(LARGE, *words, sign="«")) == "quote"
    assert role(layout(LARGE, *words, sign="x")) != "quote"
