"""Samples and the question bank, as package data."""
