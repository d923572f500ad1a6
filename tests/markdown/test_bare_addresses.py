import pytest

from tests.outlines import slide


def _links(words: str) -> list[tuple[str, str]]:
    (block,) = slide(f"## T\n\n{words}\n").blocks
    return [(each.text, each.link) for each in block.phrase if each.link]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("words", "text", "target"),
    [
        ("See www.example.com.", "www.example.com", "http://www.example.com"),
        (
            "(www.example.com/a_b_c?d=e_f)",
            "www.example.com/a_b_c?d=e_f",
            "http://www.example.com/a_b_c?d=e_f",
        ),
        ("at *www.example.com*", "www.example.com", "http://www.example.com"),
        ("to a.b+c_d@mail.example.org, soon", "a.b+c_d@mail.example.org", "mailto:a.b+c_d@mail.example.org"),
    ],
)
def test_addresses_are_links_as_in_gfm(words: str, text: str, target: str) -> None:
    assert _links(words) == [(text, target)]


@pytest.mark.parametrize(
    "words",
    [
        "example.com",
        "www.",
        "www.example",
        "a@b",
        "a@b.c_",
        "`www.example.com`",
        "x/www.example.com",
        "@name",
    ],
)
def test_what_is_no_address(words: str) -> None:
    assert _links(words) == []


def test_a_link_holds_no_other() -> None:
    assert _links("[www.example.com](https://a.example)") == [("www.example.com", "https://a.example")]
