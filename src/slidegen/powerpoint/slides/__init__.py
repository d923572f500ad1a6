"""The slides of a PowerPoint file as plain values, with all that they inherit."""
