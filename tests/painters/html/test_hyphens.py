"""Hyphens that no author wrote stand in the webcast where they were fitted."""

from dataclasses import replace

from slidegen.painters.html import paint
from slidegen.painters.html.text import hyphenated
from tests.outlines import laid_out
from tests.painters.html.decks import paragraph, run

DECK = """---
lang: de
---

## Narrow

::: columns
::: column
Die Donaudampfschifffahrtsgesellschaft
:::
::: column
b
:::
:::
"""


def test_a_soft_hyphen_stands_where_a_line_ends_in_one() -> None:
    words = paragraph(run("Infra"), run("structure"), run(" stays"), width=10_000_000)
    parted = replace(words, hyphens=(5, 11))
    assert [part.text for part in hyphenated(parted)] == ["Infra\u00ad", "struct\u00adure", " stays"]
    assert [part.text for part in hyphenated(words)] == ["Infra", "structure", " stays"]


def test_the_page_has_it() -> None:
    deck, findings = laid_out(DECK)
    assert findings == ()
    assert "schifffahrts\u00adgesellschaft" in paint(deck, "deck")["deck.html"].decode()
