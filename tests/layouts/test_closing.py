import pytest

from slidegen.geometry import Rect, points
from slidegen.scene import Mark, PictureMark, Scene
from slidegen.theme.load import load_theme
from slidegen.theme.theme import Theme
from tests.outlines import codes, laid_out

ADDRESS = "https://example.org/deck"
DECK = f'## Thanks {{.closing qr="{ADDRESS}"}}\n\nQuestions?\n\nmail@example.org\n'


@pytest.fixture(params=["leman", "plain"])
def theme(request: pytest.FixtureRequest) -> Theme:
    found, _ = load_theme(request.param, None)
    assert found
    return found


def _scene(text: str, theme: Theme) -> Scene:
    deck, findings = laid_out(text, theme)
    assert codes(findings) == []
    return deck.scenes[0]


def _apart(one: Rect, other: Rect) -> bool:
    return one.right <= other.x or other.right <= one.x or one.bottom <= other.y or other.bottom <= one.y


def _code(marks: tuple[Mark, ...]) -> PictureMark:
    return next(mark for mark in marks if isinstance(mark, PictureMark))


def test_the_code_stands_at_the_right_of_the_text(theme: Theme) -> None:
    scene = _scene(DECK, theme)
    code = _code(scene.marks)
    assert code.box.width == code.box.height >= points(90)
    assert code.box.right <= theme.width
    assert code.box.bottom <= theme.height
    assert all(_apart(code.box, mark.box) for mark in scene.marks if mark.name in ("Text", "Contact"))


def test_the_code_says_its_address_and_leads_there(theme: Theme) -> None:
    code = _code(_scene(DECK, theme).marks)
    assert code.alt == ADDRESS
    assert code.link and code.link.url == ADDRESS


def test_without_text_the_code_stands_alone(theme: Theme) -> None:
    scene = _scene(DECK.partition("\n")[0] + "\n", theme)
    assert [mark.name for mark in scene.marks] == ["Title", "QR code"]
