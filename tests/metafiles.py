"""EMF files, as a program that draws one shape would write them ([MS-EMF])."""

from __future__ import annotations

import struct

BRUSH, SELECT, ELLIPSE, END = 39, 37, 42, 14
HEADER = 108


def emf(width: int = 200, height: int = 100, color: str = "FF0000") -> bytes:
    """A filled ellipse over the whole picture, which is so many pixels large at 96 an inch."""
    red, green, blue = bytes.fromhex(color)
    records = [
        _record(BRUSH, struct.pack("<IIBBBBI", 1, 0, red, green, blue, 0, 0)),
        _record(SELECT, struct.pack("<I", 1)),
        _record(ELLIPSE, struct.pack("<4i", 0, 0, width, height)),
        _record(END, struct.pack("<3I", 0, 16, 20)),
    ]
    body = b"".join(records)
    frame = round(width * 2540 / 96), round(height * 2540 / 96)
    head = struct.pack("<II8i", 1, HEADER, 0, 0, width - 1, height - 1, 0, 0, *frame)
    head += struct.pack("<4s3IHH3I", b" EMF", 0x10000, HEADER + len(body), len(records) + 1, 2, 0, 0, 0, 0)
    head += struct.pack("<4i3I2i", 1920, 1080, 508, 286, 0, 0, 0, 508_000, 286_000)
    assert len(head) == HEADER, "the header has the length that it says"
    return head + body


def _record(kind: int, data: bytes) -> bytes:
    return struct.pack("<II", kind, 8 + len(data)) + data
