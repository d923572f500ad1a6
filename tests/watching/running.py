"""`slidegen watch` as a program that runs beside a test: what it says, where its page is, and how it ends."""

from __future__ import annotations

import queue
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread
from typing import IO

SECONDS = 30


@dataclass
class Running:
    process: subprocess.Popen[str]
    said: list[str] = field(default_factory=list)
    lines: queue.Queue[str] = field(default_factory=queue.Queue)
    address: str = ""

    def wait_for(self, pattern: str) -> str:
        """The next line in which the pattern is found."""
        while True:
            try:
                line = self.lines.get(timeout=SECONDS)
            except queue.Empty:
                raise AssertionError(f"{pattern!r} was not said in {''.join(self.said)!r}") from None
            if re.search(pattern, line):
                return line

    def interrupt(self) -> int:
        """Its exit code after Ctrl-C."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(SECONDS)


@contextmanager
def running(deck: Path, *options: str, port: int = 0) -> Iterator[Running]:
    """The program, once its page can be opened."""
    command = [sys.executable, "-m", "slidegen", "watch", deck.name, "--port", str(port), *options]
    with subprocess.Popen(
        command,
        cwd=deck.parent,
        text=True,
        encoding="utf-8",
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    ) as process:
        run = Running(process)
        assert process.stdout
        listener = Thread(target=_listen, args=(process.stdout, run), daemon=True)
        listener.start()
        try:
            found = re.search(r"http://\S+", run.wait_for("http://"))
            assert found
            run.address = found[0]
            yield run
        finally:
            process.kill()
            listener.join()


def _listen(stream: IO[str], run: Running) -> None:
    for line in stream:
        run.said.append(line)
        run.lines.put(line)
