"""Introductions: spoken sentences rebuilt from the candidate's own words, each with its note."""
