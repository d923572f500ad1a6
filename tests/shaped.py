"""Text in the shape of Markdown, whole and broken: what decks are made of, in any order, cut anywhere."""

from __future__ import annotations

from hypothesis import strategies as st

# Signs that Markdown, YAML and the tools around them give a meaning, and letters that break programs.
SIGNS = "#*_-+`~<>[](){}!|:=\"'\\^$&;.,@/%?0123456789ab \t\n"
LETTERS = "aBéß日本語किไทยعربिעב한\u0301\u00ad\u200b\u200d\ufe0f😀👩‍👧𝒜ﬁ\u2028\u0085\xa0"
CONTROLS = "\0\x01\x0b\x0c\x1b\x7f\r\ufeff\ufffe\u202e\u2066\u2069"

OPENINGS = (
    "# ", "## ", "### ", "- ", "* ", "1. ", "10) ", "> ", ">", "    ", "\t", "- [ ] ", "- [x] ", ": ", ":   ", "| ",
    "::: ", "::: notes\n", "::: columns\n", "::: {.column width=40%}\n", "::::", ":::\n", "```", "```python\n", "~~~",
    "``` {.r lines=\"2\"}\n", "$$\n", "<div>", "</div>", "<!--", "-->", "<!-- slidegen-ignore missing-alt -->",
    "<script>", "<br>", "<span class='a'", "---\n", "***\n", "===\n", "-----\n", "--- ---\n",
    "+---+---+\n", "|---|:-:|\n",
    "[^1]: ", "[r]: /u 'a'\n", "Table: ", "Notes: ", "% a\n", "---\ntitle: a\n---\n", "...\n", "{{< include a.md >}}\n",
    "<<< @/a.py\n", "::right::\n", "*[A]: b\n", "\\\n", "\n", "\n\n", "  \n", ". . .\n", "#", "####### ",
)  # fmt: skip
INLINES = (
    "**", "*", "__", "_", "~~", "`", "``", "***", "[", "]", "](", ")", "](#a)", "](a 'b')", "![", "![a](b.png)", "![](",
    "[^1]", "^[", "[r]", "[r][]", "<http://a>", "https://a.b/c_(d)", "<b>", "</b>", "&amp;", "&#x0;", "&#xD800;",
    "&#9;",
    "{.a}", "{#a}", "{lang=ar}", "{a=\"b", "}", "{", "]{.a}", ":smile:", ":a:", "$a$", "$", "$$",
    "\\", "\\*", "--", "...",
    "\"a\"", "'", "(c)", "«", " ", "  \n", "|", "\\|", "~a~", "^a^", "==a==", "@a", "\ta", "a\u0301", "==", "{=html}",
)  # fmt: skip
KEYS = (
    "title", "subtitle", "author", "authors", "date", "lang", "theme", "notes", "slide-level", "footer", "silence",
    "limits", "typography", "marp", "format", "layout", "titel", "a b", "?", "- a",
)  # fmt: skip
VALUES = (
    "a", "'a", '"a', "[a", "[a, b]", "{a: b}", "{a", "|\n  a\n", ">\n a\n", "&a b", "*a", "!!python/object:a b", "!a b",
    "2026-06-22", "2026-02-31", "12:30:45", "0o17", "no", "on", "~", "null", ".nan", "1e999", "a: b", "# a", "\n  - a",
    "\n  a: b", "@a", "%a", "\ta", "'\\ud800'", '"\\ud800"', "{slides: 1}", "{nesting: 2}", "[missing-alt]", "ar", "xx",
)  # fmt: skip


def shaped() -> st.SearchStrategy[str]:
    """A deck of these parts; the front matter, if there is any, first."""
    return st.builds(lambda front, body: front + body, _front(), st.lists(_line(), max_size=14).map("".join))


def _line() -> st.SearchStrategy[str]:
    openings = st.lists(st.sampled_from(OPENINGS), max_size=4).map("".join)
    ends = st.sampled_from(("\n", "\n", "\n\n", "", "\r\n"))
    return st.builds(lambda opening, words, end: opening + words + end, openings, _words(), ends)


def _words() -> st.SearchStrategy[str]:
    part = st.one_of(
        st.sampled_from(INLINES),
        st.sampled_from(INLINES),
        st.text(SIGNS, max_size=6),
        st.text(LETTERS, max_size=6),
        st.text(CONTROLS, max_size=2),
    )
    return st.lists(part, max_size=8).map("".join)


def _front() -> st.SearchStrategy[str]:
    setting = st.builds(
        lambda key, value: f"{key}: {value}\n", st.sampled_from(KEYS), st.sampled_from(VALUES)
    )
    lines = st.lists(setting, max_size=5).map("".join)
    whole = st.builds(
        lambda text, end: f"---\n{text}{end}", lines, st.sampled_from(("---\n\n", "...\n", "", "---"))
    )
    return st.one_of(st.just(""), st.just("\ufeff"), whole)
