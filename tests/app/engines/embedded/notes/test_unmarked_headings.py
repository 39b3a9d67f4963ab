"""Headings that nobody marked."""

import pytest

from app.engines.embedded.notes.unmarked_headings import heads_paragraph, names_what_follows


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("FAV PROJECT", True),
        ("Why us?", True),
        ("2b. Why us?", True),
        ("How do you plan a month with no time alongside?", True),
        ("I like it here", False),
        ("we moved the tape, and it held", False),
    ],
)
def test_a_line_that_names_what_follows(line: str, names: bool) -> None:
    """A few words, or a question alone on its line; not what somebody says."""
    assert names_what_follows(line) is names


def test_a_paragraph_typed_in_lower_case_has_its_heading() -> None:
    """Two to four words that break off nowhere."""
    assert heads_paragraph("fav project")
    assert not heads_paragraph("went to the")
    assert not heads_paragraph("gutter")
