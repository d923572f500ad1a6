"""A Markdown outline becomes a branded, native PowerPoint deck and an HTML webcast."""

__version__ = "0.1.0"
