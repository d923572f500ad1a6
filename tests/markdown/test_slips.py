import pytest

from tests.outlines import codes, read


@pytest.mark.parametrize(
    "words",
    [
        "#tag #other",
        "#1 of all",
        "-5 degrees",
        "– an aside",
        "o fortuna",
        "1.5 metres\n2.5 metres",
        "`#code`",
        "a | b",
        "|x| and |y|",
        "| a line\n| of a poem",
        "<!-- #comment -->",
        "```\n#code\n-code\n| a | b |\n```",
    ],
)
def test_what_is_meant_as_it_stands(words: str) -> None:
    assert codes(read(f"## T\n\n{words}\n")[1]) == []


@pytest.mark.parametrize("words", ["#Title", "##Title", "-item", "*\u00a0item", "1.\u00a0item", "> -item"])
def test_a_missing_space_is_told(words: str) -> None:
    assert codes(read(f"## T\n\n{words}\n")[1]) == ["missing-space"]


def test_notes_may_hold_anything() -> None:
    assert codes(read("## T\n\na\n\n::: notes\nNote: #this\n\n-that\n:::\n")[1]) == []


def test_a_word_processors_own_bullets_are_a_list() -> None:
    deck, findings = read("## T\n\n\uf0b7\tfirst\n\n\uf0b7\tsecond\n")
    assert ([type(each).__name__ for each in deck.slides[0].blocks], findings) == (["Bullets"], ())


def test_one_bullet_is_no_list() -> None:
    deck, _ = read("## T\n\n• first\n\nWords\n")
    assert [type(each).__name__ for each in deck.slides[0].blocks] == ["Prose", "Prose"]
