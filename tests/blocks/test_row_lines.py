from hypothesis import given
from hypothesis import strategies as st

from slidegen.blocks.row_lines import by_line, put_together
from slidegen.model import Words
from slidegen.scene import Line
from slidegen.source import Source

SPOT = Source("deck.md", "").span(0, 0)


def test_a_row_has_as_many_lines_as_its_highest_cell() -> None:
    long, short = (Words("one two three", SPOT),), (Words("a", SPOT),)
    lines = [[Line(0, 3, 0), Line(4, 7, 0), Line(8, 13, 0)], [Line(0, 1, 0)]]
    rows = by_line((long, short), lines)
    assert [[[words.text for words in cell] for cell in row] for row in rows] == [
        [["one "], ["a"]],
        [["two "], []],
        [["three"], []],
    ]


@given(
    texts=st.lists(st.tuples(st.text("ab \n", min_size=1, max_size=9), st.booleans()), max_size=5),
    cuts=st.sets(st.integers(1, 40)),
)
def test_lines_put_together_are_the_row(texts: list[tuple[str, bool]], cuts: set[int]) -> None:
    phrase = tuple(Words(text, SPOT, strong=strong) for text, strong in texts)
    length = sum(len(text) for text, _ in texts)
    starts = [0, *sorted(cut for cut in cuts if cut < length)]
    first, *rest = by_line((phrase,), [[Line(start, start, 0) for start in starts]])
    for row in rest:
        first = put_together(first, row)
    said = [(letter, words.strong) for words in first[0] for letter in words.text]
    assert said == [(letter, strong) for text, strong in texts for letter in text]
