"""Lines as a real browser breaks them, beside ours."""

from base64 import b64encode
from html import escape

import pytest
from playwright.sync_api import Browser

from slidegen.geometry import EMU_PER_PIXEL
from slidegen.text.fonts import Face, shipped_families
from slidegen.text.lines import Piece, break_lines
from slidegen.text.shaping import missing

SENTENCES = [
    "Le colloque s’ouvre à 9 h 30\u202f; les ateliers suivent l’après-midi, de 14\u00a0h à 17\u00a0h (salle B-204).",
    "«\u00a0Nous n’avons pas de plan\u00a0B\u00a0», dit-elle — et personne n’a ri\u00a0: c’était vrai\u202f!",
    "Résultats 2023–2024\u00a0: +12,5\u00a0% de fréquentation, 1\u00a0250\u00a0000\u00a0€ de budget, 3/4 des salles.",
    "Voir https://www.example.org/fr/rapports/2024/budget-annuel.html?version=2&lang=fr#section-3 pour le détail.",
    "“It’s not a bug,” she said, “it’s a feature” (see also: a/b/c?x=1&y=2#frag).",
    "State-of-the-art, well-known, up-to-date methods don't always win; read the fine print!",
    "The input/output ratio—measured twice—was 3:1, i.e. better than -5 or −5; what?Yes…no.",
    "Die Rechtsschutzversicherungsgesellschaften melden für 2023/24 einen Gewinn von 1.250.000 € (+12,5 %).",
    "„Das ist doch nicht dein Ernst“, sagte die Ober\u00adbürger\u00admeisterin – und ging; sie blieb.",
    "Auf-/Abwärtstrend, Soll-/Ist-Vergleich: Mitarbeiter*innen [ref. 12, 13] kosten $5 <again>.",
    "Η ομάδα συναντήθηκε στις 12–14 Μαΐου — στην Αθήνα· «Τι ώρα είναι;»",
]
WIDTHS = range(200, 1400, 48)
PAGE = """<style>{faces} p {{ position: absolute; margin: 0; white-space: pre-wrap; overflow-wrap: anywhere;
text-rendering: geometricPrecision; line-height: 200px }} b {{ font-weight: 700 }}</style>"""
# The index of the character that begins each line, line by line, in each paragraph.
STARTS = """async (body) => {
  document.body.innerHTML = body;
  document.body.offsetWidth;
  await Promise.all([...document.fonts].map((face) => face.load()));
  const range = document.createRange();
  return [...document.querySelectorAll("p")].map((paragraph) => {
    const starts = [];
    let [index, line] = [0, -1];
    for (const part of paragraph.childNodes) {
      const text = part.firstChild;
      for (let i = 0; i < text.length; i++, index++) {
        range.setStart(text, i);
        range.setEnd(text, i + 1);
        const box = [...range.getClientRects()].pop();
        if (!box || box.width === 0) continue;
        const here = Math.floor((box.top + box.bottom) / 2 / 200);
        if (here > line) starts.push(index);
        line = Math.max(line, here);
      }
    }
    return starts;
  });
}"""


def _face_rule(face: Face, weight: int) -> str:
    data = b64encode(face.data).decode()
    return f"@font-face {{ font-family: F; font-weight: {weight}; src: url(data:font/ttf;base64,{data}) }}"


def _runs(sentence: str, face: Face, bold: Face, size: int, spacing: int) -> list[Piece]:
    """The sentence with its middle third in bold."""
    third = len(sentence) // 3
    parts = ((sentence[:third], face), (sentence[third : 2 * third], bold), (sentence[2 * third :], face))
    return [Piece(text, of, size, spacing) for text, of in parts]


def _paragraph(pieces: list[Piece], bold: Face, width: int) -> str:
    look = f"width:{width}px;font-family:F;font-size:{pieces[0].size / 50}px;letter-spacing:{pieces[0].spacing / 50}px"
    tags = ("b" if piece.face is bold else "span" for piece in pieces)
    return (
        f"<p style='{look}'>"
        + "".join(f"<{tag}>{escape(piece.text)}</{tag}>" for piece, tag in zip(pieces, tags, strict=True))
        + "</p>"
    )


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "size", "spacing"), [("Calibri", 2000, 0), ("Georgia", 1600, 0), ("Arial", 1400, 50)]
)
def test_lines_end_where_a_browser_ends_them(name: str, size: int, spacing: int, chromium: Browser) -> None:
    family = shipped_families()[name]
    cases = [
        (_runs(sentence, family.regular, family.bold, size, spacing), width)
        for sentence in SENTENCES
        if not missing(sentence, family.regular)
        for width in WIDTHS
    ]
    page = chromium.new_page()
    page.set_content(PAGE.format(faces=_face_rule(family.regular, 400) + _face_rule(family.bold, 700)))
    found = page.evaluate(STARTS, "".join(_paragraph(pieces, family.bold, width) for pieces, width in cases))
    page.close()
    ours = [[line[0] for line in break_lines(pieces, width * EMU_PER_PIXEL)] for pieces, width in cases]
    wrong = [
        (width, "".join(piece.text for piece in pieces), mine, theirs)
        for (pieces, width), mine, theirs in zip(cases, ours, found, strict=True)
        if mine != theirs
    ]
    assert len(wrong) <= len(cases) / 100, wrong[:3]
