"""A picture with a colour profile into one whose colours are sRGB, in a mode that every reader knows."""

from __future__ import annotations

from io import BytesIO

from PIL import Image as Pillow

# ICC.1:2022, 7.2.6: the colour space that a profile is for, and the modes that hold it.
_SPACES = {b"RGB ": "RGB", b"CMYK": "CMYK", b"GRAY": "L"}
_SPACE_AT = 16


def in_srgb(picture: Pillow.Image) -> Pillow.Image:
    """RGB, RGBA or L. Without a profile the numbers are taken as sRGB's, as browsers take them."""
    profile = picture.info.get("icc_profile") or b""
    assert isinstance(profile, bytes), "Pillow gives a profile as bytes"
    source = _SPACES.get(profile[_SPACE_AT : _SPACE_AT + 4])
    if source is None or _is_srgb(profile) or (source == "CMYK") != (picture.mode == "CMYK"):
        return plain(picture)
    if source == "CMYK":
        return _converted(picture, profile) or plain(picture)
    shown = plain(picture)
    alpha = shown.getchannel("A") if shown.mode == "RGBA" else None
    colors = _converted(shown.convert(source), profile)
    if colors is None:
        return shown
    if alpha is not None:
        colors.putalpha(alpha)
    return colors


def _converted(picture: Pillow.Image, profile: bytes) -> Pillow.Image | None:
    # Imported here: few pictures need it.
    from PIL import ImageCms

    try:
        return ImageCms.profileToProfile(
            picture, BytesIO(profile), ImageCms.createProfile("sRGB"), outputMode="RGB"
        )
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return None


def _is_srgb(profile: bytes) -> bool:
    """By its description, which is in Latin letters or in UTF-16."""
    return any("sRGB".encode(code) in profile for code in ("ascii", "utf-16-be"))


def plain(picture: Pillow.Image) -> Pillow.Image:
    """In a mode that scales well and that every reader of PNG and JPEG knows."""
    if picture.mode in ("RGB", "RGBA", "L"):
        return picture
    if picture.mode.startswith("I"):
        # Sixteen bits of grey: Pillow would make white of all that is brighter than the darkest 256th.
        return picture.convert("I").point(lambda value: value / 256).convert("L")
    if picture.mode == "F":
        return picture.convert("L")
    alpha = "A" in picture.getbands() or "a" in picture.getbands() or "transparency" in picture.info
    return picture.convert("RGBA" if alpha else "RGB")
