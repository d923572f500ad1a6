"""Art that only an office suite can draw into pictures."""
