"""A deck with every kind of mark and of reading node."""

from __future__ import annotations

from dataclasses import replace

from slidegen.geometry import EMU_PER_PIXEL, Insets, Rect
from slidegen.scene import (
    CodeNode,
    FigureNode,
    GroupMark,
    HeadingNode,
    ItemNode,
    LaidOutDeck,
    Leaf,
    LineMark,
    Link,
    ListNode,
    Mark,
    PictureMark,
    QuoteNode,
    Scene,
    ShapeMark,
    TableNode,
    TextNode,
)
from slidegen.style import MAJOR, Color, Frame, RunStyle, Stroke
from tests.painters.html.decks import (
    BODY,
    CODE,
    bullet,
    deck,
    notes,
    paragraph,
    picture,
    points,
    px,
    run,
    scene,
    table,
    text,
    title,
)

ON_DARK = Color("bg1")
BOLD = replace(BODY, bold=True)
CARD_TITLE = RunStyle(MAJOR, 1800, bold=True)
CARD_TEXT = RunStyle(size=1400)
LABEL = RunStyle(size=1400, bold=True, caps=True, spacing=100, color=Color("accent2"))
SUBTITLE = RunStyle(size=2100, color=ON_DARK)
QUOTE = RunStyle(MAJOR, 3400, italic=True)
INSET = Insets(*(30 * EMU_PER_PIXEL,) * 4)
DEEPER = replace(bullet("accent2", "–"), margin=88 * EMU_PER_PIXEL, space_before=600)
RULE = Stroke(Color("accent1"), 4 * EMU_PER_PIXEL)


def showcase(public_notes: bool = False) -> LaidOutDeck:
    scenes = (cover(), bullets(), cards(), figures(), cited(), source_code(), process(), untitled())
    return deck(*scenes, public_notes=public_notes)


def cover() -> Scene:
    box, below = px(120, 330, 1180, 240), px(120, 640, 1000, 120)
    heading = RunStyle(MAJOR, 5200, bold=True, color=ON_DARK)
    name = text("Title", box, paragraph("Le social business, côté pratique", width=box.width, look=heading))
    words = text("Subtitle", below, paragraph("Cinq supports", width=below.width, look=SUBTITLE))
    tree = (HeadingNode(1, Leaf("Title")), TextNode(Leaf("Subtitle")))
    return Scene("couverture", "Le social business, côté pratique", "Title Slide", (name, words), tree, "fr")


def bullets() -> Scene:
    box = px(120, 264, 1680, 640)
    linked = run("la suite", replace(BODY, color=Color("hlink"), underline=True), link=Link(slide="cartes"))
    outside = run(
        "le site", replace(BODY, color=Color("hlink"), underline=True), link=Link("https://example.ch/")
    )
    english = run("rolling stone", replace(BODY, italic=True), lang="en")
    raised = run("2", replace(BODY, baseline=30_000))
    made = (
        paragraph(run("Les usages ont changé", BOLD), " : clients et collègues publient, comparent, "
                  "recommandent, et attendent une réponse dans le canal où la question est posée.",
                  width=box.width, style=bullet(), marker="▪"),
        paragraph("un avis pèse plus qu’une page", width=box.width, style=DEEPER, marker="–"),
        paragraph("Voir ", linked, " et ", outside, ".", width=box.width, style=bullet(), marker="▪"),
        paragraph("A ", english, run("\n"), "CO", raised, width=box.width, style=bullet(), marker="▪"),
    )  # fmt: skip
    inner = ListNode(False, (ItemNode((TextNode(Leaf("Content", 1)),)),))
    items = (
        ItemNode((TextNode(Leaf("Content", 0)), inner)),
        ItemNode((TextNode(Leaf("Content", 2)),)),
        ItemNode((TextNode(Leaf("Content", 3)),)),
    )
    footer = text(
        "Number", px(1700, 1008, 100, 36), paragraph("‹#›", width=635_000, look=CARD_TEXT), field="slidenum"
    )
    marks, tree = (text("Content", box, *made),), (ListNode(False, items),)
    said = notes("Laisser dix secondes.")
    return scene("points", "Les outils vont vite", marks, tree, notes=said, furniture=(footer,))


