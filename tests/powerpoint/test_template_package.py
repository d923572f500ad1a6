"""Of a template a deck keeps what its look needs, byte for byte; the rest stays behind, and faults are said."""

from __future__ import annotations

import pytest

from slidegen.limits import DEFAULT, Limits
from slidegen.opc import Package
from slidegen.powerpoint.read import read_template
from slidegen.powerpoint.template_package import open_template
from tests.powerpoint.damage import (
    LAYOUT,
    MAIN,
    MASTER,
    THEME,
    TYPES,
    entries,
    in_tree,
    related,
    relations,
    replaced,
    small,
    two_masters,
    typed,
    without,
    zipped,
)

SMALL = small()
PICTURE = (
    '<p:pic><p:nvPicPr><p:cNvPr id="9" name="Logo"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr>'
    '<p:blipFill><a:blip r:{}="rId90"/></p:blipFill><p:spPr/></p:pic>'
)
LINK = (
    '<p:sp><p:nvSpPr><p:cNvPr id="9" name="Button"><a:hlinkClick r:id="{}" {}/></p:cNvPr><p:cNvSpPr/><p:nvPr/>'
    "</p:nvSpPr><p:spPr/></p:sp>"
)


def _opened(data: bytes, *codes: str, limits: Limits = DEFAULT) -> Package:
    package, findings = open_template(data, "brand.potx", limits)
    assert [finding.code for finding in findings] == list(codes), findings
    assert package is not None
    return package


def _refused(data: bytes) -> str:
    package, findings = open_template(data, "brand.potx")
    assert package is None
    (finding,) = findings
    assert finding.code == "bad-powerpoint"
    return finding.message.removeprefix('"brand.potx" ')


def _blob(package: Package, part: str) -> bytes:
    return package.parts["/" + part].blob


def test_what_loses_nothing_keeps_its_bytes() -> None:
    files, package = entries(SMALL), _opened(SMALL)
    for part in (MASTER, LAYOUT, THEME):
        assert _blob(package, part) == files[part]


@pytest.mark.parametrize(
    ("part", "kind"),
    [
        *(
            (MAIN, kind)
            for kind in ("slide", "commentAuthors", "authors", "printerSettings", "customXml", "tags")
        ),
        *((LAYOUT, kind) for kind in ("tags", "slide", "customXml", "comments", "unheardOf")),
        (LAYOUT, "image"),
    ],
)
def test_what_is_a_files_own_or_of_no_use_stays_behind(part: str, kind: str) -> None:
    package = _opened(related(SMALL, part, kind, "/ppt/own/own1.bin", b"<own/>"))
    assert not [name for name in package.parts if "own" in name]


def test_presentation_xml_says_nothing_of_slides_readers_and_passwords() -> None:
    own = (
        '<p:sldIdLst><p:sldId id="256" r:id="rId90"/></p:sldIdLst>',
        "<p:photoAlbum/><p:custShowLst/>",
        '<p:custDataLst><p:tags r:id="rId91"/></p:custDataLst>',
        "<p:modifyVerifier/>",
        '<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"/><p:ext uri="{kept}"/></p:extLst>',
    )
    written = replaced(SMALL, MAIN, "</p:presentation>", f"{''.join(own)}</p:presentation>")
    blob = _blob(_opened(related(written, MAIN, "slide", "/ppt/slides/slide1.xml", b"<p:sld/>")), MAIN)
    for gone in (b"sldIdLst", b"photoAlbum", b"custShow", b"custData", b"modifyVerifier", b"521415D9"):
        assert gone not in blob
    assert b"{kept}" in blob


def test_a_damaged_sample_slide_is_not_looked_at() -> None:
    bomb = b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>'
    _opened(related(SMALL, MAIN, "slide", "/ppt/slides/slide1.xml", bomb))


