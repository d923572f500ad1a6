"""Themes on slides of other proportions."""

from __future__ import annotations

from pathlib import Path

import pytest

from slidegen.geometry import points
from slidegen.limits import DEFAULT
from slidegen.markdown.front_matter import read_meta
from slidegen.source import Source
from slidegen.theme.build import read_tokens
from slidegen.theme.homes import shipped
from slidegen.theme.load import load_theme, names
from slidegen.theme.ratio import RATIOS, in_ratio
from slidegen.theme.theme import Theme
from slidegen.theme.tokens import Tokens


def loaded(name: str, ratio: str, folder: Path | None = None) -> Theme:
    theme, findings = load_theme(name, folder, ratio=ratio)
    assert theme is not None, findings
    assert findings == ()
    return theme


def tokens(name: str) -> Tokens:
    file = shipped(name)
    assert file is not None
    found, _ = read_tokens(Source("theme.yaml", file.read_text(encoding="utf-8")), DEFAULT)
    assert found is not None
    return found


def test_an_author_writes_it_as_it_is_said() -> None:
    for ratio in RATIOS:
        meta, findings = read_meta(Source("deck.md", f"---\nratio: {ratio}\n---\n"))
        assert (meta.ratio, findings) == (ratio, ())
    _, (finding,) = read_meta(Source("deck.md", "---\nratio: 3:4\n---\n"))
    assert finding.code == "bad-value"


@pytest.mark.parametrize("name", names())
def test_slides_have_the_ratio(name: str) -> None:
    narrow, wide = loaded(name, "4:3"), loaded(name, "16:9")
    assert (narrow.width, narrow.height) == (points(720), points(540))
    assert wide.layouts == loaded(name, "").layouts
    assert narrow.content.right <= points(720 - 40)
    assert {*narrow.layouts} == {*wide.layouts}


@pytest.mark.parametrize("ratio", RATIOS)
@pytest.mark.parametrize("name", names())
def test_placeholders_stand_apart_on_the_slide(name: str, ratio: str) -> None:
    theme = loaded(name, ratio)
    for layout in theme.layouts.values():
        boxes = [(role, look.slot.box) for role, look in layout.slots.items()]
        for number, (role, one) in enumerate(boxes):
            assert one.x >= 0, (layout.name, role)
            assert one.right <= theme.width, (layout.name, role)
            assert one.bottom <= theme.height, (layout.name, role)
            for other_role, other in boxes[number + 1 :]:
                # The number of a section may stand behind the end of its title.
                if "number-mark" not in (role, other_role):
                    across = one.x < other.right and other.x < one.right
                    below = one.y < other.bottom and other.y < one.bottom
                    assert not (across and below), (layout.name, role, other_role)


def test_what_is_at_a_side_stays_there() -> None:
    narrow = in_ratio(tokens("plain"), "4:3")
    boxes = [each.box for each in narrow.art["title"]]
    assert boxes == [(0, 0, 28, 540), (28, 420, 692, 120), (0, 420, 28, 120)]
    leman = in_ratio(tokens("leman"), "4:3")
    assert leman.art["title"][1].box == pytest.approx((460, 215, 330, 330))
    ochre = in_ratio(tokens("ochre"), "4:3")
    moved = [ochre.art["title"][0].box, ochre.places["section"]["number"].box]
    assert moved == [(30, 384, 660, 660), (160, 44, 400, 196)]


def test_back_and_forth_is_as_it_was() -> None:
    for name in names():
        wide = tokens(name)
        assert in_ratio(wide, "16:9") == wide


def own(folder: Path, **files: str) -> Path:
    home = folder / "own"
    home.mkdir()
    for name, text in files.items():
        (home / f"{name.replace('_', '-')}.yaml").write_text(text, encoding="utf-8")
    return folder


def test_a_file_beside_the_theme_says_what_is_different(tmp_path: Path) -> None:
    folder = own(
        tmp_path,
        theme="name: Own\nbase: basalt\nsizes: {closing: 40}\n",
        theme_4x3="grid: {margin: 50}\nplaces: {closing: {text: [50, 254, 300, 110]}}\n",
    )
    wide, narrow = loaded("own", "", folder), loaded("own", "4:3", folder)
    closing = narrow.layouts["closing"]
    assert closing.slots["body"].slot.box.width == points(300)
    assert closing.slots["title"].levels[0].run.size == 4000
    # What the base says for the ratio holds too.
    assert closing.slots["title"].slot.box.width == points(600)
    assert narrow.content.x == points(44)
    assert wide.layouts["closing"].slots["body"].slot.box.width == points(500)


def test_what_is_wrong_in_it_is_told_in_it(tmp_path: Path) -> None:
    folder = own(tmp_path, theme="name: Own\nbase: plain\n", theme_4x3="grid: {margin: wide}\n")
    assert load_theme("own", folder)[1] == ()
    _, (finding,) = load_theme("own", folder, ratio="4:3")
    assert finding.span is not None
    assert (finding.code, finding.span.source.name) == ("bad-value", "own/theme-4x3.yaml")
