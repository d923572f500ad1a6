"""PDF pages into pictures."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
from PIL import Image


def page_pictures(pdf: Path, width: int = 1920) -> list[Image.Image]:
    """Every page, `width` pixels wide, in RGB."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [
            page.render(scale=width / page.get_width()).to_pil().convert("RGB") for page in iter(document)
        ]
