"""What a drawing may hold, and what becomes of the rest."""

from base64 import b64encode
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree
from PIL import Image as Pillow

from slidegen.geometry import EMU_PER_PIXEL
from slidegen.images import embedded, read_image
from slidegen.images.refusal import Refusal
from slidegen.images.svg import Drawing, is_svg, read_svg
from slidegen.images.svg_size import size_of
from slidegen.limits import DEFAULT
from slidegen.source import Source
from tests.pictures import png

HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 20">'
)
PLACE = Source("deck.md", "![Alt](drawing.svg)").span(0, 19)
OUTSIDE, SCRIPTS, ANIMATION = "what lies outside the file", "its scripts", "its animation"


def _read(inner: str, head: str = HEAD) -> Drawing:
    found = read_svg(f"{head}{inner}</svg>".encode(), DEFAULT)
    assert isinstance(found, Drawing), found
    return found


def _refused(data: bytes) -> str:
    found = read_svg(data, DEFAULT)
    assert isinstance(found, Refusal)
    return found.why


def _inner(inner: str) -> str:
    """What is left between the tags of the drawing."""
    text = _read(inner).image.vector.decode()
    return text[text.index(">") + 1 :].removesuffix("</svg>")


@pytest.mark.parametrize(
    ("inner", "missed"),
    [
        ("<script>x()</script>", SCRIPTS),
        ('<script href="http://x.example/a.js"/>', SCRIPTS),
        ("<foreignObject><b xmlns='http://www.w3.org/1999/xhtml'>b</b></foreignObject>", "the HTML in it"),
        ('<animate attributeName="href" to="javascript:x()"/>', ANIMATION),
        ('<set attributeName="onload" to="x()"/>', ANIMATION),
        ('<image href="http://x.example/a.png"/>', OUTSIDE),
        ('<image xlink:href="file:///etc/passwd"/>', OUTSIDE),
        ('<image href="other.png"/>', OUTSIDE),
        ('<image href="data:image/svg+xml;base64,PHN2Zy8+"/>', "a picture in it"),
        ('<image href="data:image/png;base64,AAAA"/>', "a picture in it"),
        ("<style>@import url(http://x.example/a.css);</style>", OUTSIDE),
        ("<style>@font-face{src:url(x.woff)}</style>", "the fonts in it"),
        ("<style>@keyframes a{from{x:1}}</style>", ANIMATION),
    ],
)
def test_what_acts_or_fetches_is_left_out(inner: str, missed: str) -> None:
    assert _read(inner).missed == (missed,)
    assert _inner(inner) == ""


@pytest.mark.parametrize(
    ("attribute", "missed"),
    [
        ('onload="x()"', SCRIPTS),
        ('onclick="x()"', SCRIPTS),
        ('fill="url(http://x.example/#a)"', OUTSIDE),
        ('filter="url(other.svg#a)"', OUTSIDE),
        ('style="fill:url(//x.example/a)"', OUTSIDE),
        ('style="mask:u\\72l(http://x.example/a)"', OUTSIDE),
        ("style=\"mask:image-set('a.png' 1x)\"", OUTSIDE),
    ],
)
def test_attributes_that_act_or_fetch_are_left_out(attribute: str, missed: str) -> None:
    inner = f'<rect width="4" {attribute} height="2"/>'
    assert _read(inner).missed == (missed,)
    assert _inner(inner) == '<rect width="4" height="2"/>'


def test_what_only_other_programs_use_is_left_out_without_a_word() -> None:
    inner = (
        '<metadata>x</metadata><title>x</title><!-- x --><?x x?><rect width="1" data-x="1"/>'
        '<s:view xmlns:s="http://x.example/editor" s:a="b"/>'
    )
    assert _read(inner).missed == ()
    assert _inner(inner) == '<rect width="1"/>'


def test_the_words_around_what_is_left_out_stay() -> None:
    assert (
        _inner("<text>a<script>b</script>c<tspan>d</tspan><set/>e</text>")
        == "<text>ac<tspan>d</tspan>e</text>"
    )


def test_a_link_is_what_it_holds() -> None:
    assert _inner('<a href="javascript:x()"><rect width="1"/></a>') == '<g><rect width="1"/></g>'


def test_what_refers_to_its_own_parts_stays() -> None:
    inner = '<defs><g id="a"/></defs><use xlink:href="#a" fill="url(#b)" style="mask:url(\'#c\')"/>'
    assert _read(inner).missed == ()
    assert _inner(inner) == inner
    assert 'xlink:href="#a"' in _inner('<use href="#a"/>')


