"""The items of a package that are no parts, content types and relationships (ECMA-376 part 2, 9), into values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from posixpath import normpath
from urllib.parse import unquote

from slidegen.opc import Relationship
from slidegen.powerpoint.names import children, local
from slidegen.powerpoint.parsing import parse_xml

UNKNOWN = "application/octet-stream"
# How some programs call the types of pictures.
USUAL = {
    "image/jpg": "image/jpeg",
    "image/pjpeg": "image/jpeg",
    "image/x-png": "image/png",
    "image/svg": "image/svg+xml",
}
# How the bytes of pictures begin: PowerPoint goes by these, whatever type or extension says.
BEGINNINGS = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg", b"GIF8": "image/gif"}


@dataclass(frozen=True, slots=True)
class ContentTypes:
    """Types by part name and by extension, both in small letters."""

    overrides: Mapping[str, str]
    defaults: Mapping[str, str]

    def of(self, name: str, blob: bytes) -> str:
        named = self.overrides.get(name.lower())
        kind = named or self.defaults.get(name.rpartition(".")[2].lower(), UNKNOWN)
        if not kind.startswith("image/"):
            return kind
        known = (usual for beginning, usual in BEGINNINGS.items() if blob.startswith(beginning))
        return next(known, USUAL.get(kind, kind))


def read_types(blob: bytes) -> ContentTypes | None:
    """[Content_Types].xml; None where it is none."""
    root = parse_xml(blob)
    if root is None or local(root) != "Types":
        return None
    overrides: dict[str, str] = {}
    defaults: dict[str, str] = {}
    for each in children(root):
        kind = each.get("ContentType", "")
        if local(each) == "Override":
            overrides.setdefault(resolved(each.get("PartName", ""), "/").lower(), kind)
        elif local(each) == "Default":
            defaults.setdefault(each.get("Extension", "").lower(), kind)
    return ContentTypes(overrides, defaults)


def relationships_item(part: str) -> str:
    """The name of the item that holds a part's relationships; `part` is empty for those of the package."""
    folder, _, base = part.rpartition("/")
    return f"{folder}/_rels/{base}.rels"


def read_relationships(blob: bytes, part: str) -> tuple[Relationship, ...]:
    """The relationships of a part, each id once; targets within the package are part names."""
    root = parse_xml(blob)
    found: dict[str, Relationship] = {}
    for each in children(root):
        key, kind, target = each.get("Id", ""), each.get("Type", ""), each.get("Target", "")
        outside = each.get("TargetMode", "").lower() == "external"
        if key and kind and local(each) == "Relationship":
            name = target if outside else resolved(target, part.rpartition("/")[0] + "/")
            found.setdefault(key, Relationship(key, kind, name, outside))
    return tuple(found[key] for key in sorted(found))


def resolved(target: str, folder: str) -> str:
    """A reference as a part's name; it can't lead out of the package, whose root has no folder above it."""
    path = unquote(target.partition("#")[0]).replace("\\", "/")
    whole = path if path.startswith("/") else folder + path
    return "/" + normpath("/" + whole).lstrip("/")
