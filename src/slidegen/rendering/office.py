"""Files that LibreOffice can read into the files that it makes of them, offline and within a time."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory

NAMES = ("soffice", "libreoffice")
# The seconds that it may take for all files together: it needs two to start, and a few where its profile is new.
PATIENCE = 120
PLAIN = ("--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck", "--nofirststartwizard")


def office() -> str | None:
    """The path of LibreOffice, where it is at hand."""
    return next((path for name in NAMES if (path := which(name))), None)


def converted(
    program: str, files: Mapping[str, bytes], conversion: str, patience: float = PATIENCE
) -> dict[str, bytes]:
    """What LibreOffice makes of files, by their names; a file that it makes nothing of is not among them.

    `conversion` is the argument of --convert-to. The profile is a new one, in which macros and links stay as they are
    set at first, refused; the files stand in a folder of their own, which is gone afterwards.
    """
    if not files:
        return {}
    with TemporaryDirectory(prefix="slidegen-", ignore_cleanup_errors=True) as folder:
        given, made = Path(folder, "in"), Path(folder, "out")
        given.mkdir()
        for name, data in files.items():
            (given / name).write_bytes(data)
        profile = Path(folder, "profile").resolve().as_uri()
        order = [program, *PLAIN, f"-env:UserInstallation={profile}", "--convert-to", conversion]
        _run([*order, "--outdir", str(made), *(str(given / name) for name in files)], patience)
        suffix = "." + conversion.partition(":")[0]
        outputs = {name: (made / name).with_suffix(suffix) for name in files}
        return {name: path.read_bytes() for name, path in outputs.items() if path.is_file()}


def _run(order: Sequence[str], patience: float) -> None:
    """The program to its end, or to the end of patience: then it is ended with all that it started."""
    own = {"start_new_session": True} if os.name == "posix" else {}
    try:
        process = subprocess.Popen(  # noqa: S603
            order,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            **own,  # type: ignore[call-overload]
        )
    except OSError:
        return
    with suppress(subprocess.TimeoutExpired):
        process.wait(patience)
    _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    if os.name != "posix":
        process.kill()
    else:
        # Where it ended by itself and left nothing behind, there is no such group.
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
