"""Fonts, shaping, line breaking: how wide and how high words are."""
