"""What a long build is doing, on a line of the terminal that is gone afterwards."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock, Timer

# A build that is over sooner needs no line, and does not pay for the library that paints it.
SECONDS = 0.8


def is_shown() -> bool:
    """Only where somebody looks on, at a terminal that can take back what it shows."""
    return sys.stderr.isatty() and os.environ.get("TERM") != "dumb" and not os.environ.get("CI")


@contextmanager
def progress(deck: str, shown: bool, seconds: float = SECONDS) -> Iterator[Callable[[str], None]]:
    """Takes the stage that begins; after some seconds the line says it, and goes with the block."""
    if not shown:
        yield lambda stage: None
        return
    line = _StatusLine(deck)
    timer = Timer(seconds, line.start)
    timer.daemon = True
    timer.start()
    try:
        yield line.tell
    finally:
        timer.cancel()
        line.stop()
        # An interpreter that ends while the timer still imports would complain.
        timer.join()


class _StatusLine:
    """The timer starts it, and the build goes on meanwhile: each change waits for the one before."""

    def __init__(self, deck: str) -> None:
        self._deck = deck
        self._stage = ""
        self._lock = Lock()
        self._stop: Callable[[], None] | None = None
        self._update: Callable[[str], None] | None = None
        self._over = False

    def start(self) -> None:
        from rich.console import Console
        from rich.markup import escape
        from rich.status import Status

        with self._lock:
            if self._over:
                return
            status = Status("", console=Console(stderr=True), refresh_per_second=4)
            self._update = lambda words: status.update(escape(words))
            self._stop = status.stop
            self._say()
            status.start()

    def tell(self, stage: str) -> None:
        with self._lock:
            self._stage = stage
            self._say()

    def stop(self) -> None:
        with self._lock:
            self._over = True
            if self._stop:
                self._stop()

    def _say(self) -> None:
        if self._update:
            self._update(f"{self._deck}: {self._stage} …")
