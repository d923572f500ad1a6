"""Markdown into Nodes: what is read, and where it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slidegen.markdown.nodes import Node
from slidegen.markdown.parsing import parse
from slidegen.markdown.rewriting import walk
from slidegen.source import Source


def tree(text: str) -> list[str]:
    """Each node as `kind line:column`, indented by its depth, and what it says."""
    lines: list[str] = []
    _tell(parse(Source("deck.md", text))[0], 0, lines)
    return lines[1:]


def _tell(node: Node, depth: int, lines: list[str]) -> None:
    words = [
        f"{node.kind} {node.span.line}:{node.span.column}",
        node.text,
        node.info,
        node.target,
        node.title,
    ]
    lines.append("  " * (depth - 1) + " | ".join(filter(None, words)))
    for child in node.children:
        _tell(child, depth + 1, lines)


def only(text: str, kind: str) -> Node:
    (node,) = (node for node in walk(parse(Source("deck.md", text))[0]) if node.kind == kind)
    return node


def test_inlines_have_columns() -> None:
    assert tree("Some `code`, [a *b*](x.md 't')\n  and ![alt](p.png)  \n&amp;\\*") == [
        "paragraph 1:1",
        "  text 1:1 | Some ",
        "  code 1:6 | code",
        "  text 1:12 | , ",
        "  link 1:14 | x.md | t",
        "    text 1:15 | a ",
        "    emphasis 1:17",
        "      text 1:18 | b",
        "  softbreak 1:31",
        "  text 2:3 | and ",
        "  image 2:7 | alt | p.png",
        "  hardbreak 2:22",
        "  text 3:1 | &",
        "  text 3:6 | *",
    ]


def test_blocks_in_blocks_have_columns() -> None:
    assert tree("- a\n  - b\n\n    > c\n    > d\n- 3) e\n") == [
        "bullet_list 1:1",
        "  item 1:1",
        "    paragraph 1:3",
        "      text 1:3 | a",
        "    bullet_list 2:3",
        "      item 2:3",
        "        paragraph 2:5",
        "          text 2:5 | b",
        "        quote 4:5",
        "          paragraph 4:7",
        "            text 4:7 | c",
        "            softbreak 4:8",
        "            text 5:7 | d",
        "  item 6:1",
        "    ordered_list 6:3 | arabicParenR",
        "      item 6:3",
        "        paragraph 6:6",
        "          text 6:6 | e",
    ]


def test_a_table_has_cells_with_columns_and_a_caption() -> None:
    assert tree("| a | a |\n|:-:|---|\n| a | `a` |\n\nTable: Of *a* {#t}\n") == [
        "table 1:1 | Of a",
        "  row 1:1",
        "    cell 1:3 | center",
        "      text 1:3 | a",
        "    cell 1:7",
        "      text 1:7 | a",
        "  row 3:1",
        "    cell 3:3 | center",
        "      text 3:3 | a",
        "    cell 3:7",
        "      code 3:7 | a",
    ]


def test_a_caption_needs_no_empty_line() -> None:
    table = only("| a | b |\n|---|---|\n| c | d |\nTable: Named\n", "table")
    assert table.title == "Named"
    assert len(table.children) == 2


def test_cells_beyond_the_head_are_kept() -> None:
    table = only("| a |\n|---|\n| b | **c** | d |\n", "table")
    assert [cell.span.text for cell in table.children[1].children] == ["b", "**c**", "d"]


def test_comma_separated_values_are_a_table() -> None:
    table = only('```csv {title="Sales"}\nyear,sum\n2025,"1,5"\n```\n', "table")
    assert table.title == "Sales"
    cells = [[cell.children[0].text for cell in row.children] for row in table.children]
    assert cells == [["year", "sum"], ["2025", "1,5"]]
    assert (table.children[1].children[1].span.line, table.children[1].children[1].span.column) == (3, 7)
    assert [cell.header for cell in table.children[0].children] == [True, True]


@pytest.mark.parametrize(
    "opening", ["::: notes", ":::notes", "::: {.notes}", "::::: notes :::::", "::: {.notes #n k=v}"]
)
def test_a_div_opens_as_in_pandoc(opening: str) -> None:
    div = only(f"{opening}\nwords\n:::\nafter\n", "div")
    assert div.info == "notes"
    assert [child.kind for child in div.children] == ["paragraph"]
    assert "after" not in div.span.text


def test_divs_of_one_length_nest() -> None:
    assert tree("::: columns\n::: column\na\n:::\n::: column\n```\n:::\n```\n:::\n:::\nb\n") == [
        "div 1:1 | columns",
        "  div 2:1 | column",
        "    paragraph 3:1",
        "      text 3:1 | a",
        "  div 5:1 | column",
        "    fence 6:1 | :::\n",
        "paragraph 11:1",
        "  text 11:1 | b",
    ]


def test_words_after_colons_are_no_div() -> None:
    assert tree("::: two words\n")[0] == "paragraph 1:1"


def test_headings_take_attributes() -> None:
    heading = only('## A `{.b}` {.form .x #an-id key="two {words}"}\n', "heading")
    assert heading.attributes.classes == ("form", "x")
    assert heading.attributes.id == "an-id"
    assert heading.attributes.values == {"key": "two {words}"}
    assert heading.attributes.span
    assert heading.attributes.span.column == 13
    assert [child.kind for child in heading.children] == ["text", "code"]


@pytest.mark.parametrize("title", ["## A {b}", "## A {", "## A{.b}", "## A \\{.b}", "## f(x) = {x | x > 0}"])
def test_other_braces_stay_words(title: str) -> None:
    heading = only(title + "\n", "heading")
    assert heading.attributes.classes == ()
    assert "".join(child.text for child in heading.children) == title[3:].replace("\\", "")


def test_pictures_and_spans_take_attributes() -> None:
    image = only("![a](p.png){width=50% focus=0.3,0.5 .background}\n", "image")
    assert image.attributes.values == {"width": "50%", "focus": "0.3,0.5"}
    assert image.attributes.classes == ("background",)
    span = only("[some *words*]{lang=en} more\n", "span")
    assert span.attributes.values == {"lang": "en"}
    assert span.span.text == "[some *words*]{lang=en}"


def test_fences_take_attributes() -> None:
    fence = only('```python {lines="2,5-7" title="a.py"}\nx\n```\n', "fence")
    assert (fence.info, fence.text) == ("python", "x\n")
    assert fence.attributes.values == {"lines": "2,5-7", "title": "a.py"}
    assert only("```{.python}\nx\n```\n", "fence").info == "python"
    assert only("```{r, echo=FALSE}\nx\n```\n", "fence").info == "r"
    assert only("```ts {1,3-5}\nx\n```\n", "fence").attributes.values == {"lines": "1,3-5"}


def test_prices_are_no_formulas() -> None:
    assert [node.kind for node in walk(parse(Source("x", "From $5 to $10, or $x^2$."))[0])].count("code") == 1


def test_a_bare_address_is_a_link_without_its_full_stop() -> None:
    link = only("(see https://example.org/a_(b)).\n", "link")
    assert link.target == "https://example.org/a_(b)"
    assert link.span.text == link.target


def test_a_path_may_have_spaces() -> None:
    image = only('![alt](a path.png "words")\n', "image")
    assert (image.target, image.text, image.title) == ("a path.png", "alt", "words")


def test_a_footnote_is_no_definition_of_a_link() -> None:
    assert tree("a[^1] ^[*b*]\n\n[^1]: word\n") == [
        "paragraph 1:1",
        "  text 1:1 | a",
        "  footnote_ref 1:2 | [^1] | 1",
        "  text 1:6 |  ",
        "  footnote 1:7",
        "    emphasis 1:9",
        "      text 1:10 | b",
        "footnote_definition 3:1 | 1",
        "  paragraph 3:7",
        "    text 3:7 | word",
    ]


def test_front_matter_keeps_the_lines() -> None:
    assert tree("---\ntitle: x\n---\n\n# A\n") == ["heading 5:1", "  text 5:3 | A"]


def test_byte_order_mark_and_carriage_returns() -> None:
    assert tree("\ufeff# A\r\n\r\nb  \r\nc\r\n") == [
        "heading 1:2",
        "  text 1:4 | A",
        "paragraph 3:1",
        "  text 3:1 | b",
        "  hardbreak 3:4",
        "  text 4:1 | c",
    ]


@pytest.mark.parametrize("mark", ["> ", "- ", "::: x\n", "1. "])
def test_deep_nesting_is_a_finding_and_keeps_the_words(mark: str) -> None:
    document, findings = parse(Source("deck.md", mark * 200 + "word"))
    assert [finding.code for finding in findings if finding.code != "open-div"] == ["too-deep"]
    assert "word" in [node.text for node in walk(document)][-1]


def test_deep_emphasis_keeps_the_words() -> None:
    document, _ = parse(Source("deck.md", "*a **b " * 2_000 + "c" + "** *" * 2_000))
    assert sum(node.text.count("b") for node in walk(document)) == 2_000


MARKS = st.sampled_from(
    [*"*_`~[]()!<>#-+|:.$\\{}\"'&=\t\r ", "\n", "\n\n", "---", ":::", "```", "$$", "](", "]{.a}"]
)
MARKDOWN = st.lists(st.one_of(MARKS, st.text(max_size=4)), max_size=60).map("".join)


@given(MARKDOWN)
def test_any_text_is_parsed_and_every_place_is_inside(text: str) -> None:
    document, findings = parse(Source("any.md", text))
    spans = [node.span for node in walk(document)] + [finding.span for finding in findings if finding.span]
    assert all(0 <= span.start <= span.end <= len(text) for span in spans)


WORDS = st.text(alphabet="abcé中", min_size=1, max_size=5)
INLINE = st.one_of(
    WORDS,
    WORDS.map("**{}**".format),
    WORDS.map("*{}*".format),
    WORDS.map("[{}](http://a.b)".format),
    WORDS.map("[{}]{{lang=fr}}".format),
    WORDS.map("~~{}~~".format),
)
LINE = st.lists(INLINE, min_size=1, max_size=4).map(" ".join)
BLOCK = st.builds(
    str.__add__, st.sampled_from(["", "# ", "- ", "> ", "> - ", "- > ", "1. ", "  ", "::: x\n"]), LINE
)


@given(st.lists(BLOCK, max_size=8).map("\n\n".join))
def test_a_text_stands_where_its_place_says(text: str) -> None:
    document, _ = parse(Source("deck.md", text))
    texts = [node for node in walk(document) if node.kind == "text"]
    assert [node.span.text for node in texts] == [node.text for node in texts]
    starts = [node.span.start for node in texts]
    assert starts == sorted(starts)
