"""Picture files made in code."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from PIL import Image as Pillow

MOVING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><rect width="40" height="10" fill="#5a8ca0">'
    '<animate attributeName="width" from="0" to="40" dur="2s"/></rect></svg>'
)


def png(width: int, height: int) -> bytes:
    stream = BytesIO()
    Pillow.new("RGB", (width, height), (90, 140, 160)).save(stream, "PNG")
    return stream.getvalue()


def draw(folder: Path) -> Path:
    """The folder with pictures in it, three of them named by their shape, and a drawing that moves."""
    for name, size in (
        ("wide", (800, 200)),
        ("tall", (200, 800)),
        ("even", (400, 400)),
        ("a lake", (400, 200)),
    ):
        (folder / f"{name}.png").write_bytes(png(*size))
    Pillow.new("RGB", (200, 200), (90, 140, 160)).save(folder / "even.gif")
    (folder / "moving.svg").write_text(MOVING, encoding="utf-8")
    return folder
