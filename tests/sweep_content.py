"""Words of a language into each form's smallest and largest legal content, as Markdown."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import cycle, islice

from slidegen.layouts.forms import LAYOUTS

# Words as long as they are in texts of the language; none is a name.
WORDS: Mapping[str, Sequence[str]] = {
    "fr": "écoute les équipes répondre à une question partagée sans promesse reconnaissance".split(),
    "de": "Zuhören ist besser als Weiterbildungsangebot und wir antworten gemeinsam Auftrag".split(),
    "en": "listening to what people say brings answers that hold for years".split(),
    "ja": "聞くこと から 始める 信頼の 仕組みを 組織で 育てる ための 五つの 支え".split(),
    "ar": "الاستماع إلى الناس قبل الكلام يبني الثقة بين الفرق كلها".split(),
}
LANGUAGES = tuple(WORDS)
Content = Callable[[str], str]


def some(lang: str, count: int, start: int = 0) -> str:
    """So many words, other ones from another start on."""
    words = islice(cycle(WORDS[lang]), start, start + count)
    return ("" if lang == "ja" else " ").join(words)


def _parts(count: int, lead: int, said: int) -> Content:
    """Items with a bold name of so many words, and so many words about it."""

    def written(lang: str) -> str:
        items = []
        for at in range(count):
            about = f": {some(lang, said, at + lead)}" if said else ""
            items.append(f"- **{some(lang, lead, at)}**{about}")
        return "\n".join(items)

    return written


def _list(count: int, words: int) -> Content:
    return lambda lang: "\n".join(f"- {some(lang, words, at)}" for at in range(count))


def _figures(count: int, words: int) -> Content:
    return lambda lang: "\n".join(f"- **{7 * at + 4} %** {some(lang, words, at)}" for at in range(count))


def _times(count: int, words: int) -> Content:
    return lambda lang: "\n".join(
        f"- **{some(lang, 1, at)}** ({2020 + at}): {some(lang, words, at)}" for at in range(count)
    )


def _headed(count: int, items: int, words: int) -> Content:
    return lambda lang: "\n\n".join(
        f"### {some(lang, 2, at)}\n\n{_list(items, words)(lang)}" for at in range(count)
    )


def _columns(count: int, words: int) -> Content:
    def written(lang: str) -> str:
        column = f"::: column\n{_list(count, words)(lang)}\n:::\n"
        return f":::: columns\n{column}{column}::::"

    return written


def _table(rows: int, columns: int) -> Content:
    def written(lang: str) -> str:
        lines = [[some(lang, 2, row + column) for column in range(columns)] for row in range(rows + 1)]
        head, *body = ["| " + " | ".join(line) + " |" for line in lines]
        return "\n".join([head, "|---" * columns + "|", *body])

    return written


def _chart(kind: str, points: int, series: int) -> Content:
    def written(lang: str) -> str:
        head = ",".join(["x", *(some(lang, 1, at) for at in range(series))])
        rows = [
            f"{some(lang, 1, at)}{at},{','.join(str(5 + (at * 7 + one * 3) % 11) for one in range(series))}"
            for at in range(points)
        ]
        return "\n".join([f"```chart {kind}", head, *rows, "```"])

    return written


def _beside_picture(below: Content) -> Content:
    return lambda lang: f"![x](fields.svg)\n\n{below(lang)}"


def _code(lines: int) -> Content:
    return lambda lang: "```python\n" + "value = measure(1)\n" * lines + "```"


def _words(count: int) -> Content:
    return lambda lang: some(lang, count)


# The smallest and the largest content of each form. What is named twice is of one size only.
CONTENT: Mapping[str, tuple[Content, Content]] = {
    "section": (_words(0), _words(14)),
    "statement": (_words(2), _words(12)),
    "quote": (
        lambda lang: f"> {some(lang, 3)}",
        lambda lang: f"> {some(lang, 30)}\n>\n> --- {some(lang, 3)}",
    ),
    "comparison": (_headed(2, 1, 1), _headed(2, 4, 5)),
    "cards": (_parts(2, 1, 0), _parts(8, 1, 5)),
    "big-numbers": (_figures(1, 1), _figures(4, 6)),
    "process": (_parts(3, 1, 0), _parts(7, 1, 4)),
    "timeline": (_times(3, 1), _times(8, 4)),
    "hub": (_parts(3, 1, 0), _parts(8, 1, 4)),
    "cycle": (_parts(3, 1, 0), _parts(7, 1, 4)),
    "pyramid": (_parts(3, 1, 0), _parts(6, 1, 5)),
    "funnel": (_parts(3, 1, 0), _parts(6, 1, 5)),
    "matrix": (_parts(4, 1, 0), _parts(4, 2, 10)),
    "two-columns": (_columns(1, 1), _columns(5, 6)),
    "picture": (_beside_picture(_words(2)), _beside_picture(_list(5, 6))),
    "chart": (_chart("column", 2, 1), _chart("bar", 8, 3)),
    "table": (_table(1, 2), _table(8, 5)),
    "code": (_code(1), _code(14)),
    "closing": (_words(2), lambda lang: f"{some(lang, 12)}\n\nwrite@example.org"),
    "agenda": (_words(0), _words(8)),
    "blank": (_words(1), _words(20)),
    "content": (_words(1), _list(8, 8)),
}


def every_form(lang: str, ratio: str) -> str:
    """A deck with two slides of each form, the smallest and the largest content; a form without content is missed."""
    assert set(CONTENT) == set(LAYOUTS) - {"title"}, "each form has its content"
    title, subtitle = some(lang, 8), some(lang, 10)
    slides = [
        f"---\ntitle: {title}\nsubtitle: {subtitle}\nlang: {lang}\nratio: '{ratio}'\nslide-level: 2\n---"
    ]
    for at, (name, sizes) in enumerate(CONTENT.items()):
        for content, words in zip(sizes, (2, 9), strict=True):
            head = "#" if name == "section" else "##"
            named = "" if name == "section" else f" {{.{name}}}"
            slides.append(f"{head} {some(lang, words, at)}{named}\n\n{content(lang)}")
    return "\n\n".join(slides) + "\n"
