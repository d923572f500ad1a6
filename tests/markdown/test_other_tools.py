"""Decks of Marp, Slidev, reveal.js, presenterm and Quarto: nothing that steers those tools is a word on a slide."""

from __future__ import annotations

import pytest

from slidegen.blocks.columns import Columns
from slidegen.blocks.picture import Picture
from slidegen.blocks.prose import Prose
from slidegen.layouts.forms import LAYOUTS
from slidegen.markdown.front_matter import written_for
from slidegen.model import Block, Deck, plain
from slidegen.outline import read_deck
from slidegen.source import Source

MARP = "---\nmarp: true\n---\n\n"
SLIDEV = "---\nlayout: cover\n---\n\n"
REVEAL = "---\nrevealOptions: {}\n---\n\n"
QUARTO = "---\nformat: revealjs\n---\n\n"


def read(text: str) -> tuple[Deck, list[str]]:
    deck, findings = read_deck(Source("deck.md", text), frozenset(LAYOUTS))
    return deck, [f"{finding.code}: {finding.message}" for finding in findings]


def words(blocks: tuple[Block, ...]) -> list[str]:
    return [plain(block.phrase) if isinstance(block, Prose) else type(block).__name__ for block in blocks]


def shown(text: str) -> list[list[str]]:
    """The title of each slide, where it has one, and its paragraphs."""
    return [
        [*([] if slide.hidden_title else [plain(slide.title)]), *words(slide.blocks)]
        for slide in read(text)[0].slides
    ]


def said(text: str) -> list[list[str]]:
    return [[plain(note) for note in slide.notes] for slide in read(text)[0].slides]


@pytest.mark.parametrize(
    ("text", "tool"),
    [
        (MARP, "marp"),
        (SLIDEV, "slidev"),
        (REVEAL, "reveal"),
        (QUARTO, "quarto"),
        ("# A\n\n<!-- .slide: class=x -->\n", "reveal"),
        ("# A\n\n<!-- end_slide -->\n", "presenterm"),
        ("# A\n\n---\nlayout: two-cols\n---\n", "slidev"),
        ("---\ntitle: layout\n---\n\n# A\n\nmarp: true\n", ""),
    ],
)
def test_a_deck_shows_what_it_was_written_for(text: str, tool: str) -> None:
    assert written_for(Source("deck.md", text)) == tool


def test_settings_of_another_tool_are_one_finding() -> None:
    deck, findings = read(
        "---\nmarp: true\ntheme: gaia\npaginate: true\nfooter: '[a](b) **c**'\n---\n\n# A\n"
    )
    assert findings == [
        "unknown-key: settings of Marp have no effect here: marp, paginate",
        'unknown-key: "gaia" is a theme of Marp; leman is used',
    ]
    assert (deck.meta.theme, deck.meta.footer) == ("leman", "a c")


def test_a_date_that_pandoc_takes_is_no_error() -> None:
    deck, findings = read("---\ndate: today\nformat: revealjs\n---\n\n## A\n")
    assert deck.meta.date == ""
    assert [finding.split(":")[0] for finding in findings] == ["bad-date", "unknown-key"]


def test_only_rules_cut_decks_of_these_tools() -> None:
    assert shown(MARP + "# A\n\n## B\n\na\n\n---\n\n# C\n") == [["A", "Subheading", "a"], ["C"]]
    assert shown("---\nmarp: true\nheadingDivider: 2\n---\n\n# A\n\n# B\n\n## C\n\nc\n") == [
        ["A"],
        ["B"],
        ["C", "c"],
    ]
    assert shown(REVEAL + "# A\n\nline\n---\n## B\n") == [["A", "line"], ["B"]]


def test_comments_of_marp_steer_or_are_said() -> None:
    text = (
        MARP
        + "# <!-- fit --> A\n\n<!-- _class: lead -->\n\na <!-- one -->\n\n<!--\ntwo\nlines\n\nthree\n-->\n"
    )
    text += "\n---\n\n<!-- four -->\n\n# B\n\n<!-- style: |\n  h1 { x: y }\n-->\n"
    assert shown(text) == [["A", "a"], ["B"]]
    assert said(text) == [["one", "two lines", "three"], ["four"]]
    assert said("## A\n\n<!-- a comment -->\n") == [[]]


@pytest.mark.parametrize(
    "words", ["Todo el equipo", "Spelling matters", "Prettier charts come next", "Eslint"]
)
def test_words_that_begin_like_a_directive_are_said(words: str) -> None:
    assert said(f"{MARP}# A\n\n<!-- {words} -->\n") == [[words]]


@pytest.mark.parametrize(
    "order", ["TODO ask finance", "prettier-ignore", "markdownlint-disable MD033", "cspell:ignore foo"]
)
def test_what_editors_are_told_is_not_said(order: str) -> None:
    assert said(f"{MARP}# A\n\n<!-- {order} -->\n") == [[]]


def test_keywords_in_pictures_of_marp_are_no_words() -> None:
    deck, findings = read(
        MARP + "# A\n\n![bg left:40% blur:2px](a.png)\n\n![w:640 h:2cm A lake](b.png)\n\n![bg cover](c.png)\n"
    )
    pictures = [block for block in deck.slides[0].blocks if isinstance(block, Picture)]
    assert [
        (each.alt, each.width, each.side, each.fit, each.background, each.decorative) for each in pictures
    ] == [
        ("", 0.4, "left", "", True, True),
        ("A lake", 0.5, "", "", False, False),
        ("", 0.0, "", "cover", True, True),
    ]
    assert pictures[1].height == pytest.approx(96 / 2.54 * 2 / 720, abs=0.001)
    assert len(findings) == 1


