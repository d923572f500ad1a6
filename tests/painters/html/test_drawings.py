from __future__ import annotations

from dataclasses import replace
from urllib.parse import unquote

import pytest
from lxml import etree

from slidegen.figures.figure import (
    NOWHERE,
    Effects,
    Figure,
    Fill,
    Glow,
    Gradient,
    Pen,
    PictureFill,
    Shadow,
    Sides,
    Stop,
    Tile,
    Tint,
    Turn,
)
from slidegen.figures.presets import preset_outlines
from slidegen.geometry import Rect
from slidegen.painters.html.drawings import ground
from slidegen.painters.html.page import paint, styles_of
from slidegen.scene import Backdrop, DrawingMark, Slot, TextMark
from slidegen.style import Color
from tests.painters.html.decks import deck, scene

SVG = "{http://www.w3.org/2000/svg}"
BOX = Rect(635_000, 635_000, 635_000, 317_500)
RED, BLUE = Color(rgb="FF0000"), Color(rgb="0000FF", transforms=(("alpha", 50_000),))
PHOTO = PictureFill(b"bytes", "image/png", 10, 10, size=(63_500, 63_500))


def drawn(*figures: Figure) -> etree._Element:
    """The one picture in the style sheet of a page that shows the figures on two slides."""
    laid_out = deck(scene("one", "One"), scene("two", "Two"))
    mark = DrawingMark("Art", BOX, figures)
    layouts = {key: replace(each, art=(mark,)) for key, each in laid_out.layouts.items()}
    page = paint(replace(laid_out, layouts=layouts), "deck")["deck.html"].decode()
    assert page.count("data:image/svg+xml,") == 1
    assert page.count('<div class="d1"></div>') == 2
    return parsed(page)


def parsed(css: str) -> etree._Element:
    written = css.partition("data:image/svg+xml,")[2].partition('"')[0]
    return etree.fromstring(unquote(written))


def figure(fill: Fill | None = RED, preset: str = "rect", **facts: object) -> Figure:
    return Figure(BOX, preset_outlines(preset, BOX.width, BOX.height), fill, **facts)  # type: ignore[arg-type]


def test_a_figure_that_many_slides_show_is_written_once() -> None:
    (path,) = drawn(figure()).iter(f"{SVG}path")
    assert (path.get("d"), path.get("fill")) == ("M0 0L100 0L100 50L0 50Z", "#FF0000")


def test_a_clear_colour() -> None:
    (path,) = drawn(figure(BLUE)).iter(f"{SVG}path")
    assert (path.get("fill"), path.get("fill-opacity")) == ("#0000FF", "0.5")


def test_a_figure_is_mirrored_and_then_turned() -> None:
    found = drawn(figure(turn=Turn(5_400_000, across=True))).find(f"{SVG}g")
    assert found is not None
    assert found.get("transform") == "translate(100 100)rotate(90 50 25)translate(100 0)scale(-1 1)"


def test_a_line_gradient_runs_over_the_box() -> None:
    fill = Gradient((Stop(0, RED), Stop(100_000, BLUE)), angle=5_400_000)
    (line,) = drawn(figure(fill)).iter(f"{SVG}linearGradient")
    assert [line.get(name) for name in ("x1", "y1", "x2", "y2")] == ["50", "0", "50", "50"]
    assert [each.get("stop-color") for each in line] == ["#FF0000", "#0000FF"]


def test_a_scaled_gradient_runs_from_corner_to_corner() -> None:
    fill = Gradient((Stop(0, RED), Stop(100_000, BLUE)), angle=2_700_000, scaled=True)
    (line,) = drawn(figure(fill)).iter(f"{SVG}linearGradient")
    assert [line.get(name) for name in ("x1", "y1", "x2", "y2")] == ["0", "0", "100", "50"]


def test_a_gradient_to_four_sides() -> None:
    fill = Gradient((Stop(0, RED), Stop(100_000, BLUE)), "rect", focus=(0, 0, 100_000, 100_000))
    lines = list(drawn(figure(fill)).iter(f"{SVG}linearGradient"))
    assert [(each.get("x2"), each.get("y2")) for each in lines] == [("100", "0"), ("0", "50")]


def test_a_gradient_to_four_sides_begins_at_its_focus() -> None:
    fill = Gradient((Stop(0, RED), Stop(100_000, BLUE)), "rect", focus=(20_000, 20_000, 20_000, 20_000))
    lines = list(drawn(figure(fill)).iter(f"{SVG}linearGradient"))
    ends = [[line.get(name) for name in ("x1", "y1", "x2", "y2")] for line in lines]
    assert ends == [
        ["50", "10", "50", "0"],
        ["80", "25", "100", "25"],
        ["50", "40", "50", "50"],
        ["20", "25", "0", "25"],
    ]


