"""A Markdown source into a Deck: slides, their blocks and notes, with every name resolved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from slidegen.blocks.reading import read_blocks
from slidegen.diagnostics import Finding
from slidegen.markdown.callouts import with_callouts
from slidegen.markdown.classes import unknown_classes
from slidegen.markdown.comments import last_comment_only, with_spoken_comments
from slidegen.markdown.cutting import Cut, cut_slides, doubtful_level
from slidegen.markdown.dialects import CUT_BY_RULES, WITHOUT_TITLE_SLIDE
from slidegen.markdown.footnotes import with_footnotes, without_definitions
from slidegen.markdown.front_matter import read_meta, split_front_matter, written_for
from slidegen.markdown.identifiers import slug, unique
from slidegen.markdown.links import link_names, with_safe_links
from slidegen.markdown.marp_pictures import with_marp_pictures
from slidegen.markdown.nodes import Node
from slidegen.markdown.not_yet import is_pause, not_yet
from slidegen.markdown.parsing import parse
from slidegen.markdown.phrases import read_phrase
from slidegen.markdown.raw_html import without_html
from slidegen.markdown.rewriting import rewritten
from slidegen.markdown.slots import with_slots
from slidegen.markdown.speaking import read_notes, without_notes
from slidegen.markdown.titles import first_words
from slidegen.markdown.typography import typeset_cut, typeset_text
from slidegen.model import Deck, Meta, Phrase, Slide, Words, plain
from slidegen.source import Source


def read_deck(source: Source, forms: Set[str]) -> tuple[Deck, tuple[Finding, ...]]:
    """The deck in `source`. `forms` are the names of layouts that a slide may ask for by a class."""
    meta, found = read_meta(source)
    document, too_deep = parse(source)
    tool = written_for(source)
    later = not_yet(document)
    document, tags = without_html(with_spoken_comments(document, tool))
    findings = [*found, *too_deep, *tags, *unknown_classes(document, forms), *later]
    document = rewritten(document, lambda node: () if is_pause(node) else (node,))
    document, definitions = without_definitions(with_callouts(document, meta.lang))
    if not meta.slide_level and tool not in CUT_BY_RULES:
        findings.extend(doubtful_level(document.children, bool(meta.title)))
    cuts = _cuts(document, meta, tool)
    cuts, notes = with_footnotes(cuts, definitions)
    findings.extend(notes)
    if meta.typography:
        cuts = tuple(typeset_cut(cut, meta.lang) for cut in cuts)
    titled = replace(meta, title="") if tool in WITHOUT_TITLE_SLIDE else meta
    drafts, complaints = _drafts(cuts, titled, source, forms)
    findings.extend(complaints)
    names = link_names([each.id for _, each in drafts])
    slides = []
    for cut, draft in drafts:
        slide, complaints = _filled(draft, cut, names)
        slides.append(slide)
        findings.extend(complaints)
    sections = tuple(plain(slide.title) for slide in slides if slide.kind == "section")
    return Deck(_titled(_typeset(meta), slides), tuple(slides), sections), _in_order(findings)


def _cuts(document: Node, meta: Meta, tool: str) -> tuple[Cut, ...]:
    """The slides as the tool that the deck was written for would cut them."""
    rules = any(node.kind == "rule" for node in document.children)
    flat = tool in CUT_BY_RULES and (rules or meta.slide_level > 0)
    titled = bool(meta.title) and tool not in WITHOUT_TITLE_SLIDE
    if tool == "marp":
        document = with_marp_pictures(document)
    cuts = cut_slides(document.children, meta.slide_level, titled, flat)
    if tool == "slidev":
        cuts = tuple(map(last_comment_only, cuts))
    return tuple(map(with_slots, cuts))


def _drafts(
    cuts: Sequence[Cut], meta: Meta, source: Source, forms: Set[str]
) -> tuple[list[tuple[Cut, Slide]], tuple[Finding, ...]]:
    """The slides with their titles and ids, still without blocks, each with what it is made from."""
    drafts = [(cut, _draft(cut, forms)) for cut in cuts]
    if meta.title:
        drafts = _with_title_slide(drafts, meta, source)
    ids, findings = _ids(drafts)
    section = 0
    numbered = []
    for number, ((cut, slide), name) in enumerate(zip(drafts, ids, strict=True), 1):
        section += slide.kind == "section"
        # A slide without a word is called by its number: no title may be empty.
        title = slide.title or (Words(str(number), slide.span),)
        numbered.append((cut, replace(slide, id=name, section=section, title=title)))
        if slide.hidden_title and slide.form != "blank":
            hint = "give it a heading: it names the slide in the outline and to screen readers"
            findings.append(Finding("missing-title", "this slide has no heading", slide.span, hint))
    return numbered, tuple(findings)


def _draft(cut: Cut, forms: Set[str]) -> Slide:
    """A slide's title, kind and form. Its id is the one that the author gave, if any."""
    heading = cut.heading
    title = read_phrase(heading.children) if heading else ()
    attributes = heading.attributes if heading else None
    named = [each for each in attributes.classes if each in forms] if attributes else []
    return Slide(
        id=attributes.id if attributes else "",
        title=title or first_words(cut.nodes),
        span=cut.span,
        kind=cut.kind,
        form=named[0] if named else "",
        hidden_title=not title,
        lang=attributes.values.get("lang", "") if attributes else "",
    )


