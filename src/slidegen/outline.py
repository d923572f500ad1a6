"""A Markdown source into a Deck: slides, their blocks and notes, with every name resolved."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from types import MappingProxyType

from slidegen.blocks.agenda import with_agendas
from slidegen.blocks.background import read_background
from slidegen.blocks.qr_code import read_qr_code
from slidegen.blocks.reader import Read
from slidegen.blocks.reading import read_blocks
from slidegen.diagnostics import Finding, in_order
from slidegen.limits import DEFAULT, Limits
from slidegen.markdown.asking import asked
from slidegen.markdown.attribute_keys import wrong_attributes
from slidegen.markdown.bare_addresses import may_hold_address, with_bare_addresses
from slidegen.markdown.bounding import few_enough, short_enough
from slidegen.markdown.callouts import with_callouts
from slidegen.markdown.classes import unknown_classes
from slidegen.markdown.comments import last_comment_only, with_spoken_comments
from slidegen.markdown.cutting import Cut, cut_slides, doubtful_level, without_title_again
from slidegen.markdown.dialects import CUT_BY_RULES, WITHOUT_TITLE_SLIDE
from slidegen.markdown.fences import with_line_numbers
from slidegen.markdown.figures import with_figures
from slidegen.markdown.footnotes import with_footnotes, without_definitions
from slidegen.markdown.front_matter import numbers_lines, opening_block, read_meta, written_for
from slidegen.markdown.identifiers import slug, unique
from slidegen.markdown.inclusion import with_files
from slidegen.markdown.inline_html import with_inline_html
from slidegen.markdown.languages import with_languages
from slidegen.markdown.links import link_names, with_safe_links
from slidegen.markdown.marp_pictures import with_marp_pictures
from slidegen.markdown.meant_notes import with_meant_notes
from slidegen.markdown.mentions import Mention, mentions
from slidegen.markdown.meta_words import without_marks
from slidegen.markdown.nodes import Node
from slidegen.markdown.not_yet import is_break, not_yet
from slidegen.markdown.pandoc_blocks import with_pandoc_blocks
from slidegen.markdown.parsing import parse
from slidegen.markdown.pasted_lists import with_pasted_lists
from slidegen.markdown.phrases import read_phrase
from slidegen.markdown.raw_html import without_html
from slidegen.markdown.rewriting import rewritten, walk
from slidegen.markdown.silence import silences
from slidegen.markdown.slips import slips
from slidegen.markdown.slots import with_slots
from slidegen.markdown.speaking import read_notes, without_notes
from slidegen.markdown.steps import with_steps
from slidegen.markdown.titles import first_words
from slidegen.markdown.transitions import transition_of, wrong_transitions
from slidegen.markdown.typography import typeset_cut, typeset_text
from slidegen.markdown.underlined import underlined
from slidegen.model import Deck, Meta, Phrase, Slide, Words, plain
from slidegen.source import Source
from slidegen.text.scripts import guessed_language


def files_named(source: Source, path: str, tool: str, limits: Limits = DEFAULT) -> Iterator[Mention]:
    """The text files that the file at `path` names; the path of a deck is empty."""
    return mentions(parse(source, tool, limits)[0], posixpath.dirname(path))


def read_deck(
    source: Source,
    forms: Set[str],
    files: Mapping[str, Source] = MappingProxyType({}),
    ceiling: Limits = DEFAULT,
) -> tuple[Deck, tuple[Finding, ...]]:
    """The deck in `source`. `forms` are the names of layouts that a slide may ask for by a class; `files` the text
    files that the deck names, by their paths from the deck's folder; `ceiling` the highest limits it may ask for."""
    meta, found = read_meta(source, ceiling)
    meta = without_marks(meta)
    tool = written_for(source)
    document, wrong = _document(source, files, tool, meta.limits)
    later = (*not_yet(document), *slips(document, tool), *wrong_attributes(document, tool))
    later = (*later, *wrong_transitions(document, tool))
    written = document
    document, tags = without_html(with_inline_html(with_spoken_comments(document, tool)))
    document, wrong_languages = with_languages(document)
    meta = meta if meta.lang else replace(meta, lang=_guessed(meta, document))
    findings = [*found, *wrong, *tags, *wrong_languages, *unknown_classes(document, forms), *later]
    findings.extend(underlined(document, tool))
    document = rewritten(document, lambda node: () if is_break(node) else (node,), "paragraph")
    if tool not in WITHOUT_TITLE_SLIDE:
        document = without_title_again(document, meta.title)
    document, definitions = without_definitions(with_callouts(document, meta.lang))
    if not meta.slide_level and tool not in CUT_BY_RULES:
        findings.extend(doubtful_level(document.children, bool(meta.title)))
    cuts, beyond = few_enough(_cuts(document, meta, tool), meta.limits)
    silenced, unknown = silences(written, cuts)
    cuts, notes = _with_their_notes(cuts, definitions, meta)
    findings.extend((*beyond, *unknown, *notes))
    titled = replace(meta, title="") if tool in WITHOUT_TITLE_SLIDE else meta
    drafts, complaints = _drafts(cuts, titled, source, forms)
    findings.extend(complaints)
    slides, complaints = _slides(drafts)
    findings.extend(complaints)
    if not slides:
        findings.append(_empty(source))
    sections = tuple(plain(slide.title) for slide in slides if slide.kind == "section")
    slides = with_agendas(with_steps(slides, [cut for cut, _ in drafts], written))
    deck = Deck(_titled(_typeset(meta), slides), slides, sections, silenced, tool)
    return deck, in_order(findings, source.name)


