"""An animated GIF into the same without comments and what programs leave in it (GIF89a, 23-26)."""

from __future__ import annotations

_EXTENSION, _IMAGE, _TRAILER = 0x21, 0x2C, 0x3B
_GRAPHIC_CONTROL, _APPLICATION = 0xF9, 0xFF
# How often it is repeated.
_LOOPS = (b"NETSCAPE2.0", b"ANIMEXTS1.0")


def without_comments(data: bytes) -> bytes:
    """Frames and repetitions stay. A file that ends early ends where it does."""
    at = 13 + _table(data[10]) if len(data) > 10 else len(data)
    kept = [data[:at]]
    while at < len(data) and data[at] != _TRAILER:
        if data[at] == _IMAGE and at + 9 < len(data):
            end = _blocks(data, at + 10 + _table(data[at + 9]) + 1)
            kept.append(data[at:end])
        elif data[at] == _EXTENSION and at + 1 < len(data):
            end = _blocks(data, at + 2)
            if data[at + 1] == _GRAPHIC_CONTROL or (
                data[at + 1] == _APPLICATION and data[at + 3 : at + 14] in _LOOPS
            ):
                kept.append(data[at:end])
        else:
            break
        at = end
    return b"".join((*kept, bytes((_TRAILER,))))


def _table(flags: int) -> int:
    """The bytes of the colour table that the flags announce."""
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _blocks(data: bytes, at: int) -> int:
    """Where the sub-blocks that begin here end: each tells its length, and one of none is the last."""
    while at < len(data) and data[at]:
        at += data[at] + 1
    return at + 1
