"""Text on grounds of every kind: what can't be read is given another colour, what can stays as it is."""

from __future__ import annotations

import pytest

from slidegen.color import contrast, resolve
from slidegen.figures.figure import Fill, Gradient, PictureFill, Stop, Tint
from slidegen.geometry import Rect
from slidegen.scene import Image, PictureMark, ShapeMark, Slot
from slidegen.style import PALETTE_KEYS, Color, Level, ParagraphStyle, RunStyle
from slidegen.theme.company_contrast import seen
from slidegen.theme.company_grounds import behind
from slidegen.theme.theme import Layout, SlotLook
from tests.pictures import png

PAGE = Rect(0, 0, 12_192_000, 6_858_000)
HALF = Rect(0, 0, 12_192_000, 3_429_000)
BOX = Rect(1_000_000, 500_000, 8_000_000, 2_000_000)
BLACK, WHITE, GREY = (Color(rgb=each) for each in ("000000", "FFFFFF", "808080"))
PALETTE = {**dict.fromkeys(PALETTE_KEYS, "808080"), "bg1": "FFFFFF", "tx1": "000000"}
DOWN = Gradient((Stop(0, BLACK), Stop(100_000, WHITE)), angle=5_400_000)
PICTURE = png(8, 8)
PAINTED = PictureFill(PICTURE, "image/png", 8, 8)


def layout(ink: Color, ground: Fill = WHITE, *art: ShapeMark | PictureMark) -> Layout:
    look = SlotLook(Slot("body", 1, BOX), (Level(RunStyle(color=ink), ParagraphStyle()),))
    if isinstance(ground, Color):
        return Layout("content", "", {"body": look}, ground, art)
    return Layout("content", "", {"body": look}, WHITE, art, ground)


def ink_of(made: Layout) -> str:
    return resolve(seen(made, PALETTE, PAGE).slots["body"].levels[0].run.color, PALETTE)[0]


def grounds(made: Layout) -> set[str]:
    return set[str]().union(*behind(made.slots["body"], made, PALETTE, PAGE))


def test_text_in_the_colour_of_a_picture_is_changed_and_other_text_is_not() -> None:
    (color,) = grounds(layout(BLACK, PAINTED))
    changed = ink_of(layout(Color(rgb=color), PAINTED))
    assert contrast(changed, color) >= 4.5
    other = "000000" if contrast("000000", color) > 4.5 else "FFFFFF"
    assert ink_of(layout(Color(rgb=other), PAINTED)) == other


def test_of_a_gradient_counts_what_is_below_the_text() -> None:
    upper = Gradient((Stop(0, BLACK), Stop(60_000, BLACK), Stop(100_000, WHITE)), angle=5_400_000)
    assert grounds(layout(WHITE, upper)) == {"000000"}
    assert ink_of(layout(Color(rgb="0A0A0A"), upper)) == "FFFFFF"
    assert ink_of(layout(WHITE, upper)) == "FFFFFF"
    assert len(grounds(layout(WHITE, DOWN))) == 3


def test_what_can_be_read_on_a_part_of_its_place_stays() -> None:
    left = ShapeMark("Panel", Rect(0, 0, 5_000_000, 6_858_000), "rect", BLACK)
    assert grounds(layout(WHITE, WHITE, left)) == {"000000", "FFFFFF"}
    assert ink_of(layout(WHITE, WHITE, left)) == "FFFFFF"


@pytest.mark.parametrize(("preset", "ink"), [("rect", "FFFFFF"), ("cloud", "000000")])
def test_a_panel_covers_its_ground_where_its_form_is_known(preset: str, ink: str) -> None:
    assert ink_of(layout(BLACK, WHITE, ShapeMark("Panel", HALF, preset, BLACK))) == ink


def test_what_a_clear_panel_lets_through_counts() -> None:
    glass = Color(rgb="000000", transforms=(("alpha", 50_000),))
    assert grounds(layout(BLACK, WHITE, ShapeMark("Panel", HALF, "rect", glass))) == {"808080"}
    assert ink_of(layout(GREY, WHITE, ShapeMark("Panel", HALF, "rect", glass))) == "000000"


def test_a_picture_that_is_art_or_damaged_or_tinted() -> None:
    tints = (Tint("duotone", colors=(BLACK, BLACK)),)
    assert grounds(layout(WHITE, PictureFill(PICTURE, "image/png", 8, 8, tints=tints))) == {"000000"}
    assert grounds(layout(WHITE, PictureFill(b"no picture", "image/png", 8, 8))) == set()
    art = PictureMark("Photo", HALF, Image(PICTURE, "image/png", 8, 8))
    assert grounds(layout(WHITE, WHITE, art)) == grounds(layout(WHITE, PAINTED))
    assert grounds(layout(WHITE, WHITE, art)) != {"FFFFFF"}
