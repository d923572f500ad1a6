"""A command into what it cost: seconds of CPU, peak memory, bytes written."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path
from statistics import median

MEBI = 2**20
# Linux counts ru_maxrss in KiB, macOS in bytes (getrusage(2)).
RSS_UNIT = 1 if os.uname().sysname == "Darwin" else 1024


@dataclass(frozen=True, slots=True)
class Cost:
    """One run. `cpu` is user and system time in seconds, of children too; `peak` and `size` are in bytes."""

    cpu: float
    peak: int
    size: int


def run(command: list[str], folder: Path, outputs: list[Path]) -> Cost:
    """Runs the command in the folder; what it wrote there before is deleted first."""
    for output in outputs:
        output.unlink(missing_ok=True)
    with (folder / "log.txt").open("wb") as log:
        process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log)
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{command} ended with {process.returncode}: {(folder / 'log.txt').read_text()}")
    size = sum(output.stat().st_size for output in outputs)
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss * RSS_UNIT, size)


def middle(costs: list[Cost]) -> Cost:
    """The median of each figure by itself."""
    return Cost(
        median(cost.cpu for cost in costs),
        round(median(cost.peak for cost in costs)),
        round(median(cost.size for cost in costs)),
    )
