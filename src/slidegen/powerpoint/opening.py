"""The bytes of a PowerPoint file that anyone may have made into its package, within bounds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from slidegen.diagnostics import Finding
from slidegen.limits import DEFAULT, MEGA, Limits, too_large
from slidegen.opc import Package, Part, Relationship
from slidegen.powerpoint.kinds import kind_of
from slidegen.powerpoint.names import local
from slidegen.powerpoint.parsing import parse_xml
from slidegen.powerpoint.refusal import SAVE_AS, no_package, no_presentation, refused
from slidegen.powerpoint.relations import ContentTypes, read_relationships, read_types, relationships_item
from slidegen.powerpoint.strict import is_strict, transitional
from slidegen.powerpoint.zipped import Zipped, entry_count, open_zip

Findings = tuple[Finding, ...]
# How many relationships, and files that belong to no part, there may be for each part that there may be.
RELATIONS = 20


def open_presentation(
    data: bytes, name: str, limits: Limits = DEFAULT, without: frozenset[str] = frozenset()
) -> tuple[Package | None, Findings]:
    """The parts to which relationships lead, or the finding that says why it can't be read; `name` is the file's.

    Relationships of the kinds in `without` ("slide") are not followed. So, and in damaged files, a relationship may
    name a part that is not there. ISO Strict becomes Transitional.
    """
    if entry_count(data) > RELATIONS * limits.package_parts:
        return None, (_parts(name, limits),)
    zipped = open_zip(data, limits.unpacked_megabytes * MEGA)
    if zipped is None:
        return None, (no_package(data, name),)
    types = read_types(zipped.read("/[Content_Types].xml") or b"")
    if types is None:
        return None, (no_presentation(frozenset(zipped.entries), name),)
    roots = _relationships(zipped, "")
    package = _followed(zipped, types, roots, name, limits, without)
    if isinstance(package, Finding):
        return None, (package,)
    wrong = _main_fault(package, name)
    if wrong:
        return None, (wrong,)
    return (transitional(package) if is_strict(package) else package), ()


def main_part(package: Package) -> Part | None:
    """The part of the presentation itself."""
    targets = (rel.target for rel in package.relationships if rel.type.endswith("/officeDocument"))
    return next((package.parts[target] for target in targets if target in package.parts), None)


def _followed(
    zipped: Zipped,
    types: ContentTypes,
    roots: tuple[Relationship, ...],
    name: str,
    limits: Limits,
    without: frozenset[str],
) -> Package | Finding:
    parts: dict[str, Part] = {}
    size, relations, waiting = 0, len(roots), _targets(roots, without)
    while waiting:
        target = waiting.pop()
        if target in parts or target.lower() not in zipped.entries:
            continue
        own = relationships_item(target)
        size += zipped.size(target) + zipped.size(own)
        if size > limits.unpacked_megabytes * MEGA:
            return _unpacked(name, limits)
        if len(parts) == limits.package_parts or relations > RELATIONS * limits.package_parts:
            return _parts(name, limits)
        blob = zipped.read(target)
        if blob is not None:
            relationships = _relationships(zipped, target)
            relations += len(relationships)
            parts[target] = Part(target, types.of(target, blob), blob, relationships)
            waiting.extend(_targets(relationships, without))
    return Package(parts, roots)


def _targets(relationships: Iterable[Relationship], without: frozenset[str]) -> list[str]:
    inner = (rel for rel in relationships if not rel.external and kind_of(rel) not in without)
    return [rel.target for rel in inner][::-1]


def _relationships(zipped: Zipped, part: str) -> tuple[Relationship, ...]:
    """The relationships of a part, their targets spelled as the zip spells them."""
    found = read_relationships(zipped.read(relationships_item(part)) or b"", part)
    return tuple(
        rel if rel.external else replace(rel, target=zipped.name(rel.target) or rel.target) for rel in found
    )


def _parts(name: str, limits: Limits) -> Finding:
    return too_large("package_parts", limits, f'"{name}" is not read: it has too many parts', None)


def _unpacked(name: str, limits: Limits) -> Finding:
    what = f'"{name}" is not read: unpacked, it has too many megabytes'
    return too_large("unpacked_megabytes", limits, what, None)


def _main_fault(package: Package, name: str) -> Finding | None:
    """What is wrong with the presentation itself."""
    main = main_part(package)
    if main is None:
        return refused(name, "has no presentation in it, or does not say where", SAVE_AS)
    root = parse_xml(main.blob)
    if root is not None and local(root) == "presentation":
        return None
    if "presentation" in main.content_type or "powerpoint" in main.content_type:
        return refused(name, "is damaged: its presentation is no XML that may be read", SAVE_AS)
    return refused(name, "is the file of another Office program", "name a .pptx or .potx file")
