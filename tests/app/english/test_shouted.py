"""Words in capitals for their weight."""

import pytest

from app.english.shouted import unshouted


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("I SAID NO to the new dip.", "I said no to the new dip."),
        ("The fan was running BACKWARDS.", "The fan was running backwards."),
        ("It shows the WRONG way first.", "It shows the wrong way first."),
        ("I own the ML part and the HGV rota.", "I own the ML part and the HGV rota."),
        ("I used SKIP LOCKED in Postgres.", "I used SKIP LOCKED in Postgres."),
        ("I moved IT to the US.", "I moved IT to the US."),
    ],
)
def test_what_is_loud_is_said_low_and_what_is_short_stays(written: str, said: str) -> None:
    """A verb, a word of grammar, a word that the notes have in small letters; never a name beside a name."""
    assert unshouted(written, {"wrong": 1, "ml": 2}) == said
