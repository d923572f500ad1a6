"""Authors on the title slide: a line each, or one paragraph where they are many."""

from __future__ import annotations

from slidegen.scene import TextMark
from tests.outlines import laid_out


def authors(names: str) -> list[str]:
    deck, _ = laid_out(f"---\ntitle: Lakes\nauthor: [{names}]\n---\n")
    marks = [mark for mark in deck.scenes[0].marks if isinstance(mark, TextMark) and mark.name == "Author"]
    return ["".join(run.text for run in paragraph.runs) for paragraph in marks[0].body.paragraphs]


def test_two_authors_have_a_line_each() -> None:
    assert authors("Ada, Bea") == ["Ada", "Bea"]


def test_many_authors_share_a_paragraph_whose_lines_begin_with_names() -> None:
    assert authors("Ada, Bea, Cid, Dan, Eve") == ["Ada\u00a0· Bea\u00a0· Cid\u00a0· Dan\u00a0· Eve"]
