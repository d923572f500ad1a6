"""Shapes as DrawingML describes them, by preset or by path, into outlines and what fills them."""
