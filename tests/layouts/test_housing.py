from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slidegen.blocks.kinds import phrases, pictures
from slidegen.layouts.housing import Housed, housed
from slidegen.model import Block, plain
from slidegen.powerpoint.template import Placeholder
from slidegen.theme.named import named_layouts, with_name
from tests.outlines import slide
from tests.square import square_theme

LAYOUTS = named_layouts(square_theme())

PARTS = (
    "Words\n",
    "- one\n- two\n",
    "### Part\n",
    "![Alt](wide.png)\n",
    "| a | b |\n|---|---|\n| 1 | 2 |\n",
    "```python\nprint()\n```\n",
    "::: columns\n::: column\nleft\n:::\n::: column\n![Alt](wide.png)\n\nright\n:::\n:::\n",
    "> Said\n>\n> — A speaker\n",
    "- with\n\n  ![Alt](tall.png)\n",
    "::: {slot=1}\nasked\n:::\n",
    "![Alt](tall.png){slot=2}\n",
)


def _housed(text: str, layout: str) -> Housed:
    return housed(_blocks(text), with_name(layout, LAYOUTS)[0])


def _blocks(text: str) -> tuple[Block, ...]:
    return slide(f"---\nslide-level: 2\n---\n\n## Title\n\n{text}").blocks


def _numbers(result: Housed) -> list[str]:
    return [block.slot.name if block.slot else "" for block in result.blocks]


@pytest.mark.parametrize(
    ("text", "layout", "numbers"),
    [
        ("Words\n", "Text", ["1"]),
        ("Words\n", "Compared", ["2"]),
        ("Words\n\n![Alt](wide.png)\n", "Compared", ["2", "4"]),
        ("![Alt](wide.png)\n\nWords\n", "Compared", ["2", "4"]),
        ("![Alt](wide.png)\n\nWords\n", "Two pictures", ["13", "1"]),
        ("Words\n\n| a |\n|---|\n| 1 |\n", "Figures", ["1", "15"]),
        ("### One\n\n- a\n\n### Two\n\n- b\n", "Compared", ["1", "2", "3", "4"]),
        ("### One\n\n- a\n\n### Two\n\n- b\n", "Text", ["1", "1", "1", "1"]),
        ("::: columns\n::: column\na\n:::\n::: column\nb\n:::\n:::\n", "Compared", ["2", "4"]),
        ("::: columns\n::: column\na\n:::\n::: column\nb\n:::\n:::\n", "Text", ["1"]),
        ("Words\n\n::: {slot=2}\nasked\n:::\n", "Compared", ["4", "2"]),
        ("![Alt](wide.png)\n\n![Alt](wide.png)\n", "Text", ["1", "1"]),
    ],
)
def test_content_finds_its_placeholder(text: str, layout: str, numbers: list[str]) -> None:
    result = _housed(text, layout)
    assert _numbers(result) == numbers
    assert not result.homeless
    assert not result.refused


@pytest.mark.parametrize(
    ("text", "layout", "kinds"),
    [
        ("Words\n", "Title alone", ("text",)),
        ("![Alt](wide.png)\n" * 3, "Two pictures", ("a picture",)),
        ("| a |\n|---|\n| 1 |\n", "Two pictures", ("a table",)),
        ("```text\na\n```\n", "Empty", ("code",)),
    ],
)
def test_what_has_no_place_is_told(text: str, layout: str, kinds: tuple[str, ...]) -> None:
    assert _housed(text, layout).homeless == kinds


@given(st.lists(st.sampled_from(PARTS), max_size=6), st.sampled_from(LAYOUTS))
def test_everything_is_housed_once_or_told(parts: list[str], layout: object) -> None:
    shown = _blocks("\n".join(parts))
    named = next(each for each in LAYOUTS if each is layout)
    result = housed(shown, named)
    numbers = {str(each.idx) for each in named.places}
    assert all(block.slot and block.slot.name in numbers for block in result.blocks)
    if not result.homeless and not result.refused:
        assert sorted(map(plain, phrases(result.blocks))) == sorted(map(plain, phrases(shown)))
        assert sorted(each.path for each in pictures(result.blocks)) == sorted(
            each.path for each in pictures(shown)
        )


def test_footnotes_have_no_room_below_a_title_at_the_foot() -> None:
    named = with_name("Compared", LAYOUTS)[0]
    shown = _blocks("Words[^1]\n\n[^1]: A note\n")
    assert housed(shown, named).homeless == ()
    assert housed(shown, replace(named, footed=False)).homeless == ("footnotes",)


def test_a_placeholder_for_pictures_holds_one() -> None:
    text = "![Alt](wide.png){slot=13}\n\n![Alt](tall.png){slot=13}\n"
    (block,) = _housed(text, "Two pictures").refused
    assert next(pictures((block,))).path == "tall.png"


def test_a_small_line_is_left_empty_where_content_has_larger_ones() -> None:
    named = with_name("Compared", LAYOUTS)[0]
    small = min(named.places, key=lambda each: each.box.height)
    assert _numbers(housed(_blocks("Words\n"), named)) != [str(small.idx)]


def test_content_has_the_largest_placeholder_though_a_smaller_one_is_read_first() -> None:
    named = with_name("Figures", LAYOUTS)[0]
    words: Placeholder = next(each for each in named.places if each.type == "body")
    line = replace(words, idx=9, box=replace(words.box, y=0, height=words.box.height // 8))
    both = replace(named, places=(line, words))
    assert _numbers(housed(_blocks("Words\n"), both)) == [str(words.idx)]
