"""Signs of Pandoc, HTML and other tools in any order: no word between them is lost, and nothing fails."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from slidegen.blocks.bullets import Bullets
from slidegen.blocks.code import Code
from slidegen.blocks.columns import Columns
from slidegen.blocks.footnotes import Footnotes
from slidegen.blocks.prose import Prose
from slidegen.blocks.quote import Quote
from slidegen.blocks.subheading import Subheading
from slidegen.blocks.table import Table
from slidegen.model import Block, Phrase, plain
from tests.outlines import read

SIGNS = (
    *(
        "~",
        "^",
        "==",
        "|",
        "| ",
        "+--+--+\n",
        "--- ---\n",
        "-----\n",
        "a. ",
        "b. ",
        "i) ",
        "(@) ",
        "(@x) ",
        "\\ ",
    ),
    *(
        "<b>",
        "</b>",
        "<i>",
        "</a>",
        "<br>",
        "<div>",
        "</div>",
        "<p>",
        "<li>",
        "<sub>",
        "**",
        "*",
        "`",
        "[",
        "]",
    ),
    *(
        "\n",
        "\n\n",
        "\n\n## ",
        "- ",
        "> ",
        "1) ",
        "#. ",
        "::: incremental\n",
        ":::\n",
        "{.underline}",
        "{{< x >}}",
    ),
)


def _phrases(blocks: tuple[Block, ...]) -> Iterator[Phrase]:
    for each in blocks:
        match each:
            case Prose(phrase=phrase) | Subheading(phrase=phrase):
                yield phrase
            case Table(head=head, rows=rows):
                yield from (cell for row in (head, *rows) for cell in row)
            case Bullets(items=parts) | Columns(columns=parts):
                for part in parts:
                    yield from _phrases(part.children)
            case Quote(children=children, source=source):
                yield from _phrases(children)
                yield source
            case Footnotes(notes=notes):
                yield from (note.phrase for note in notes)


@given(st.lists(st.tuples(st.sampled_from(SIGNS), st.sampled_from(("", " "))), min_size=1, max_size=14))
def test_no_word_between_signs_is_lost(signs: list[tuple[str, str]]) -> None:
    words = [f"word{number}" for number in range(len(signs))]
    text = "".join(f"{sign}{word}{space}" for (sign, space), word in zip(signs, words, strict=True))
    deck, _ = read(f"## Start\n\nx {text}\n")
    titles = [plain(slide.title) for slide in deck.slides]
    shown = [plain(phrase) for slide in deck.slides for phrase in _phrases(slide.blocks)]
    code = [each.text for slide in deck.slides for each in slide.blocks if isinstance(each, Code)]
    whole = " ".join([*titles, *shown, *code])
    assert [word for word in words if word not in whole] == []
