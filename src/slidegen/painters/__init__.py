"""Painters of scenes, one folder each."""
