"""Small text files that decks may name: values, slides, code."""

from __future__ import annotations

from pathlib import Path

TEXTS = {
    "months.csv": '\ufeffMonth;Visits;Share\nMay;1 200;8,5 %\nJune;"950";10 %\n',
    "bare.tsv": "a\tone\nb\ttwo\n",
    "empty.csv": "\n",
    "part.md": "## Included\n\nWords with a note[^1] and [a link](#nowhere).\n\n[^1]: said here\n",
    "pages/outer.md": "---\nlayout: center\n---\n\n# Outer\n\n---\nsrc: ./inner.md\n---\n",
    "pages/inner.md": "# Inner\n\n<<< @/snippet.py#twice {1}\n",
    "loop.md": "## Loop\n\n{{< include loop.md >}}\n",
    "nameless/theme.yaml": "fonts: {body: Carlito, title: Carlito}\n",
    "snippet.py": "# #region twice\ndef twice(x):\n    return 2 * x\n# #endregion\n",
}


def write(folder: Path) -> Path:
    """The folder with these texts, and one that is not UTF-8."""
    for name, text in TEXTS.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "latin.csv").write_bytes("caf\u00e9,1\n".encode("latin-1"))
    return folder
