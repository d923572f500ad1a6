"""What many tests share: a real browser, a real office suite, and the folder beside the project."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import hypothesis
import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.rendering.office import Office

ROOT = Path(__file__).parent.parent
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")
OFFICE_NAMES = ("soffice", "libreoffice")
# Without these a browser asks its maker's servers for news at each start.
CHROMIUM_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

# One machine's slowness must not fail a law, and CI tries the same examples every time.
hypothesis.settings.register_profile("ci", derandomize=True, deadline=None)
hypothesis.settings.register_profile("dev", deadline=None)
# `make fuzz`: for hours if need be, with other examples each time.
hypothesis.settings.register_profile("fuzz", deadline=None, max_examples=20_000, print_blob=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "dev")


def missing(what: str) -> NoReturn:
    """In CI all of the tests must run; a person without the program runs the others."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"{what} is not here: `make tools` installs it", pytrace=False)
    pytest.skip(f"{what} is not here")


def program(names: tuple[str, ...]) -> str:
    found = next(filter(None, map(shutil.which, names)), None)
    return found or missing(names[0])


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="write the answers in tests/cases anew")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A browser: one for each worker."""
    path = program(CHROMIUM_NAMES)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(CHROMIUM_ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def soffice(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """LibreOffice with a profile of its own, that sees the fonts that slidegen ships."""
    return Office(program(OFFICE_NAMES), tmp_path_factory.mktemp("office"), ROOT / "src/slidegen/fonts")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real decks and checkers beside the project, which only its developers have."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("no folder ../shared")
    return folder
