"""A source into a Deck: slides, sections, ids, notes, links, and findings at their places."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slidegen.blocks.bullets import Bullets
from slidegen.blocks.code import Code
from slidegen.blocks.columns import Columns
from slidegen.blocks.footnotes import Footnotes
from slidegen.blocks.picture import Picture
from slidegen.blocks.prose import Prose
from slidegen.blocks.quote import Quote
from slidegen.blocks.subheading import Subheading
from slidegen.blocks.table import Table
from slidegen.model import Block, Deck, Slide, plain
from slidegen.outline import read_deck
from slidegen.source import Source

FORMS = frozenset({"cards", "process", "agenda", "closing", "blank"})


def deck(text: str) -> Deck:
    return read_deck(Source("deck.md", text), FORMS)[0]


def findings(text: str) -> list[str]:
    found = read_deck(Source("deck.md", text), FORMS)[1]
    return [f"{each.span.line}:{each.span.column} {each.code}" for each in found if each.span]


def outline(text: str) -> list[str]:
    """Each slide as `kind title`, with the number of its section."""
    return [f"{slide.section} {slide.kind} {plain(slide.title)}" for slide in deck(text).slides]


def blocks(text: str) -> tuple[Block, ...]:
    (slide,) = deck("## A\n\n" + text).slides
    return slide.blocks


def block(text: str) -> Block:
    (only,) = blocks(text)
    return only


def test_the_highest_heading_with_content_is_a_slide() -> None:
    text = "# A\n\n## B\n\nb\n\n### C\n\nc\n\n# D\n\n## E\n\ne\n"
    assert outline(text) == ["1 section A", "1 slide B", "2 section D", "2 slide E"]
    assert deck(text).sections == ("A", "D")
    assert [type(each) for each in deck(text).slides[1].blocks] == [Prose, Subheading, Prose]


def test_slide_level_can_be_set() -> None:
    text = "---\nslide-level: 2\n---\n# A\n\na\n\n## B\n\nb\n\n# C\n"
    assert outline(text) == ["1 section A", "1 slide B", "2 section C"]
    assert [plain_block(each) for each in deck(text).slides[0].blocks] == ["a"]


def test_notes_do_not_make_a_section_a_slide() -> None:
    text = "# A\n\n::: notes\nx\n:::\n\n## B\n\nb\n\n# C\n\n## D\n\nd\n"
    assert outline(text) == ["1 section A", "1 slide B", "2 section C", "2 slide D"]


def test_headings_alone_are_slides() -> None:
    assert outline("# A\n# B\n") == ["0 slide A", "0 slide B"]


def test_a_lone_first_heading_is_the_title() -> None:
    text = "# A\n\nby me\n\n## B\n\nb\n"
    assert outline(text) == ["0 title A", "0 slide B"]
    assert deck(text).meta.title == "A"
    assert outline("# A\n\nb\n") == ["0 slide A"]
    assert outline("# A\n\nb\n\n---\n\nc\n") == ["0 title A", "0 slide c"]


def test_a_title_in_front_matter_makes_the_title_slide() -> None:
    text = "---\ntitle: My talk\n---\n\n::: notes\nhello\n:::\n\n# A\n\na\n\n# B\n\nb\n"
    title, *rest = deck(text).slides
    assert (title.kind, title.id, plain(title.title), title.blocks) == ("title", "my-talk", "My talk", ())
    assert (title.title[0].span.line, title.title[0].span.column) == (2, 8)
    assert [plain(note) for note in title.notes] == ["hello"]
    assert [slide.kind for slide in rest] == ["slide", "slide"]


def test_rules_cut_slides() -> None:
    assert outline("a\n\n---\n\n---\n\nb\n\n---\n") == ["0 slide a", "0 slide b"]
    assert outline("## A\n\na\n\n---\n\nb\n\n---\n\n## C\n\nc\n") == ["0 slide A", "0 slide b", "0 slide C"]
    assert outline("# A\n\na\n\n---\n\n## B\n\nb\n\n---\n\n# C\n\nc\n") == [
        "0 slide A",
        "0 slide B",
        "0 slide C",
    ]


def test_a_slide_without_a_heading_has_its_first_words_as_title() -> None:
    text = "- one **two** three four five six seven eight nine\n"
    (slide,) = deck(text).slides
    assert slide.hidden_title
    assert plain(slide.title) == "one two three four five six seven eight…"
    assert findings(text) == ["1:1 missing-title"]
    assert findings("## {.blank}\n") == []


def test_ids() -> None:
    text = "## Été à l’étranger\n\n## Été à l'étranger\n\n## B {#a}\n\n## A\n\n## {.blank}\n\n## 中文\n"
    ids = [slide.id for slide in deck(text).slides]
    assert ids == ["ete-a-l-etranger", "ete-a-l-etranger-2", "a", "a-2", "slide-5", "中文"]


def test_an_id_given_twice_is_a_finding() -> None:
    text = "## A {#x}\n\n## B {#x}\n\n## x\n"
    assert findings(text) == ["3:6 duplicate-id"]
    assert [slide.id for slide in deck(text).slides] == ["x", "x-2", "x-3"]


def test_forms_and_classes() -> None:
    text = "## A {.cards}\n\n## B {.crads}\n\n## C {.unnumbered .crads}\n\n::: {.ccolumns}\nwords\n:::\n"
    assert [slide.form for slide in deck(text).slides] == ["cards", "", ""]
    assert findings(text) == ["3:8 unknown-class", "7:7 unknown-class"]
    found = read_deck(Source("deck.md", text), FORMS)[1]
    assert [each.hint for each in found] == ['did you mean "cards"?', 'did you mean "columns"?']
    assert plain_block(deck(text).slides[2].blocks[0]) == "words"


def test_notes_are_phrases() -> None:
    text = (
        "## A\n\na\n\n::: notes\nOne *aside*.\n\n- two\n- three\n  four\n:::\n\n> ::: notes\n> five\n> :::\n"
    )
    (slide,) = deck(text).slides
    assert [plain(note) for note in slide.notes] == ["One aside.", "two", "three four", "five"]
    assert [words.emphasis for words in slide.notes[0]] == [False, True, False]
    assert [plain_block(each) for each in slide.blocks] == ["a"]


def test_links_lead_to_slides() -> None:
    text = "## Été {#x}\n\n[a](#x) [b](#Ete) [c](#gone) [d](x.md)\n\n## Ete\n\n## Gone far\n"
    (prose,) = deck(text).slides[0].blocks
    assert isinstance(prose, Prose)
    assert [(words.text.strip(), words.link) for words in prose.phrase if words.text.strip()] == [
        ("a", "#x"),
        ("b", "#ete"),
        ("c", ""),
        ("d", "x.md"),
    ]
    assert findings(text) == ["3:23 broken-link"]


@pytest.mark.parametrize(
    "target", ["javascript:alert(1)", "JAVA&#10;SCRIPT:x", "file:///etc/passwd", "data:text/html,x"]
)
def test_an_unsafe_link_keeps_only_its_words(target: str) -> None:
    prose = block(f"[words](<{target}>)")
    assert isinstance(prose, Prose)
    assert [(words.text, words.link) for words in prose.phrase] == [("words", "")]
    assert [line.split()[1] for line in findings(f"## A\n\n[words](<{target}>)")] == ["unsafe-link"]


@pytest.mark.parametrize(
    "target", ["https://a.b", "HTTP://a.b", "mailto:a@b.c", "tel:+41", "a/b.md?x=y:z", "//a.b"]
)
def test_a_safe_link_stays(target: str) -> None:
    prose = block(f"[words]({target})")
    assert isinstance(prose, Prose)
    assert [words.link for words in prose.phrase] == [target]


def test_html_is_told_once_for_each_tag_and_its_words_stay() -> None:
    text = "## A\n\na <q>b</q> <!-- c --> <q>d</q>\n\n<div>\ne &amp; f\n</div>\n\n<!-- g -->\n\n<style>\nh\n</style>\n"
    assert findings(text) == ["3:3 raw-html", "5:1 raw-html", "11:1 raw-html"]
    assert [plain_block(each) for each in deck(text).slides[0].blocks] == ["a b d", "e & f"]


def test_what_comes_later_is_told_once() -> None:
    text = "## A\n\n$x$ and $y$\n\n$$\nz\n$$\n\n```mermaid\na-->b\n```\n\n. . .\n"
    assert findings(text) == ["3:1 not-yet", "9:1 not-yet"]
    formula, display, drawing, *_ = deck(text).slides[0].blocks
    assert isinstance(formula, Prose)
    assert [(words.text, words.code) for words in formula.phrase] == [
        ("x", True),
        (" and ", False),
        ("y", True),
    ]
    assert isinstance(display, Code)
    assert display.text == "z"
    assert isinstance(drawing, Code)
    assert drawing.language == "mermaid"


def test_tasks_are_ticked_or_open() -> None:
    tasks = block("- [ ] a\n- [X] **b**\n- [x]c\n- d\n\n  [x] e\n")
    assert isinstance(tasks, Bullets)
    assert [item.done for item in tasks.items] == [False, True, None, None]
    assert words_of(deck("## A\n\n- [ ] a\n- [x] b\n\n1. [x] c\n").slides) == ["A", "a", "b", "[x]", "c"]


def test_definitions_stand_below_their_terms() -> None:
    parts = blocks("*Term*\n: means\n\n  two\n\nOther\n\n:   - a list\n")
    assert [type(each) for each in parts] == [Prose, Prose, Prose, Prose, Bullets]
    assert [each.level for each in parts if isinstance(each, Prose)] == [0, 1, 1, 0]
    assert [plain_block(each) for each in parts[:4]] == ["Term", "means", "two", "Other"]
    assert isinstance(parts[0], Prose)
    assert [(words.strong, words.emphasis) for words in parts[0].phrase] == [(True, True)]


def test_emoji_have_names() -> None:
    (prose,) = blocks("a :rocket: `:tada:` :+1: :nothing: 10:one:5 http://a.b/:x:")
    assert plain_block(prose) == "a 🚀 :tada: 👍 :nothing: 10:one:5 http://a.b/:x:"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("> [!NOTE]\n> a\n> b", ["Note", "a b"]),
        ("> [!caution]- Mind *it*\n>\n> a", ["Mind it", "a"]),
        ("> [!other]\n> a", ["Other", "a"]),
        ("::: callout-tip\na\n:::", ["Tip", "a"]),
        ('::: {.callout-tip title="Do"}\na\n:::', ["Do", "a"]),
        ("::: callout-tip\n## Do *it*\n\na\n:::", ["Do it", "a"]),
    ],
)
def test_callouts_have_a_title_in_bold(text: str, words: list[str]) -> None:
    title, *rest = blocks(text)
    assert [plain_block(each) for each in (title, *rest)] == words
    assert isinstance(title, Prose)
    assert all(each.strong for each in title.phrase)
    assert findings(f"## A\n\n{text}\n") == []


def test_a_callout_is_called_as_in_its_language() -> None:
    (slide,) = deck("---\nlang: fr-CH\n---\n\n## A\n\n> [!WARNING]\n> b\n").slides
    assert plain_block(slide.blocks[0]) == "Avertissement"


def notes_of(slide: Slide) -> list[tuple[int, str]]:
    return [
        (note.number, plain(note.phrase))
        for each in slide.blocks
        if isinstance(each, Footnotes)
        for note in each.notes
    ]


def test_footnotes_are_numbered_on_their_slide() -> None:
    text = "## A[^t]\n\na[^b] ^[in *line*] b[^b]\n\n## B\n\nc[^b]\n\n[^b]: *Below*[^t]\n\n    more\n[^t]: Title\n"
    first, second = deck(text).slides
    assert (first.id, plain(first.title)) == ("a", "A")
    assert [words.text for words in first.title if words.raised] == ["1"]
    assert notes_of(first) == [(1, "Title"), (2, "Below more"), (3, "in line")]
    assert notes_of(second) == [(1, "Below more"), (2, "Title")]
    assert findings(text) == []
    assert isinstance(first.blocks[0], Prose)
    assert [words.text for words in first.blocks[0].phrase if words.raised] == ["2", "3", "2"]


def test_slides_may_number_their_footnotes_anew() -> None:
    slides = deck("## A\n\na[^1]\n\n[^1]: one\n\n## B\n\nb[^1]\n\n[^1]: two\n").slides
    assert [notes_of(slide) for slide in slides] == [[(1, "one")], [(1, "two")]]


def test_a_footnote_without_its_other_half_is_told_and_stays() -> None:
    text = "## A\n\na[^x]\n\n[^y]: alone\n\n## B\n\nb\n"
    assert findings(text) == ["3:2 broken-link", "5:1 broken-link"]
    slide = deck(text).slides[0]
    assert plain_block(slide.blocks[0]) == "a[^x]"
    assert notes_of(slide) == [(0, "alone")]


def test_a_footnote_in_notes_is_said() -> None:
    text = "## A\n\na\n\n::: notes\nsaid[^1]^[too]\n:::\n\n[^1]: word\n"
    (slide,) = deck(text).slides
    assert [plain(note) for note in slide.notes] == ["said (word) (too)"]
    assert notes_of(slide) == []
    assert findings(text) == []


def test_a_footnote_may_refer_to_itself() -> None:
    (slide,) = deck("## A\n\na[^1]\n\n[^1]: b[^1]\n").slides
    assert notes_of(slide) == [(1, "b")]


def test_words_have_looks() -> None:
    prose = block('a **b *c***  \n`d` ~~e~~ [f](http://g.h "t") [i]{lang=fr}\nj')
    assert isinstance(prose, Prose)
    looks = [
        (words.text, words.strong, words.emphasis, words.code, words.strike, words.link, words.lang)
        for words in prose.phrase
        if words.text != " "
    ]
    assert looks == [
        ("a ", False, False, False, False, "", ""),
        ("b ", True, False, False, False, "", ""),
        ("c", True, True, False, False, "", ""),
        ("\n", False, False, False, False, "", ""),
        ("d", False, False, True, False, "", ""),
        ("e", False, False, False, True, "", ""),
        ("f", False, False, False, False, "http://g.h", ""),
        ("i", False, False, False, False, "", "fr"),
        (" j", False, False, False, False, "", ""),
    ]


def test_lists_nest() -> None:
    numbered = block("3. a\n\n   b\n\n   - c\n4. d\n")
    assert isinstance(numbered, Bullets)
    assert (numbered.ordered, numbered.start, len(numbered.items)) == (True, 3, 2)
    assert [type(each) for each in numbered.items[0].children] == [Prose, Prose, Bullets]


def test_a_table() -> None:
    table = block("| a | b |\n|:--|--:|\n| c | **d** | e |\n\nTable: Words {#t}\n")
    assert isinstance(table, Table)
    assert [plain(cell) for cell in table.head] == ["a", "b", ""]
    assert [[plain(cell) for cell in row] for row in table.rows] == [["c", "d", "e"]]
    assert (table.align, table.caption, table.attributes.id) == (("left", "right", ""), "Words", "t")


def test_code() -> None:
    code = block('```python {lines="2,4-9" title="a.py"}\na\nb\nc\nd\ne\n```\n')
    assert isinstance(code, Code)
    assert (code.text, code.language, code.title, code.lines) == (
        "a\nb\nc\nd\ne",
        "python",
        "a.py",
        (2, 4, 5),
    )
    assert findings('## A\n\n```python {lines="x"}\na\n```\n') == ["3:19 bad-value"]


def test_a_picture_between_words_stands_below_them() -> None:
    words, picture = blocks('a ![alt](p%20q.png "cap"){width=50% fit=cover focus=0.3,1 .background} b')
    assert plain_block(words) == "a b"
    assert isinstance(picture, Picture)
    assert (picture.path, picture.alt, picture.caption, picture.width) == ("p q.png", "alt", "cap", 0.5)
    assert (picture.fit, picture.focus, picture.background) == ("cover", (0.3, 1.0), True)


def test_a_sentence_is_not_torn_by_a_picture() -> None:
    words, picture = blocks("press [![the key](k.png)](https://a.b) twice")
    assert plain_block(words) == "press the key twice"
    assert isinstance(picture, Picture)
    assert findings("## A\n\npress ![the key](k.png) twice\n") == ["3:7 not-yet"]
    assert findings("## A\n\npress it ![the key](k.png)\n") == []


def test_pictures_between_bars_are_pictures() -> None:
    assert [type(each) for each in blocks("|![a](a.png)|![b](b.png)|")] == [Picture, Picture]


def test_a_picture_can_be_a_link() -> None:
    picture = block("[![alt](p.png)](https://a.b)")
    assert isinstance(picture, Picture)
    assert picture.link == "https://a.b"


def test_pictures_need_words_unless_they_decorate() -> None:
    assert findings("## A\n\n- ![](p.png)\n- ![](q.png){.decorative}\n") == ["3:3 missing-alt"]
    assert findings("## A\n\n![a](p.png){width=wide fit=covr focus=x}\n") == [
        "3:19 bad-value",
        "3:28 bad-value",
        "3:39 bad-value",
    ]


@pytest.mark.parametrize("line", ["— Ada", "> – Ada", "> -- Ada", "> - Ada", ">\n> — Ada", "> — *Ada*"])
def test_a_dash_names_the_source_of_a_quote(line: str) -> None:
    quote = block(f"> Words\n{line}\n")
    assert isinstance(quote, Quote)
    assert plain(quote.source) == "Ada"
    assert [plain_block(each) for each in quote.children] == ["Words"]


def test_a_quote_of_one_line_has_no_source() -> None:
    quote = block("> — Words\n")
    assert isinstance(quote, Quote)
    assert quote.source == ()
    assert [plain_block(each) for each in quote.children] == ["— Words"]


def test_columns() -> None:
    text = ":::: columns\n::: {.column width=30%}\na\n:::\nb\n\n::: column\n- c\n:::\n::::\n"
    columns, between = blocks(text)
    assert isinstance(columns, Columns)
    assert [column.weight for column in columns.columns] == [30.0, 70.0]
    assert [type(column.children[0]) for column in columns.columns] == [Prose, Bullets]
    assert plain_block(between) == "b"


def plain_block(each: Block) -> str:
    assert isinstance(each, Prose)
    return plain(each.phrase)


def words_of(slides: tuple[Slide, ...]) -> list[str]:
    """Every word of titles and of blocks of text, in their order."""
    words: list[str] = []
    for slide in slides:
        if not slide.hidden_title:
            words += plain(slide.title).split()
        words += _words_in(slide.blocks)
    return words


def _words_in(parts: tuple[Block, ...]) -> list[str]:
    words: list[str] = []
    for part in parts:
        if isinstance(part, Prose | Subheading):
            words += plain(part.phrase).split()
        elif isinstance(part, Bullets):
            for item in part.items:
                words += _words_in(item.children)
        elif isinstance(part, Quote):
            words += _words_in(part.children)
    return words


WORD = st.text(alphabet="abcdeéß中0", min_size=1, max_size=6)
LINE = st.lists(WORD, min_size=1, max_size=12)
MARK = st.sampled_from(["", "# ", "## ", "### ", "- ", "  - ", "    ", "1. ", "> ", "---\n\n"])


@given(st.lists(st.tuples(MARK, LINE), max_size=10))
def test_no_word_is_lost(lines: list[tuple[str, list[str]]]) -> None:
    lines = [
        ("" if mark == "    " and not index else mark, words) for index, (mark, words) in enumerate(lines)
    ]
    text = "\n\n".join(mark + " ".join(words) for mark, words in lines if mark != "    ")
    expected = [word for mark, words in lines for word in words if mark != "    "]
    assert words_of(deck(text).slides) == expected


LINES = [
    "# ",
    "## ",
    "---\n",
    "\n",
    "\n\n",
    "- ",
    "> ",
    "::: notes\n",
    "::: columns\n",
    "::: column\n",
    ":::\n",
    "a\n: b\n",
    "> [!NOTE]\n",
    "::right::\n",
    "Notes:\n",
    "marp: 1\n",
    "revealOptions: 1\n",
    "layout: x\n",
    "lang: fr\n",
]
MARKS = [
    "![](",
    ")",
    "[",
    "](#a)",
    "{.cards #a}",
    "[^a]",
    "[^a]: ",
    "^[",
    "^[a]",
    '"',
    "{{< a >}}",
    ":rocket:",
    "{width=",
    "|",
    "|-|-|\n",
    "```\n",
    "$",
    "<b>",
    "<!--",
    "-->",
]
PIECES = st.sampled_from([*LINES, *MARKS, "Table: ", "title: ", "— "])


@given(st.lists(st.one_of(PIECES, st.text(max_size=3)), max_size=40).map("".join))
def test_any_text_is_a_deck(text: str) -> None:
    result, found = read_deck(Source("any.md", text), FORMS)
    ids = [slide.id for slide in result.slides]
    assert len(set(ids)) == len(ids)
    assert all(ids)
    assert all(each.span and 0 <= each.span.start <= each.span.end <= len(text) for each in found)


@pytest.mark.slow
def test_real_and_hostile_decks_are_read(shared: Path) -> None:
    files = [*shared.glob("corpus/markdown/**/*.*md"), *shared.glob("corpus/hostile/**/*.md")]
    assert files
    for file in files:
        text = file.read_bytes().decode("utf-8", "replace")
        # The longest of the hostile ones take seconds each.
        if len(text) < 40_000:
            read_deck(Source(file.name, text), FORMS)


def test_words_below_a_section_make_slides_of_sections_with_a_warning() -> None:
    text = "---\ntitle: T\n---\n\n# A\n\nwords\n\n" + "".join(f"## {name}\n\n- x\n\n" for name in "BCD")
    assert findings(text) == ["5:1 slide-level"]
    assert findings(text.replace("title: T", "title: T\nslide-level: 2")) == []
    assert findings("---\ntitle: T\n---\n\n# A\n\nwords\n\n## B\n\nb\n\n## C\n\nc\n") == []


def test_a_div_that_nothing_closes_ends_at_the_next_heading() -> None:
    text = "## A\n\n- a\n\n::: notes\nsaid\n\n## B\n\n- b\n"
    assert outline(text) == ["0 slide A", "0 slide B"]
    assert findings(text) == ["5:5 open-div"]
    assert findings(text.replace("said\n", "said\n:::\n")) == []
