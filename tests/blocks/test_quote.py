import pytest

from slidegen.blocks.kinds import hoisted
from slidegen.blocks.picture import Picture
from slidegen.blocks.prose import Prose
from slidegen.blocks.quote import Quote
from slidegen.model import plain
from tests.outlines import block


def _quote(text: str) -> Quote:
    found = block(text)
    assert isinstance(found, Quote)
    return found


@pytest.mark.parametrize(
    "text",
    [
        "> Words\n> — Ada",
        "> Words\n>\n> — Ada",
        "> Words\n> --- Ada",
        "> Words\n> \u200f— Ada",
        "> Words\n> \u2067--\u200f Ada",
        "> Words\n> ― Ada",
        "> Words\\\n> – Ada",
        "> Words\n> -- Ada",
        "> Words\n>\n> —Ada",
        "> Words\n>\n> - Ada",
    ],
)
def test_the_last_line_names_the_source_where_it_begins_with_a_dash(text: str) -> None:
    quote = _quote(text)
    assert plain(quote.source) == "Ada"
    assert len(quote.children) == 1


@pytest.mark.parametrize(
    "text",
    [
        "> — Ada",
        "> Words — Ada",
        "> Words\n> Ada",
        "> - one\n> - two",
        "> - Ada",
        "> Words\n>\n> -Ada",
        "> Words\n>\n> - a\n> - b",
    ],
)
def test_other_dashes_name_no_source(text: str) -> None:
    assert _quote(text).source == ()


def test_the_source_keeps_its_looks() -> None:
    assert [(words.text, words.emphasis) for words in _quote("> Words\n> — Ada, *fisher*").source] == [
        ("Ada, ", False),
        ("fisher", True),
    ]


def test_a_source_stays_when_the_picture_it_speaks_of_moves_out() -> None:
    source, picture = hoisted((_quote("> ![Alt](wide)\n>\n> — Ada"),))
    assert isinstance(source, Prose)
    assert plain(source.phrase) == "Ada"
    assert isinstance(picture, Picture)
