"""A small PowerPoint file with its entries changed, as strangers and faulty programs change them."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from tests.powerpoint.parts import OFFICE, Pieces, box, package, shape

MAIN = "ppt/presentation.xml"
MASTER = "ppt/slideMasters/slideMaster1.xml"
LAYOUT = "ppt/slideLayouts/slideLayout1.xml"
THEME = "ppt/theme/theme1.xml"
TYPES = "[Content_Types].xml"
TOP, MIDDLE = box(1_000_000, 300_000, 10_000_000, 900_000), box(1_000_000, 1_500_000, 10_000_000, 4_000_000)


def small() -> bytes:
    """A template with a title and a content placeholder."""
    layout = shape("title", inner=TOP, name="Title") + shape("obj", inner=MIDDLE, idx=1, name="Content")
    return package(Pieces(layout=layout, layout_attributes='type="obj"'))


def relations(part: str) -> str:
    """The item with a part's relationships."""
    folder, _, base = part.rpartition("/")
    return f"{folder}/_rels/{base}.rels"


def entries(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(files: Mapping[str, bytes]) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return stream.getvalue()


def without(data: bytes, *names: str) -> bytes:
    return zipped({name: blob for name, blob in entries(data).items() if name not in names})


def replaced(data: bytes, name: str, old: str, new: str) -> bytes:
    """The file with a text in one of its entries replaced, which must be there."""
    files = entries(data)
    assert old.encode() in files[name], f"{old!r} is not in {name}"
    return zipped({**files, name: files[name].replace(old.encode(), new.encode())})


def related(
    data: bytes,
    part: str,
    kind: str,
    target: str,
    blob: bytes | None = None,
    key: str = "rId90",
    mode: str = "",
) -> bytes:
    """The file with one more relationship of a part, and the part that it leads to."""
    files = entries(data)
    empty = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
    item = files.get(relations(part), empty)
    outside = f' TargetMode="{mode}"' if mode else ""
    row = f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" Target="{target}"{outside}/></Relationships>'
    files[relations(part)] = item.replace(b"</Relationships>", row.encode())
    return zipped(files | ({target.lstrip("/"): blob} if blob is not None else {}))


def typed(data: bytes, part: str, kind: str) -> bytes:
    """The file with the content type of one more part."""
    return replaced(data, TYPES, "</Types>", f'<Override PartName="/{part}" ContentType="{kind}"/></Types>')


def in_tree(data: bytes, part: str, xml: str) -> bytes:
    """The file with more shapes in a part."""
    return replaced(data, part, "</p:spTree>", f"{xml}</p:spTree>")


def two_masters(data: bytes, accent: str = "0000FF") -> bytes:
    """The file with a second master like its first, but for the theme's first accent."""
    files = entries(data)
    second = {
        MASTER: MASTER.replace("1", "2"),
        LAYOUT: LAYOUT.replace("1", "2"),
        THEME: THEME.replace("1", "2"),
    }
    more = {new: files[old] for old, new in second.items()}
    more[second[THEME]] = files[THEME].replace(b"0000FF", accent.encode())
    more[second[LAYOUT]] = files[LAYOUT].replace(b'name="Only"', b'name="Other"')
    for old, new in ((MASTER, second[MASTER]), (LAYOUT, second[LAYOUT])):
        rows = files[relations(old)]
        for name in ("slideMaster1", "slideLayout1", "theme1"):
            rows = rows.replace(name.encode(), name.replace("1", "2").encode())
        more[relations(new)] = rows
    made = zipped({**files, **more})
    for part, kind in ((MASTER, "slideMaster"), (LAYOUT, "slideLayout")):
        made = typed(
            made, second[part], f"application/vnd.openxmlformats-officedocument.presentationml.{kind}+xml"
        )
    made = typed(made, second[THEME], "application/vnd.openxmlformats-officedocument.theme+xml")
    made = related(made, MAIN, "slideMaster", "/" + second[MASTER])
    row = '<p:sldMasterId id="2147483700" r:id="rId90"/></p:sldMasterIdLst>'
    return replaced(made, MAIN, "</p:sldMasterIdLst>", row)
