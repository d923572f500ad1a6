"""How a slide comes on into p:transition (ECMA-376 19.5.84), with a fallback where programs may not know it."""

from __future__ import annotations

from slidegen.scene import Scene

# [MS-PPTX] 2.2.1.3: what came after ECMA-376 stands in a choice, beside what older programs play.
_MORPH = (
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    '<mc:Choice xmlns:p159="http://schemas.microsoft.com/office/powerpoint/2015/09/main" Requires="p159">'
    '<p:transition spd="slow"><p159:morph option="byObject"/></p:transition></mc:Choice>'
    '<mc:Fallback><p:transition spd="slow"><p:fade/></p:transition></mc:Fallback></mc:AlternateContent>'
)


def transition(scene: Scene) -> str:
    """The element that follows p:clrMapOvr; empty where the slide is there at once. `dir` is where things move to: a
    push goes the way that pages are turned, a wipe the way that is read."""
    onward, back = ("l", "r") if not scene.rtl else ("r", "l")
    match scene.transition:
        case "":
            return ""
        case "morph":
            return _MORPH
        case "push":
            kind = f'<p:push dir="{onward}"/>'
        case "wipe":
            kind = f'<p:wipe dir="{back}"/>'
        case _:
            kind = "<p:fade/>"
    return f'<p:transition spd="med">{kind}</p:transition>'
