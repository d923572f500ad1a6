"""One scene into its parts: the slide with its relationships, and its page of notes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import quote

from slidegen.opc import Part, Relationship
from slidegen.painters.pptx.chart_parts import charts_in
from slidegen.painters.pptx.languages import proofing_language
from slidegen.painters.pptx.media import files_of
from slidegen.painters.pptx.notes import notes_xml
from slidegen.painters.pptx.references import references
from slidegen.painters.pptx.sheet import Sheet, shape_ids
from slidegen.painters.pptx.slide import slide_xml
from slidegen.painters.pptx.template import OFFICE_TYPE
from slidegen.painters.pptx.timing import timing
from slidegen.painters.pptx.transitions import transition
from slidegen.scene import Image, Link, Mark, Scene
from slidegen.text.fonts import FontBook

CONTENT = "application/vnd.openxmlformats-officedocument.presentationml."
# What may stand on either side of a URL's "#" (RFC 3986, 3.4 and 3.5), signs that are written in percent included.
URL_CHARACTERS = "%/:?@!$&'()*+,;=~"
_BARE_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")


@dataclass(frozen=True, slots=True)
class Targets:
    """What slides lead to, as part names: slides by id, pictures by their bytes, the notes master with its body.
    Charts by their slide and mark, the families that runs may name, and the layouts whose footers have no words."""

    slides: Mapping[str, str]
    pictures: Mapping[bytes, Part]
    notes_master: str
    notes_body: int
    fonts: FontBook | None = None
    charts: Mapping[tuple[int, str], str] = field(default_factory=dict)
    bare_footers: frozenset[str] = frozenset()


def slide_name(number: int) -> str:
    return f"/ppt/slides/slide{number}.xml"


def _notes_name(number: int) -> str:
    return f"/ppt/notesSlides/notesSlide{number}.xml"


def slide_part(number: int, scene: Scene, marks: tuple[Mark, ...], layout: str, targets: Targets) -> Part:
    """The slide: its layout, its notes, and each link and picture under one relationship."""
    found: dict[Link | bytes, Relationship] = {}
    own = [Relationship("rId1", OFFICE_TYPE + "slideLayout", layout)]
    if scene.notes:
        own.append(Relationship("rId2", OFFICE_TYPE + "notesSlide", _notes_name(number)))
    for reference in references(marks):
        keys = [data for data, _ in files_of(reference)] if isinstance(reference, Image) else [reference]
        for key in keys:
            if key not in found:
                found[key] = _relationship(f"rId{len(own) + len(found) + 1}", key, targets)
    own += found.values()
    charts = {}
    for mark in charts_in(marks):
        charts[mark.name] = f"rId{len(own) + 1}"
        own.append(Relationship(charts[mark.name], OFFICE_TYPE + "chart", targets.charts[number, mark.name]))
    sheet = Sheet(
        number,
        proofing_language(scene.lang),
        {key: rel.id for key, rel in found.items() if isinstance(key, Link)},
        {key: rel.id for key, rel in found.items() if isinstance(key, bytes)},
        fonts=targets.fonts,
        charts=charts,
        bare_footer=layout in targets.bare_footers,
        shapes=shape_ids(marks),
    )
    motion = transition(scene) + timing(scene.steps, marks, sheet.shapes)
    name, content = slide_name(number), f"{CONTENT}slide+xml"
    return Part(name, content, slide_xml(marks, sheet, motion), tuple(own))


def notes_part(number: int, scene: Scene, targets: Targets) -> Part:
    """The page of notes of slide `number`."""
    relationships = (
        Relationship("rId1", OFFICE_TYPE + "notesMaster", targets.notes_master),
        Relationship("rId2", OFFICE_TYPE + "slide", slide_name(number)),
    )
    blob = notes_xml(scene.notes, proofing_language(scene.lang), targets.notes_body, scene.rtl)
    return Part(_notes_name(number), f"{CONTENT}notesSlide+xml", blob, relationships)


def _relationship(key: str, reference: Link | bytes, targets: Targets) -> Relationship:
    if isinstance(reference, bytes):
        return Relationship(key, OFFICE_TYPE + "image", targets.pictures[reference].name)
    if reference.slide:
        assert reference.slide in targets.slides, (
            f"a link leads to a slide of the deck, not to {reference.slide!r}"
        )
        return Relationship(key, OFFICE_TYPE + "slide", targets.slides[reference.slide])
    return Relationship(key, OFFICE_TYPE + "hyperlink", target_url(reference.url), external=True)


def target_url(url: str) -> str:
    """The URL as a package accepts it: what may not stand in one is written in percent, a second "#" too."""
    page, mark, fragment = url.partition("#")
    return _percent(page) + mark + _percent(fragment)


def _percent(text: str) -> str:
    return _BARE_PERCENT.sub("%25", quote(text, safe=URL_CHARACTERS))
