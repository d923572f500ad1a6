"""The bytes of a zip into its files by their part names, none of them unpacked before it is asked for."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO

# What zipfile and zlib raise where a zip is not as it should be.
BROKEN = (
    zipfile.BadZipFile,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OSError,
    EOFError,
    struct.error,
    zlib.error,
)
# Packages know no other ways of packing (ECMA-376 part 2, C.1), and others may ask for memory without bounds.
PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
ENCRYPTED = 0x1


@dataclass(frozen=True, slots=True)
class Zipped:
    """`entries` by part name in small letters, as names that differ in case only are one (ECMA-376 part 2, 9.1.1.4).
    `most` are the bytes of the largest entry that is unpacked."""

    archive: zipfile.ZipFile
    entries: Mapping[str, zipfile.ZipInfo]
    most: int

    def name(self, wanted: str) -> str | None:
        """A part's name as the zip writes it."""
        entry = self.entries.get(wanted.lower())
        return None if entry is None else part_name(entry.filename)

    def size(self, wanted: str) -> int:
        """The bytes that a part says it has, once unpacked; `read` gives no more than these."""
        entry = self.entries.get(wanted.lower())
        return 0 if entry is None else entry.file_size

    def read(self, wanted: str) -> bytes | None:
        """A part's bytes; None where there is no such part, or it can't be unpacked."""
        entry = self.entries.get(wanted.lower())
        if entry is None or entry.file_size > self.most:
            return None
        if entry.compress_type not in PACKED or entry.flag_bits & ENCRYPTED:
            return None
        try:
            with self.archive.open(entry) as stream:
                data = stream.read(entry.file_size + 1)
        except BROKEN:
            return None
        return data if len(data) == entry.file_size else None


def entry_count(data: bytes) -> int:
    """No fewer than the entries of a zip: each has a header with this signature in the directory at the end."""
    return data.count(b"PK\x01\x02")


def open_zip(data: bytes, most: int) -> Zipped | None:
    """None where it is no zip, or a part of one. Of entries under one name the first counts."""
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except BROKEN:
        return None
    entries: dict[str, zipfile.ZipInfo] = {}
    for entry in archive.infolist():
        name = part_name(entry.filename)
        if not name.endswith("/"):  # a folder, or without a name
            entries.setdefault(name.lower(), entry)
    return Zipped(archive, entries, most)


def part_name(file: str) -> str:
    """A file of a zip as a part's name: some programs write backslashes, and some a slash at the beginning."""
    return "/" + file.replace("\\", "/").lstrip("/")
