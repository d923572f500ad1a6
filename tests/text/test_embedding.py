from __future__ import annotations

from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from slidegen.text.embedding import may_be_embedded
from tests.square import square_font


def permitting(permission: int) -> bytes:
    """The square font with this fsType."""
    font, file = TTFont(BytesIO(square_font())), BytesIO()
    font["OS/2"].fsType = permission
    font.save(file)
    return file.getvalue()


@pytest.mark.parametrize(
    ("permission", "may"),
    [
        (0, True),
        (0x0002, False),
        (0x0004, True),
        (0x0008, True),
        (0x0006, True),
        (0x0100, False),
        (0x0108, False),
    ],
)
def test_what_its_maker_allows_is_in_the_font(permission: int, may: bool) -> None:
    assert may_be_embedded(permitting(permission)) is may
