"""all-MiniLM-L6-v2, the default embedding model: its graph, the ranges it is quantised to, and serving it."""

DEFAULT_MODEL = "all-MiniLM-L6-v2"
