"""Picture files made in code."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from PIL import Image as Pillow


def png(width: int, height: int) -> bytes:
    stream = BytesIO()
    Pillow.new("RGB", (width, height), (90, 140, 160)).save(stream, "PNG")
    return stream.getvalue()


def draw(folder: Path) -> Path:
    """The folder with three pictures in it, named by their shape."""
    for name, size in (("wide", (800, 200)), ("tall", (200, 800)), ("even", (400, 400))):
        (folder / f"{name}.png").write_bytes(png(*size))
    return folder
