"""The master of the pages of notes (ECMA-376 19.3.1.27): the template's, or one of ours where it has none."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

from lxml import etree

from slidegen.opc import Part, Relationship
from slidegen.painters.pptx.presentation import notes_size, with_notes_master
from slidegen.painters.pptx.template import OFFICE_TYPE, Template, related
from slidegen.powerpoint.compile_notes import notes_master_xml
from slidegen.powerpoint.xml import PRESENTATION

NAME = "/ppt/notesMasters/notesMaster1.xml"
CONTENT = "application/vnd.openxmlformats-officedocument.presentationml.notesMaster+xml"


def ensure_notes_master(template: Template, slide: tuple[int, int]) -> Template:
    """The template, with a notes master if it had none: notes can't do without. `slide` is the slides' size, EMU."""
    if template.related(template.main, "notesMaster"):
        return template
    master = template.related(template.main, "slideMaster")
    assert master, "a template has a slide master"
    theme = template.related(master, "theme")
    assert theme, "a slide master has a theme"
    names = (f"/ppt/theme/theme{number}.xml" for number in count(1))
    # Masters may not share a theme part.
    own = replace(theme, name=next(name for name in names if name not in template.parts))
    blob = notes_master_xml(notes_size(template.main.blob), slide)
    notes = Part(NAME, CONTENT, blob, (Relationship("rId1", OFFICE_TYPE + "theme", own.name),))
    main, key = related(template.main, "notesMaster", NAME)
    main = replace(main, blob=with_notes_master(main.blob, key))
    return Template(main, {**template.parts, NAME: notes, own.name: own})


def body_index(master: bytes) -> int:
    """The index of the body placeholder of a notes master."""
    kinds = etree.fromstring(master).iter(f"{{{PRESENTATION}}}ph")
    return next((int(kind.get("idx", "0")) for kind in kinds if kind.get("type") == "body"), 1)
