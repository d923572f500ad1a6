import pytest

from slidegen.dates import MONTHS, spelled


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("fr", "22 juin 2026"),
        ("fr-CH", "22 juin 2026"),
        ("FR", "22 juin 2026"),
        ("en", "22 June 2026"),
        ("de-CH", "22. Juni 2026"),
        ("es", "22 de junio de 2026"),
        ("it", "22 giugno 2026"),
        ("ja", "2026年6月22日"),
        ("zh-Hant-TW", "2026年6月22日"),
        ("ko", "2026년 6월 22일"),
        ("he", "22 ביוני 2026"),
        ("ar", "22 يونيو 2026"),
        ("th", "22 มิถุนายน พ.ศ. 2569"),
        ("ru", "22 июня 2026 г."),
        ("sw", "2026-06-22"),
        ("", "2026-06-22"),
    ],
)
def test_a_date_is_spelled_in_the_deck_s_language(lang: str, words: str) -> None:
    assert spelled("2026-06-22", lang) == words


def test_the_first_of_a_month_is_an_ordinal_in_french_alone() -> None:
    assert spelled("2026-08-01", "fr") == "1er août 2026"
    assert spelled("2026-08-01", "it") == "1 agosto 2026"
    assert spelled("2026-08-11", "fr") == "11 août 2026"


@pytest.mark.parametrize("text", ["", "tomorrow", "2026-13-01", "22.06.2026"])
def test_what_is_no_date_stays_as_it_is(text: str) -> None:
    assert spelled(text, "fr") == text


def test_every_language_has_twelve_months() -> None:
    assert {len(set(months.split())) for months in MONTHS.values()} == {12}
