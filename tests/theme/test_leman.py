"""The theme that comes with slidegen: its layouts, its contrasts, and a presentation made on it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER

from slidegen.color import contrast, contrast_needed, over, resolve
from slidegen.geometry import Rect
from slidegen.opc import Package
from slidegen.powerpoint.package import write_package
from slidegen.powerpoint.read import read_template
from slidegen.scene import ShapeMark
from slidegen.style import Color
from slidegen.theme.load import load_theme
from slidegen.theme.theme import Layout, SlotLook, Theme
from tests.rendering.office import Office

ROLES = {
    "title": {"title", "subtitle", "event", "author"},
    "section": {"title", "body", "number-mark"},
    "content": {"title", "body", "footer", "date", "number"},
    "two-columns": {"title", "body", "side", "footer", "date", "number"},
    "picture": {"title", "body", "picture", "footer", "date", "number"},
    "quote": {"title", "quote", "source", "footer", "date", "number"},
    "table": {"title", "table", "caption", "footer", "date", "number"},
    "code": {"title", "code", "side", "footer", "date", "number"},
    "code-wide": {"title", "code", "footer", "date", "number"},
    "closing": {"title", "body", "contact"},
    "title-only": {"title", "footer", "date", "number"},
    "agenda": {"title", "body", "footer", "date", "number"},
}
WITHOUT_TEXT = (PP_PLACEHOLDER.TABLE, PP_PLACEHOLDER.PICTURE)
ACCENTS = tuple(f"accent{number}" for number in range(1, 7))


def theme() -> Theme:
    found, findings = load_theme("leman", None)
    assert found is not None, findings
    assert findings == ()
    return found


LEMAN = theme()


def test_every_layout_has_its_roles() -> None:
    assert {name: set(layout.slots) for name, layout in LEMAN.layouts.items()} == ROLES


def grounds(layout: Layout, look: SlotLook) -> Iterator[str]:
    """The colours that may lie behind a slot: the layout's background, its own fill, art that reaches into it."""
    page, _ = resolve(layout.background, LEMAN.palette)
    if look.slot.fill is not None:
        yield resolve(look.slot.fill, LEMAN.palette)[0]
        return
    yield page
    behind = [page]
    for mark in layout.art:
        if isinstance(mark, ShapeMark) and mark.fill is not None and overlap(mark.box, look.slot.box):
            rgb, alpha = resolve(mark.fill, LEMAN.palette)
            behind += [over(rgb, alpha, each) for each in behind]
    yield from behind


def overlap(one: Rect, other: Rect) -> bool:
    across = one.x < other.right and other.x < one.right
    return across and one.y < other.bottom and other.y < one.bottom


def pairs() -> Iterator[tuple[str, str, str, float]]:
    for layout in LEMAN.layouts.values():
        for role, look in layout.slots.items():
            # The number behind a section is decoration; readers hear it in the title (WCAG 2.2, 1.4.3, "Incidental").
            if role == "number-mark":
                continue
            for number, level in enumerate(look.levels, 1):
                text, _ = resolve(level.run.color, LEMAN.palette)
                needed = contrast_needed(level.run.size, level.run.bold)
                for ground in grounds(layout, look):
                    yield f"{layout.name} {role} {number}", text, ground, needed


def test_text_stands_out_in_every_slot() -> None:
    weak = [
        (what, text, ground, round(contrast(text, ground), 2))
        for what, text, ground, needed in pairs()
        if contrast(text, ground) < needed
    ]
    assert weak == []


def test_code_stands_out_on_its_panel() -> None:
    panel, _ = resolve(LEMAN.code.panel, LEMAN.palette)
    for name, color in {"text": LEMAN.code.text, **LEMAN.code.tokens}.items():
        assert contrast(resolve(color, LEMAN.palette)[0], panel) >= 4.5, name


def test_code_has_the_themes_colours() -> None:
    look = LEMAN.code
    assert all(color.scheme is not None for color in (look.panel, look.text, *look.tokens.values()))


def test_accents_can_be_text_on_both_grounds_and_ground_for_white() -> None:
    palette = LEMAN.palette
    for accent in (*ACCENTS, "hlink", "folHlink"):
        for ground in ("bg1", "bg2"):
            assert contrast(palette[accent], palette[ground]) >= 4.5, (accent, ground)


def test_the_header_of_a_table_stands_out() -> None:
    template = read_template(LEMAN.template)
    assert template is not None
    table = template.table
    assert table.header_fill is not None
    texts = (
        (table.header_text, table.header_fill),
        (table.column_text, Color("bg1")),
        (LEMAN.text[0].run.color, Color("bg1")),
    )
    for text, ground in texts:
        seen = resolve(text, LEMAN.palette)[0], resolve(ground, LEMAN.palette)[0]
        assert contrast(*seen) >= 4.5


def test_marks_have_glyphs() -> None:
    for layout in LEMAN.layouts.values():
        for look in layout.slots.values():
            for level in look.levels:
                bullet = level.paragraph.bullet
                if bullet is not None:
                    assert LEMAN.fonts.family(bullet.font or level.run.font).regular.covers(bullet.char)


def test_slots_stand_on_the_slide() -> None:
    for layout in LEMAN.layouts.values():
        for role, look in layout.slots.items():
            box = look.slot.box
            assert box.x >= 0, (layout.name, role)
            assert box.right <= LEMAN.width, (layout.name, role)
            if (layout.name, role) == ("quote", "title"):
                assert box.bottom <= 0
            else:
                assert box.y >= 0, (layout.name, role)
                assert box.bottom <= LEMAN.height, (layout.name, role)


def test_no_size_is_below_the_minimum() -> None:
    for layout in LEMAN.layouts.values():
        for look in layout.slots.values():
            assert all(level.run.size >= LEMAN.scale.label_minimum for level in look.levels)
    assert all(level.run.size >= LEMAN.scale.body_minimum for level in LEMAN.text)


def presentation(opened: Package) -> bytes:
    """The template as a presentation, with a slide on each layout."""
    main = opened.parts["/ppt/presentation.xml"]
    kind = main.content_type.replace("template", "presentation")
    parts = {**opened.parts, main.name: replace(main, content_type=kind)}
    deck = Presentation(BytesIO(write_package(replace(opened, parts=parts))))
    for number, layout in enumerate(deck.slide_layouts):
        slide = deck.slides.add_slide(layout)
        for placeholder in list(slide.placeholders):
            if placeholder.has_text_frame and placeholder.placeholder_format.type not in WITHOUT_TEXT:
                run = placeholder.text_frame.paragraphs[0].add_run()
                run.text = f"Words of slide {number}"
                run._r.get_or_add_rPr().set("lang", "en-GB")
            else:
                placeholder._element.getparent().remove(placeholder._element)
    stream = BytesIO()
    deck.save(stream)
    return stream.getvalue()


def test_a_presentation_on_the_theme_has_no_faults(shared: Path, tmp_path: Path) -> None:
    file = tmp_path / "leman.pptx"
    file.write_bytes(presentation(LEMAN.template))
    checker = shared / "check_pptx" / "check_pptx.py"
    ran = subprocess.run(
        [sys.executable, str(checker), "--strict", "--json", str(file)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout
    assert json.loads(ran.stdout)["ok"] is True


@pytest.mark.slow
def test_an_office_shows_every_layout(soffice: Office) -> None:
    pdf = soffice.pdf(presentation(LEMAN.template))
    assert pdf.stat().st_size > 10_000