def test_settings_of_slides_in_slidev_are_no_text() -> None:
    text = (
        SLIDEV
        + "# A\n\n---\nlayout: two-cols\nclass: x\n\ny : z\n---\n\n# B\n\nb\n\n---\n\n```md\n---\nlayout: c\n---\n```\n"
    )
    assert shown(text) == [["A"], ["B", "b"], ["Code"]]
    assert shown("## A\n\n---\nlayout is a word\n---\n") == [["A"], ["layout is a word"]]


def test_words_behind_a_key_of_slidev_are_no_settings() -> None:
    text = "# A\n\na\n\n---\nlayout: two places\n[left]\n\nb\n\n---\n\n# C\n"
    assert shown(text) == [["A", "a"], ["layout: two places [left]", "b"], ["C"]]


def test_slots_of_slidev_are_columns() -> None:
    deck, _ = read(SLIDEV + "# A\n\nleft\n\n::right::\n\nright\n")
    (columns,) = deck.slides[0].blocks
    assert isinstance(columns, Columns)
    assert [words(column.children) for column in columns.columns] == [["left"], ["right"]]
    assert shown(SLIDEV + ":: title ::\n\n# A\n\n:: content ::\n\na\n") == [["A", "a"]]


def test_the_last_comment_is_said_in_slidev() -> None:
    text = SLIDEV + "# A\n\n<!-- one -->\n\na\n\n<!-- two -->\n\n---\n\n<Cat @click=\"a > b\" :x='1'/> b\n"
    assert said(text) == [["two"], []]
    assert shown(text) == [["A", "a"], ["b"]]


def test_notes_and_separators_of_reveal() -> None:
    text = (
        REVEAL
        + "# A\n\n- a\nNote: said\n\nmore\n\n##==##\n\n<!-- .slide: class=x -->\n\n# B <!-- .element: y -->\n"
    )
    assert shown(text) == [["A", "Bullets"], ["B"]]
    assert said(text) == [["said", "more"], []]
    assert shown("## A\n\nNote: words\n") == [["A", "Note: words"]]


def test_slides_of_presenterm_end_in_comments() -> None:
    text = "# A\n\na\n\n<!-- speaker_note: said -->\n<!-- pause -->\n\n<!-- end_slide -->\n\nb\n"
    assert shown(text) == [["A", "a"], ["b"]]
    assert said(text) == [["said"], []]


def test_quarto_says_its_slide_level_further_in() -> None:
    deck, _ = read("---\ntitle: T\nformat:\n  revealjs:\n    slide-level: 3\n---\n\n## S\n\n### A\n\na\n")
    assert [(slide.kind, plain(slide.title)) for slide in deck.slides] == [
        ("title", "T"),
        ("section", "S"),
        ("slide", "A"),
    ]


def test_what_quarto_would_run_or_put_in_is_no_text() -> None:
    text = (
        QUARTO
        + "## A\n\na {{< fa star >}} b `<b>`{=html} @fig-x\n\n```{=html}\n<i>x</i>\n```\n\n{{< include x.qmd >}}\n"
    )
    assert shown(text) == [["A", "a b @fig-x"]]
    assert [finding.split(",")[0] for finding in read(text)[1]] == [
        "unknown-key: settings of Quarto have no effect here: format",
        "not-yet: shortcodes are left out for now",
        "raw-html: what is marked {=html} is raw",
    ]


def test_options_of_cells_are_no_code() -> None:
    deck, _ = read(QUARTO + "## A\n\n```{python}\n#| echo: false\n#| label: x\nprint(1)\n```\n")
    (code,) = deck.slides[0].blocks
    assert (getattr(code, "language", ""), getattr(code, "text", "")) == ("python", "print(1)")


def test_a_stray_end_of_a_div_is_no_text() -> None:
    assert shown("## A\n\n- a\n:::\n\nb\n") == [["A", "Bullets", "b"]]


def test_comments_that_are_said_lose_their_marks() -> None:
    text = MARP + "# A\n\n<!-- say **this**\n\n- one\n- `two` -->\n"
    assert said(text) == [["say this", "one", "two"]]


def test_notes_of_reveal_behind_a_tag() -> None:
    text = REVEAL + "# A\n\n<div>\nshown\n</div>Notes: say **it**\n\nmore\n"
    assert shown(text) == [["A", "shown"]]
    assert said(text) == [["say it", "more"]]


def test_lines_of_dashes_that_make_headings_are_told() -> None:
    codes = [finding.split(":")[0] for finding in read("## A\n\nb\n---\n\n---\n\nc\n")[1]]
    assert "underlined-heading" in codes
    assert "underlined-heading" not in [
        each.split(":")[0] for each in read("A\n---\n\nb\n\nC\n---\n\nd\n")[1]
    ]


def test_slidev_numbers_the_lines_of_all_code() -> None:
    text = "---\nlayout: cover\nlineNumbers: true\n---\n\n# A\n\n```ts\na\n```\n\n```ts {1}{lines:false}\nb\n```\n"
    deck, findings = read(text)
    assert [getattr(each, "start", None) for each in deck.slides[0].blocks] == [1, None]
    assert findings == ["unknown-key: settings of Slidev have no effect here: layout"]