def _with_title_slide(drafts: list[tuple[Cut, Slide]], meta: Meta, source: Source) -> list[tuple[Cut, Slide]]:
    """The slides behind a title slide; notes before the first of them are spoken with it."""
    front = split_front_matter(source)
    assert front is not None, "a title comes from front matter"
    start = front.start + max(0, front.text.find(meta.title))
    place = source.span(start, min(start + len(meta.title), front.end))
    title: Phrase = (Words(_typeset(meta).title, place),)
    spoken = drafts and drafts[0][0].heading is None and not without_notes(drafts[0][0].nodes)
    nodes, rest = (drafts[0][0].nodes, drafts[1:]) if spoken else ((), drafts)
    return [(Cut("title", None, nodes, place), Slide("", title, place, "title")), *rest]


def _ids(drafts: Sequence[tuple[Cut, Slide]]) -> tuple[list[str], list[Finding]]:
    """An id for each slide. Those that authors gave come first: no made id takes one of them."""
    findings = []
    given: set[str] = set()
    for cut, slide in drafts:
        if slide.id and slide.id in given:
            place = cut.heading.attributes.span if cut.heading else slide.span
            findings.append(Finding("duplicate-id", f'another slide has the id "{slide.id}" too', place))
        given.add(slide.id)
    taken = dict.fromkeys(given, 1)
    ids = []
    for number, (_, slide) in enumerate(drafts, 1):
        if slide.id in given and slide.id:
            given.remove(slide.id)
            ids.append(slide.id)
        else:
            ids.append(unique(slide.id or slug(plain(slide.title)) or f"slide-{number}", taken))
    return ids, findings


def _filled(draft: Slide, cut: Cut, names: Mapping[str, str]) -> tuple[Slide, tuple[Finding, ...]]:
    """The slide with its blocks and notes, and links that lead somewhere."""
    heading, wrong_title = with_safe_links(_around((cut.heading,) if cut.heading else (), cut), names)
    body, wrong_links = with_safe_links(_around(cut.nodes, cut), names)
    blocks, findings = read_blocks(without_notes(body.children))
    notes = tuple(phrase for node in body.children for phrase in read_notes(node))
    title = draft.title
    if not draft.hidden_title and heading.children:
        title = read_phrase(heading.children[0].children)
    filled = replace(draft, title=title, blocks=blocks, notes=notes)
    return filled, (*wrong_title, *wrong_links, *findings)


def _around(nodes: Sequence[Node], cut: Cut) -> Node:
    return Node("document", cut.span, tuple(nodes))


def _titled(meta: Meta, slides: Sequence[Slide]) -> Meta:
    """A deck without a `title:` is called what its title slide says."""
    if meta.title or not slides or slides[0].kind != "title":
        return meta
    return replace(meta, title=plain(slides[0].title))


def _typeset(meta: Meta) -> Meta:
    if not meta.typography:
        return meta
    title, subtitle, event, footer = (
        typeset_text(text, meta.lang) for text in (meta.title, meta.subtitle, meta.event, meta.footer)
    )
    authors = tuple(typeset_text(author, meta.lang) for author in meta.authors)
    return replace(meta, title=title, subtitle=subtitle, event=event, footer=footer, authors=authors)


def _in_order(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: finding.span.start if finding.span else 0))
