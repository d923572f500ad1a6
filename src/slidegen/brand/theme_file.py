"""What is known of a brand into the text of its theme.yaml: short, with its reasons, to be changed by hand."""

from __future__ import annotations

from dataclasses import dataclass

from slidegen.brand.scheme import Scheme
from slidegen.color import contrast

# Families whose letters are smaller than Arial's at one size: text in them is set larger.
SMALL = ("Calibri", "Carlito", "Cambria", "Caladea")
# What each colour is for, in the order in which PowerPoint shows them.
USES = {
    "dk1": "words",
    "lt1": "paper",
    "dk2": "words in the strong colour, dark grounds",
    "lt2": "light grounds",
    "accent1": "the strong colour: bands and grounds",
    "accent2": "the second colour: bands",
    "accent3": "further colours, readable as words",
    "accent4": "",
    "accent5": "",
    "accent6": "",
    "hlink": "links",
    "folHlink": "links that were followed",
}
_LARGER = """\
# {font} has smaller letters than Arial, so text in it is set larger.
sizes: {{subtitle: 22, event: 14, author: 16, section-text: 20, source: 18, table: 17, caption: 13, footer: 12}}
body:
  - {{size: 20, narrow: 18, before: 13, color: tx1, mark: "•", mark-color: tx2}}
  - {{size: 18, narrow: 16, before: 6, color: tx1 tint 90, mark: "–", mark-color: tx2}}
  - {{size: 16, narrow: 15, before: 5, color: tx1 tint 90, mark: "•", mark-color: tx2}}
  - {{size: 15, narrow: 14, before: 4, color: tx1 tint 90, mark: "–", mark-color: tx2}}
  - {{size: 14, narrow: 14, before: 4, color: tx1 tint 90, mark: "•", mark-color: tx2}}
"""


@dataclass(frozen=True, slots=True)
class LogoFiles:
    """The logo's files beside theme.yaml; `layouts` only where it stands on some and not on all."""

    picture: str
    on_dark: str = ""
    layouts: tuple[str, ...] | None = None


def theme_file(title: str, scheme: Scheme, fonts: tuple[str, str], logo: LogoFiles | None) -> str:
    """The theme.yaml of a brand called `title`, based on plain; fonts are those of headings and of text."""
    heading, body = fonts
    parts = [
        f"# {title}: a theme made by `slidegen theme new`. It is as slidegen's theme plain, but for what stands here.\n"
        "# Change any line; what else a theme can say is in docs/theme-settings.md of slidegen.\n"
        f'name: "{title}"\nbase: plain\n',
        _palette(scheme),
        f"fonts: {{heading: {heading}, body: {body}, code: Courier New}}\n",
    ]
    if body in SMALL:
        parts.append(_LARGER.format(font=body))
    if scheme.closing != "accent1":
        parts.append(
            "# On accent1 neither white nor dark words are easy to read.\n"
            f"grounds: {{closing: {scheme.closing}}}\n"
        )
    if logo:
        parts.append(_logo(title, logo))
    return "\n".join(parts)


def _palette(scheme: Scheme) -> str:
    rows = [_row(key, use, scheme) for key, use in USES.items()]
    return (
        "# Words are set in dk1, dk2 and the further accents, whose contrast to lt1 and lt2 is\n"
        "# 4.5:1 at least.\npalette:\n" + "".join(rows)
    )


def _row(key: str, use: str, scheme: Scheme) -> str:
    rgb = getattr(scheme.palette, "followed" if key == "folHlink" else key)
    clear = contrast(rgb, scheme.palette.lt1)
    said = ", ".join(filter(None, (use, f"{clear:.1f}:1 on paper" if key != "lt1" else "")))
    return f'  {key + ":":<9} "{rgb}"   # {said}\n'


def _logo(title: str, logo: LogoFiles) -> str:
    lines = ["# At most `width` by `height` points large; `large-…` on the title and on closing slides."]
    lines += ["logo:", f"  picture: {logo.picture}"]
    if logo.on_dark:
        lines.append(f"  on-dark: {logo.on_dark}")
    lines += [f'  alt: "{title}"', "  width: 110", "  height: 22", "  large-width: 180", "  large-height: 44"]
    if logo.layouts is not None:
        lines.append(f"  layouts: [{', '.join(logo.layouts)}]")
    return "\n".join(lines) + "\n"
