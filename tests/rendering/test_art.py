from __future__ import annotations

import os
import time
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from slidegen.rendering.art import rendered
from slidegen.rendering.office import converted
from tests.powerpoint.parts import Pieces, opened, package
from tests.powerpoint.test_metafiles import PART, with_logo
from tests.rendering.office import Office


def test_a_template_without_metafiles_needs_no_office(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert rendered(opened(package(Pieces())), "brand.potx") == ({}, ())


def test_without_libreoffice_a_finding_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    pictures, (finding,) = rendered(with_logo(), "brand.potx")
    assert pictures == {}
    assert (finding.code, "LibreOffice" in finding.hint) == ("art-left-out", True)
    assert "ppt/media/logo.emf" in finding.message


@pytest.mark.slow
def test_a_metafile_becomes_a_picture_on_a_clear_ground(soffice: Office) -> None:
    pictures, findings = rendered(with_logo(), "brand.potx")
    assert (findings, list(pictures)) == ((), [PART])
    with Image.open(BytesIO(pictures[PART])) as opened_picture:
        picture = opened_picture.convert("RGBA")
    # Two pixels for one of a slide 1920 pixels wide; the box shows half of the picture.
    assert picture.size == (1260, 315)
    assert picture.getpixel((630, 157)) == (255, 0, 0, 255)
    corner = picture.getpixel((2, 2))
    assert isinstance(corner, tuple)
    assert corner[3] == 0
    assert rendered(with_logo(), "brand.potx")[0] == pictures


@pytest.mark.slow
def test_what_is_no_metafile_is_said(soffice: Office) -> None:
    pictures, (finding,) = rendered(with_logo(b"a letter"), "brand.potx")
    assert (pictures, finding.code) == ({}, "art-left-out")


@pytest.mark.skipif(os.name != "posix", reason="the stand-in is a script of the shell")
def test_a_program_that_hangs_is_ended_with_all_that_it_started(tmp_path: Path) -> None:
    program, alive = tmp_path / "office", tmp_path / "alive"
    program.write_text(f'#!/bin/sh\n(sleep 1.5; touch "{alive}") &\nsleep 60\n', encoding="utf-8")
    program.chmod(0o755)
    began = time.monotonic()
    assert converted(str(program), {"a.fodg": b""}, "png", patience=0.3) == {}
    assert time.monotonic() - began < 5
    time.sleep(1.6)
    assert not alive.exists()
