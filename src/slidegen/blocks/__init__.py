"""Kinds of content, one a file."""
