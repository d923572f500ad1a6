import pytest

from slidegen.diagnostics import Finding
from tests.outlines import laid_out

HUGE = "a" * 60 * 20


def _finding(text: str) -> Finding:
    _, findings = laid_out(text)
    found = [finding for finding in findings if finding.code == "overflow"]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    ("text", "name", "line"),
    [
        (f"{HUGE}\n", "paragraph", 3),
        (f"- a\n- {HUGE}\n- c\n", "list item", 4),
        (f"a\n\n```\nb\n{HUGE}\nc\n```\n", "line of code", 7),
        (
            "::: columns\n::: column\n" + "- a\n" * 30 + ":::\n::: column\nb\n:::\n:::\n",
            "block of columns",
            3,
        ),
        (f"> {HUGE}\n", "quotation", 3),
    ],
)
def test_the_block_that_is_too_large_is_named_at_its_place(text: str, name: str, line: int) -> None:
    finding = _finding(f"## Title\n\n{text}")
    assert f'a {name} on "Title' in finding.message
    assert finding.span is not None
    assert finding.span.line == line
    assert finding.hint


def test_a_title_that_is_too_long_leaves_the_text_its_size() -> None:
    deck, findings = laid_out(f"## {'a' * 200}\n\n- b\n")
    assert [finding.hint for finding in findings] == ["shorten the title"]
    assert (len(deck.scenes), deck.scenes[0].choice.step) == (1, 1.0)


def test_a_title_slide_that_is_too_full_is_told() -> None:
    finding = _finding(f"---\ntitle: Lakes\nsubtitle: {'a ' * 400}\n---\n\n## b\n\n- c\n")
    assert '"Lakes" is' in finding.message
