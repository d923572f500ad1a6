"""Templates that nobody of this project made: their layouts' roles, and decks that fill them, in both outputs."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from PIL import Image

from slidegen.diagnostics import Severity
from slidegen.pipeline import Built, build
from slidegen.powerpoint.read import read_template
from slidegen.powerpoint.template import Template
from slidegen.powerpoint.template_package import open_template
from slidegen.source import Source
from slidegen.theme.company_roles import role_of
from tests.acceptance.commonmark import rendering
from tests.acceptance.corpus import SHARED, complaints
from tests.acceptance.losses import losses
from tests.acceptance.shown_words import html_slides, pptx_slides
from tests.acceptance.stress import stress
from tests.acceptance.template_roles import ROLES

TEMPLATES = SHARED / "corpus/templates"
FRENCH = Path(__file__).parents[2] / "decks/social-business/deck.md"

pytestmark = [
    # The checker leaves closing its file to Python.
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
    pytest.mark.slow,
    pytest.mark.skipif(not TEMPLATES.is_dir(), reason="no folder ../shared with templates"),
]

# How many roles agree with what a person sees: as the templates are, and without the types that layouts declare.
LEAST_AGREE, LEAST_WITHOUT_TYPES = 0.95, 0.85


@cache
def template(name: str) -> Template:
    package, findings = open_template((TEMPLATES / name).read_bytes(), name)
    assert package is not None, findings
    found = read_template(package)
    assert found is not None
    return found


def agreement(typed: bool, named: bool) -> tuple[float, list[str]]:
    """The part of the layouts whose role is the one seen, and what is not."""
    wrong, count = [], 0
    for name, seen in ROLES.items():
        read = template(name)
        # Masters that look like the first one follow it: their layouts go on in its list.
        for (place, wanted), layout in zip(seen.items(), read.layouts, strict=True):
            tried = layout if typed else replace(layout, type="cust")
            found = role_of(tried if named else replace(tried, name=""), read.width, read.height)
            count += 1
            if found.role not in wanted:
                wrong.append(f"{name} {place}: {found.role} ({found.reason}), not {' or '.join(wanted)}")
    return 1 - len(wrong) / count, wrong


@pytest.mark.parametrize(
    ("typed", "named", "least"),
    [(True, True, LEAST_AGREE), (False, True, LEAST_WITHOUT_TYPES), (False, False, LEAST_WITHOUT_TYPES)],
)
def test_roles_are_those_that_a_person_sees(typed: bool, named: bool, least: float) -> None:
    part, wrong = agreement(typed, named)
    assert part >= least, "\n".join(wrong)


def built(name: str, text: str, folder: Path) -> Built:
    return build(Source("deck.md", text), folder, "deck", theme=TEMPLATES / name, keep_going=True)


def lost(made: Built, text: str, folder: Path) -> list[str]:
    """Words that one of the outputs does not show."""
    assert made.laid_out is not None
    parts = [(scene.part, scene.parts) for scene in made.laid_out.scenes]
    shown = pptx_slides(made.files["deck.pptx"], parts)
    web = html_slides(made.files["deck.html"], parts, [slide.hidden_title for slide in shown])
    source = rendering(text, "plain", folder)
    return [str(loss) for slides in (shown, web) for loss in losses(source, slides)]


@pytest.mark.parametrize("name", ROLES)
def test_a_deck_fills_every_template(name: str) -> None:
    text = FRENCH.read_text(encoding="utf-8")
    made = built(name, text, FRENCH.parent)
    assert not [str(each) for each in made.findings if each.severity is Severity.ERROR]
    assert not lost(made, text, FRENCH.parent)
    assert not complaints(made.files["deck.pptx"])


@pytest.mark.parametrize("name", ROLES)
def test_a_deck_that_asks_too_much_loses_nothing_in_any_template(name: str, tmp_path: Path) -> None:
    """All that may be too large is the title of two hundred letters, where its place has one line."""
    Image.new("RGB", (300, 1200), (90, 120, 160)).save(tmp_path / "tall.png")
    made = built(name, stress(), tmp_path)
    errors = [each for each in made.findings if each.severity is Severity.ERROR]
    assert not [each for each in errors if not each.message.startswith("the title ")]
    assert not lost(made, stress(), tmp_path)
    assert not complaints(made.files["deck.pptx"])
