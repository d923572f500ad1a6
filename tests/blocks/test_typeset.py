from dataclasses import replace

import pytest

from slidegen.blocks.typeset import Fitted, Setting, fit, link_to, plain_look, prose_look, runs_of, stack
from slidegen.model import Phrase, Words
from slidegen.scene import Link, Run
from slidegen.source import Source
from slidegen.style import Color, Level, ParagraphStyle, RunStyle
from tests.outlines import context
from tests.square import EM, plain, running

PLACE = Source("deck.md", "").span(0, 0)


def _words(text: str, **look: bool | str) -> Phrase:
    return (replace(Words(text, PLACE), **look),)  # type: ignore[arg-type]


def _setting(step: float = 1.0) -> Setting:
    return context(step).body(running())


def _run(words: Phrase, setting: Setting | None = None) -> Run:
    setting = setting or _setting()
    return runs_of(words, setting, plain_look(setting))[0]


@pytest.mark.parametrize(
    ("size", "step", "becomes"),
    [
        (2000, 1.0, 2000),
        (2000, 0.9, 1800),
        (1700, 0.9, 1550),
        (1500, 0.8, 1400),
        (1200, 0.5, 1200),
        (1400, 0.5, 1400),
    ],
)
def test_sizes_step_down_to_half_points_and_to_the_minimum(size: int, step: float, becomes: int) -> None:
    assert replace(_setting(), step=step, minimum=1400).size(size) == becomes


def test_line_pitch_shrinks_with_the_size_and_distances_with_the_step() -> None:
    wanted = Level(RunStyle(size=1600), ParagraphStyle(line_spacing=1920, space_before=1000, space_after=500))
    setting = replace(_setting(0.5), levels=(wanted,), minimum=1400)
    level = setting.resolved(0)
    assert (level.run.size, level.paragraph.line_spacing) == (1400, 1680)
    assert (level.paragraph.space_before, level.paragraph.space_after) == (500, 250)
    assert setting.inherited(0).run.size == 2000


def test_levels_deeper_than_the_box_has_look_like_its_last() -> None:
    setting = replace(_setting(), levels=plain(), given=plain())
    assert setting.resolved(30) == plain()[-1] == setting.inherited(30)


def _fitted(before: int = 0, after: int = 0) -> Fitted:
    look = plain_look(_setting())
    paragraph = replace(look.resolved.paragraph, space_before=before, space_after=after)
    return fit(
        _words("a"), _setting(), replace(look, resolved=replace(look.resolved, paragraph=paragraph)), 9 * EM
    )


def test_the_space_before_the_first_paragraph_does_not_count() -> None:
    assert stack([]) == 0
    assert stack([_fitted(before=1000)]) == EM
    assert stack([_fitted(after=1000), _fitted(before=2000), _fitted(after=1000)]) == 3 * EM + EM // 2 + EM


def test_room_is_made_for_the_hundredth_on_which_renderers_differ() -> None:
    setting = _setting()
    look = prose_look(setting)
    tight = fit(_words("aaaa bbbb"), setting, look, 9 * EM)
    assert (len(tight.paragraph.lines), tight.height) == (1, 2 * EM)
    easy = fit(_words("aaaa bbbb"), setting, look, round(9.1 * EM))
    assert (len(easy.paragraph.lines), easy.height) == (1, EM)
    assert not tight.broken
    assert fit(_words("aaaa bbbb"), setting, look, 8 * EM).broken


def test_the_margin_narrows_the_lines() -> None:
    setting = _setting()
    assert fit(_words("aaaa bbbb"), setting, plain_look(setting), round(11.2 * EM)).height == EM
    assert fit(_words("aaaa bbbb"), setting, plain_look(setting, 1), round(11.2 * EM)).height == 2 * EM


def test_a_box_narrower_than_its_margin_still_breaks_lines() -> None:
    setting = _setting()
    assert fit(_words("ab"), setting, plain_look(setting), EM).height == 2 * EM


def test_prose_has_no_bullet_and_no_margin() -> None:
    look = prose_look(_setting(), bold=True)
    assert (look.resolved.paragraph.bullet, look.resolved.paragraph.margin) == (None, 0)
    assert look.resolved.paragraph.indent == 0
    assert look.resolved.run.bold
    assert look.inherited == running()[0]


def test_emphasis_in_slanted_text_is_upright() -> None:
    setting = _setting()
    slanted = prose_look(setting, italic=True)
    assert not runs_of(_words("a", emphasis=True), setting, slanted)[0].resolved.italic
    assert runs_of(_words("a"), setting, slanted)[0].resolved.italic


def test_looks_of_words() -> None:
    assert _run(_words("a", strong=True)).resolved.bold
    assert _run(_words("a", strike=True)).resolved.strike
    code = _run(_words("a", code=True))
    assert (code.resolved.font, code.code) == ("Square Code", True)
    assert _run(_words("a")).resolved == _run(_words("a")).inherited


def test_a_link_takes_the_theme_s_colour_where_text_is_dark() -> None:
    dark = _run(_words("a", link="https://example.org/"))
    assert (dark.resolved.color, dark.resolved.underline) == (Color("hlink"), True)
    light = replace(plain()[0], run=replace(plain()[0].run, color=Color("bg1")))
    on_dark = _run(_words("a", link="#b"), replace(_setting(), levels=(light,)))
    assert (on_dark.resolved.color, on_dark.resolved.underline) == (Color("bg1"), True)


def test_targets() -> None:
    assert link_to("") is None
    assert link_to("#one") == Link(slide="one")
    assert link_to("https://example.org/#one") == Link(url="https://example.org/#one")


def test_a_language_of_words_goes_before_the_slide_s() -> None:
    assert (_run(_words("a")).lang, _run(_words("a", lang="fr")).lang) == ("en", "fr")