def test_a_picture_and_its_photo_layer_stay() -> None:
    layer = (
        '<a:extLst><a:ext uri="{BEBA8EAE-BF5A-486C-A8C5-ECC9F3942E4B}"><a14:imgProps xmlns:a14="a14">'
        '<a14:imgLayer r:embed="rId91"/></a14:imgProps></a:ext></a:extLst></a:blip>'
    )
    picture = PICTURE.format("embed").replace("/></p:blipFill>", f">{layer}</p:blipFill>")
    data = related(in_tree(SMALL, LAYOUT, picture), LAYOUT, "image", "/ppt/media/image1.png", b"pixels")
    whole = related(data, LAYOUT, "hdphoto", "/ppt/media/photo1.wdp", b"layer", "rId91")
    assert {"/ppt/media/image1.png", "/ppt/media/photo1.wdp"} <= _opened(whole).parts.keys()
    half = _opened(data, "template-damaged")
    assert b"imgProps" not in _blob(half, LAYOUT)
    assert b'r:embed="rId90"' in _blob(half, LAYOUT)


def test_embedded_fonts_stay() -> None:
    fonts = (
        '<p:embeddedFontLst><p:embeddedFont><p:font typeface="Brand"/><p:regular r:id="rId90"/></p:embeddedFont>'
        "</p:embeddedFontLst><p:defaultTextStyle>"
    )
    data = replaced(SMALL, MAIN, "<p:defaultTextStyle>", fonts)
    package = _opened(related(data, MAIN, "font", "/ppt/fonts/font1.fntdata", b"letters"))
    assert _blob(package, "ppt/fonts/font1.fntdata") == b"letters"
    assert b"p:regular" not in _blob(_opened(data, "template-damaged"), MAIN)


@pytest.mark.parametrize("kind", ["vbaProject", "attachedToolbars"])
def test_macros_are_left_out_with_a_finding(kind: str) -> None:
    package = _opened(related(SMALL, MAIN, kind, "/ppt/vbaProject.bin", b"macros"), "template-macros")
    assert "/ppt/vbaProject.bin" not in package.parts


def test_controls_and_embedded_objects_are_left_out_with_their_frames() -> None:
    frame = (
        '<p:graphicFrame><p:nvGraphicFramePr/><a:graphic><a:graphicData><p:oleObj r:id="rId90"/></a:graphicData>'
        "</a:graphic></p:graphicFrame>"
    )
    data = related(in_tree(SMALL, MASTER, frame), MASTER, "oleObject", "/ppt/embeddings/o.bin", b"object")
    controls = '<p:controls><p:control r:id="rId91"/></p:controls></p:cSld>'
    data = replaced(data, MASTER, "</p:cSld>", controls)
    data = related(data, MASTER, "control", "/ppt/activeX/activeX1.xml", b"<ax/>", "rId91")
    blob = _blob(_opened(data, "template-macros"), MASTER)
    assert b"graphicFrame" not in blob
    assert b"control" not in blob


@pytest.mark.parametrize(
    "action", ["ppaction://macro?name=Run", "PPACTION://program", "ppaction://ole?verb=0"]
)
def test_links_that_start_something_are_left_out(action: str) -> None:
    data = in_tree(SMALL, LAYOUT, LINK.format("", f'action="{action}"'))
    blob = _blob(_opened(data, "template-macros"), LAYOUT)
    assert b"hlinkClick" not in blob
    assert b'name="Button"' in blob


@pytest.mark.parametrize(
    ("target", "stays"),
    [
        ("https://example.org/", True),
        ("mailto:a@example.org", True),
        ("file:///etc/passwd", False),
        ("\\\\server\\share\\a.exe", False),
        ("other.pptx", False),
    ],
)
def test_links_lead_to_the_web_and_to_no_file(target: str, stays: bool) -> None:
    data = related(
        in_tree(SMALL, LAYOUT, LINK.format("rId90", "")), LAYOUT, "hyperlink", target, mode="External"
    )
    package = _opened(data, *([] if stays else ["template-damaged"]))
    assert (b"hlinkClick" in _blob(package, LAYOUT)) is stays


def test_a_picture_outside_is_neither_fetched_nor_named() -> None:
    linked = in_tree(SMALL, LAYOUT, PICTURE.format("link"))
    package = _opened(
        related(linked, LAYOUT, "image", "file:///etc/passwd", mode="External"), "template-damaged"
    )
    assert b"p:pic" not in _blob(package, LAYOUT)
    assert not [rel for part in package.parts.values() for rel in part.relationships if rel.external]


