"""A laid-out deck and its template into the package of a presentation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import count, islice

from slidegen.fingerprint import CUSTOM, CUSTOM_RELATIONSHIP, CUSTOM_TYPE
from slidegen.opc import Package, Part, Relationship
from slidegen.painters.pptx.chart_parts import chart_parts
from slidegen.painters.pptx.docprops import app_xml, core_xml
from slidegen.painters.pptx.media import media
from slidegen.painters.pptx.notes_master import body_index, ensure_notes_master
from slidegen.painters.pptx.order import reading_order
from slidegen.painters.pptx.parts import Targets, notes_part, slide_name, slide_part
from slidegen.painters.pptx.presentation import FIRST_SLIDE_ID, with_slides
from slidegen.painters.pptx.references import references
from slidegen.painters.pptx.sections import covering, sections_xml
from slidegen.painters.pptx.template import OFFICE_TYPE, Template, has_bare_footer, open_template
from slidegen.powerpoint.package import write_package
from slidegen.scene import Files, Image, LaidOutDeck, Mark

CORE = "/docProps/core.xml"
APP = "/docProps/app.xml"
CORE_TYPE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"


def paint(deck: LaidOutDeck, name: str) -> Files:
    """The deck as `name`.pptx: the template's parts, filled."""
    template = open_template(deck.template)
    spoken = any(scene.notes for scene in deck.scenes)
    if spoken:
        template = ensure_notes_master(template, (deck.width, deck.height))
    ordered = [reading_order(scene) for scene in deck.scenes]
    charts = chart_parts(ordered, template.parts)
    targets = replace(_targets(deck, template, ordered), charts=charts.names)
    parts = [
        _main(deck, template.main),
        *_slides(deck, ordered, targets),
        *targets.pictures.values(),
        *charts.parts,
        *template.parts.values(),
        Part(CORE, "application/vnd.openxmlformats-package.core-properties+xml", core_xml(deck.facts)),
        Part(APP, "application/vnd.openxmlformats-officedocument.extended-properties+xml", _app(deck)),
        Part(f"/{CUSTOM}", CUSTOM_TYPE, b""),
    ]
    package = Package({part.name: part for part in parts}, _roots(template.main.name))
    return {f"{name}.pptx": write_package(package)}


def _targets(deck: LaidOutDeck, template: Template, ordered: Iterable[tuple[Mark, ...]]) -> Targets:
    """Where links lead: a slide id, to the first part of that slide."""
    slides: dict[str, str] = {}
    for number, scene in enumerate(deck.scenes, 1):
        slides.setdefault(scene.id, slide_name(number))
    found = (reference for marks in ordered for reference in references(marks))
    pictures = media((reference for reference in found if isinstance(reference, Image)), template.parts)
    notes = template.related(template.main, "notesMaster")
    body = body_index(notes.blob) if notes else 0
    names = {backdrop.part for backdrop in deck.layouts.values()}
    bare = frozenset(name for name in names if has_bare_footer(template.parts[name].blob))
    return Targets(slides, pictures, notes.name if notes else "", body, deck.fonts, bare_footers=bare)


def _slides(deck: LaidOutDeck, ordered: Sequence[tuple[Mark, ...]], targets: Targets) -> Iterable[Part]:
    for number, (scene, marks) in enumerate(zip(deck.scenes, ordered, strict=True), 1):
        backdrop = deck.layouts[scene.layout]
        own = replace(targets, fonts=backdrop.fonts) if backdrop.fonts else targets
        yield slide_part(number, scene, marks, backdrop.part, own)
        if scene.notes:
            yield notes_part(number, scene, targets)


def _main(deck: LaidOutDeck, main: Part) -> Part:
    """The main part with the slides in order and their sections."""
    used = {rel.id for rel in main.relationships}
    free = (key for number in count(1) if (key := f"rId{number}") not in used)
    keys = list(islice(free, len(deck.scenes)))
    slides = tuple(
        Relationship(key, OFFICE_TYPE + "slide", slide_name(number)) for number, key in enumerate(keys, 1)
    )
    sections = covering(deck)
    ids = range(FIRST_SLIDE_ID, FIRST_SLIDE_ID + len(keys))
    blob = with_slides(main.blob, keys, sections_xml(sections, ids) if sections else "")
    return replace(main, blob=blob, relationships=(*main.relationships, *slides))


def _app(deck: LaidOutDeck) -> bytes:
    return app_xml(len(deck.scenes), sum(1 for scene in deck.scenes if scene.notes))


def _roots(main: str) -> tuple[Relationship, ...]:
    """The relationships of the package itself."""
    return (
        Relationship("rId1", OFFICE_TYPE + "officeDocument", main),
        Relationship("rId2", CORE_TYPE, CORE),
        Relationship("rId3", OFFICE_TYPE + "extended-properties", APP),
        Relationship("rId4", CUSTOM_RELATIONSHIP, f"/{CUSTOM}"),
    )
