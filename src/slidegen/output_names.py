"""The name of an output into one that every system takes, into others that are free, and into those of its locks."""

from __future__ import annotations

import os
from itertools import product

# What no name on Windows holds, and what it takes for a device whatever follows the first dot ("Naming Files, Paths,
# and Namespaces"). A presentation is sent to others, and lies in folders that several systems share.
_FORBIDDEN = dict.fromkeys((*map(ord, '<>:"/\\|?*\x7f'), *range(32)), "-")
_PORTS = (port + digit for port, digit in product(("com", "lpt"), "0123456789¹²³"))
_DEVICES = frozenset(("con", "prn", "aux", "nul", "conin$", "conout$", *_PORTS))
# The longest name that ext4, APFS and NTFS take: bytes of the first two, UTF-16 units of the last.
LONGEST = 255


def portable(name: str) -> str:
    """The name with "-" for what some system can't have in it, with "_" after that of a device, and not too long."""
    first, dot, rest = name.translate(_FORBIDDEN).partition(".")
    if first.rstrip(" ").lower() in _DEVICES:
        first += "_"
    return _fitting(first + dot + rest)


def numbered(name: str, number: int) -> str:
    """As systems number copies: "talk (2).pptx"."""
    return _fitting(name, f" ({number})")


def _fitting(name: str, mark: str = "") -> str:
    """The name with a mark before its suffix, what is too much cut from its stem."""
    stem, dot, suffix = name.rpartition(".")
    if not stem:
        stem, dot, suffix = name, "", ""
    end = mark + dot + suffix
    while len(stem) > 1 and _length(stem + end) > LONGEST:
        stem = stem[:-1]
    return stem + end


def _length(name: str) -> int:
    return len(name.encode("utf-16-le", "surrogatepass")) // 2 if os.name == "nt" else len(os.fsencode(name))


def lock_names(name: str) -> tuple[str, ...]:
    """The files that say, beside it, that a program has it open.

    LibreOffice puts ".~lock." and "#" around the name. Microsoft's programs put "~$" before it, some in place of the
    first letter of seven, or of the first two of more.
    """
    stem = name.rpartition(".")[0]
    cut = 2 if len(stem) > 7 else 1 if len(stem) == 7 else 0
    return tuple(dict.fromkeys((f".~lock.{name}#", f"~${name}", f"~${name[cut:]}")))