def test_a_picture_in_a_drawing_is_made_anew() -> None:
    from PIL.PngImagePlugin import PngInfo

    told, stream = PngInfo(), BytesIO()
    told.add_text("Author", "Ada Grey")
    Pillow.new("RGB", (8, 4), "red").save(stream, "PNG", pnginfo=told)
    uri = f"data:image/png;base64,{b64encode(stream.getvalue()).decode()}"
    found = _read(f'<image href="{uri}" width="8"/>')
    assert found.missed == ()
    assert b"data:image/png;base64," in found.image.vector
    assert uri.encode() not in found.image.vector


def test_an_animation_in_a_drawing_is_its_first_frame() -> None:
    stream = BytesIO()
    Pillow.new("L", (8, 4)).save(stream, "GIF", save_all=True, append_images=[Pillow.new("L", (8, 4), 90)])
    uri = f"data:image/gif;base64,{b64encode(stream.getvalue()).decode()}"
    vector = _read(f'<image href="{uri}" width="8"/>').image.vector
    assert b"data:image/png;base64,iVBORw0KGgo" in vector


@pytest.mark.parametrize(
    ("css", "clean"),
    [
        (":root{--a:red} .b{fill:var(--a)}", ".b{fill:red}"),
        (".b{fill:var(--none, rgb(1, 2, 3))}", ".b{fill:rgb(1, 2, 3)}"),
        (":root{--a:var(--c);--c:#123456} .b{stroke:var(--a)}", ".b{stroke:#123456}"),
        (".b{fill:var(--none);stroke:red}", ".b{stroke:red}"),
        ("/* fill:red */ .b,g > rect{FILL:red;behavior:x;-a-b:c}", ".b,g > rect{fill:red}"),
        ("@media print{.b{fill:red}} .c{fill:blue}", ".c{fill:blue}"),
        (".b{fill:expression(x)} .c{fill:blue", ".c{fill:blue}"),
        ("text{font-family:Inter, Helvetica}", "text{font-family:Inter, Helvetica, Arimo, sans-serif}"),
        ("text{font-family:Georgia, serif}", "text{font-family:Georgia, Gelasio, serif}"),
    ],
)
def test_style_sheets(css: str, clean: str) -> None:
    style = etree.fromstring(_read(f"<style><![CDATA[{css}]]></style>").image.vector).find("{*}style")
    assert style is not None
    assert style.text == clean


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ({"width": "40", "height": "20"}, (40, 20)),
        ({"viewBox": "0 0 40 20"}, (40, 20)),
        ({"viewBox": "-5,-5,40,20", "width": "80px"}, (80, 40)),
        ({"viewBox": "0 0 40 20", "height": "1in"}, (192, 96)),
        ({"viewBox": "0 0 40 20", "width": "100%", "height": "100%"}, (40, 20)),
        ({"width": "2.54cm", "height": "25.4mm"}, (96, 96)),
        ({"width": "72pt", "height": "6pc"}, (96, 96)),
        ({"width": "10em", "height": "1e2"}, (160, 100)),
        ({"width": "1e9", "height": "5e8"}, (10_000, 5_000)),
        ({"width": "40", "height": "0"}, None),
        ({"width": "-4", "height": "5", "viewBox": "0 0 1 1"}, None),
        ({"viewBox": "0 0 0 20"}, None),
        ({"viewBox": "none", "width": "wide", "height": "1q q"}, None),
        ({"width": "100%", "height": "100%"}, None),
        ({}, None),
    ],
)
def test_sizes(attributes: dict[str, str], size: tuple[float, float] | None) -> None:
    assert size_of(attributes) == (pytest.approx(size) if size else None)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (
            f'<!DOCTYPE svg [<!ENTITY a "b">]>{HEAD}<text>&a;</text></svg>',
            "its document type declares entities",
        ),
        (f'<!DOCTYPE svg [<!ENTITY a SYSTEM "a">]>{HEAD}</svg>', "its document type declares entities"),
        ("<svg", "its XML can't be read"),
        (HEAD, "its XML can't be read"),
        (f"{HEAD}<text>&unknown;</text></svg>", "its XML can't be read"),
        (f"{HEAD}{'<g>' * 120}{'</g>' * 120}</svg>", "its elements are nested more than 100 deep"),
        (f"{HEAD}{'<g>' * 999}{'</g>' * 999}</svg>", "its elements are nested more than 100 deep"),
        ('<svg xmlns="http://www.w3.org/2000/svg"/>', "it does not say how large it is"),
        ('<svg xmlns="http://x.example/other" viewBox="0 0 1 1"/>', "it is not a drawing"),
        (f"{HEAD}{'<rect/>' * 50_001}</svg>", "it draws too much"),
    ],
)
def test_drawings_that_are_not_read(text: str, why: str) -> None:
    assert _refused(text.encode()).startswith(why)


