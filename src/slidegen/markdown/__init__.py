"""Text into a tree of Markdown nodes with their places: the door to markdown-it-py."""
