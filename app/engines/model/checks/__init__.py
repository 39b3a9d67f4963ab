"""What code makes sure of before anything a model proposes is shown. Pure functions over texts and numbers."""
