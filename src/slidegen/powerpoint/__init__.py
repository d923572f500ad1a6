"""Packages of PowerPoint: opening, reading, inheriting, compiling, writing."""