def cards() -> Scene:
    """A list whose items stand in boxes of their own, on shapes that say nothing."""
    marks: list[Mark] = []
    items = []
    for index, words in enumerate(("L’écoute", "La reconnaissance", "La légitimité")):
        box = px(120 + 570 * index, 272, 540, 500)
        name = f"Card {index + 1}"
        marks.append(ShapeMark(f"Panel {index + 1}", box, "rect", Color("bg2"), decorative=True))
        filled = (
            paragraph(words, width=box.width - 2 * INSET.left, look=CARD_TITLE),
            paragraph("Capter ce que disent clients et équipes, en continu.", width=box.width - 2 * INSET.left,
                      look=CARD_TEXT),
        )  # fmt: skip
        marks.append(text(name, box, *filled, frame=Frame(INSET)))
        items.append(ItemNode((HeadingNode(3, Leaf(name, 0)), TextNode(Leaf(name, 1)))))
    return scene("cartes", "Trois supports", marks, (ListNode(True, tuple(items)),))


def figures() -> Scene:
    shown = PictureMark(
        "Picture", px(1100, 272, 700, 400), picture(), "Un lac", crop=(10_000, 0, 10_000, 23_810)
    )
    caption = text("Caption", px(1100, 690, 700, 40), paragraph("Genève", width=4_445_000, look=CARD_TEXT))
    rows = [
        ["Support", "Délai"],
        ["Écoute", "1 mois"],
        ["Reconnaissance et une ligne bien plus longue", "2 mois"],
    ]
    grid = table(rows, px(120, 272, 900, 300))
    return scene(
        "figures",
        "Une table, une image",
        (grid, shown, caption),
        (TableNode(Leaf("Table")), FigureNode(Leaf("Picture"), Leaf("Caption"))),
    )


def cited() -> Scene:
    box, below = px(120, 380, 1560, 250), px(120, 796, 1560, 100)
    words = text("Quote", box, paragraph("Le savoir n’est pas l’action.", width=box.width, look=QUOTE))
    source = text("Source", below, paragraph("Herbert Spencer", width=below.width, look=BOLD))
    bar = LineMark("Bar", px(120, 760, 90, 0), RULE)
    node = QuoteNode((TextNode(Leaf("Quote")),), (TextNode(Leaf("Source")),))
    return scene("citation", "Ce qu’il en dit", (words, bar, source), (node,))


def source_code() -> Scene:
    box = px(120, 272, 1040, 660)
    lines = ("def paint(deck):", "    return  deck", "", "# <script>alert(1)</script>")
    made = [
        paragraph(run(line, CODE, code=True), width=box.width - 2 * INSET.left, look=CODE) for line in lines
    ]
    panel = text("Code", box, *made, frame=Frame(INSET), fill=Color("tx2"))
    words, tree = points("le titre fait la diapositive", box=px(1220, 272, 580, 300))
    return scene("code", "Du code", (panel, words), (CodeNode(Leaf("Code"), "python"), tree))


def process() -> Scene:
    """Shapes with words in them, and a drawing that is read as one picture."""
    names = ("Écouter", "Choisir", "Essayer")
    marks: list[Mark] = []
    for index, words in enumerate(names):
        box = px(120 + 560 * index, 300, 540, 180)
        said = paragraph(words, width=box.width, look=RunStyle(size=1800, bold=True, color=ON_DARK))
        body = text(words, box, said, frame=Frame(Insets(60 * EMU_PER_PIXEL), "ctr")).body
        marks.append(
            ShapeMark(words, box, "chevron" if index else "homePlate", Color(f"accent{index + 1}"), body=body)
        )
    parts = (
        ShapeMark("Round", px(300, 640, 200, 200), "ellipse", Color("bg1"), RULE),
        ShapeMark("Box", px(700, 640, 300, 200), "roundRect", Color("accent4")),
        LineMark("Link", Rect(500 * EMU_PER_PIXEL, 740 * EMU_PER_PIXEL, 200 * EMU_PER_PIXEL, 0), RULE),
    )
    marks.append(GroupMark("Drawing", px(300, 640, 700, 200), parts, "Un rond mène à une boîte"))
    items = tuple(ItemNode((TextNode(Leaf(words)),)) for words in names)
    return scene("processus", "Par où commencer", marks, (ListNode(True, items), FigureNode(Leaf("Drawing"))))


def untitled() -> Scene:
    """A slide whose title stands above it, for the outline and for screen readers."""
    above = title("Un lac", px(120, -140, 1680, 132))
    shown = PictureMark("Picture", px(0, 0, 1920, 1080), picture(64, 36, "#0E4A6B"), "Le lac le matin")
    tree = (HeadingNode(2, Leaf("Title")), FigureNode(Leaf("Picture")))
    return Scene("lac", "Un lac", "Content", (above, shown), tree, "fr")
