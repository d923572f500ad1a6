"""A bullet in a symbol font keeps its font and place in PowerPoint; the page shows the sign that stands there."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from slidegen.pipeline import build
from slidegen.source import Source
from tests.powerpoint.parts import Pieces, package, shape
from tests.templates import MIDDLE, TOP

DECK = "---\ntheme: brand.potx\n---\n\n## One\n\n- a\n- b\n"


@pytest.fixture
def outputs(tmp_path: Path) -> dict[str, bytes]:
    sign = '<a:buFont typeface="Wingdings"/><a:buChar char="&#xF076;"/>'
    bullets = f'<a:lvl1pPr marL="300000" indent="-300000">{sign}</a:lvl1pPr>'
    layout = shape("title", inner=TOP) + shape("obj", inner=MIDDLE, styles=bullets, idx=1)
    pieces = Pieces(layout=layout, layout_attributes='type="obj"')
    (tmp_path / "brand.potx").write_bytes(package(pieces))
    return dict(build(Source("deck.md", DECK), tmp_path, "deck").files)


def test_the_page_has_the_sign_and_a_font_with_it(outputs: dict[str, bytes]) -> None:
    page = outputs["deck.html"].decode()
    assert set(re.findall('data-marker="([^"]*)"', page)) == {"❖"}
    assert "\uf076" not in page
    fonts = re.findall(r"font-family:(\"[^\"]*\")", page)
    assert any("Symbols" in font or "Math" in font for font in fonts), fonts


def test_powerpoint_inherits_the_bullet_as_it_is(outputs: dict[str, bytes]) -> None:
    parts = zipfile.ZipFile(BytesIO(outputs["deck.pptx"]))
    slide = next(name for name in parts.namelist() if re.fullmatch(r"ppt/slides/slide\d+\.xml", name))
    written = parts.read(slide).decode()
    assert "buChar" not in written
    assert "buFont" not in written
    assert "❖" not in written
