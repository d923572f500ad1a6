"""Bodies, paragraphs and runs into blocks of text that break into the lines that were fitted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby, pairwise

from slidegen.painters.html.links import address
from slidegen.painters.html.looks import BREAK, Base, base, bullet_class, paragraph_class, run_class
from slidegen.painters.html.markup import attributes, text
from slidegen.painters.html.styles import classes
from slidegen.painters.html.surface import Surface
from slidegen.scene import Body, Paragraph, Run
from slidegen.text.breaking import SOFT_HYPHEN
from slidegen.text.symbols import shown_sign


def paragraphs(tag: str, body: Body, surface: Surface) -> str:
    """Every paragraph of a body as an element of its own."""
    return "".join([paragraph(tag, body, index, surface) for index in range(len(body.paragraphs))])


def paragraph(tag: str, body: Body, index: int, surface: Surface, extra: str = "", kind: str = "") -> str:
    """One paragraph, of a further class `kind`; `extra` are further attributes, written already."""
    content = body.paragraphs[index]
    marked, marker = _marker(content, surface)
    lang, rtl = language(content, surface), content.resolved.rtl
    names = classes("p", paragraph_class(body, index, surface), marked, kind)
    named = attributes(class_=names, lang=lang, dir=surface.direction(rtl))
    return f"<{tag}{named}{marker}{extra}>{runs(content, surface.within(lang, rtl))}</{tag}>"


def language(content: Paragraph, surface: Surface) -> str | None:
    """The language of a paragraph where all of it is in one other than the language around it."""
    found = {run.lang for run in content.runs if run.lang and not run.text.isspace()}
    return found.pop() if len(found) == 1 and found != {surface.lang} else None


def runs(content: Paragraph, surface: Surface, inline: bool = True) -> str:
    """The words of a paragraph; an empty one still is a line high. `inline` code is marked as such, run by run."""
    if not any(run.text for run in content.runs):
        return "<br>"
    around = base(content)
    fitted = hyphenated(content) if content.hyphens else content.runs
    if surface.rtl:
        stretches = groupby(fitted, lambda run: run.code)
        written = "".join([_stretch(code, group, around, surface, inline) for code, group in stretches])
    else:
        written = "".join([_run(run, around, surface, inline) for run in fitted])
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


def _stretch(code: bool, group: Iterator[Run], around: Base, surface: Surface, inline: bool) -> str:
    """Code among words from right to left is a stretch of its own, or the signs at its ends would change sides."""
    written = "".join([_run(run, around, surface, inline) for run in group])
    return f'<bdi dir="ltr">{written}</bdi>' if code else written


def _run(run: Run, around: Base, surface: Surface, inline: bool) -> str:
    if run.text == BREAK:
        return "<br>"
    surface.typecase.take(run.text, run.resolved, run.fallback or None)
    name = run_class(run, around, surface) or None
    lang = run.lang if run.lang and run.lang != surface.lang else None
    href = address(run.link, surface.anchors) if run.link and surface.read else None
    said = attributes(class_=name, lang=lang, href=href) if name or lang or href else ""
    words = text(run.text)
    if href:
        return f"<a{said}>{words}</a>"
    tag = _tag(run, inline) if surface.read else "span"
    return f"<{tag}{said}>{words}</{tag}>" if said or tag != "span" else words


def _tag(run: Run, inline: bool) -> str:
    """What the author meant by the run's look: code, stress, what no longer holds."""
    style, given = run.resolved, run.inherited
    if run.code and inline:
        return "code"
    if style.baseline or given.baseline:
        return "sup" if style.baseline > 0 else "sub"
    if style.strike and not given.strike:
        return "s"
    if style.bold and not given.bold:
        return "strong"
    return "em" if style.italic and not given.italic else "span"


def _marker(content: Paragraph, surface: Surface) -> tuple[str, str]:
    """The class and the attribute of what is painted before the paragraph."""
    bullet = content.resolved.bullet
    if bullet is None:
        return "", ""
    look, _ = base(content)
    if not look or not (bullet.char or content.marker):
        return "", ""
    drawn = shown_sign(bullet.char, bullet.font or look.font) or content.marker
    surface.typecase.take(drawn, look, bullet.fallback or bullet.font)
    # A reader is told by the list itself that an item begins, but not whether a task is done.
    kind = "said" if bullet.numbering or content.marker != bullet.char else "mark"
    return f"{kind} {bullet_class(bullet, content.resolved, surface)}", attributes(data_marker=drawn)
