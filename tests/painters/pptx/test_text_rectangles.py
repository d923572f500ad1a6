import pytest

from slidegen.geometry import Insets, Rect
from slidegen.painters.pptx.text_rectangles import within_text_rectangle
from slidegen.scene import ShapeMark
from slidegen.style import Frame

BOX = Rect(0, 0, 400, 100)


@pytest.mark.parametrize(
    ("preset", "adjust", "flipped", "insets"),
    [
        ("rect", None, False, Insets(30, 30, 30, 30)),
        ("ellipse", None, False, Insets(0, 15, 0, 15)),
        ("chevron", None, False, Insets(0, 30, 0, 30)),
        ("chevron", 20_000, False, Insets(10, 30, 10, 30)),
        ("homePlate", 20_000, False, Insets(30, 30, 20, 30)),
        ("homePlate", 20_000, True, Insets(20, 30, 30, 30)),
        ("trapezoid", 30_000, False, Insets(10, 25, 10, 30)),
        ("triangle", None, False, Insets(0, 0, 0, 30)),
        ("flowChartOffpageConnector", None, False, Insets(30, 30, 30, 10)),
    ],
)
def test_insets_count_from_the_text_rectangle(
    preset: str, adjust: int | None, flipped: bool, insets: Insets
) -> None:
    mark = ShapeMark("Shape", BOX, preset, adjust=adjust, flipped=flipped)
    assert within_text_rectangle(mark, Frame(Insets(30, 30, 30, 30))).insets == insets


def test_the_text_rectangle_of_a_shape_on_its_head_is_on_its_head_too() -> None:
    mark = ShapeMark("Shape", BOX, "trapezoid", adjust=30_000, turned=True)
    assert within_text_rectangle(mark, Frame(Insets(30, 30, 30, 30))).insets == Insets(10, 30, 10, 25)
