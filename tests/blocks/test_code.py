import pytest
from hypothesis import given
from hypothesis import strategies as st

from slidegen.blocks.code import PANEL, Code, fill, joined, natural, pieces, place
from slidegen.blocks.lexing import tokens
from slidegen.geometry import Rect
from slidegen.scene import Run, ShapeMark
from slidegen.style import Color
from tests.outlines import block, codes, context, read
from tests.square import EM, SLOTS, plain

SLOT = SLOTS["code-wide"]["code"]


def _code(text: str, info: str = "") -> Code:
    found = block(f"```{info}\n{text}\n```\n")
    assert isinstance(found, Code)
    return found


@pytest.mark.parametrize(
    ("written", "numbers"),
    [
        ('{lines="2"}', (2,)),
        ('{lines="1,3-4"}', (1, 3, 4)),
        ("{3-9}", (3, 4)),
        ('{code-line-numbers="1|2"}', (1, 2)),
        ('{lines="4-2"}', ()),
        ('{lines="all"}', ()),
        ('{lines="0,7"}', ()),
        ('{lines="1-999999999"}', (1, 2, 3, 4)),
    ],
)
def test_the_numbers_of_lines(written: str, numbers: tuple[int, ...]) -> None:
    assert _code("a\nb\nc\nd", f"python {written}").lines == numbers


def test_what_are_no_lines_is_told() -> None:
    _, findings = read('## a\n\n```python {lines="two"}\na\n```\n')
    assert codes(findings) == ["bad-value"]
    assert findings[0].span is not None
    assert findings[0].span.text == "two"


def test_no_empty_line_is_added_or_lost() -> None:
    assert _code("\na\n").text == "\na\n"
    assert len(tokens("python", "\na\n")) == 3
    assert len(pieces(_code("\na\n"), context())) == 3


@given(
    text=st.text(alphabet="ab \n\"'#():é\u2028", max_size=60),
    language=st.sampled_from(("", "python", "html", "x")),
)
def test_colours_change_no_character(text: str, language: str) -> None:
    lines = ["".join(part for _, part in line) for line in tokens(language, text)]
    assert "\n".join(lines) == text


@pytest.mark.parametrize("language", ["", "python"])
def test_a_tab_goes_to_the_next_stop_of_four(language: str) -> None:
    first, second = tokens(language, "ab\tc\n\td")
    assert "".join(part for _, part in first) == "ab  c"
    assert "".join(part for _, part in second) == "    d"


def _colors(code: Code) -> dict[str, Color]:
    filled, _ = fill(code, context(), SLOT.levels, SLOT.slot.box, SLOT.slot.frame)
    runs: list[Run] = [run for paragraph in filled.paragraphs for run in paragraph.runs]
    return {run.text: run.resolved.color for run in runs}


def test_a_kind_of_token_takes_the_colour_of_the_kind_it_belongs_to() -> None:
    colors = _colors(_code('def f(): return "x"', "python"))
    assert colors["def"] == colors["return"] == Color("accent2")
    assert colors["f"] == colors["("] == Color("bg1")
    assert colors["x"] == Color("accent3")


def test_a_text_over_many_lines_keeps_its_colour_where_it_is_cut() -> None:
    last = pieces(_code('"""One\ntwo"""', "python"), context())[1]
    assert set(_colors(last).values()) == {Color("accent3")}


def test_pieces_are_lines_and_join_again() -> None:
    parts = pieces(_code("a\nb\nc\nd"), context())
    assert [part.part for part in parts] == [(0, 1), (1, 2), (2, 3), (3, 4)]
    assert joined(parts[1:3]).part == (1, 3)
    assert pieces(joined(parts[1:3]), context()) == parts[1:3]


def test_a_line_that_wraps_asks_for_smaller_type_as_long_as_there_is_any() -> None:
    long = _code("a" * 40)
    room = Rect(0, 0, 30 * EM, 9 * EM)
    assert fill(long, context(), plain(), room, PANEL)[1] == 1
    assert fill(long, context(0.5), plain(), room, PANEL)[1] == 0
    assert fill(_code("a" * 90), context(0.5), plain(), room, PANEL)[1] == 0


def test_a_panel_is_as_high_as_its_lines_and_as_its_box() -> None:
    needed = natural(_code("a\nb"), 20 * EM, context())
    assert needed == 2 * EM + PANEL.insets.top + PANEL.insets.bottom
    for room in (needed, 9 * EM):
        placed = place(_code("a\nb"), Rect(0, 0, 20 * EM, room), context(), "Code")
        (panel,) = placed.marks
        assert isinstance(panel, ShapeMark)
        assert panel.box.height == room
        assert placed.overflow == 0


def test_a_panel_says_by_how_much_it_is_too_high() -> None:
    room = 2 * EM + PANEL.insets.top + PANEL.insets.bottom
    assert place(_code("a\nb\nc"), Rect(0, 0, 20 * EM, room), context(), "Code").overflow == EM


def test_lines_beside_those_pointed_out_are_muted() -> None:
    muted = Color("bg1")
    colors = _colors(_code("def a\ndef b", 'python {lines="2"}'))
    assert (colors["def"], colors[" "]) == (Color("accent2"), muted)
    filled, _ = fill(
        _code("def a\ndef b", 'python {lines="2"}'), context(), SLOT.levels, SLOT.slot.box, PANEL
    )
    assert [paragraph.runs[0].resolved.color for paragraph in filled.paragraphs] == [muted, Color("accent2")]


def test_a_bar_stands_at_each_run_of_lines_where_they_are_set() -> None:
    code = _code("a\n" + "b" * 60 + "\nc\nd", '{.text lines="1,3-4" .number-lines}')
    placed = place(code, Rect(0, 0, 22 * EM, 20 * EM), context(0.5), "Code")
    bars = [mark for mark in placed.marks if " bar " in mark.name]
    top = PANEL.insets.top
    line = 10 * 12_700
    assert [(bar.box.y - top, bar.box.height) for bar in bars] == [(0, line), (3 * line, 2 * line)]
    (numbers,) = (mark for mark in placed.marks if mark.name == "Code numbers")
    assert isinstance(numbers, ShapeMark) and numbers.body and numbers.decorative
    words = ["".join(run.text for run in paragraph.runs) for paragraph in numbers.body.paragraphs]
    assert words == ["1", "2", "", "3", "4"]


@pytest.mark.parametrize(
    ("info", "title", "start"),
    [
        ('js title="a b.js" {1}', "a b.js", None),
        ("ts [a.ts]", "a.ts", None),
        ("rust {1} +line_numbers", "", 1),
        ("{.python .numberLines startFrom=10}", "", 10),
        ('{.python code-line-numbers="true"}', "", 1),
        ("ts {1}{lines:true,startLine:5}", "", 5),
        ("ts {monaco}", "", None),
    ],
)
def test_how_tools_write_titles_and_numbers(info: str, title: str, start: int | None) -> None:
    code = _code("a", info)
    assert (code.title, code.start) == (title, start)


def test_a_cell_tells_its_title_and_lines_in_comments() -> None:
    code = _code('#| code-line-numbers: "2"\n#| filename: "x.py"\na\nb', "{python}")
    assert (code.text, code.title, code.lines, code.language) == ("a\nb", "x.py", (2,), "python")
