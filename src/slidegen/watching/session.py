"""A deck that is saved again and again into a page that follows, files that follow when there is time, and findings."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing
from pathlib import Path
from socket import socket
from typing import Protocol, TypeVar

from watchfiles import awatch

from slidegen.diagnostics import Finding
from slidegen.pipeline import painted
from slidegen.scene import LaidOutDeck
from slidegen.watching.building import Order, Outcome, build
from slidegen.watching.findings import rows
from slidegen.watching.inputs import Inputs
from slidegen.watching.live import live
from slidegen.watching.news import News
from slidegen.watching.pictures import Pictures
from slidegen.watching.server import ADDRESS, Server, application
from slidegen.watching.showing import Showing
from slidegen.writing import Written, write

# Milliseconds: how often the system is asked for events, which come several at a save; and how long at most they
# are waited for together.
STEP, TOGETHER = 5, 100
# Milliseconds without an event, after which the inputs are looked at all the same, and files written.
QUIET = 1000
# Seconds in which a change is sent, which what can wait would hinder.
SENDING = 0.03
# Seconds between two looks where no system tells of changes.
POLL = 0.3
# Seconds in which a file that is empty or gone may come back: some editors save in two steps.
TWO_STEPS = 0.06
# Bytes: content that is nested as deep as the limits allow needs more than a thread has on some systems.
STACK = 64 << 20

T = TypeVar("T")


class Told(Protocol):
    """Who says what happens."""

    def noticed(self) -> None: ...
    def built(self, findings: Sequence[Finding], slides: int | None) -> None: ...
    def ready(self, address: str) -> None: ...
    def wrote(self, written: Written) -> None: ...
    def polls(self, why: str) -> None: ...


class Session:
    """One run of `slidegen watch`. Building, painting and writing take place on one thread, in turn."""

    def __init__(self, order: Order, told: Told, run: str, poll: bool) -> None:
        self.news = News(run)
        self._order, self._told, self._poll = order, told, poll
        self._showing = Showing(order.deck.name)
        self._pictures = Pictures()
        self._inputs = Inputs(frozenset((order.deck,)), root=order.root)
        self._states: Mapping[object, object] = {}
        self._unwritten: LaidOutDeck | None = None
        before = threading.stack_size(STACK)
        self._thread = ThreadPoolExecutor(1, "build")
        self._thread.submit(int).result()
        threading.stack_size(before)

    async def page(self) -> str:
        html, number = await self._there(self._showing.html)
        return live(html, self.news.version(number))

    async def follow(self, address: str) -> None:
        """Builds, and builds again after each change, without an end."""
        self._told.noticed()
        await self._rebuild(await self._there(self._inputs.states))
        self._told.ready(address)
        while True:
            folders = await self._there(self._inputs.folders)
            async with aclosing(self._ticks(tuple(folders))) as ticks:
                async for event in ticks:
                    await self._look(event)
                    if await self._there(self._inputs.folders) != folders:
                        break

    def end(self) -> None:
        self._thread.shutdown(wait=False, cancel_futures=True)

    async def _look(self, event: bool) -> None:
        """Builds where an input is not what it was; writes where nothing happens."""
        states = await self._there(self._inputs.states)
        if states == self._states:
            if not event:
                await self._write()
            return
        self._told.noticed()
        if _is_halfway(states.get(self._order.deck)):
            await asyncio.sleep(TWO_STEPS)
            states = await self._there(self._inputs.states)
        await self._rebuild(states)

    async def _ticks(self, folders: tuple[Path, ...]) -> AsyncGenerator[bool]:
        """True after changes in the folders, False after a while without any."""
        if self._poll or not folders:
            while True:
                await asyncio.sleep(POLL)
                yield False
        events = awatch(
            *folders,
            watch_filter=None,
            debounce=TOGETHER,
            step=STEP,
            rust_timeout=QUIET,
            yield_on_timeout=True,
            recursive=False,
        )
        try:
            async for changes in events:
                yield bool(changes)
        except FileNotFoundError:
            # The folder has gone since it was listed.
            await asyncio.sleep(POLL)
            yield False
        except OSError as error:
            self._poll = True
            self._told.polls(error.strerror or str(error))
            yield False

    async def _rebuild(self, states: Mapping[object, object]) -> None:
        outcome, changes, number = await self._there(self._built)
        found = outcome.findings
        message = {"findings": rows(found), "total": len(found), "failed": outcome.laid_out is None}
        if changes is None:
            self.news.tell(message)
        else:
            self.news.change(number, message, changes)
        laid_out = outcome.laid_out
        self._told.built(found, len(laid_out.scenes) if laid_out else None)
        self._unwritten = laid_out if self._order.to else None
        await asyncio.sleep(SENDING)
        self._inputs, self._states = await self._there(lambda: _known(outcome, states))

    def _built(self) -> tuple[Outcome, Mapping[str, object] | None, int]:
        outcome = build(self._order, self._pictures)
        changes = self._showing.show(outcome.laid_out) if outcome.laid_out else None
        return outcome, changes, self._showing.number

    async def _write(self) -> None:
        """What was built last, as files."""
        deck, self._unwritten = self._unwritten, None
        if deck is not None:
            self._told.wrote(await self._there(lambda: self._written(deck)))

    def _written(self, deck: LaidOutDeck) -> Written:
        order = self._order
        return write(painted(deck, order.name, order.to), order.out)

    async def _there(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)


def _known(outcome: Outcome, before: Mapping[object, object]) -> tuple[Inputs, Mapping[object, object]]:
    """The inputs of a build and what they were: those known before it as they were then, others as they are now, if
    that is what the build saw; else nothing, which no input is."""
    inputs = outcome.inputs()
    now = inputs.states()
    return inputs, {key: before.get(key, state) for key, state in now.items()} if outcome.holds() else {}


def _is_halfway(state: object) -> bool:
    """Whether a file is absent or empty."""
    return state is None or (isinstance(state, tuple) and state[1] == 0)


async def serve(order: Order, listening: socket, told: Told, run: str, poll: bool = False) -> None:
    """Follows the deck and serves its page until the process is told to stop."""
    session = Session(order, told, run, poll)
    server = Server(application(session.page, session.news), session.news)
    address = f"http://{ADDRESS}:{listening.getsockname()[1]}/"
    following = asyncio.create_task(session.follow(address))
    following.add_done_callback(lambda task: server.stop())
    try:
        await server.serve(sockets=[listening])
    finally:
        ended = following.done()
        following.cancel()
        session.end()
    if ended:
        await following
