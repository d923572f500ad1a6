from slidegen.layouts.two_columns import arrange_list, suits
from slidegen.model import Meta
from slidegen.scene import TextMark
from tests.outlines import codes, context, laid_out, slide


def _suits(text: str) -> bool:
    return suits(slide(f"## Title\n\n{text}"), context())


def _columns(text: str) -> list[list[str]]:
    arranged = arrange_list(slide(f"## Title\n\n{text}"), Meta(), context())
    assert arranged is not None
    marks = [mark for mark in arranged.placed.marks if isinstance(mark, TextMark) and mark.name != "Title"]
    return [["".join(run.text for run in each.runs) for each in mark.body.paragraphs] for mark in marks]


def test_short_items_suit_two_columns() -> None:
    assert _suits("- eleven ems\n" * 4)
    assert _suits("- a\n" * 3 + "- a long item\n")


def test_long_items_few_items_and_deep_lists_do_not() -> None:
    assert not _suits("- twelve ems a\n" * 4)
    assert not _suits("- a\n" * 3)
    assert not _suits("- a\n" * 9 + f"- {'b ' * 20}\n")
    assert not _suits("- a\n  - b\n    - c\n" * 4)
    assert not _suits("Words\n\n" + "- a\n" * 9)


def test_columns_are_of_like_height_and_no_item_is_torn() -> None:
    assert _columns("- a\n- b\n- c\n- d\n- e\n") == [["a", "b", "c"], ["d", "e"]]
    assert _columns("- a\n  - b\n  - c\n- d\n- e\n- f\n") == [["a", "b", "c"], ["d", "e", "f"]]


def test_a_list_too_high_for_one_column_takes_two_at_the_theme_s_size() -> None:
    deck, findings = laid_out("## Title\n\n" + "- a\n" * 14)
    assert codes(findings) == []
    (scene,) = deck.scenes
    assert (scene.layout, scene.choice.form, scene.choice.step) == ("two-columns", "content", 1.0)


def test_two_columns_go_on_before_they_are_too_small() -> None:
    deck, _ = laid_out("## Title\n\n" + "- a\n" * 40)
    assert [scene.layout for scene in deck.scenes] == ["two-columns"] * 2


def test_who_names_the_form_gets_one_column() -> None:
    deck, _ = laid_out("## Title {.content}\n\n" + "- a\n" * 10)
    assert deck.scenes[0].layout == "content"
