import pytest

from slidegen.blocks.columns import Columns
from slidegen.blocks.prose import Prose
from tests.outlines import block, blocks, codes, read


def _columns(*widths: str) -> str:
    inner = "".join(f"::: {{.column{f' width={width}' if width else ''}}}\na\n:::\n" for width in widths)
    return f":::: columns\n{inner}::::\n"


@pytest.mark.parametrize(
    ("widths", "weights"),
    [
        (("", ""), [1, 1]),
        (("40%", "60%"), [40, 60]),
        (("40", ""), [40, 60]),
        (("20%", "", ""), [20, 40, 40]),
        (("60%", "60%", ""), [60, 60, 60]),
        (("0%", ""), [1, 1]),
    ],
)
def test_weights(widths: tuple[str, ...], weights: list[float]) -> None:
    found = block(_columns(*widths))
    assert isinstance(found, Columns)
    assert [column.weight for column in found.columns] == weights


def test_a_width_that_is_none_is_told() -> None:
    assert codes(read(f"## a\n\n{_columns('4em', '')}")[1]) == ["bad-value"]


def test_what_stands_beside_the_columns_is_kept() -> None:
    inside, after = blocks(":::: columns\nbefore\n\n::: column\na\n:::\n::::\n")
    assert isinstance(inside, Columns)
    assert isinstance(after, Prose)


def test_columns_without_a_column_are_their_content() -> None:
    assert isinstance(block("::: columns\na\n:::\n"), Prose)
