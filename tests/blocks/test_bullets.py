from slidegen.blocks.bullets import Bullets, joined, pieces
from slidegen.blocks.kinds import flow_blocks
from slidegen.blocks.setting import Flow, TextColumn
from slidegen.scene import ListNode
from tests.outlines import block, context
from tests.square import EM, running


def _list(text: str) -> Bullets:
    found = block(text)
    assert isinstance(found, Bullets)
    return found


def _flow(text: str, width: int = 30 * EM) -> Flow:
    return flow_blocks([block(text)], TextColumn(context().body(running()), width, "Content"))


def _starts(flow: Flow) -> list[int]:
    bullets = [fitted.paragraph.resolved.bullet for fitted in flow.paragraphs]
    return [bullet.start for bullet in bullets if bullet and bullet.numbering]


def _markers(flow: Flow) -> list[str]:
    return [fitted.paragraph.marker for fitted in flow.paragraphs]


def test_numbers_count_on_over_deeper_levels() -> None:
    flow = _flow("3. a\n   - b\n4. c\n")
    assert _starts(flow) == [3, 3]
    assert _markers(flow) == ["3.", "–", "4."]


def test_numbers_start_anew_behind_a_paragraph_of_their_level() -> None:
    flow = _flow("1. a\n\n   b\n2. c\n3. d\n")
    assert _starts(flow) == [1, 2, 3]
    assert _markers(flow) == ["1.", "", "2.", "3."]


def test_a_paragraph_in_an_item_stands_under_its_words() -> None:
    first, second = (fitted.paragraph.resolved for fitted in _flow("- a\n\n  b\n").paragraphs)
    assert (first.margin, first.indent) == (second.margin, -2 * EM) == (2 * EM, -2 * EM)
    assert (second.indent, second.bullet) == (0, None)


def test_all_numbers_hang_as_far_as_the_longest_needs() -> None:
    margins = {fitted.paragraph.resolved.margin for fitted in _flow("98. a\n99. b\n100. c\n").paragraphs}
    assert margins == {round(5 * EM * 1.1)}


def test_no_level_is_deeper_than_the_ninth() -> None:
    deep = "".join(f"{'  ' * depth}- a\n" for depth in range(12))
    levels = [fitted.paragraph.level for fitted in _flow(deep).paragraphs]
    assert levels == [*range(9), 8, 8, 8]


def test_an_item_without_words_of_its_own_still_has_its_mark() -> None:
    flow = _flow("- - a\n")
    assert [(fitted.paragraph.marker, len(fitted.paragraph.runs)) for fitted in flow.paragraphs] == [
        ("•", 0),
        ("–", 1),
    ]


def test_empty_items_are_left_out() -> None:
    assert len(_list("- a\n-\n- b\n").items) == 2


def test_pieces_keep_their_numbers() -> None:
    whole = _list("7. a\n8. b\n9. c\n")
    parts = pieces(whole, context())
    assert [(part.start, len(part.items)) for part in parts] == [(7, 1), (8, 1), (9, 1)]
    assert joined(parts) == whole
    assert joined(parts[1:]).start == 8


def test_a_list_reads_as_a_list() -> None:
    tree = _flow("3. a\n4. b\n   - c\n").tree
    assert isinstance(tree[0], ListNode)
    assert (tree[0].ordered, tree[0].start, len(tree[0].items)) == (True, 3, 2)
