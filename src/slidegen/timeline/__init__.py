"""When what of a deck is shown: cues, chapters, and the files that players read them from."""
