"""What happens to a page into the messages that each open page is sent."""

from __future__ import annotations

import asyncio
import json
from collections import deque
from collections.abc import Mapping

# A page that was away, as on a computer that slept, is told what it missed up to so many messages and letters.
MOST, LONGEST = 30, 4_000_000


class News:
    """The messages of one run of the server. A version of the page is the run's name and a number."""

    def __init__(self, run: str) -> None:
        self._run = run
        self._number = 0
        self._missed: deque[tuple[int, str]] = deque()
        self._standing = _written({"version": self.version(0)})
        self._readers: set[asyncio.Queue[str | None]] = set()
        self._ended = False

    def version(self, number: int) -> str:
        return f"{self._run}.{number}"

    def tell(self, findings: Mapping[str, object]) -> None:
        """Sends what was found where the page stays as it is."""
        self._standing = _written({**findings, "version": self.version(self._number)})
        self._send(self._standing)

    def change(self, number: int, findings: Mapping[str, object], changes: Mapping[str, object]) -> None:
        """Sends what leads to this number's page, and what was found."""
        self._number, version = number, self.version(number)
        self._standing = _written({**findings, "version": version})
        message = _written({**findings, **changes, "version": version})
        self._missed.append((number, message))
        while len(self._missed) > MOST or sum(len(each) for _, each in self._missed) > LONGEST:
            self._missed.popleft()
        self._send(message)

    def _send(self, message: str | None) -> None:
        for reader in self._readers:
            reader.put_nowait(message)

    def join(self, version: str) -> asyncio.Queue[str | None]:
        """What a page of this version has to be told, then all that happens. None is the end."""
        reader: asyncio.Queue[str | None] = asyncio.Queue()
        run, _, number = version.partition(".")
        known = int(number) if run == self._run and number.isdecimal() and len(number) < 12 else -1
        since = [message for count, message in self._missed if count > known]
        # A page may be newer than the last message: then that is on its way.
        whole = known >= 0 and len(since) == max(0, self._number - known)
        again = _written({"version": self.version(self._number), "reload": True})
        for message in (*since, self._standing) if whole else (again,):
            reader.put_nowait(message)
        if self._ended:
            reader.put_nowait(None)
        self._readers.add(reader)
        return reader

    def leave(self, reader: asyncio.Queue[str | None]) -> None:
        self._readers.discard(reader)

    def end(self) -> None:
        self._ended = True
        self._send(None)


def _written(message: Mapping[str, object]) -> str:
    return json.dumps(message, ensure_ascii=False)