@pytest.mark.parametrize("target", ["/ppt/media/gone.png", "../../../outside.png"])
def test_a_picture_that_is_not_there_goes_with_its_shape(target: str) -> None:
    data = related(in_tree(SMALL, LAYOUT, PICTURE.format("embed")), LAYOUT, "image", target)
    assert b"p:pic" not in _blob(_opened(data, "template-damaged"), LAYOUT)
    assert b"p:pic" not in _blob(
        _opened(in_tree(SMALL, LAYOUT, PICTURE.format("embed")), "template-damaged"), LAYOUT
    )


def test_of_several_layouts_the_damaged_one_is_left_out() -> None:
    data = two_masters(SMALL)
    bad = replaced(data, LAYOUT, "</p:sldLayout>", "")
    package = _opened(bad, "template-damaged")
    assert [name for name in package.parts if "slideLayout" in name] == ["/ppt/slideLayouts/slideLayout2.xml"]
    # A master without a layout goes with it.
    assert _blob(package, MAIN).count(b"<p:sldMasterId ") == 1


@pytest.mark.parametrize(
    ("data", "named"),
    [
        (without(SMALL, MASTER), MASTER),
        (without(SMALL, LAYOUT), MASTER),
        (without(SMALL, THEME), MASTER),
        (without(SMALL, relations(MASTER)), MASTER),
        (replaced(SMALL, MASTER, "<p:sldMaster ", "<!DOCTYPE p:sldMaster><p:sldMaster "), MASTER),
        (replaced(SMALL, LAYOUT, "<p:sldLayout ", '<!DOCTYPE a [<!ENTITY b "c">]><p:sldLayout '), MASTER),
    ],
)
def test_without_a_whole_master_there_is_no_template(data: bytes, named: str) -> None:
    why = "has no slide master with a theme and a layout that can be read; missing or damaged: "
    assert _refused(data) == why + named


def test_a_presentation_that_lists_no_master() -> None:
    listed = '<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>'
    assert "no slide master" in _refused(replaced(SMALL, MAIN, listed, ""))


@pytest.mark.parametrize(
    "size", ['cx="0" cy="6858000"', 'cx="12192000" cy="-5"', 'cx="99999999" cy="6858000"', ""]
)
def test_a_slide_of_no_possible_size(size: str) -> None:
    assert "no possible size" in _refused(replaced(SMALL, MAIN, 'cx="12192000" cy="6858000"', size))


@pytest.mark.parametrize(
    "size", [(9_144_000, 6_858_000), (9_144_000, 5_715_000), (9_906_000, 6_858_000), (6_858_000, 9_144_000)]
)
def test_slides_of_other_shapes(size: tuple[int, int]) -> None:
    width, height = size
    said = f'cx="{width}" cy="{height}"'
    template = read_template(_opened(replaced(SMALL, MAIN, 'cx="12192000" cy="6858000"', said)))
    assert template is not None
    assert (template.width, template.height) == size


@pytest.mark.parametrize("notes", ["", '<p:notesSz cx="x" cy="1"/>'])
def test_the_size_of_notes_is_always_said(notes: str) -> None:
    data = replaced(SMALL, MAIN, "<p:defaultTextStyle>", f"{notes}<p:defaultTextStyle>")
    blob = _blob(_opened(data), MAIN)
    assert blob.count(b"notesSz") == 1
    assert (
        blob.index(b"sldSz") < blob.index(b'notesSz cx="6858000" cy="9144000"') < blob.index(b"defaultText")
    )


def test_a_layout_that_forgot_its_master_gets_it_back() -> None:
    package = _opened(without(SMALL, relations(LAYOUT)))
    (rel,) = package.parts["/" + LAYOUT].relationships
    assert (rel.type.rpartition("/")[2], rel.target) == ("slideMaster", "/" + MASTER)


