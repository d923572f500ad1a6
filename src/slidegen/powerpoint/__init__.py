"""Packages of PowerPoint: opening, reading, inheriting, compiling, writing. The door to python-pptx."""