def _document(
    source: Source, files: Mapping[str, Source], tool: str, limits: Limits
) -> tuple[Node, tuple[Finding, ...]]:
    """The deck's nodes, those of the files that it names among them, as the tool reads them."""
    document, wrong = parse(source, tool, limits)
    document, wrong_files = with_files(document, files, tool, limits)
    if not tool or tool == "quarto":
        document = with_pandoc_blocks(document)
    if tool == "slidev" and numbers_lines(source):
        document = with_line_numbers(document)
    document = with_pasted_lists(document)
    if any(may_hold_address(each.text) for each in (source, *files.values())):
        document = with_bare_addresses(document)
    document, meant = with_meant_notes(document, tool)
    return document, wrong + wrong_files + meant


def _guessed(meta: Meta, document: Node) -> str:
    """The language of most of the deck's words, those of code not counted."""
    words = (node.text for node in walk(document, "text"))
    return guessed_language(" ".join((meta.title, meta.subtitle, *words)))


def _with_their_notes(
    cuts: Sequence[Cut], definitions: Sequence[Node], meta: Meta
) -> tuple[tuple[Cut, ...], tuple[Finding, ...]]:
    """The slides with their footnotes, no longer than the limit, in the deck's typography."""
    cuts, findings = with_footnotes(cuts, definitions)
    cuts, beyond = short_enough(cuts, meta.limits)
    if meta.typography:
        cuts = tuple(typeset_cut(cut, meta.lang) for cut in cuts)
    return cuts, findings + beyond


def _empty(source: Source) -> Finding:
    end = len(source.text)
    hint = "a heading begins a slide, as `## What this is about`"
    return Finding("empty-deck", "there is no slide in this deck", source.span(end, end), hint)


def _cuts(document: Node, meta: Meta, tool: str) -> tuple[Cut, ...]:
    """The slides as the tool that the deck was written for would cut them."""
    rules = any(node.kind == "rule" for node in document.children)
    flat = tool in CUT_BY_RULES and (rules or meta.slide_level > 0)
    titled = bool(meta.title) and tool not in WITHOUT_TITLE_SLIDE
    if tool == "marp":
        document = with_marp_pictures(document)
    if tool == "reveal":
        document = rewritten(document, _untitled, "image")
    if tool == "quarto":
        document = with_figures(document)
    cuts = cut_slides(document.children, meta.slide_level, titled, flat)
    if tool == "slidev":
        cuts = tuple(map(last_comment_only, cuts))
    return tuple(map(with_slots, cuts))