def test_what_is_drawn_again_counts_again() -> None:
    levels = "".join(f'<g id="a{i}">{f"""<use href="#a{i - 1}"/>""" * 10}</g>' for i in range(1, 9))
    assert _refused(f'{HEAD}<rect id="a0"/>{levels}</svg>'.encode()) == "it draws too much"
    assert _read('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>').missed == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1"])
def test_encodings(encoding: str) -> None:
    declared = "" if encoding.startswith("utf") else f'<?xml version="1.0" encoding="{encoding}"?>'
    data = f"{declared}{HEAD}<text>é</text></svg>".encode(encoding)
    assert is_svg(data)
    found = read_svg(data, DEFAULT)
    assert isinstance(found, Drawing)
    assert "<text>é</text>" in found.image.vector.decode()


def test_drawings_are_told_by_their_beginning() -> None:
    doctype = (
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    )
    assert is_svg(f"<?xml version='1.0'?><!-- made by hand -->\n{doctype}{HEAD}</svg>".encode())
    assert _read("", doctype + HEAD).missed == ()
    assert not is_svg(b"<html><svg></svg></html>")
    assert not is_svg(png(8, 8))


@pytest.fixture
def drawing(tmp_path: Path) -> Path:
    inner = '<rect width="20" height="20" fill="red"/><text x="22" y="15" font-family="serif">W</text>'
    (tmp_path / "drawing.svg").write_text(f"{HEAD}{inner}</svg>", encoding="utf-8")
    return tmp_path


def test_a_drawing_is_pixels_too(drawing: Path) -> None:
    image, findings = read_image("drawing.svg", drawing, drawing, PLACE)
    assert findings == ()
    assert image is not None
    assert (image.width, image.height, image.media_type) == (40, 20, "image/svg+xml")
    small, large = (embedded(image, wide * EMU_PER_PIXEL, 1) for wide in (100, 1900))
    assert (small.media_type, small.vector) == ("image/png", image.vector)
    sizes = [Pillow.open(BytesIO(each.data)).size for each in (small, large)]
    assert sizes == [(340, 170), (1920, 960)]
    shown = Pillow.open(BytesIO(small.data)).convert("RGBA")
    assert shown.getpixel((10, 10)) == (255, 0, 0, 255)
    assert shown.getpixel((339, 0)) == (0, 0, 0, 0)
    words = shown.crop((180, 0, 340, 170)).getchannel("A")
    assert words.getbbox() is not None


def test_the_same_drawing_gives_the_same_bytes(drawing: Path) -> None:
    image, _ = read_image("drawing.svg", drawing, drawing, PLACE)
    assert image is not None
    again, _ = read_image("drawing.svg", drawing, drawing, PLACE)
    assert again == image


@pytest.mark.slow
def test_a_drawing_that_would_never_end(tmp_path: Path) -> None:
    inner = '<filter id="f"><feTurbulence baseFrequency="0.01" numOctaves="100000000"/></filter>'
    text = f'{HEAD}{inner}<rect width="40" height="20" filter="url(#f)"/></svg>'
    (tmp_path / "drawing.svg").write_text(text, encoding="utf-8")
    image, (finding,) = read_image("drawing.svg", tmp_path, tmp_path, PLACE)
    assert image is None
    assert finding.message.endswith("it can't be drawn")


def test_a_drawing_that_ends_the_program_that_draws_it(tmp_path: Path) -> None:
    tile = '<rect width="1" height="1"/>'
    inner = f'<pattern id="p" width="1e6" height="1e6" patternUnits="userSpaceOnUse">{tile}</pattern>'
    text = f'{HEAD}{inner}<rect width="40" height="20" fill="url(#p)"/></svg>'
    (tmp_path / "drawing.svg").write_text(text, encoding="utf-8")
    image, (finding,) = read_image("drawing.svg", tmp_path, tmp_path, PLACE)
    assert (image, finding.code) == (None, "unreadable")


def test_what_is_missed_is_told(tmp_path: Path) -> None:
    text = f'{HEAD}<script/><image href="a.png"/><rect width="1" height="1"/></svg>'
    (tmp_path / "drawing.svg").write_text(text, encoding="utf-8")
    image, (finding,) = read_image("drawing.svg", tmp_path, tmp_path, PLACE)
    assert image is not None
    assert (finding.code, finding.span) == ("svg-part", PLACE)
    assert finding.message == f'drawing "drawing.svg" is shown without {SCRIPTS} and {OUTSIDE}'
