from __future__ import annotations

from slidegen.figures.figure import Effects, Figure, Glow, Shadow
from slidegen.powerpoint.template import ArtDrawing
from slidegen.style import Color
from tests.powerpoint.parts import Pieces, read
from tests.powerpoint.test_read_shapes import RED, art, preset

BLUE = '<a:srgbClr val="0000FF"/>'


def effects(listed: str) -> Effects:
    return figure(listed).effects


def figure(listed: str) -> Figure:
    (drawing,) = (
        read(Pieces(layout=art(preset("rect"), inner=f"{RED}<a:effectLst>{listed}</a:effectLst>")))
        .layouts[0]
        .art
    )
    assert isinstance(drawing, ArtDrawing)
    return drawing.figures[0]


def test_a_halo() -> None:
    assert effects(f'<a:glow rad="63500">{BLUE}</a:glow>') == Effects(Glow(Color(rgb="0000FF"), 63_500))


def test_a_soft_edge_and_a_shadow_within() -> None:
    found = effects(
        f'<a:innerShdw blurRad="9" dist="100" dir="5400000">{BLUE}</a:innerShdw><a:softEdge rad="7"/>'
    )
    assert found == Effects(None, Shadow(Color(rgb="0000FF"), 0, 100, 9), 7)


def test_lengths_beyond_all_slides_are_cut() -> None:
    assert effects('<a:softEdge rad="999999999"/>').soft == 12_700_000


def test_effects_are_mirrored_with_their_figure() -> None:
    found = figure(f'<a:innerShdw dist="100" dir="0">{BLUE}</a:innerShdw>').mirrored(1_000).effects.inner
    assert found is not None
    assert (found.right, found.down) == (-100, 0)
