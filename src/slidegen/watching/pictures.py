"""Paths of pictures into pictures, each file read again only when it has changed."""

from __future__ import annotations

from pathlib import Path

from slidegen.diagnostics import Finding
from slidegen.images import read_image
from slidegen.images.paths import locate
from slidegen.limits import Limits
from slidegen.scene import Image
from slidegen.source import Span
from slidegen.watching.states import state_of


class Pictures:
    """Keeps what the last two builds read, so that a day of other pictures takes no more memory than they do."""

    def __init__(self) -> None:
        self._before: dict[object, Image] = {}
        self._now: dict[object, Image] = {}
        self._seen: dict[tuple[str, Path, Path], object] = {}

    def begin(self) -> None:
        """Of a build: what the last one did not read is let go of."""
        self._before, self._now, self._seen = self._now, {}, {}

    def read(
        self, path: str, root: Path, folder: Path, span: Span, limits: Limits
    ) -> tuple[Image | None, tuple[Finding, ...]]:
        """As `read_image` reads. A picture with a finding is read each time: the finding is at another place."""
        # Taken before the bytes: a change in between is seen by the next build.
        self._seen[path, root, folder] = found = _found(path, root, folder)
        key = (path, found, limits)
        known = self._before.get(key) or self._now.get(key)
        image, findings = (known, ()) if known else read_image(path, root, folder, span, limits)
        if image and not findings:
            self._now[key] = image
        return image, findings

    def hold(self) -> bool:
        """Whether the files are still as this build saw them."""
        return all(_found(*each) == found for each, found in self._seen.items())


def _found(path: str, root: Path, folder: Path) -> object:
    """The file and its state, or why there is none."""
    if path.startswith("data:"):
        return None
    file = locate(path, root, folder)
    return (file, state_of(file)) if isinstance(file, Path) else file
