"""How the names of decks end."""

SUFFIXES = (".md", ".markdown", ".qmd", ".rmd")
# How those of PowerPoint's files end.
POWERPOINT = (".pptx", ".pptm", ".ppsx", ".ppsm", ".potx", ".potm")
