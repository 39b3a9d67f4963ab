"""A profile without a subject is said with "I"."""

import pytest

from app.english.third_person import as_oneself


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (
            "Makes small boats at weekends and runs a sailing club.",
            "I make small boats at weekends and run a sailing club.",
        ),
        ("Leads a crew of five", "I lead a crew of five"),
        ("Supervises two apprentices", "I supervise two apprentices"),
        ("Leads from three sites went up by half", "Leads from three sites went up by half"),
        ("Reports for the board, monthly", "Reports for the board, monthly"),
        ("Sales and returns", "Sales and returns"),
    ],
)
def test_what_one_does_is_said_with_i(written: str, said: str) -> None:
    """A verb in -s gets its subject; a noun in -s stays what it is."""
    assert as_oneself(written) == said
