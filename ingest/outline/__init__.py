"""Recovering the structure people really write: sections with their kinds, questions, blocks."""
