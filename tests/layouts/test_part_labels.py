import pytest

from slidegen.layouts.part_labels import dated, labelled
from slidegen.layouts.parts import parts_of
from slidegen.model import plain
from tests.outlines import slide


def _read(text: str) -> tuple[str, str, list[str]]:
    (part,) = parts_of(slide(f"---\nslide-level: 2\n---\n\n## Title\n\n{text}\n").blocks)
    found = dated(part)
    assert not found.part.lead or found == labelled(part)
    said = [plain(getattr(child, "phrase", ())) for child in found.part.children]
    return plain(found.label), plain(found.part.lead), said


@pytest.mark.parametrize(
    "text",
    [
        "### a (2004)\n\nb",
        "### a（2004）\n\nb",
        "### a\n\n*2004*\n\nb",
        "### a\n\n(2004) – b",
        "- **a (2004)**: b",
        "- **a** (2004): b",
        "- **a** *2004*: b",
        "- **a**\n\n  *2004*\n\n  b",
    ],
)
def test_brackets_and_italics_are_labels(text: str) -> None:
    assert _read(text) == ("2004", "a", ["b"])


def test_a_short_name_with_a_number_is_its_label() -> None:
    assert _read("- **Q3 2025**: b") == ("Q3 2025", "", ["b"])
    assert _read("- **7 reasons to write it down**: b") == ("", "7 reasons to write it down", ["b"])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- **a**: *b* c", "b c"),
        ("- **a**: (b) c", "(b) c"),
        ("- **a**: b (c)", "b (c)"),
        ("- **a**: *" + "b" * 41 + "*", "b" * 41),
    ],
)
def test_what_a_sentence_needs_is_no_label(text: str, said: str) -> None:
    assert _read(text) == ("", "a", [said])


def test_nothing_may_be_left_beside_a_label() -> None:
    assert _read("### a\n\n*2004*") == ("2004", "a", [])
    assert _read("- **a** (2004)") == ("2004", "a", [])
