"""A logo's file into the picture that a theme holds, and the grounds on which it can be seen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from slidegen.color import contrast, luminance
from slidegen.diagnostics import Finding
from slidegen.geometry import points
from slidegen.images import embedded, read_image, shades
from slidegen.scene import Image
from slidegen.source import Source
from slidegen.theme.tokens import LogoTokens

# WCAG 2.2, 1.4.11: what is not text, and is to be made out. (It makes no demand of logos.)
SEEN = 3.0
# Two colours with less contrast than this are one, and with less than this to white, a colour is paper.
SAME, NEARLY_WHITE = 1.05, 1.1
SUFFIXES = {"image/svg+xml": "svg", "image/png": "png", "image/jpeg": "jpg", "image/gif": "gif"}
# A picture is kept with as many pixels as it could ever be shown with, EMU.
_LARGEST = points(720), points(180)
# Narrower or lower than this, in points, a logo is a speck.
_LEAST = 12
_CORNERS = tuple((x, y, x + 0.01, y + 0.01) for x in (0.0, 0.99) for y in (0.0, 0.99))
# The picture in parts, as many across as down; and the share of those with something in them that must stand out.
_SIDE = 16
_PARTS = tuple(
    (x / _SIDE, y / _SIDE, (x + 1) / _SIDE, (y + 1) / _SIDE) for x in range(_SIDE) for y in range(_SIDE)
)
MOST = 0.6

Part = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Logo:
    """`data` as the theme keeps it, under `name`: upright, clean, without what acts or fetches."""

    name: str
    data: bytes
    image: Image


def read_logo(path: Path, name: str, option: str) -> tuple[Logo | None, tuple[Finding, ...]]:
    """The logo at the path, to be called `name`; what is wrong is told of the option that named it, without a place."""
    typed = Source(option, path.as_posix())
    span = typed.span(0, len(typed.text))
    image, findings = read_image(path.name, path.parent, path.parent, span)
    findings = tuple(replace(each, message=f"{option}: {each.message}", span=None) for each in findings)
    if image is None:
        return None, findings
    if image.vector:
        return Logo(f"{name}.svg", image.vector, image), findings
    kept = embedded(image, *_LARGEST)
    return Logo(f"{name}.{SUFFIXES[kept.media_type]}", kept.data, kept), findings


def is_seen(logo: Logo, ground: str) -> bool:
    """Whether most of the logo stands out from the ground, and no sheet of paper is around it that does."""
    paper = _paper(logo.image)
    if paper and contrast(paper, ground) >= SAME:
        return False
    drawn = [part for part in _PARTS if not _is_empty(logo.image, part, paper)]
    seen = [part for part in drawn if _stands_out(logo.image, part, ground)]
    return len(seen) >= MOST * len(drawn) > 0


def _paper(image: Image) -> str:
    """The white of an opaque picture that the logo was saved on; empty where the page shows at a corner, or where a
    colour is there, which is the logo's own."""
    corners = {rgb for part in _CORNERS for rgb in shades(image, part, "000000")}
    darkest = min(corners, key=luminance)
    return darkest if contrast(darkest, "FFFFFF") < NEARLY_WHITE else ""


def _is_empty(image: Image, part: Part, paper: str) -> bool:
    """Whether nothing of the logo is in this part: what is behind it shows, whatever it is, or its paper."""
    seen = [shades(image, part, under) for under in ("FFFFFF", "000000")]
    if paper:
        return all(contrast(rgb, paper) < SAME for pair in seen for rgb in pair)
    return seen == [("FFFFFF", "FFFFFF"), ("000000", "000000")]


def _stands_out(image: Image, part: Part, ground: str) -> bool:
    return any(contrast(rgb, ground) >= SEEN for rgb in shades(image, part, ground))


def layouts_with_logo(
    logo: Logo, on_dark: Logo | None, grounds: Mapping[str, str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The layouts on whose grounds, RRGGBB by layout, the logo is seen; and what is to be said of the others."""
    shown: list[str] = []
    hidden: dict[str, list[str]] = {}
    for layout, ground in grounds.items():
        dark = contrast("FFFFFF", ground) > contrast("000000", ground)
        own = on_dark if dark and on_dark else logo
        if is_seen(own, ground):
            shown.append(layout)
        else:
            hidden.setdefault(ground, []).append(layout)
    return tuple(shown), tuple(_hidden(ground, layouts, on_dark) for ground, layouts in hidden.items())


def _hidden(ground: str, layouts: Sequence[str], on_dark: Logo | None) -> str:
    where = ", ".join(layouts)
    dark = contrast("FFFFFF", ground) > contrast("000000", ground)
    helps = (
        "--logo-on-dark gives it another for dark grounds"
        if dark and not on_dark
        else "`layouts` in theme.yaml names those that show it"
    )
    return f"the logo does not stand out from the ground #{ground} ({where}): it is left out there; {helps}"


def small_logo(logo: Logo) -> str:
    """What is to be said of a logo whose proportions make it tiny on slides; empty where it is large enough."""
    room = LogoTokens("")
    scale = min(room.width / logo.image.width, room.height / logo.image.height)
    width, height = logo.image.width * scale, logo.image.height * scale
    if min(width, height) >= _LEAST:
        return ""
    return f"the logo is {width:.0f} by {height:.0f} pt large on slides: a form of it nearer to a square shows more"
