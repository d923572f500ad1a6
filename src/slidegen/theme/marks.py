"""A page and the files beside it into marks at its end, by which it is known what was changed by hand since."""

from __future__ import annotations

import re
from collections.abc import Mapping
from hashlib import sha256

from slidegen.theme.homes import FILE

_HEAD = "\n# By these marks slidegen knows what was changed by hand since it was written.\n"
_MARK = re.compile(r"^#   ([0-9a-f]{16}) (.+)$", re.MULTILINE)


def mark_of(data: bytes) -> str:
    return sha256(data).hexdigest()[:16]


def with_marks(page: str, files: Mapping[str, bytes]) -> str:
    """The page with marks of the files beside it and of itself."""
    lines = (f"#   {mark_of(data)} {name}\n" for name, data in sorted(files.items()))
    text = page + _HEAD + "".join(lines)
    return f"{text}#   {_of_page(text)} {FILE}\n"


def marks_in(page: str) -> dict[str, str]:
    """The marks by name of file."""
    return {name: mark for mark, name in _MARK.findall(_plain(page))}


def is_as_written(page: str) -> bool:
    """Whether nobody changed the page, but for how its lines end."""
    mark = marks_in(page).get(FILE)
    line = f"#   {mark} {FILE}\n"
    return mark is not None and _of_page(_plain(page).replace(line, "")) == mark


def _of_page(text: str) -> str:
    return mark_of(text.encode("utf-8", "surrogatepass"))


def _plain(page: str) -> str:
    """What git and editors may change by themselves, put back."""
    return page.removeprefix("\ufeff").replace("\r\n", "\n")
