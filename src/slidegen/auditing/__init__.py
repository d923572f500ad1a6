"""PowerPoint files into findings: what is wrong with their slides, and where they depart from a brand."""