def _untitled(node: Node) -> Sequence[Node]:
    """A picture's title is what reveal.js shows to those who point at it, and what themes for it keep classes in."""
    return (replace(node, title="") if node.kind == "image" else node,)


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
        hidden_title=not title or "blank" in named[:1],
        lang=attributes.values.get("lang", "") if attributes else "",
        layout=asked("layout", attributes) if attributes else None,
        transition=transition_of(attributes) if attributes else "",
        axes=(asked("x", attributes), asked("y", attributes)) if attributes else (None, None),
    )


def _with_title_slide(drafts: list[tuple[Cut, Slide]], meta: Meta, source: Source) -> list[tuple[Cut, Slide]]:
    """The slides behind a title slide; notes before the first of them are spoken with it."""
    front = opening_block(source)
    assert front is not None, "a title comes from front matter"
    # With marks in it, or folded by YAML, it stands there in other letters.
    words = meta.title if meta.title in front.text else "title"
    start = front.start + max(0, front.text.find(words))
    place = source.span(start, min(start + len(words), front.end))
    title: Phrase = (Words(_typeset(meta).title, place),)
    spoken = drafts and drafts[0][0].heading is None and not without_notes(drafts[0][0].nodes)
    nodes, rest = (drafts[0][0].nodes, drafts[1:]) if spoken else ((), drafts)
    return [(Cut("title", None, nodes, place), Slide("", title, place, "title")), *rest]


def _ids(drafts: Sequence[tuple[Cut, Slide]]) -> tuple[list[str], list[Finding]]:
    """An id for each slide. Those that authors gave come first: no made id takes one of them."""
    findings = []
    hint = "links need to know which one is meant: give this one another id"
    first: dict[str, Slide] = {}
    for cut, slide in drafts:
        if slide.id and slide.id in first:
            place = cut.heading.attributes.span if cut.heading else slide.span
            other = first[slide.id].span
            where = "" if place and place.source.name == other.source.name else f"{other.source.name}, "
            message = f'another slide has the id "{slide.id}" too: the one on {where}line {other.line}'
            findings.append(Finding("duplicate-id", message, place, hint))
        first.setdefault(slide.id, slide)
    given = set(first)
    taken = dict.fromkeys(given, 1)
    ids = []
    for number, (_, slide) in enumerate(drafts, 1):
        if slide.id in given and slide.id:
            given.remove(slide.id)
            ids.append(slide.id)
        else:
            ids.append(unique(slide.id or slug(plain(slide.title)) or f"slide-{number}", taken))
    return ids, findings


def _slides(drafts: Sequence[tuple[Cut, Slide]]) -> tuple[tuple[Slide, ...], tuple[Finding, ...]]:
    """The drafts with their blocks and notes."""
    names = link_names([each.id for _, each in drafts])
    filled = [_filled(draft, cut, names) for cut, draft in drafts]
    return tuple(slide for slide, _ in filled), tuple(each for _, found in filled for each in found)


def _filled(draft: Slide, cut: Cut, names: Mapping[str, str]) -> tuple[Slide, tuple[Finding, ...]]:
    """The slide with its blocks and notes, and links that lead somewhere."""
    heading, wrong_title = with_safe_links(_around((cut.heading,) if cut.heading else (), cut), names)
    body, wrong_links = with_safe_links(_around(cut.nodes, cut), names)
    behind, wrong_ground = _background(cut)
    blocks, findings = read_blocks(without_notes(body.children))
    notes = tuple(phrase for node in body.children for phrase in read_notes(node))
    title = draft.title
    if not draft.hidden_title and heading.children:
        title = read_phrase(heading.children[0].children)
    code, wrong_code = _qr_code(cut)
    filled = replace(draft, title=title, blocks=behind + blocks + code, notes=notes)
    return filled, (*wrong_title, *wrong_links, *wrong_ground, *wrong_code, *findings)


def _background(cut: Cut) -> Read:
    return read_background(cut.heading.attributes, cut.heading.span) if cut.heading else ((), ())


def _qr_code(cut: Cut) -> Read:
    return read_qr_code(cut.heading.attributes, cut.heading.span) if cut.heading else ((), ())


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
