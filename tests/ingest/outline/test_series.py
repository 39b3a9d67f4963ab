"""Titles that count on, and lines that only look so."""

import pytest

from ingest.outline.lines import lines
from ingest.outline.series import series


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Story 1 the flood\nWe ran.\n\nSTORY 2\nWe stayed.\n\nStory 3 ???\n", {0, 3, 6}),
        ("Competency 1 - Ovens\nExample: rye\n\nCompetency 2 - People\n", {0, 3}),
        ("Year 3 were growing beans\nand Year 4 ate them\n", set()),
        ("Loaf 1\n\nLoaf 2\n\nLoaf 3\n", set()),
        ("Story 2 without a first\nWords.\n", set()),
    ],
)
def test_titles_that_count_on(text: str, titles: set[int]) -> None:
    """One word and the next number open titles, where most of them have words below."""
    assert series(lines(text)) == titles
