"""Brands: tokens compiled to a template, and templates read into themes."""
