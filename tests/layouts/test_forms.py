import pytest

from slidegen.blocks.kinds import hoisted
from slidegen.layouts.forms import BY_CONTENT, LAYOUTS, PLAIN, chosen, holding
from slidegen.model import Slide
from tests.outlines import read, slide

TABLE = "| a |\n|---|\n"
FENCE = "```\na\n```\n"
PICTURE = "![a](b)\n"
COLUMNS = ":::: columns\n::: {{.column{left}}}\na\n:::\n::: {{.column{right}}}\n{last}\n:::\n::::\n"


def _slide(text: str) -> Slide:
    return slide(f"---\nslide-level: 2\n---\n\n## Title\n\n{text}")


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("", "content"),
        ("a\n\n- b\n", "content"),
        ("> a\n", "quote"),
        ("> a\n\nb\n", "content"),
        (PICTURE, "content"),
        (f"a\n\n{PICTURE}", "picture"),
        (f"{PICTURE}\n> a\n", "picture"),
        (f"a\n\n{PICTURE}\n{PICTURE}", "content"),
        (f"a\n\n{PICTURE}\n{TABLE}", "content"),
        (TABLE, "table"),
        (f"a\n\n{TABLE}", "content"),
        (FENCE, "code"),
        (f"a\n\n{FENCE}\nb\n", "code"),
        (f"{FENCE}\n{FENCE}", "content"),
        (f"{FENCE}\n{PICTURE}", "content"),
        ("a sentence, as long as a statement may be\n", "statement"),
        (f"an address, <https://example.org/{'a' * 20}>\n", "content"),
        ("### a\n\nb\n\n### c\n\nd\n", "comparison"),
        ("### a\n\nb\n\n" * 3, "cards"),
        ("### a\n\nb\n\n" * 6, "cards"),
        ("### a\n\nb\n\n" * 7, "content"),
        (f"### a\n\n{TABLE}\n### b\n\nc\n", "content"),
        ("a\n\n### b\n\nc\n\n### d\n\ne\n", "content"),
        ("- **4** a\n- **5 %** b\n", "big-numbers"),
        ("- **4** a\n- **five** b\n", "content"),
        ("- **4**\n- **5**\n", "content"),
        (COLUMNS.format(left="", right="", last="b"), "two-columns"),
        (COLUMNS.format(left=" width=40%", right="", last="b"), "content"),
        (COLUMNS.format(left="", right="", last=""), "content"),
        (COLUMNS.format(left="", right="", last="b") + "\nc\n", "content"),
    ],
)
def test_content_chooses_the_form(text: str, form: str) -> None:
    assert chosen(_slide(text)) == form


def test_a_section_that_holds_more_than_text_is_content() -> None:
    deck = "---\ntitle: Deck\nslide-level: 2\n---\n\n# Part\n\n{}\n## Slide\n\n- a\n"
    assert chosen(read(deck.format("a\n"))[0].slides[1]) == "section"
    assert chosen(read(deck.format(TABLE))[0].slides[1]) == "table"


def test_a_title_slide_that_holds_more_than_text_is_content() -> None:
    assert chosen(slide(f"# Title\n\na\n\n## Slide\n\n{TABLE}")) == "title"
    assert chosen(slide(f"# Title\n\n{TABLE}\n## Slide\n\n- a\n")) == "table"


def test_the_forms_that_can_hold_a_slide() -> None:
    assert holding(_slide("> a\n")) == ("title", "section", "quote", "closing", "blank", "content")
    assert {"comparison", "cards"} < set(holding(_slide("### a\n\nb\n\n" * 2)))
    assert {"comparison", "cards"}.isdisjoint(holding(_slide("a\n\n### b\n\nc\n")))
    assert holding(_slide(f"{TABLE}\n{TABLE}")) == ("blank", "content")


def test_every_form_by_content_is_a_form_and_the_plain_one_holds_everything() -> None:
    assert set(BY_CONTENT) < set(LAYOUTS)
    assert LAYOUTS[PLAIN].holds(
        Slide("a", (), slide("## a").span, blocks=hoisted(_slide(TABLE + "\na\n").blocks))
    )
