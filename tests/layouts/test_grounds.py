"""Slides with pictures or colours behind their text."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image as Pillow

from slidegen.color import contrast, contrast_needed, over, resolve
from slidegen.geometry import Rect
from slidegen.layouts.readable import Surface, readable
from slidegen.scene import GroupMark, Image, LaidOutDeck, PictureMark, Scene, ShapeMark, TextMark
from slidegen.style import Color
from slidegen.theme.load import load_theme
from tests.outlines import codes, laid_out, read
from tests.square import square_theme

THEME = square_theme()
THEME_HOME = Path()


def _plain(*colors: tuple[int, int, int]) -> Image:
    """Stripes of these colours from the top, 160 pixels wide and 90 high."""
    picture = Pillow.new("RGB", (160, 90))
    for number, color in enumerate(colors):
        picture.paste(color, (0, 90 * number // len(colors), 160, 90))
    stream = BytesIO()
    picture.save(stream, "PNG")
    return Image(stream.getvalue(), "image/png", 160, 90)


def _scene(text: str, picture: Image | None = None) -> Scene:
    return _deck(text, picture).scenes[0]


def _deck(text: str, picture: Image | None = None) -> LaidOutDeck:
    return laid_out(text, lake=picture or _plain((90, 140, 160)))[0]


def _texts(scene: Scene) -> list[TextMark]:
    return [mark for mark in (*scene.marks, *scene.furniture) if isinstance(mark, TextMark)]


TEXT = "## Shore\n\n![](lake){.background}\n\n- one\n- a [link](https://example.org/)\n"


def test_a_background_fills_the_slide_and_is_painted_first() -> None:
    scene = _scene(TEXT)
    behind, veil, title, *_ = scene.marks
    assert isinstance(behind, PictureMark)
    assert (behind.box.x, behind.box.y, behind.box.width, behind.box.height) == (
        0,
        0,
        THEME.width,
        THEME.height,
    )
    assert (behind.decorative, behind.alt) == (True, "")
    assert (veil.name, veil.box) == ("Veil 1", behind.box)
    assert title.name == "Title"
    assert scene.layout == "content"


def test_a_background_that_says_what_it_shows_is_read() -> None:
    scene = _scene(TEXT.replace("![]", "![A lake]"))
    assert isinstance(scene.marks[0], PictureMark)
    assert (scene.marks[0].alt, scene.marks[0].decorative) == ("A lake", False)
    assert getattr(scene.tree[0], "leaf").mark == "Background 1"  # noqa: B009


@pytest.mark.parametrize(
    "colors",
    [
        ((0, 0, 0),),
        ((255, 255, 255),),
        ((128, 128, 128),),
        ((0, 0, 0), (255, 255, 255)),
        ((200, 30, 30), (20, 200, 60), (250, 240, 90)),
    ],
)
def test_text_can_be_read_on_every_picture(colors: tuple[tuple[int, int, int], ...]) -> None:
    brand, _ = load_theme("leman", THEME_HOME)
    assert brand is not None
    deck, _ = laid_out(TEXT, brand, lake=_plain(*colors))
    scene = deck.scenes[0]
    veil = next(mark.fill for mark in scene.marks if isinstance(mark, ShapeMark))
    assert veil is not None
    rgb, alpha = resolve(veil, deck.palette)
    grounds = [over(rgb, alpha, f"{red:02X}{green:02X}{blue:02X}") for red, green, blue in colors]
    for mark in _texts(scene):
        for run in (run for each in mark.body.paragraphs for run in each.runs):
            needed = contrast_needed(run.resolved.size, run.resolved.bold)
            seen = resolve(run.resolved.color, deck.palette)[0]
            # The words stand on one or more of the stripes; with one stripe it is known on which.
            if len(grounds) == 1:
                assert contrast(seen, grounds[0]) >= needed
            else:
                assert max(contrast(seen, ground) for ground in grounds) >= needed


def test_a_dark_picture_needs_no_thick_veil() -> None:
    def alpha(*colors: tuple[int, int, int]) -> float:
        veil = next(mark.fill for mark in _scene(TEXT, _plain(*colors)).marks if isinstance(mark, ShapeMark))
        assert veil is not None
        return resolve(veil, THEME.palette)[1]

    assert alpha((10, 20, 30)) == alpha((250, 250, 250)) == 0.1
    assert alpha((0, 0, 0), (255, 255, 255)) > 0.4


def test_a_picture_alone_has_neither_veil_nor_footer() -> None:
    scene = _scene("---\n\n![](lake){.background}\n")
    assert [mark.name for mark in scene.marks if mark.box.bottom > 0] == ["Background 1"]
    assert scene.furniture == ()


def test_a_background_at_a_side_leaves_the_rest_to_the_text() -> None:
    scene = _scene(TEXT.replace("{.background}", "{.background side=left width=40%}"))
    behind, *others = scene.marks
    assert behind.box.width == round(THEME.width * 0.4)
    assert all(mark.box.x >= behind.box.right for mark in others)
    assert not any(isinstance(mark, ShapeMark) for mark in others)
    slots = {look.slot for look in THEME.layouts["content"].slots.values()}
    assert all(mark.slot in slots for mark in _texts(scene) if mark.slot)


def test_several_backgrounds_share_the_slide() -> None:
    one, other, *_ = _scene("## A\n\n![](lake){.background} ![](lake){.background}\n\n- b\n").marks
    assert (one.box.x, one.box.right, other.box.right) == (0, other.box.x, THEME.width)


def test_a_background_that_is_missing_leaves_the_slide_as_it_is() -> None:
    deck, _ = laid_out(TEXT)
    plain, _ = laid_out("## Shore\n\n- one\n- a [link](https://example.org/)\n")
    assert [mark.name for mark in deck.scenes[0].marks] == [mark.name for mark in plain.scenes[0].marks]


@pytest.mark.parametrize("color", ["#0a2e46", "midnightblue", "rgb(10, 46, 70)"])
def test_a_colour_behind_a_slide(color: str) -> None:
    scene = _scene(f'## Shore {{background-color="{color}"}}\n\n- one\n')
    cloth = scene.marks[0]
    assert isinstance(cloth, ShapeMark)
    assert cloth.fill is not None
    assert cloth.fill.rgb is not None
    for mark in _texts(scene):
        for run in (run for each in mark.body.paragraphs for run in each.runs):
            assert contrast(resolve(run.resolved.color, THEME.palette)[0], cloth.fill.rgb) >= 4.5


def test_backgrounds_as_quarto_and_reveal_write_them() -> None:
    for key in ("background-image", "data-background-image", "data-background", "background"):
        names = [
            mark.name for mark in _scene(f'## A {{{key}="lake.png" background-size=contain}}\n\n- b\n').marks
        ]
        assert names[0] != "Background 1"  # no such picture is at hand
        deck, findings = read(f'## A {{{key}="a%20lake.png" background-position="left top"}}\n')
        assert codes(findings) == []
        picture = deck.slides[0].blocks[0]
        assert getattr(picture, "path") == "a lake.png"  # noqa: B009
        assert getattr(picture, "focus") == (0, 0)  # noqa: B009


def test_a_background_that_is_no_plain_colour() -> None:
    _, (finding,) = read('## A {background-color="linear-gradient(red, blue)"}\n\n- b\n')
    assert (finding.code, finding.span.text if finding.span else "") == (
        "not-yet",
        "linear-gradient(red, blue)",
    )


def test_text_on_a_panel_of_its_own_keeps_its_colours() -> None:
    code = "## A\n\n![](lake){.background}\n\n```python\nx = 1\n```\n"
    plain = "## A\n\n```python\nx = 1\n```\n"
    looks = [
        {mark.name: mark.body for mark in _texts(_scene(text, _plain((0, 0, 0))))} for text in (code, plain)
    ]
    for name, body in looks[1].items():
        if name.startswith("Code"):
            assert looks[0][name] == body


def test_text_that_will_be_mirrored_is_seen_where_it_will_stand() -> None:
    """The picture is black at the left and white at the right; it is not mirrored itself."""
    halves = Pillow.new("RGB", (160, 60), (255, 255, 255))
    halves.paste((0, 0, 0), (0, 0, 80, 60))
    stream = BytesIO()
    halves.save(stream, "PNG")
    whole = Rect(0, 0, THEME.width, THEME.height)
    picture = PictureMark("Background 1", whole, Image(stream.getvalue(), "image/png", 160, 60))
    surface = Surface((picture,), Color("bg1"), THEME.palette)
    box = Rect(0, 0, THEME.width // 4, THEME.height)
    assert set(surface.colors(box)) == {"000000"}
    assert set(replace(surface, turned=True).colors(box)) == {"FFFFFF"}


@pytest.mark.parametrize("lang", ["fr", "he"])
def test_a_side_is_that_side_in_every_language(lang: str) -> None:
    picture = _scene(f"## A {{lang={lang}}}\n\n![](lake){{.background side=left width=40%}}\n\n- b\n").marks[
        0
    ]
    assert picture.box.x == 0


def test_text_in_a_group_stands_out_as_text_outside_does_and_a_panel_in_it_counts() -> None:
    behind = _scene(TEXT, _plain((10, 20, 30))).marks[0]
    assert isinstance(behind, PictureMark)
    surface = Surface((behind,), Color("bg1"), THEME.palette)
    text = next(mark for mark in laid_out("## Shore\n\nwords\n")[0].scenes[0].marks if mark.name == "Content")
    panel = ShapeMark("Panel", text.box, "rect", fill=Color("bg1"))
    (lighter,) = readable((text,), surface)
    (bare,) = readable((GroupMark("Group", text.box, (text,)),), surface)
    (covered,) = readable((GroupMark("Group", text.box, (panel, text)),), surface)
    assert isinstance(bare, GroupMark) and isinstance(covered, GroupMark)
    assert lighter != text and bare.marks == (lighter,)
    assert covered.marks == (panel, text)
