"""A template into the package of a .potx."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha1

from slidegen.opc import Package, Part, Relationship
from slidegen.powerpoint.compile_master import (
    FIRST_ID,
    layout_xml,
    master_xml,
)
from slidegen.powerpoint.compile_notes import notes_master_xml
from slidegen.powerpoint.compile_shapes import Embed
from slidegen.powerpoint.compile_text import levels_xml
from slidegen.powerpoint.compile_theme import table_styles_xml, theme_xml
from slidegen.powerpoint.package import EXTENSIONS
from slidegen.powerpoint.template import ArtPicture, Template, TemplateLayout
from slidegen.powerpoint.xml import HEAD, NAMESPACES, OFFICE, xml_text

KINDS = "application/vnd.openxmlformats-officedocument.presentationml"
THEME_KIND = "application/vnd.openxmlformats-officedocument.theme+xml"
TEMPLATE_KIND = f"{KINDS}.template.main+xml"
MASTER = "/ppt/slideMasters/slideMaster1.xml"
# A page of notes in letter format, as PowerPoint makes it.
NOTES_WIDTH, NOTES_HEIGHT = 6_858_000, 9_144_000
NOTES_MASTER = "/ppt/notesMasters/notesMaster1.xml"


def compile_template(template: Template) -> Package:
    """A package that PowerPoint opens as a template, and that the reader reads back to the same value."""
    main = Part("/ppt/presentation.xml", TEMPLATE_KIND, _presentation_xml(template), _main_relationships())
    parts = [main, *_master_parts(template), *_side_parts(template), *_properties(template)]
    core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    relationships = (
        Relationship("rId1", f"{OFFICE}/officeDocument", "/ppt/presentation.xml"),
        Relationship("rId2", core, "/docProps/core.xml"),
        Relationship("rId3", f"{OFFICE}/extended-properties", "/docProps/app.xml"),
    )
    return Package({part.name: part for part in parts}, relationships)


def _presentation_xml(template: Template) -> bytes:
    direction = ' rtl="1"' if template.rtl else ""
    return (
        f'{HEAD}<p:presentation {NAMESPACES}{direction} saveSubsetFonts="1"><p:sldMasterIdLst>'
        f'<p:sldMasterId id="{FIRST_ID}" r:id="rId1"/></p:sldMasterIdLst>'
        '<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>'
        f'<p:sldSz cx="{template.width}" cy="{template.height}"/><p:notesSz cx="{NOTES_WIDTH}" cy="{NOTES_HEIGHT}"/>'
        f"<p:defaultTextStyle>{levels_xml(template.text)}</p:defaultTextStyle></p:presentation>"
    ).encode()


def _main_relationships() -> tuple[Relationship, ...]:
    targets = (
        ("slideMaster", MASTER),
        ("notesMaster", NOTES_MASTER),
        ("presProps", "/ppt/presProps.xml"),
        ("viewProps", "/ppt/viewProps.xml"),
        ("theme", "/ppt/theme/theme1.xml"),
        ("tableStyles", "/ppt/tableStyles.xml"),
    )
    return tuple(
        Relationship(f"rId{number}", f"{OFFICE}/{kind}", target)
        for number, (kind, target) in enumerate(targets, 1)
    )


def _master_parts(template: Template) -> list[Part]:
    ids = [f"rId{number}" for number in range(1, len(template.layouts) + 1)]
    links = [
        Relationship(rel, f"{OFFICE}/slideLayout", layout.part)
        for rel, layout in zip(ids, template.layouts, strict=True)
    ]
    links.append(Relationship(f"rId{len(ids) + 1}", f"{OFFICE}/theme", "/ppt/theme/theme1.xml"))
    blob = master_xml(template.master, ids, _embedder(()))
    links.sort(key=lambda link: link.id)
    parts = [Part(MASTER, f"{KINDS}.slideMaster+xml", blob, tuple(links))]
    pictures: dict[str, Part] = {}
    for layout in template.layouts:
        files = (file for each in layout.art if isinstance(each, ArtPicture) for file in _files(each))
        media = {data: _media(data, kind) for data, kind in files}
        pictures |= {part.name: part for part in media.values()}
        parts.append(_layout_part(layout, template, media))
    return [*parts, *pictures.values()]


def _layout_part(layout: TemplateLayout, template: Template, media: Mapping[bytes, Part]) -> Part:
    relationships = [Relationship("rId1", f"{OFFICE}/slideMaster", MASTER)]
    for number, part in enumerate(media.values(), 2):
        relationships.append(Relationship(f"rId{number}", f"{OFFICE}/image", part.name))
    blob = layout_xml(layout, template.master, _embedder(tuple(media)))
    return Part(layout.part, f"{KINDS}.slideLayout+xml", blob, tuple(relationships))


def _embedder(pictures: tuple[bytes, ...]) -> Embed:
    return lambda data: f"rId{pictures.index(data) + 2}"


def _files(picture: ArtPicture) -> Iterator[tuple[bytes, str]]:
    """The bytes of a picture with their media type; a drawing has those of its pixels, and its own."""
    yield picture.data, picture.media_type
    if picture.vector:
        yield picture.vector, "image/svg+xml"


def _media(data: bytes, media_type: str) -> Part:
    digest = sha1(data, usedforsecurity=False).hexdigest()[:12]
    return Part(f"/ppt/media/image-{digest}.{EXTENSIONS[media_type]}", media_type, data)


def _side_parts(template: Template) -> list[Part]:
    theme = theme_xml(template.name, template.palette, template.fonts)
    notes = notes_master_xml((NOTES_WIDTH, NOTES_HEIGHT), (template.width, template.height))
    notes_links = (Relationship("rId1", f"{OFFICE}/theme", "/ppt/theme/theme2.xml"),)
    view = (
        f'{HEAD}<p:viewPr {NAMESPACES}><p:normalViewPr><p:restoredLeft sz="15000"/><p:restoredTop sz="90000"/>'
        "</p:normalViewPr></p:viewPr>"
    )
    return [
        Part("/ppt/theme/theme1.xml", THEME_KIND, theme),
        Part(NOTES_MASTER, f"{KINDS}.notesMaster+xml", notes, notes_links),
        # Masters may not share a theme part, so the notes master has its own copy.
        Part("/ppt/theme/theme2.xml", THEME_KIND, theme),
        Part(
            "/ppt/presProps.xml", f"{KINDS}.presProps+xml", f"{HEAD}<p:presentationPr {NAMESPACES}/>".encode()
        ),
        Part("/ppt/viewProps.xml", f"{KINDS}.viewProps+xml", view.encode()),
        Part("/ppt/tableStyles.xml", f"{KINDS}.tableStyles+xml", table_styles_xml(template.table)),
    ]


def _properties(template: Template) -> list[Part]:
    core = (
        f'{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
        f"<dc:title>{xml_text(template.name)}</dc:title></cp:coreProperties>"
    )
    app = (
        f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        "<Application>slidegen</Application></Properties>"
    )
    return [
        Part(
            "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", core.encode()
        ),
        Part(
            "/docProps/app.xml",
            "application/vnd.openxmlformats-officedocument.extended-properties+xml",
            app.encode(),
        ),
    ]
