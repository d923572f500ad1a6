import pytest

from slidegen.blocks.table_numbers import are_numbers, decimals
from slidegen.model import Phrase, Words, plain
from slidegen.scene import TableMark
from slidegen.source import Source
from tests.outlines import laid_out

SPAN = Source("deck.md", "a").span(0, 1)


def _cells(*cells: str) -> list[Phrase]:
    return [(Words(cell, SPAN),) if cell else () for cell in cells]


@pytest.mark.parametrize(
    "cells",
    [
        ("1", "2.5"),
        ("", "3"),
        ("–", "12,5 %"),
        ("1 200", "+4"),
        ("CHF", "4")[1:],
        ("€ 12", "−3"),
        ("1’250 CHF",),
    ],
)
def test_numbers_may_have_signs_and_short_units(cells: tuple[str, ...]) -> None:
    assert are_numbers(_cells(*cells))


@pytest.mark.parametrize("cells", [(), ("",), ("–",), ("one", "2"), ("Q1 52",), ("12:30",), ("2 to 3",)])
def test_words_are_no_numbers(cells: tuple[str, ...]) -> None:
    assert not are_numbers(_cells(*cells))


def test_the_number_of_a_footnote_is_no_digit() -> None:
    assert not are_numbers([(Words("4", SPAN), Words("1", SPAN, raised=True))])


@pytest.mark.parametrize(
    ("lang", "cells", "ends"),
    [
        ("en", ("1.5", "22.25", "3"), (".5", ".25", "")),
        ("fr", ("1,5 %", "22 %", "–"), (",5 %", " %", "")),
        ("en", ("1,250.5", "3"), (".5", "")),
        ("en", ("1,250", "3,000"), ()),
        ("en", ("1,25", "3,5"), (",25", ",5")),
        ("de", ("1.250", "3,5"), ("", ",5")),
        ("ar", ("1٫5", "3"), ("٫5", "")),
        ("en", ("12.03.2025", "13.04.2025"), ()),
        ("en", ("1", "2"), ()),
        ("en", ("a", "2.5"), ()),
    ],
)
def test_ends_begin_with_the_decimal_sign(lang: str, cells: tuple[str, ...], ends: tuple[str, ...]) -> None:
    assert tuple(map(plain, decimals(_cells(*cells), lang))) == ends


def _table(lang: str) -> TableMark:
    deck, _ = laid_out(
        f"---\nlang: {lang}\nslide-level: 2\n---\n\n## A\n\n| a | b |\n|---|--:|\n| c | 1.5 |\n| d | 22 |\n"
    )
    (mark,) = (mark for mark in deck.scenes[0].marks if isinstance(mark, TableMark))
    return mark


def test_decimal_signs_are_below_one_another() -> None:
    mark = _table("en")
    first, second = (row.cells[1].body for row in mark.rows[1:])
    ends = [body.frame.insets.right for body in (first, second)]
    # ".5" in the square font is two ems of a letter wide, and so much farther in stands the number without it.
    wide = first.paragraphs[0].lines[0].width // len("1.5") * len(".5")
    assert ends[1] - ends[0] == pytest.approx(wide, abs=2)


def test_in_a_language_from_right_to_left_they_are_too() -> None:
    hung = []
    for lang in ("en", "ar"):
        first, second = (row.cells[1].body.frame.insets for row in _table(lang).rows[1:])
        hung.append((second.right - first.right, second.left - first.left))
    assert hung[0] == hung[1]
    assert hung[0][0] > 0
