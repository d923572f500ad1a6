"""Bytes of an OPC package (ECMA-376 part 2) into parts and back, the same parts always to the same bytes."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Mapping
from io import BytesIO
from posixpath import basename, dirname, relpath

from slidegen.opc import Package, Part, Relationship
from slidegen.powerpoint.xml import HEAD, xml_attribute

# The earliest date that a zip can hold: an archive's date would be the only thing that differs between two builds.
DATE = (1980, 1, 1, 0, 0, 0)
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
# The pictures that every reader of a package shows, and drawings, which have one of them beside them.
EXTENSIONS = {"image/png": "png", "image/jpeg": "jpeg", "image/gif": "gif", "image/svg+xml": "svg"}
DEFAULT_TYPES = {"xml": "application/xml", "rels": RELATIONSHIPS_TYPE}


def open_package(data: bytes) -> Package:
    """The parts of a package that python-pptx can open; raises what python-pptx raises where it can't."""
    # Imported here: only a file that others made needs it, and it is slow to load.
    from pptx.opc.package import OpcPackage

    opened = OpcPackage.open(BytesIO(data))
    parts = {
        str(part.partname): Part(str(part.partname), part.content_type, part.blob, _relationships(part.rels))
        for part in opened.iter_parts()
    }
    return Package(parts, _relationships(opened._rels))


def _relationships(rels: Mapping[str, object]) -> tuple[Relationship, ...]:
    return tuple(
        Relationship(key, rel.reltype, rel.target_ref, True)  # type: ignore[attr-defined]
        if rel.is_external  # type: ignore[attr-defined]
        else Relationship(key, rel.reltype, str(rel.target_part.partname))  # type: ignore[attr-defined]
        for key, rel in sorted(rels.items())
    )


def write_package(package: Package) -> bytes:
    """The package as a zip: content types first, then each part with its relationships, in the order of `parts`."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        _write(archive, "/[Content_Types].xml", _content_types(package.parts.values()))
        _write(archive, "/_rels/.rels", _relationships_xml("/", package.relationships))
        for part in package.parts.values():
            _write(archive, part.name, part.blob)
            if part.relationships:
                folder = dirname(part.name).rstrip("/")
                name = f"{folder}/_rels/{basename(part.name)}.rels"
                _write(archive, name, _relationships_xml(folder or "/", part.relationships))
    return stream.getvalue()


def _write(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    entry = zipfile.ZipInfo(name.lstrip("/"), DATE)
    # A picture is compressed already.
    stored = name.endswith((".png", ".jpeg", ".jpg", ".gif"))
    entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    entry.create_system = 0  # zipfile writes the system it runs on, which must not show
    archive.writestr(entry, data)


def _content_types(parts: Iterable[Part]) -> bytes:
    defaults, overrides = dict(DEFAULT_TYPES), []
    for part in parts:
        extension = part.name.rpartition(".")[2].lower()
        if part.content_type.startswith("image/"):
            defaults[extension] = part.content_type
        else:
            overrides.append(
                f"<Override PartName={xml_attribute(part.name)} ContentType={xml_attribute(part.content_type)}/>"
            )
    heads = [f'<Default Extension="{key}" ContentType="{value}"/>' for key, value in sorted(defaults.items())]
    return f'{HEAD}<Types xmlns="{CONTENT_TYPES}">{"".join(heads + overrides)}</Types>'.encode()


def _relationships_xml(folder: str, relationships: Iterable[Relationship]) -> bytes:
    rows = []
    for rel in relationships:
        target = rel.target if rel.external else relpath(rel.target, folder)
        mode = ' TargetMode="External"' if rel.external else ""
        rows.append(f'<Relationship Id="{rel.id}" Type="{rel.type}" Target={xml_attribute(target)}{mode}/>')
    return f'{HEAD}<Relationships xmlns="{RELATIONSHIPS}">{"".join(rows)}</Relationships>'.encode()
