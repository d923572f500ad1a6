"""How the names of decks end."""

SUFFIXES = (".md", ".markdown", ".qmd", ".rmd")
