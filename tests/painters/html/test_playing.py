"""The deck played by its timeline: what is shown is the last cue that has begun."""

from __future__ import annotations

import random

import pytest
from playwright.sync_api import Page

from slidegen.scene import LaidOutDeck
from slidegen.timeline.cues import Timeline, timeline
from tests.outlines import laid_out
from tests.painters.html.conftest import Open

pytestmark = pytest.mark.slow

# Milliseconds by which the page may be late, and by which it is not known when it began.
LATE, EARLY = 150, 10
SHOWN = """() => {
  const slide = document.querySelector(".slide.current");
  const [input] = document.querySelectorAll(".scrubber input");
  const waiting = [...slide.querySelectorAll(".waiting")].length;
  const steps = slide.querySelectorAll('[class*="step-"]').length;
  return {index: [...document.querySelectorAll(".slide")].indexOf(slide), step: steps - waiting};
}"""


PLAY = "(document.querySelector('.scrubber button').click(), performance.now())"


def _deck(slides: int = 20) -> LaidOutDeck:
    text = "".join(
        f"## S{at} {{.incremental}}\n\n- a\n- b\n\n::: notes\nword\n:::\n\n" for at in range(slides)
    )
    deck, _ = laid_out(f"---\nslide-level: 2\n---\n\n{text}")
    return deck


def _is_right(page: Page, times: Timeline, started: float, speed: float, base: float) -> bool:
    """Whether the page shows what it has to show now, or had to up to the lateness before."""
    before = page.evaluate("performance.now()")
    shown = page.evaluate(SHOWN)
    after = page.evaluate("performance.now()")
    span = [base + (at - started) * speed for at in (before - LATE, before, after + EARLY)]
    wanted = {(cue.index, cue.step) for cue in map(times.at, (max(0, round(each)) for each in span))}
    assert (shown["index"], shown["step"]) in wanted, (shown, wanted, span)
    return True


@pytest.mark.parametrize("speed", [1, 2])
def test_the_slide_is_that_of_the_time_at_every_sample(opened: Open, speed: int) -> None:
    deck = _deck()
    times = timeline(deck)
    assert len(times.cues) == 60
    page = opened(deck=deck)
    if speed != 1:
        page.locator(".scrubber select").select_option(str(speed))
    seeds = random.Random(7)
    for base in [0, *(seeds.randrange(0, times.duration - 5_000, 1000) for _ in range(3))]:
        page.locator(".scrubber input").evaluate(
            "(input, time) => { input.value = time; input.dispatchEvent(new Event('input')); }", base
        )
        started = page.evaluate(PLAY)
        base_now = page.locator(".scrubber input").evaluate("input => Number(input.value)")
        for _ in range(12):
            page.wait_for_timeout(seeds.randrange(20, 200))
            assert _is_right(page, times, started, speed, base_now)
        page.locator(".scrubber button").click()


def test_it_goes_on_in_the_background(opened: Open) -> None:
    deck = _deck()
    times = timeline(deck)
    page = opened(deck=deck)
    started = page.evaluate(PLAY)
    other = page.context.new_page()
    other.bring_to_front()
    for _ in range(10):
        other.wait_for_timeout(230)
        assert _is_right(page, times, started, 1, 0)


def test_who_goes_to_a_slide_goes_to_its_time(opened: Open) -> None:
    deck = _deck()
    page = opened(deck=deck)
    page.keyboard.press("End")
    last = timeline(deck).cues[-1]
    value = page.locator(".scrubber input").evaluate("input => Number(input.value)")
    assert timeline(deck).at(value).index == last.index
    text = page.locator(".scrubber input").get_attribute("aria-valuetext") or ""
    assert text.endswith("20: S19")


def test_it_ends_at_the_end_and_begins_anew(opened: Open) -> None:
    deck = _deck(2)
    page = opened(deck=deck)
    button = page.locator(".scrubber button")
    page.locator(".scrubber input").evaluate(
        "input => { input.value = input.max; input.dispatchEvent(new Event('input')); }"
    )
    button.click()
    assert button.get_attribute("aria-label") == "Pause"
    assert page.evaluate(SHOWN) == {"index": 0, "step": 0}
