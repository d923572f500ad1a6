"""What `slidegen watch` is asked into a session, and what happens in it into lines of the terminal."""

from __future__ import annotations

import asyncio
import errno
import secrets
import time
import webbrowser
from collections.abc import Sequence
from pathlib import Path
from socket import socket

import click

from slidegen.cli.building import found_decks, theme_of
from slidegen.cli.outcome import counted
from slidegen.cli.styled import as_styled_text
from slidegen.deck_file import deck_name
from slidegen.diagnostics import Finding
from slidegen.limits import Limits, allow_depth
from slidegen.watching.building import Order
from slidegen.watching.server import bound
from slidegen.watching.session import serve
from slidegen.writing import Written


def follow(
    typed: Path,
    port: int | None,
    open_: bool,
    to: tuple[str, ...],
    out: Path | None,
    theme: str,
    root: Path | None,
    keep_going: bool,
    poll: bool,
    limits: Limits,
) -> None:
    """Until the person ends it."""
    (deck,) = found_decks([typed], "text")
    folder = deck.parent
    brand, name = theme_of(theme), deck_name(deck)
    order = Order(deck, name, root or folder, brand, limits, keep_going, to, out or folder)
    listening = _listening(port)
    allow_depth(limits)
    lines = Lines(deck, open_)
    try:
        asyncio.run(serve(order, listening, lines, secrets.token_hex(4), poll))
    except KeyboardInterrupt:
        click.echo("ended", err=True)


def _listening(port: int | None) -> socket:
    try:
        return bound(port)
    except OSError as error:
        taken = error.errno == errno.EADDRINUSE
        why = "is taken by another program" if taken else f"can't be used: {error.strerror or error}"
        raise click.UsageError(f"port {port} {why}; without --port, one that is free is found") from None


class Lines:
    """Says what happens: a line where a build begins, its findings, a line where it ends. Between the two lines editors
    take the findings that hold now."""

    def __init__(self, deck: Path, open_: bool) -> None:
        self._deck, self._open = deck, open_
        self._begun = 0.0
        self._shown = False
        self._kept: Sequence[Finding] = ()

    def noticed(self) -> None:
        self._begun = time.perf_counter()
        click.echo(f"{_now()} reading {self._deck}")

    def built(self, findings: Sequence[Finding], slides: int | None) -> None:
        milliseconds = (time.perf_counter() - self._begun) * 1000
        if findings:
            click.echo(as_styled_text(findings), nl=False, err=True)
        found = f", {counted(findings)}" if findings else ""
        if slides is None:
            stays = "; the page stays as it was" if self._shown else ""
            click.echo(f"{_now()} not built{found}{stays}")
        elif self._shown:
            click.echo(f"{_now()} rebuilt in {milliseconds:.0f} ms{found}")
        else:
            number = "1 slide" if slides == 1 else f"{slides:,} slides"
            click.echo(f"{_now()} built in {milliseconds:.0f} ms, {number}{found}")
        self._shown = self._shown or slides is not None

    def ready(self, address: str) -> None:
        click.echo(f"{self._deck} is at {address} and follows what you save; Ctrl-C ends it")
        if self._open and not webbrowser.open(address):
            click.echo(f"no browser opened: open {address} by hand", err=True)

    def wrote(self, written: Written) -> None:
        if written.findings and written.findings != self._kept:
            click.echo(as_styled_text(written.findings), nl=False, err=True)
        self._kept = written.findings
        for path in written.paths:
            click.echo(f"{_now()} wrote {path}")

    def polls(self, why: str) -> None:
        click.echo(f"the system tells of no changes ({why}); they are looked for, as with --poll", err=True)


def _now() -> str:
    return time.strftime("%H:%M:%S")
