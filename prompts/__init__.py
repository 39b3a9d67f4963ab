"""Prompts and rubrics, as package data."""
