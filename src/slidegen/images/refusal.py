"""Why a picture was left out, into the finding that says so."""

from __future__ import annotations

from dataclasses import dataclass

from slidegen.diagnostics import Finding
from slidegen.limits import Limits, too_large
from slidegen.source import Span

USE = "use PNG, JPEG, GIF, WebP or SVG"
# A path of more letters than this is a data URI or a slip; its beginning tells which.
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Refusal:
    """`limit` is a name of Limits where the picture goes beyond one."""

    why: str
    hint: str = USE
    limit: str = ""

    def finding(self, path: str, span: Span, limits: Limits) -> Finding:
        message = f'picture "{shortened(path)}" can\'t be shown: {self.why}'
        if self.limit:
            return too_large(self.limit, limits, message, span)
        return Finding("unreadable", message, span, self.hint)


def shortened(path: str) -> str:
    return path if len(path) <= _LONGEST else f"{path[: _LONGEST // 2]}…"
