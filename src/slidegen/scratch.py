"""Bytes into a file beside their place, which then takes it as a whole; what builds that were ended left is cleared."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from os import scandir
from pathlib import Path
from typing import BinaryIO

# Short, whatever the name of the output: that may be as long as a name can be.
_HEAD, _TAIL = ".slidegen-", ".part"
# File systems that don't know a call say so with these.
_NOT_HERE = (errno.EINVAL, errno.ENOTSUP, errno.ENOSYS, errno.ENOLCK)


@dataclass(frozen=True, slots=True)
class Scratch:
    """A file that holds all of its bytes; while the stream is open, no other build takes it for left behind."""

    path: Path
    stream: BinaryIO

    def settle(self) -> None:
        """Until the bytes are on the disk: after a power cut a new name on bytes still in memory is an empty file."""
        try:
            os.fsync(self.stream.fileno())
        except OSError as error:
            if error.errno not in _NOT_HERE:
                raise

    def move(self, target: Path) -> None:
        """In one step: the target is the old file or the new one, at any moment."""
        # Windows moves no open file.
        if os.name == "nt":
            self.stream.close()
        self.path.replace(target)


@contextmanager
def scratch(folder: Path, data: bytes, mode: int | None = None) -> Iterator[Scratch]:
    """A scratch file in the folder, gone at the end unless it was moved. Its mode is a new file's, or `mode`."""
    path, stream = _opened(folder)
    try:
        if mode is not None:
            path.chmod(mode)
        stream.write(data)
        stream.flush()
        yield Scratch(path, stream)
    finally:
        # What did not fit on the disk does not fit at the close either.
        with suppress(OSError):
            stream.close()
        path.unlink(missing_ok=True)


def _opened(folder: Path) -> tuple[Path, BinaryIO]:
    """A new file under a name of this process's own, locked while it is open."""
    number = 0
    while True:
        path, number = folder / f"{_HEAD}{os.getpid()}-{number}{_TAIL}", number + 1
        try:
            stream = path.open("xb")
        except FileExistsError:
            continue
        _lock(stream)
        # Another build may have cleared it, between its making and its lock.
        if os.name == "nt" or os.fstat(stream.fileno()).st_nlink:
            return path, stream
        stream.close()


def clear(folder: Path) -> None:
    """Removes the scratch files that no running build holds."""
    try:
        with scandir(folder) as entries:
            names = [entry.name for entry in entries]
        left = [folder / name for name in names if name.startswith(_HEAD) and name.endswith(_TAIL)]
    except OSError:
        return
    for path in left:
        # In use on Windows, which then refuses; or not this user's.
        with suppress(OSError):
            _clear(path)


if sys.platform == "win32":

    def _lock(stream: BinaryIO) -> None:
        """Nothing is to be done: an open file can't be removed here."""

    def _clear(path: Path) -> None:
        path.unlink()

else:
    import fcntl

    def _lock(stream: BinaryIO) -> None:
        """Until the stream is closed or the process ends, however it ends."""
        try:
            fcntl.flock(stream, fcntl.LOCK_EX)
        except OSError as error:
            if error.errno not in _NOT_HERE:
                raise

    def _clear(path: Path) -> None:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            path.unlink()
        finally:
            os.close(handle)
