"""Files onto the disk: each whole or not at all, and none in place of what someone changed or has open."""

from __future__ import annotations

import errno
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, replace
from itertools import count
from os.path import lexists
from pathlib import Path

from slidegen.deck_file import shown_name
from slidegen.diagnostics import Finding
from slidegen.fingerprint import Origin, origin
from slidegen.output_names import lock_names, numbered, portable
from slidegen.scene import Files
from slidegen.scratch import Scratch, clear, scratch


@dataclass(frozen=True, slots=True)
class Written:
    """The files as they now are, in order; those of them that had these bytes already; what an author should know."""

    paths: tuple[Path, ...] = ()
    kept: frozenset[Path] = frozenset()
    findings: tuple[Finding, ...] = ()


# Why a file stays: the finding's code, what the file is, and what helps.
_Hindrance = tuple[str, str, str]
_REPLACE = "--force replaces it; to keep it, give it another name and build again"
_CLOSE = "close it where it is open, and build again"
_CHANGED: _Hindrance = ("output-changed", "was changed since slidegen wrote it", _REPLACE)
_FOREIGN: _Hindrance = ("output-changed", "is no file that slidegen wrote", _REPLACE)
_PROTECTED: _Hindrance = ("output-changed", "is protected from being written", _REPLACE)
_NO_FILE: _Hindrance = ("output-changed", "is a link to nothing, or no ordinary file", _REPLACE)
_FOLDER: _Hindrance = ("output-changed", "is a folder", "give the folder another name, or use --out")
_LOCKED: _Hindrance = (
    "output-open",
    "is open in another program",
    f"{_CLOSE}; --force replaces it, if nothing has it open any more",
)
_HELD: _Hindrance = ("output-open", "can't be replaced now", _CLOSE)
_UNREADABLE: _Hindrance = ("output-open", "can't be read", f"{_CLOSE}; or see to who may read it")


@dataclass(frozen=True, slots=True)
class _Output:
    """`asked` is the file's own name; `path` is another one where `hindrance` says why. `held`: it has these bytes."""

    asked: Path
    path: Path
    data: bytes
    hindrance: _Hindrance | None = None
    held: bool = False

    def told(self, strict: bool = False) -> Iterator[Finding]:
        if self.hindrance:
            then = (
                "nothing is written" if strict else f'this build is in "{shown_name(Path(self.path.name))}"'
            )
            code, what, hint = self.hindrance
            yield Finding(code, f'"{shown_name(self.asked)}" {what}; it stays, and {then}', hint=hint)


def write(files: Files, folder: Path, force: bool = False, strict: bool = False) -> Written:
    """Writes each file below the folder, which is made if need be.

    A file that is open elsewhere, or is not as slidegen wrote it, stays; the new one stands beside it: for
    "talk.pptx" it is "talk (2).pptx". With `force` it is replaced; with `strict`, nothing is written
    where one has to stay.
    """
    try:
        outputs = [_output(folder / portable(name), data, force) for name, data in files.items()]
        if strict and any(output.hindrance for output in outputs):
            return Written(findings=tuple(each for output in outputs for each in output.told(strict)))
        return _written(folder, outputs)
    except OSError as error:
        return Written(findings=(_unwritable(folder, error, "nothing was written"),))


def _output(asked: Path, data: bytes, force: bool) -> _Output:
    if _holds(asked, data):
        return _Output(asked, asked, data, held=True)
    hindrance = _hindrance(asked, force)
    if hindrance is None:
        return _Output(asked, asked, data)
    other = _other(asked, data)
    return _Output(asked, other, data, hindrance, _holds(other, data))


def _other(asked: Path, data: bytes, after: Path | None = None) -> Path:
    """The first numbered name that is free, or that of an earlier build which nobody changed."""
    names = (asked.with_name(numbered(asked.name, number)) for number in count(2))
    return next(
        path for path in names if path != after and (_holds(path, data) or not _hindrance(path, force=False))
    )


def _hindrance(path: Path, force: bool) -> _Hindrance | None:
    """Why what is at the path may not be replaced, if anything is there."""
    if path.is_dir():
        return _FOLDER
    if force or not lexists(path):
        return None
    if not path.is_file():
        return _NO_FILE
    try:
        with path.open("rb") as stream:
            found = origin(stream)
    except OSError:
        return _UNREADABLE
    if found is not Origin.UNCHANGED:
        return _CHANGED if found is Origin.CHANGED else _FOREIGN
    if not path.stat().st_mode & 0o222:
        return _PROTECTED
    locks = (each.with_name(name) for each in {path, _real(path)} for name in lock_names(each.name))
    return _LOCKED if any(map(lexists, locks)) else None


def _holds(path: Path, data: bytes) -> bool:
    """Whether the file has these bytes already: then it may be open, and those who watch it are left alone."""
    try:
        return path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False


def _real(path: Path) -> Path:
    """The file that is written: where a link leads to one, that one, and the link stays."""
    return path.resolve() if path.is_symlink() and path.is_file() else path


def _written(folder: Path, outputs: Sequence[_Output]) -> Written:
    """Every file is on the disk before the first takes its place: a full disk changes nothing."""
    fresh = [output for output in outputs if not output.held]
    folder.mkdir(parents=True, exist_ok=True)
    for home in {_real(output.path).parent for output in fresh}:
        clear(home)
    with ExitStack() as stack:
        staged = {output.asked: stack.enter_context(_staged(output)) for output in fresh}
        for each in staged.values():
            each.settle()
        return _moved(outputs, staged)


def _staged(output: _Output) -> AbstractContextManager[Scratch]:
    real = _real(output.path)
    # What is forced is protected no more: Windows could not even remove the scratch file.
    mode = real.stat().st_mode & 0o777 | 0o200 if real.is_file() else None
    return scratch(real.parent, output.data, mode)


def _moved(outputs: Sequence[_Output], staged: Mapping[Path, Scratch]) -> Written:
    """What took its place; where one file can't, the others do all the same."""
    paths: list[Path] = []
    findings: list[Finding] = []
    for output in outputs:
        try:
            moved = output if output.held else _move(output, staged[output.asked])
        except OSError as error:
            findings.append(_unwritable(output.path, error, "what was there is as it was"))
        else:
            paths.append(moved.path)
            findings += moved.told()
    kept = frozenset(output.path for output in outputs if output.held)
    return Written(tuple(paths), kept, tuple(findings))


def _move(output: _Output, staged: Scratch) -> _Output:
    """Windows refuses to replace a file that a program has open, whatever is forced."""
    try:
        staged.move(_real(output.path))
    except PermissionError:
        path = _other(output.asked, output.data, after=output.path)
        staged.move(path)
        return replace(output, path=path, hindrance=output.hindrance or _HELD)
    return output


def _unwritable(path: Path, error: OSError, state: str) -> Finding:
    message = f'"{shown_name(path)}" can\'t be written: {error.strerror or error}; {state}'
    full = error.errno in (errno.ENOSPC, errno.EDQUOT)
    hint = "make room on the disk, and build again" if full else "--out writes to another folder"
    return Finding("unwritable", message, hint=hint)
