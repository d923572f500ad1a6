"""The art of real templates looks in a browser as it does in an office suite."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from slidegen.limits import DEFAULT
from slidegen.powerpoint.opening import open_presentation
from slidegen.powerpoint.read import read_template
from slidegen.theme.company_fonts import company_book
from tests.acceptance.layout_pictures import agreement, browser_pictures, emptied, empty_deck
from tests.acceptance.test_template_decks import SOME
from tests.rendering.office import Office

SHARE = 0.9
# Beside the five, two in which some layouts have a ground of their own.
TRIED = sorted({*SOME, "o12__FinanPerf_TP10167117.potx", "o12__MarketingPlan_TP10107969.potx"})


@pytest.mark.slow
@pytest.mark.parametrize("name", TRIED)
def test_nine_tenths_of_the_art_look_the_same(
    name: str, shared: Path, soffice: Office, chromium: Browser, tmp_path: Path
) -> None:
    data = (shared / "corpus" / "templates" / name).read_bytes()
    package, _ = open_presentation(data, name, DEFAULT, frozenset(("slide",)))
    assert package is not None
    template = read_template(package)
    assert template is not None
    theirs = soffice.pictures(emptied(data, [layout.part for layout in template.layouts]))
    ours = browser_pictures(empty_deck(template, company_book(template, package)[0]), chromium, tmp_path)
    assert len(theirs) == len(ours)
    counts = [agreement(one, other) for one, other in zip(theirs, ours, strict=True)]
    art, alike = (sum(each) for each in zip(*counts, strict=True))
    assert alike >= SHARE * art, [f"{good}/{all_of_it}" for all_of_it, good in counts]
