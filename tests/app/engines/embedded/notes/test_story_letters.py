"""Parts of a story marked by letters."""

import pytest

from app.engines.embedded.notes.story_letters import LETTER, PARTS


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("**S** Night. Ampoules on a ward.", "situation"),
        ("**A**", "action"),
        ("R: 97% in five months", "result"),
        ("T - get it off every ward", "task"),
        ("A: Mr Petherick kept coming", None),
        ("Strategy", None),
        ("S3 is where the files lie", None),
    ],
)
def test_a_letter_marks_a_part(line: str, part: str | None) -> None:
    """In bold, or before a colon or dash; a bare "A:" is an answer."""
    letter = LETTER.match(line)
    assert (letter and PARTS[letter["bold"] or letter["plain"]]) == part
