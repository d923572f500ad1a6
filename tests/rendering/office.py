"""PPTX files into PDF files, as LibreOffice Impress prints them with the fonts that slidegen ships."""

from __future__ import annotations

import hashlib
import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from xml.sax.saxutils import escape

from PIL import Image

from tests.rendering.pages import page_pictures

# What PowerPoint's fonts are replaced with: fonts of the same widths.
ALIASES = {
    "Arial": "Arimo",
    "Calibri": "Carlito",
    "Cambria": "Caladea",
    "Courier New": "Cousine",
    "Georgia": "Gelasio",
}
FONTS_CONF = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>{fonts}</dir>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <cachedir>{cache}</cachedir>
  <selectfont>
{rejects}  </selectfont>
{aliases}</fontconfig>
"""
# The system's own copies may be of another version; LibreOffice would take its Liberation fonts for Arial.
REJECT = "    <rejectfont><glob>/usr/share/fonts/*{family}*</glob></rejectfont>\n"
ALIAS = """  <match target="pattern">
    <test name="family" compare="eq"><string>{name}</string></test>
    <edit name="family" mode="assign" binding="same"><string>{open_name}</string></edit>
  </match>
"""


class Office:
    """LibreOffice with its own profile in `folder`, which also keeps what it has printed. `more` are fonts by the
    names that they stand in for."""

    def __init__(
        self, program: str, folder: Path, fonts: Path, more: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        self.program = program
        self.folder = folder
        conf = folder / "fonts.conf"
        named = {**more, **ALIASES}
        aliases = "".join(ALIAS.format(name=escape(name), open_name=named[name]) for name in sorted(named))
        rejects = "".join(REJECT.format(family=family) for family in (*ALIASES.values(), "Liberation"))
        cache = escape(str(folder / "font-cache"))
        text = FONTS_CONF.format(fonts=escape(str(fonts)), cache=cache, rejects=rejects, aliases=aliases)
        conf.write_text(text, encoding="utf-8")
        self.environment = {**os.environ, "FONTCONFIG_FILE": str(conf)}

    def pdf(self, deck: bytes | Path) -> Path:
        """The deck printed, a page a slide. The same bytes are printed once."""
        data = deck if isinstance(deck, bytes) else deck.read_bytes()
        source = self.folder / f"{hashlib.sha256(data).hexdigest()[:24]}.pptx"
        target = source.with_suffix(".pdf")
        if not target.exists():
            source.write_bytes(data)
            self._convert(source)
            # soffice exits with 0 where it could not read the file.
            assert target.exists(), "LibreOffice did not open the file"
        return target

    def pictures(self, deck: bytes | Path, width: int = 1920) -> list[Image.Image]:
        """The deck's slides as LibreOffice shows them, `width` pixels wide."""
        return page_pictures(self.pdf(deck), width)

    def _convert(self, source: Path) -> None:
        profile = (self.folder / "profile").resolve().as_uri()
        subprocess.run(
            [
                self.program,
                "--headless",
                "--norestore",
                f"-env:UserInstallation={profile}",
                "--convert-to",
                "pdf",
                "--outdir",
                str(self.folder),
                str(source),
            ],
            check=True,
            capture_output=True,
            timeout=180,
            env=self.environment,
        )