@pytest.mark.parametrize(
    ("focus", "tile", "circle"),
    [
        ((50_000, 50_000, 50_000, 50_000), NOWHERE, ("50", "25", "55.9", None)),
        ((100_000, 100_000, 0, 0), (0, 0, -100_000, -100_000), ("100", "50", "111.8", None)),
        ((50_000, -80_000, 50_000, 180_000), NOWHERE, ("50", "0", "55.9", None)),
        ((40_000, 40_000, 40_000, 40_000), NOWHERE, ("50", "25", "55.9", "11.18")),
    ],
    ids=["from the middle", "from a corner", "from above", "from a part"],
)
def test_a_round_gradient(focus: Sides, tile: Sides, circle: tuple[str | None, ...]) -> None:
    fill = Gradient((Stop(0, RED), Stop(100_000, BLUE)), "circle", focus=focus, tile=tile)
    (found,) = drawn(figure(fill)).iter(f"{SVG}radialGradient")
    assert tuple(found.get(name) for name in ("cx", "cy", "r", "fr")) == circle


def test_effects_are_filters_the_halo_outermost() -> None:
    shadow = Shadow(RED, 63_500, 0, 12_700)
    found = drawn(figure(effects=Effects(Glow(BLUE, 127_000), shadow, 63_500)))
    inner, soft, halo = found.iter(f"{SVG}filter")
    offset, edge, wide = (
        inner.find(f"{SVG}feOffset"),
        soft.find(f"{SVG}feMorphology"),
        halo.find(f"{SVG}feMorphology"),
    )
    assert (offset is not None) and (edge is not None) and (wide is not None)
    assert (offset.get("dx"), edge.get("operator"), edge.get("radius")) == ("10", "erode", "10")
    assert (wide.get("operator"), wide.get("radius")) == ("dilate", "10")
    group = found.find(f"{SVG}g")
    assert group is not None
    assert group.get("filter") == f"url(#{halo.get('id')})"


def test_a_picture_is_cut_and_clipped() -> None:
    found = drawn(figure(replace(PHOTO, crop=(50_000, 0, 0, 0)), preset="ellipse"))
    (use,) = found.iter(f"{SVG}use")
    assert use.get("transform") == "translate(-100 0)scale(200 50)"
    assert found.find(f".//{SVG}clipPath/{SVG}path") is not None


def test_a_picture_in_tiles() -> None:
    (pattern,) = drawn(figure(replace(PHOTO, tile=Tile(across=50_000)))).iter(f"{SVG}pattern")
    assert (pattern.get("width"), pattern.get("height")) == ("5", "10")


def test_a_picture_in_two_colours() -> None:
    fill = replace(PHOTO, tints=(Tint("duotone", colors=(Color("tx1"), RED)), Tint("alphaModFix", (40_000,))))
    found = drawn(figure(fill))
    tables = [each.get("tableValues") for each in found.iter(f"{SVG}feFuncR", f"{SVG}feFuncG")]
    assert tables == ["0.06275 1", "0.149 0"]
    assert found.find(f".//{SVG}feFuncA").get("slope") == "0.4"  # type: ignore[union-attr]


def test_a_dashed_line_with_an_arrow() -> None:
    pen = Pen(RED, 12_700, (4, 3), "round", tail="triangle")
    found = drawn(figure(None, "line", pen=pen))
    (path,) = (each for each in found.iter(f"{SVG}path") if each.get("stroke"))
    assert path.get("stroke-dasharray") == "8 6"
    assert path.get("marker-end") == f"url(#{found.find(f'.//{SVG}marker').get('id')})"  # type: ignore[union-attr]


def test_a_shadow() -> None:
    (drop,) = drawn(figure(shadow=Shadow(BLUE, 6_350, 12_700, 25_400))).iter(f"{SVG}feDropShadow")
    assert [drop.get(name) for name in ("dx", "dy", "stdDeviation")] == ["1", "2", "2"]


def test_layouts_with_one_ground_share_its_rule() -> None:
    laid_out = deck(scene("one", "One"))
    fill = Gradient((Stop(0, RED), Stop(100_000, BLUE)))
    layouts = {name: Backdrop(name, RED, (), fill) for name in (*laid_out.layouts, "other")}
    page = paint(replace(laid_out, layouts=layouts), "deck")["deck.html"].decode()
    assert page.count("data:image/svg+xml,") == 1
    assert ".layout-other .frame{background:url(" in page


def test_what_stands_in_css_cannot_end_it() -> None:
    laid_out = deck(scene("one", "One"))
    css = ground(replace(PHOTO, vector=b"</style>"), BOX, styles_of(laid_out))
    assert css.count('"') == 2
    assert not set("<>#\\") & set(css)


def test_a_placeholder_is_painted_in_its_own_form() -> None:
    laid_out = deck(scene("one", "One"))
    (first,) = laid_out.scenes
    corner = Rect(0, 0, 635_000, 317_500)
    form = Figure(corner, preset_outlines("ellipse", corner.width, corner.height), RED, Pen(RED, 6_350))
    title = next(mark for mark in first.marks if isinstance(mark, TextMark))
    formed = replace(title, slot=Slot("title", 0, title.box, form=form), fill=RED)
    marks = tuple(formed if mark is title else mark for mark in first.marks)
    page = paint(replace(laid_out, scenes=(replace(first, marks=marks),)), "deck")["deck.html"].decode()
    assert page.count("data:image/svg+xml,") == 1
    # The edge reaches out of the box by a pixel.
    assert parsed(page).get("viewBox") == "-1 -1 102 52"
    element = page.partition('<div class="ink ')[0].rpartition("<div")[2]
    assert "filled" in element
    assert "solid" not in element
