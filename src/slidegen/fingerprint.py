"""What an output holds into a fingerprint that is written into it, by which a later build knows its own work."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable
from enum import Enum
from hashlib import sha256
from os import SEEK_END
from typing import BinaryIO

NAME = "slidegen-build"
# The part of a package in which programs keep properties of their own (ECMA-376 part 1, 22.3).
CUSTOM = "docProps/custom.xml"
CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
CUSTOM_RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/"
# All custom properties are of this format; ids 0 and 1 are taken (MS-OLEPS 2.18).
_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_META = re.compile(rb'<meta name="' + NAME.encode() + rb'" content="([0-9a-f]*)">')
# The head of a page, in which the element stands; more of custom properties is not read.
_HEAD = 4096
# The length of an archive's last record without a comment (PKWARE APPNOTE 4.3.16).
_END = 22

Member = tuple[str, int, int]


def fingerprint(all_members: Iterable[Member]) -> str:
    """Of the name, CRC-32 and size of each member, in order: a change is noticed, a forger is not kept off."""
    text = "".join(f"{name}\n{checksum} {size}\n" for name, checksum, size in all_members)
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def custom_xml(others: Iterable[Member]) -> bytes:
    """The custom properties of a package whose other members are `others`, which hold all of it."""
    value = fingerprint(others)
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<Properties xmlns="{_DOCUMENT}custom-properties" xmlns:vt="{_DOCUMENT}docPropsVTypes">'
        f'<property fmtid="{_FORMAT}" pid="2" name="{NAME}"><vt:lpwstr>{value}</vt:lpwstr></property></Properties>'
    ).encode()


def meta(value: str = "") -> str:
    """The element of a page that holds its fingerprint, or the place for it."""
    return f'<meta name="{NAME}" content="{value}">'


def marked_page(page: bytes) -> bytes:
    """The page with its fingerprint in the empty element of its head."""
    place = page.index(meta().encode())
    value = meta(_of_page(page)).encode()
    return b"".join((page[:place], value, memoryview(page)[place + len(meta()) :]))


def _of_page(page: bytes) -> str:
    return fingerprint([("", zlib.crc32(page), len(page))])


class Origin(Enum):
    """What a file in an output's place is."""

    UNCHANGED = "as slidegen wrote it"
    CHANGED = "changed since slidegen wrote it"
    FOREIGN = "not written by slidegen"


def origin(stream: BinaryIO) -> Origin:
    """Where a file comes from, by its fingerprint. It is not unpacked; raises OSError where it can't be read."""
    head = stream.read(_HEAD)
    return _of_package_file(stream) if head.startswith(b"PK") else _of_page_file(head, stream)


def _of_package_file(stream: BinaryIO) -> Origin:
    # Imported here: there is seldom a file before the first build, and never in a program that keeps the bytes.
    import zipfile

    try:
        with zipfile.ZipFile(stream) as archive:
            found = archive.infolist()
            [custom] = (member for member in found if member.filename == CUSTOM)
            with archive.open(custom) as part:
                written = part.read(_HEAD)
            # zipfile overlooks what stands before and behind an archive.
            stream.seek(-_END, SEEK_END)
            alone = found[0].header_offset == 0 and stream.read(4) == b"PK\5\6"
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError):
        return Origin.FOREIGN
    others = ((each.orig_filename, each.CRC, each.file_size) for each in found if each is not custom)
    if alone and written == custom_xml(others):
        return Origin.UNCHANGED
    return Origin.CHANGED if NAME.encode() in written else Origin.FOREIGN


def _of_page_file(head: bytes, stream: BinaryIO) -> Origin:
    found = _META.search(head)
    if found is None:
        return Origin.FOREIGN
    page = b"".join((head[: found.start()], meta().encode(), head[found.end() :], stream.read()))
    return Origin.UNCHANGED if found[1].decode() == _of_page(page) else Origin.CHANGED
