"""Titles off the slide, bullets in slots that have none, and headings of parts."""

from __future__ import annotations

from slidegen.scene import TextMark
from tests.outlines import laid_out


def named(text: str, name: str) -> TextMark:
    deck, _ = laid_out(text)
    marks = [mark for scene in deck.scenes for mark in scene.marks]
    return next(mark for mark in marks if isinstance(mark, TextMark) and mark.name == name)


def test_descenders_of_a_hidden_title_stay_off_the_slide() -> None:
    title = named("no heading, but descenders: gjpqy", "Title")
    assert title.box.bottom + title.box.height <= 0


def test_bullets_on_a_section_have_the_colour_of_its_text() -> None:
    text = named("---\nslide-level: 2\n---\n\n# Air\n\n# Water\n\n- deep\n\n## Rain\n", "Text")
    paragraph = text.body.paragraphs[0]
    assert paragraph.resolved.bullet is not None
    assert paragraph.resolved.bullet.color == paragraph.runs[0].resolved.color
