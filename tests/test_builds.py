"""What each step of a slide shows."""

from __future__ import annotations

import pytest

from slidegen.scene import ChartMark, Leaf, Scene, ShapeMark, TextMark, every
from tests.outlines import laid_out

ITEMS = "- one\n- two\n- three\n"
BOLD = "- **Alpha**: first\n- **Beta**: second\n- **Gamma**: third\n"


def scene_of(text: str) -> Scene:
    return laid_out(text)[0].scenes[0]


def words(scene: Scene) -> list[str]:
    """What each step says."""
    marks = {mark.name: mark for mark in every(scene.marks)}

    def said(leaf: Leaf) -> str:
        mark = marks[leaf.mark]
        if not isinstance(mark, TextMark | ShapeMark) or not mark.body:
            return ""
        paragraphs = mark.body.paragraphs
        return " ".join(
            each.text for each in (paragraphs if leaf.paragraph is None else [paragraphs[leaf.paragraph]])
        )

    return [" ".join(filter(None, map(said, step))) for step in scene.steps]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"## A\n\n{ITEMS}", []),
        (f"## A {{.incremental}}\n\n{ITEMS}", ["one", "two", "three"]),
        (f"## A\n\nbefore\n\n::: incremental\n{ITEMS}:::\n\nafter\n", ["one", "two", "three"]),
        ("## A {.incremental}\n\n- one\n  - inner\n- two\n", ["one", "inner", "two"]),
        ("## A {.incremental}\n\n- one\n\n::: nonincremental\n- two\n:::\n", ["one"]),
        ("## A\n\none\n\n. . .\n\ntwo\n\n- three\n\n. . .\n\nfour\n", ["two three", "four"]),
        ("## A\n\none\n\n. . .\n\n::: incremental\n- two\n- three\n:::\n\nfour\n", ["four", "two", "three"]),
        ("## A\n\none\n\n::: fragment\ntwo\n\nthree\n:::\n\nfour\n", ["two three"]),
        ("## A\n\none\n\n. . .\n\n## B\n\ntwo\n", []),
        ("## A\n\n```py {.incremental}\na\nb\n\nc\n```\n", ["a b", "c"]),
        ("## A\n\n```py {.incremental}\na\nb\n```\n", ["a", "b"]),
        ("## A {.incremental}\n\n```py\na\nb\n```\n", []),
    ],
)
def test_text_appears_in_the_order_of_the_source(text: str, expected: list[str]) -> None:
    assert words(scene_of(text)) == expected


def test_a_chart_appears_series_by_series() -> None:
    chart = "Year,North,South\n2024,4,6\n2025,5,7\n"
    scene = scene_of(f"## A\n\n```chart column {{.incremental}}\n{chart}```\n")
    (mark,) = (each for each in scene.marks if isinstance(each, ChartMark))
    assert scene.steps == ((Leaf(mark.name, 0),), (Leaf(mark.name, 1),))
    assert {each.series for each in mark.shapes} >= {0, 1}


def test_a_chart_of_one_series_is_there_at_once() -> None:
    assert not scene_of("## A\n\n```chart column {.incremental}\nYear,North\n2024,4\n2025,5\n```\n").steps


@pytest.mark.parametrize("form", ["cards", "process", "timeline"])
def test_a_part_appears_with_all_that_is_drawn_for_it(form: str) -> None:
    scene = scene_of(f"## A {{.{form} .incremental}}\n\n{BOLD}")
    assert [set(each.split()) for each in words(scene)] == [
        {"Alpha", "first"},
        {"Beta", "second"},
        {"Gamma", "third"},
    ]
    named = [leaf.mark for step in scene.steps for leaf in step]
    assert len(named) == len(set(named)) and set(named) <= {mark.name for mark in scene.marks}


def test_a_rule_comes_with_its_figure() -> None:
    scene = scene_of("## A {.incremental}\n\n- **40** organisations\n- **12** months\n")
    assert [[leaf.mark for leaf in step] for step in scene.steps] == [
        ["Figure 1", "Figure 1 rule", "Words 1"],
        ["Figure 2", "Figure 2 rule", "Words 2"],
    ]


def test_a_diagram_after_a_pause_appears_as_a_whole_and_stays_a_group() -> None:
    deck = laid_out(f"## A {{.process}}\n\n. . .\n\n{BOLD}")[0]
    scene = deck.scenes[0]
    (step,) = scene.steps
    assert [mark.name for mark in scene.marks][1:] == [leaf.mark for leaf in step]


def test_steps_go_on_with_their_slide() -> None:
    items = "".join(f"- item number {number}\n" for number in range(1, 41))
    deck = laid_out(f"## A {{.incremental}}\n\n{items}")[0]
    assert len(deck.scenes) > 1
    assert [each for scene in deck.scenes for each in words(scene)] == items.replace("- ", "").splitlines()
