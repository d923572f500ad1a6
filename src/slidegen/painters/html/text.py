"""Bodies, paragraphs and runs into blocks of text that break into the lines that were fitted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby, pairwise

from slidegen.geometry import EMU_PER_CENTIPOINT, EMU_PER_PIXEL
from slidegen.painters.html.baseline import drop
from slidegen.painters.html.links import address
from slidegen.painters.html.markup import attributes, number, text, units
from slidegen.painters.html.styles import classes
from slidegen.painters.html.surface import Surface
from slidegen.scene import Body, Paragraph, Run
from slidegen.style import Bullet, FontRef, ParagraphStyle, RunStyle
from slidegen.text.breaking import SOFT_HYPHEN, keeps_words

BREAK = "\n"
ALIGN = {"l": "left", "ctr": "center", "r": "right", "just": "justify"}
# DrawingML leaves the size of a raised or lowered run to the program: PowerPoint and LibreOffice draw it at two thirds.
RAISED = 2 / 3


def paragraphs(tag: str, body: Body, surface: Surface) -> str:
    """Every paragraph of a body as an element of its own."""
    return "".join(paragraph(tag, body, index, surface) for index in range(len(body.paragraphs)))


def paragraph(tag: str, body: Body, index: int, surface: Surface, extra: str = "") -> str:
    """One paragraph; `extra` are further attributes, written already."""
    content = body.paragraphs[index]
    kind, marker = _marker(content, surface)
    lang, rtl = language(content, surface), content.resolved.rtl
    names = classes("p", paragraph_class(body, index, surface), kind)
    named = attributes(class_=names, lang=lang, dir=surface.direction(rtl))
    inside = replace(surface, lang=lang or surface.lang, rtl=rtl)
    return f"<{tag}{named}{marker}{extra}>{runs(content, inside)}</{tag}>"


def paragraph_class(body: Body, index: int, surface: Surface) -> str:
    """The class of a paragraph: its place below the one before it, and the look of its first run."""
    content = body.paragraphs[index]
    style, look = content.resolved, base(content)
    declared = _run_declarations(look, code_at_start(content), surface) if look else {}
    declared = {name: value for name, value in declared.items() if value != DEFAULTS.get(name)}
    declared["line-height"] = units(style.line_spacing * EMU_PER_CENTIPOINT)
    declared |= _placing(style, _gap(body, index))
    if look:
        declared |= _shift(look, style.line_spacing, surface)
    if keeps_words(content.text):
        declared["word-break"] = "keep-all"
    return surface.styles.named("p", declared)


def language(content: Paragraph, surface: Surface) -> str | None:
    """The language of a paragraph where all of it is in one other than the language around it."""
    found = {run.lang for run in content.runs if run.lang and not run.text.isspace()}
    return found.pop() if len(found) == 1 and found != {surface.lang} else None


def base(content: Paragraph) -> RunStyle | None:
    """The look of the first run: it is the paragraph's, and the bullet's (ECMA-376 21.1.2.4.3)."""
    words = next((run for run in content.runs if run.text != BREAK), None)
    first = words or next(iter(content.runs), None)
    return replace(first.resolved, underline=False, strike=False, baseline=0) if first else None


def code_at_start(content: Paragraph) -> bool:
    return bool(content.runs) and content.runs[0].code


def _gap(body: Body, index: int) -> int:
    """Distance to the paragraph before, EMU: PowerPoint adds the two spacings, where CSS margins would overlap."""
    if not index:
        return 0
    after = body.paragraphs[index - 1].resolved.space_after
    return (after + body.paragraphs[index].resolved.space_before) * EMU_PER_CENTIPOINT


def _placing(style: ParagraphStyle, gap: int) -> dict[str, str]:
    declared = {
        "margin-top": units(gap),
        "padding-inline-start": units(style.margin),
        "text-indent": units(0 if style.bullet else style.indent),
        "text-align": ALIGN[style.align],
    }
    start = ALIGN["r" if style.rtl else "l"]
    return {name: value for name, value in declared.items() if value not in ("0", start)}


def _shift(look: RunStyle, line_spacing: int, surface: Surface) -> dict[str, str]:
    """Down or up to where PowerPoint's baseline is: CSS shares out the height of a line differently."""
    down = drop(surface.typecase.face(look), look.size, line_spacing)
    return {"top": units(down)} if abs(down) >= EMU_PER_PIXEL / 100 else {}


DEFAULTS = {
    "font-weight": "400",
    "font-style": "normal",
    "letter-spacing": "0",
    "text-transform": "none",
    "text-decoration": "none",
    "vertical-align": "baseline",
}


