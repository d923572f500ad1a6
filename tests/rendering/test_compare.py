from __future__ import annotations

from tests.rendering.compare import against_office, overflows, printed, squeezed
from tests.rendering.page import ShownBox, ShownSlide, ShownText
from tests.rendering.pdf import PrintedText

TEXT = ShownText(("The quick ", "brown fox"), 100.0, 60.0, False)
PRINTED = (PrintedText("The quick", 50.0, 30.0, 20.0), PrintedText("brown fox", 50.0, 54.0, 20.0))


def kinds(text: ShownText, *page: PrintedText) -> list[str]:
    return [difference.what for difference in against_office([ShownSlide((text,), ())], [page])]


def test_what_is_alike_makes_no_difference() -> None:
    assert kinds(TEXT, PrintedText("•", 40.0, 30.0, 20.0), *PRINTED) == []


def test_every_difference_is_found() -> None:
    assert kinds(ShownText(("The quick brown fox",), 100.0, 60.0, False), *PRINTED) == ["lines"]
    assert kinds(ShownText(TEXT.lines, 103.0, 60.0, False), *PRINTED) == ["x"]
    assert kinds(ShownText(TEXT.lines, 100.0, 57.0, False), *PRINTED) == ["baseline"]
    assert kinds(ShownText(("The quick brown dog",), 100.0, 60.0, False), *PRINTED) == ["missing"]


def test_what_stands_off_the_slide_is_not_printed() -> None:
    assert kinds(ShownText(("The quick brown dog",), 100.0, -60.0, True), *PRINTED) == []


def test_nearest_of_the_same_words() -> None:
    page = [PrintedText("1", 10.0, 500.0, 20.0), PrintedText("1", 50.0, 31.0, 20.0)]
    found = printed(ShownText(("1",), 100.0, 60.0, False), page)
    assert found is not None
    assert (found.x, found.baseline) == (100.0, 62.0)


def test_raised_words_are_on_the_same_line() -> None:
    page = [
        PrintedText("x", 50.0, 30.0, 20.0),
        PrintedText("2", 60.0, 24.0, 13.0),
        PrintedText("+ y", 67.0, 30.0, 20.0),
    ]
    found = printed(ShownText(("x2 + y",), 100.0, 60.0, False), page)
    assert found is not None
    assert found.lines == 1


def test_spaces_and_capitals_do_not_count() -> None:
    assert squeezed("Prix\u202f: 5\u00a0€") == squeezed("PRIX : 5€")


def test_text_that_leaves_its_box() -> None:
    slide = ShownSlide((), (ShownBox("fits", 0.2), ShownBox("does not", 3.0)))
    assert [difference.text for difference in overflows([slide])] == ["does not"]
