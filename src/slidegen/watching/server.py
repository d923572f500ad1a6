"""A page and its news into answers on the loopback address, to this machine's own browsers only."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from socket import SO_REUSEADDR, SOL_SOCKET, socket
from sys import platform
from types import FrameType
from urllib.parse import urlsplit

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from slidegen.watching.news import News

ADDRESS = "127.0.0.1"
# Where another web site has its own name lead to this address, a browser asks under that name. The port may be
# another one where it is forwarded from another machine.
HOSTS = (ADDRESS, "localhost")
HEADERS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
# Tried first, so that an open page finds the server again when it is started anew.
PORT = 8642


def bound(port: int | None) -> socket:
    """A socket that listens at the port; by default at the usual one, or at any that is free. Raises OSError where the
    port is taken."""
    if port is not None:
        return _listening(port)
    try:
        return _listening(PORT)
    except OSError:
        return _listening(0)


def _listening(port: int) -> socket:
    made = socket()
    try:
        # On Windows this would take a port that another program has.
        if platform != "win32":
            made.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        made.bind((ADDRESS, port))
        made.listen()
    except (OSError, OverflowError):
        made.close()
        raise
    return made


def application(page: Callable[[], Awaitable[str]], news: News) -> Starlette:
    """Answers for two addresses: the page, and what is new since a version of it."""

    async def show(request: Request) -> Response:
        return HTMLResponse(await page(), headers=HEADERS)

    async def changes(request: Request) -> Response:
        if _is_foreign(request):
            return PlainTextResponse("this is for the page itself\n", 403, HEADERS)
        stream = _stream(news, request.query_params.get("version", ""))
        return StreamingResponse(stream, media_type="text/event-stream", headers=HEADERS)

    hosts = Middleware(TrustedHostMiddleware, allowed_hosts=HOSTS, www_redirect=False)
    return Starlette(routes=[Route("/", show), Route("/changes", changes)], middleware=[hosts])


def _is_foreign(request: Request) -> bool:
    """Whether the page of another server asks."""
    origin = request.headers.get("origin")
    other = origin is not None and urlsplit(origin).hostname not in HOSTS
    return other or request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none")


async def _stream(news: News, version: str) -> AsyncIterator[str]:
    """Server-sent events (WHATWG HTML 9.2), each of one line of JSON."""
    reader = news.join(version)
    try:
        while (message := await reader.get()) is not None:
            yield f"data: {message}\n\n"
    finally:
        news.leave(reader)


class Server(uvicorn.Server):
    """Ends the streams when it is told to stop, which it would wait for."""

    def __init__(self, app: Starlette, news: News) -> None:
        config = uvicorn.Config(
            app,
            loop="asyncio",
            http="h11",
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=1,
        )
        super().__init__(config)
        self._news = news

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        super().handle_exit(sig, frame)
        self.stop()

    def stop(self) -> None:
        self.should_exit = True
        self._news.end()
        # An answer that a long build keeps waiting is given up, which is no fault.
        logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)