def _run_declarations(
    style: RunStyle, code: bool, surface: Surface, fallback: FontRef = ""
) -> dict[str, str]:
    """Every character property, so that two looks can be subtracted."""
    size = f"clamp(var(--floor),{units(style.size * EMU_PER_CENTIPOINT)},var(--ceiling))"
    lines = " ".join(
        name for name, drawn in (("underline", style.underline), ("line-through", style.strike)) if drawn
    )
    return {
        "font-family": surface.typecase.stack(fallback or style.font, code),
        "font-size": f"calc({size}*{number(RAISED)})" if style.baseline else size,
        "font-weight": "700" if style.bold else "400",
        "font-style": "italic" if style.italic else "normal",
        "color": f"var(--ink,{surface.styles.color(style.color)})",
        "letter-spacing": units(style.spacing * EMU_PER_CENTIPOINT),
        "text-transform": "uppercase" if style.caps else "none",
        "text-decoration": lines or "none",
        # The shift is a part of the run's size before it is drawn smaller.
        "vertical-align": f"{number(style.baseline / 100_000 / RAISED)}em" if style.baseline else "baseline",
    }


def runs(content: Paragraph, surface: Surface, inline: bool = True) -> str:
    """The words of a paragraph; an empty one still is a line high. `inline` code is marked as such, run by run."""
    look = base(content)
    if look is None or not any(run.text for run in content.runs):
        return "<br>"
    surrounding = _run_declarations(look, code_at_start(content), surface)
    written = "".join(
        _isolated(code and surface.rtl, "".join(_run(run, surrounding, surface, inline) for run in group))
        for code, group in groupby(hyphenated(content), lambda run: run.code)
    )
    # A break at the very end of a block does not open the line that it opens in PowerPoint.
    return f"{written}<br>" if content.runs[-1].text == BREAK else written


def hyphenated(content: Paragraph) -> Iterator[Run]:
    """The runs, with a soft hyphen where a fitted line ends in one."""
    start, hyphens = 0, content.hyphens
    for run in content.runs:
        end = start + len(run.text)
        cuts = [start, *(place for place in hyphens if start < place <= end), end]
        parts = [run.text[first - start : last - start] for first, last in pairwise(cuts)]
        yield replace(run, text=SOFT_HYPHEN.join(parts)) if len(parts) > 1 else run
        start = end


def _isolated(apart: bool, written: str) -> str:
    """Code among words from right to left is a stretch of its own, or the signs at its ends would change sides."""
    return f'<bdi dir="ltr">{written}</bdi>' if apart else written


def _run(run: Run, surrounding: dict[str, str], surface: Surface, inline: bool) -> str:
    if run.text == BREAK:
        return "<br>"
    surface.typecase.take(run.text, run.resolved, run.fallback or None)
    own = _run_declarations(run.resolved, run.code, surface, run.fallback)
    different = {name: value for name, value in own.items() if value != surrounding[name]}
    name = classes(surface.styles.named("r", different))
    lang = run.lang if run.lang and run.lang != surface.lang else None
    href = address(run.link, surface.anchors) if surface.read else None
    said = attributes(class_=name, lang=lang, href=href)
    words = text(run.text)
    if href:
        return f"<a{said}>{words}</a>"
    tag = _tag(run, inline) if surface.read else "span"
    return f"<{tag}{said}>{words}</{tag}>" if said or tag != "span" else words


def _tag(run: Run, inline: bool) -> str:
    """What the author meant by the run's look: code, stress, what no longer holds."""
    if run.code and inline:
        return "code"
    if run.resolved.baseline != run.inherited.baseline:
        return "sup" if run.resolved.baseline > 0 else "sub"
    if run.resolved.baseline:
        return "sup" if run.resolved.baseline > 0 else "sub"
    if run.resolved.strike and not run.inherited.strike:
        return "s"
    if run.resolved.bold and not run.inherited.bold:
        return "strong"
    return "em" if run.resolved.italic and not run.inherited.italic else "span"


def _marker(content: Paragraph, surface: Surface) -> tuple[str, str]:
    """The class and the attribute of what is painted before the paragraph."""
    bullet, look = content.resolved.bullet, base(content)
    drawn = bullet.char or content.marker if bullet else ""
    if not bullet or not drawn or not look:
        return "", ""
    font = bullet.fallback or bullet.font
    surface.typecase.take(drawn, look, font)
    declared = _bullet_declarations(bullet, font, content.resolved, surface)
    # A reader is told by the list itself that an item begins, but not whether a task is done.
    kind = "said" if bullet.numbering or content.marker != bullet.char else "mark"
    return f"{kind} {surface.styles.named('m', declared, '::before')}", attributes(data_marker=drawn)


def _bullet_declarations(
    bullet: Bullet, font: FontRef | None, style: ParagraphStyle, surface: Surface
) -> dict[str, str]:
    # Out of the flow, so that a word too long for its line does not leave the mark alone on the line before.
    declared = {"inset-inline-start": units(max(0, style.margin + style.indent))}
    if bullet.color:
        declared["color"] = surface.styles.color(bullet.color)
    if font:
        declared["font-family"] = surface.typecase.stack(font)
    if bullet.size_percent != 100:
        declared["font-size"] = f"{bullet.size_percent}%"
    return declared
