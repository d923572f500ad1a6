"""Files onto the disk, each whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from slidegen.scene import Files


def write(files: Files, folder: Path) -> list[Path]:
    """Writes each file below the folder, which is made if need be; raises OSError where that can't be done."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, data in files.items():
        target = folder / name
        _write(target, data)
        written.append(target)
    return written


def _write(target: Path, data: bytes) -> None:
    """What was there stays until the new bytes are all on the disk."""
    handle, scratch = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        # A temporary file is private; what is written should be as open as any new file.
        mask = os.umask(0)
        os.umask(mask)
        Path(scratch).chmod(0o666 & ~mask)
        Path(scratch).replace(target)
    except OSError:
        Path(scratch).unlink(missing_ok=True)
        raise