def test_a_theme_that_two_masters_share_becomes_two() -> None:
    files = entries(two_masters(SMALL))
    second = relations(MASTER.replace("1", "2"))
    files[second] = files[second].replace(b"theme2", b"theme1")
    package = _opened(zipped(files))
    masters = [part for name, part in package.parts.items() if "slideMaster" in name]
    themes = [rel.target for part in masters for rel in part.relationships if rel.type.endswith("/theme")]
    assert len(set(themes)) == 2
    assert package.parts[themes[0]].blob == package.parts[themes[1]].blob


def test_layouts_of_every_master_that_looks_like_the_first() -> None:
    package = _opened(two_masters(SMALL))
    template = read_template(package)
    assert template is not None
    assert [layout.name for layout in template.layouts] == ["Only", "Other"]


def test_layouts_of_a_master_of_other_colours_say_so() -> None:
    template = read_template(_opened(two_masters(SMALL, "FF0000")))
    assert template is not None
    assert [(layout.name, layout.master) for layout in template.layouts] == [("Only", 0), ("Other", 1)]
    assert template.palette["accent1"] == "0000FF"
    first, second = (layout.look for layout in template.layouts)
    assert first is None
    assert second is not None
    assert second.palette == {**template.palette, "accent1": "FF0000"}


def test_a_master_or_layout_that_is_listed_twice_is_read_once() -> None:
    twice = replaced(
        SMALL, MASTER, "</p:sldLayoutIdLst>", '<p:sldLayoutId id="7" r:id="rId1"/></p:sldLayoutIdLst>'
    )
    twice = replaced(
        twice, MAIN, "</p:sldMasterIdLst>", '<p:sldMasterId id="8" r:id="rId1"/></p:sldMasterIdLst>'
    )
    template = read_template(_opened(twice))
    assert template is not None
    assert len(template.layouts) == 1


def test_wrong_content_types_of_known_parts_are_mended() -> None:
    data = replaced(SMALL, TYPES, "presentationml.slideLayout+xml", "wrong")
    assert _opened(data).parts["/" + LAYOUT].content_type.endswith("presentationml.slideLayout+xml")


@pytest.mark.parametrize(
    "name", ["ppt/slides/slide1.xml", "docProps/core.xml", 'ppt/a" b.xml', "ppt/é.xml", "PPT/Slides/a.xml"]
)
def test_a_part_makes_room_for_those_of_the_deck(name: str) -> None:
    files = entries(SMALL)
    files[name], files[relations(name)] = files.pop(LAYOUT), files.pop(relations(LAYOUT))
    target = ("/" + name).replace('"', "&quot;").encode()
    files[relations(MASTER)] = files[relations(MASTER)].replace(b"../slideLayouts/slideLayout1.xml", target)
    package = _opened(zipped(files))
    assert "/ppt/template/part1.xml" in package.parts
    template = read_template(package)
    assert template is not None
    assert [layout.part for layout in template.layouts] == ["/ppt/template/part1.xml"]


def test_a_template_with_too_much_in_it() -> None:
    data = in_tree(SMALL, LAYOUT, "<p:sp/>" * 1000)
    package, findings = open_template(data, "brand.potx", Limits(template_elements=1000))
    assert package is None
    assert [finding.code for finding in findings] == ["too-large"]
    _opened(data)


def test_relationships_that_go_in_circles_or_deep_end() -> None:
    files = entries(SMALL)
    for number in range(1500):
        item = related(zipped({}), f"deep/{number}.xml", "themeOverride", f"/deep/{number + 1}.xml", b"<a/>")
        files |= entries(item)
    first = related(zipped(files), LAYOUT, "themeOverride", "/deep/0.xml", b"<a/>")
    last = related(first, "deep/1500.xml", "themeOverride", "/deep/0.xml")
    assert len(_opened(typed(last, "deep/0.xml", "application/xml")).parts) == 4 + 1501


def test_words_without_end_weigh_too() -> None:
    data = replaced(SMALL, LAYOUT, 'name="Only"', f'name="{"n" * 30_000}"')
    package, findings = open_template(data, "brand.potx", Limits(template_elements=1000))
    assert package is None
    assert [finding.code for finding in findings] == ["too-large"]
    _opened(data)
