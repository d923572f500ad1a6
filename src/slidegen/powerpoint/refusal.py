"""Bytes that are no PowerPoint file into the finding that says what they are instead."""

from __future__ import annotations

from pathlib import PurePosixPath

from slidegen.diagnostics import Finding

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SAVE_AS = "open it in PowerPoint and save it as .pptx or .potx"
# Names of streams in an OLE file ([MS-OFFCRYPTO] 2.3, [MS-PPT] 2.1.2), which it holds in UTF-16.
STREAMS = {
    "DRMEncryptedDataSpace": (
        "is under rights management",
        "open it in PowerPoint and save a copy without restrictions",
    ),
    "EncryptedPackage": ("has a password", "open it in PowerPoint and save a copy without the password"),
    "PowerPoint Document": ("is in the format of PowerPoint 97 to 2003", SAVE_AS),
}
# Where files of other programs, which are zips too, have their contents.
OTHERS = {"/content.xml": "is an OpenDocument file", "/index/document.iwa": "is a Keynote file"}


def refused(name: str, what: str, hint: str = "") -> Finding:
    """`what` goes on after the file's name."""
    return Finding("bad-powerpoint", f'"{name}" {what}', hint=hint)


def no_package(data: bytes, name: str) -> Finding:
    """What is wrong with a file that is no zip."""
    base = PurePosixPath(name.replace("\\", "/")).name
    if base.startswith("~$"):
        hint = f'name the file itself, "{base[2:]}"'
        return refused(name, "is the lock file that PowerPoint keeps while a file is open", hint)
    if data.startswith(OLE):
        known = (said for stream, said in STREAMS.items() if stream.encode("utf-16-le") in data)
        return refused(name, *next(known, ("is an OLE file, and no PowerPoint file", SAVE_AS)))
    if data.startswith(b"PK"):
        return refused(name, "is damaged or cut off: its zip can't be opened", "copy or download it again")
    return refused(name, "is empty" if not data else "is no PowerPoint file", SAVE_AS)


def no_presentation(entries: frozenset[str], name: str) -> Finding:
    """What is wrong with a zip that is no package."""
    said = next((said for entry, said in OTHERS.items() if entry in entries), None)
    if said:
        return refused(name, said, "save it as .pptx in the program that it comes from")
    return refused(name, "is a zip, but no PowerPoint file: it has no list of content types", SAVE_AS)
