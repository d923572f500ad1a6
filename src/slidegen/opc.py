"""A package of parts with relationships (ECMA-376 part 2), as read from a file or as to be written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Relationship:
    """`target` is a part's name ("/ppt/slides/slide1.xml"), or a URL where `external`."""

    id: str
    type: str
    target: str
    external: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A file of the package: its name begins with "/"."""

    name: str
    content_type: str
    blob: bytes
    relationships: tuple[Relationship, ...] = ()


@dataclass(frozen=True, slots=True)
class Package:
    """Parts by name, and the relationships of the package itself."""

    parts: Mapping[str, Part] = field(default_factory=dict)
    relationships: tuple[Relationship, ...] = ()
