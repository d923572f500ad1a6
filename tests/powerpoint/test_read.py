from __future__ import annotations

from pathlib import Path

import pytest

from slidegen.opc import Package, Part, Relationship
from slidegen.powerpoint.names import integer, percent
from slidegen.powerpoint.read import MEDIUM_STYLE, read_template
from slidegen.powerpoint.template import LEVELS
from tests.powerpoint.parts import KINDS, OFFICE, SPACES, Pieces, opened, read

CORPUS = ("fr-officer__example.pptx", "o12__CompanyMtg_TP10167121.potx", "slidedeckai__Ion_Boardroom.pptx")


def test_what_stands_in_the_parts() -> None:
    template = read(Pieces(layout_attributes='type="titleOnly"'))
    assert (template.name, template.width, template.height) == ("Small", 12_192_000, 6_858_000)
    layout = template.layouts[0]
    assert (layout.name, layout.type, layout.part) == (
        "Only",
        "titleOnly",
        "/ppt/slideLayouts/slideLayout1.xml",
    )
    assert template.table == MEDIUM_STYLE


def test_a_presentation_without_master_is_no_template() -> None:
    main = Part("/ppt/presentation.xml", f"{KINDS}.template.main+xml", f"<p:presentation {SPACES}/>".encode())
    root = Relationship("rId1", f"{OFFICE}/officeDocument", main.name)
    assert read_template(Package({main.name: main}, (root,))) is None


@pytest.mark.parametrize("name", CORPUS)
def test_templates_of_others(shared: Path, name: str) -> None:
    template = read_template(opened((shared / "corpus/templates" / name).read_bytes()))
    assert template is not None
    assert len(template.layouts) > 5
    for layout in template.layouts:
        for placeholder in layout.placeholders:
            assert placeholder.box.width > 0
            assert len(placeholder.levels) == LEVELS


@pytest.mark.parametrize(
    ("text", "number"),
    [("12", 12), ("-3", -3), (" 4 ", 4), ("", None), ("1.5", None), ("9" * 5000, None), ("²", None)],
)
def test_whole_numbers(text: str, number: int | None) -> None:
    assert integer(text) == number


@pytest.mark.parametrize(
    ("text", "share"),
    [("90000", 0.9), ("90%", 0.9), ("12.5%", 0.125), ("%", None), ("²%", None), (None, None)],
)
def test_percentages(text: str | None, share: float | None) -> None:
    assert percent(text) == share
