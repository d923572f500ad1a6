import pytest

from slidegen.markdown.attributes import read_attributes
from tests.outlines import codes, read


@pytest.mark.parametrize(
    "words",
    [
        "## A {background-color=#fff transition=fade auto-animate=true data-x=1 visibility=hidden}",
        "![a](b){fig-align=center style='x' .r-stretch layout-ncol=2 loading=lazy}",
        "::: {.callout-note appearance=simple icon=false collapse=true}\na\n:::",
        "[a](https://b.example){target=_blank rel=me} [a]{style='x' aria-hidden=true}",
        "```python {code-line-numbers='1' eval=false startFrom=3}\nx\n```",
        "The set {a=1} of {.these} in `{.code` and {{ x }}.",
    ],
)
def test_what_other_tools_read_passes(words: str) -> None:
    assert not {"unknown-attribute", "bad-attributes"} & set(codes(read(f"## T\n\n{words}\n")[1]))


def test_a_name_is_told_of_once() -> None:
    _, findings = read("## A {titel=x}\n\n[a]{titel=y} [b]{titel=z}\n")
    assert codes(findings) == ["unknown-attribute"]


def test_in_the_deck_of_another_tool_only_slips_are_told() -> None:
    quarto = "---\nformat: revealjs\n---\n\n## A\n\n![a](b){widht=50% ownkey=1}\n"
    told = [each.message for each in read(quarto)[1] if each.code == "unknown-attribute"]
    assert told == ['"widht" means nothing behind a picture']


def test_curly_quotation_marks_are_read_as_straight_ones() -> None:
    found = read_attributes("{title=“my file.py” lang=‘fr’}", 0)
    assert found and dict(found[0].values) == {"title": "my file.py", "lang": "fr"}
