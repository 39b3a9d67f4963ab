"""Greenroom: an interview coach over a candidate's own notes."""

__version__ = "0.1.0"
