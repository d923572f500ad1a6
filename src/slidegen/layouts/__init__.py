"""Arrangements of a slide, one a file."""
