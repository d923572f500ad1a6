import pytest

from slidegen.blocks.part import Part, begins, joined, within
from slidegen.layouts.parts import headed, parts_of
from slidegen.model import Block, plain
from tests.outlines import context, slide


def blocks(text: str) -> tuple[Block, ...]:
    return slide(f"---\nslide-level: 2\n---\n\n## Title\n\n{text}").blocks


def _read(text: str) -> list[tuple[str, int]]:
    return [(plain(part.lead), len(part.children)) for part in parts_of(blocks(text))]


def test_what_stands_below_a_heading_is_its_part() -> None:
    assert _read("### a\n\nb\n\n- c\n\n### d\n") == [("a", 2), ("d", 0)]
    assert _read("a\n\n### b\n") == _read("### a\n\n#### b\n\nc\n") == []


@pytest.mark.parametrize("item", ["**a**: b", "**a :** b", "**a** – b", "**a** b", "**a**\n\n  b"])
def test_bold_words_lead_an_item(item: str) -> None:
    (part,) = parts_of(blocks(f"- {item}\n"))
    assert plain(part.lead) == "a"
    assert [plain(getattr(child, "phrase", ())) for child in part.children] == ["b"]


def test_without_bold_words_the_first_paragraph_leads() -> None:
    assert _read("- a\n  - b\n- c **d**\n") == [("a", 1), ("c d", 0)]


def test_a_list_has_parts_but_no_headings() -> None:
    assert headed(blocks("- **a**: b\n- **c**: d\n")) == ()


def test_a_part_in_pieces_is_whole_again() -> None:
    (part,) = parts_of(blocks("### a\n\nb\n\n- c\n- d\n"))
    pieces = within(part, context())
    assert [begins(piece) for piece in pieces] == ['at "a"', "within a part", "within a part"]
    assert isinstance(joined(pieces), Part)
    assert joined(pieces) == part
