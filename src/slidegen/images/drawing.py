"""A drawing into its pixels, in a process of its own: some drawings would take hours, others end the program."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from slidegen.scene import Image

# The widths and heights that are drawn, so that a drawing which is tried at many sizes is drawn a few times.
SIDES = (340, 480, 680, 960, 1360, 1920)
# The seconds of computing that a drawing may take small, when it is read, and large.
BRIEF, LONG = 3, 10
_SCRIPT = Path(__file__).with_name("rasterise.py")


def drawn(image: Image, width: int, height: int) -> bytes:
    """The PNG of a drawing, about as many pixels wide and high. What was drawn small at reading serves where it can't
    be drawn large."""
    scale = max(width / image.width, height / image.height)
    wanted = max(image.width, image.height) * scale
    side = next((each for each in SIDES if each >= wanted), SIDES[-1])
    return _png(image.vector, *_sides(image, side), LONG) or image.data


def draft(image: Image) -> bytes:
    """The PNG of a drawing at the least size; empty where it can't be drawn."""
    return _png(image.vector, *_sides(image, SIDES[0]), BRIEF)


def _sides(image: Image, longest: int) -> tuple[int, int]:
    scale = longest / max(image.width, image.height)
    return max(1, round(image.width * scale)), max(1, round(image.height * scale))


@lru_cache(maxsize=128)
def _png(vector: bytes, width: int, height: int, seconds: int) -> bytes:
    text = b"<text" in vector
    order = {
        "svg": vector.decode("utf-8"),
        "width": width,
        "height": height,
        "fonts": _fonts() if text else [],
        "seconds": seconds,
    }
    try:
        done = subprocess.run(  # noqa: S603
            [sys.executable, "-I", str(_SCRIPT)],
            input=json.dumps(order).encode(),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=2 * seconds,
            check=True,
        )
    except (subprocess.SubprocessError, OSError):
        return b""
    return done.stdout


def _fonts() -> list[str]:
    """The package's fonts, in the order of their names: a drawing looks the same on every machine."""
    return sorted(str(path) for path in Path(str(files("slidegen") / "fonts")).rglob("*.ttf"))
