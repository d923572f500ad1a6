"""A laid-out deck as native PowerPoint."""

from slidegen.painters.pptx.deck import paint

__all__ = ["paint"]
