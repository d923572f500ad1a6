"""Templates in the mirror, and what of it a package holds."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings

from slidegen.powerpoint.compile import compile_template
from slidegen.powerpoint.mirror import in_both_directions, mirrored
from slidegen.powerpoint.read import read_template
from slidegen.powerpoint.template import ArtShape, Template
from tests.powerpoint.test_compile import templates


@given(templates)
@settings(max_examples=30)
def test_the_mirror_of_the_mirror_is_the_template(template: Template) -> None:
    kept = tuple(each.name for each in template.layouts[0].placeholders[:1])
    assert mirrored(mirrored(template, kept), kept) == template


@given(templates)
@settings(max_examples=15)
def test_what_is_compiled_mirrored_is_read_mirrored(template: Template) -> None:
    """So a theme may be composed with as for writing from left to right, and its template be the other one."""
    read = read_template(compile_template(template))
    turned = read_template(compile_template(mirrored(template)))
    assert read is not None and turned is not None
    assert turned.rtl != read.rtl
    assert mirrored(turned) == read


@given(templates)
@settings(max_examples=5)
def test_the_other_direction_s_layouts_stand_behind(template: Template) -> None:
    both = in_both_directions(template)
    own, facing = both.layouts[: len(template.layouts)], both.layouts[len(template.layouts) :]
    assert own == template.layouts
    assert len({each.part for each in both.layouts}) == len(both.layouts)
    other = "left to right" if template.rtl else "right to left"
    assert [each.name for each in facing] == [f"{each.name}, {other}" for each in own]
    assert [each.placeholders for each in facing] == [
        each.placeholders for each in mirrored(template).layouts
    ]


@given(templates)
@settings(max_examples=5)
def test_art_moves_and_its_quotation_marks_open_for_the_other_side(template: Template) -> None:
    art = ArtShape("Mark", template.master.placeholders[0].box, "rect", text="“")
    layouts = (replace(template.layouts[0], art=(art,)),)
    (turned,) = mirrored(replace(template, layouts=layouts)).layouts[0].art
    assert isinstance(turned, ArtShape)
    assert turned.text == "”"
    assert turned.box == art.box.mirrored(template.width)
