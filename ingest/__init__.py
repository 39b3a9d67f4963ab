"""Bytes to visible text, sections, chunks and vectors. Pure: it knows no database and never imports ``app``."""
