"""What a sentence of an advert asks for."""

import pytest

from app.engines.embedded.advert.prose import asks_somehow, duties_in


@pytest.mark.parametrize(
    ("sentence", "duties"),
    [
        (
            "As Head Porter you lead a lodge of eleven and answer to the Bursar.",
            ("lead a lodge of eleven",),
        ),
        (
            "You will be writing recipes, costing each of them for the year, and training two apprentices.",
            ("writing recipes, costing each of them for the year", "training two apprentices"),
        ),
        (
            "Purpose: to run a night shelter and raise its income from trusts.",
            ("run a night shelter", "raise its income from trusts"),
        ),
        (
            "We need someone who can read a tide table, who knows ropes, and who will keep the log.",
            ("read a tide table", "knows ropes", "keep the log"),
        ),
        (
            "Applicants must have a degree in botany; two seasons of field work; and a boat licence.",
            ("a degree in botany", "two seasons of field work", "a boat licence"),
        ),
    ],
)
def test_duties_come_one_by_one(sentence: str, duties: tuple[str, ...]) -> None:
    """Each piece that opens with a verb of its own is a duty, without the words that lead up to it."""
    assert duties_in(sentence) == duties


@pytest.mark.parametrize(
    "sentence",
    [
        "You will be based in Hull.",
        "You will report to the Registrar.",
        "You will help them to find it.",
        "Our shop is older than the street.",
        "If you love the sea, stay with us.",
    ],
)
def test_the_place_and_the_terms_are_no_duty(sentence: str) -> None:
    """Where somebody sits, whom they report to and what cannot be read alone is not asked for."""
    assert duties_in(sentence) == ()


def test_a_row_of_verbs_with_one_object_stays_whole() -> None:
    """ "Wash, dress and settle" is one duty."""
    assert duties_in("You will help guests to wash, dress and settle for the night.") == (
        "help guests to wash, dress and settle for the night",
    )


@pytest.mark.parametrize(
    ("sentence", "asks"),
    [
        ("Numeracy, then, and some Excel.", True),
        ("Being at ease with a stock system is part of it.", True),
        ("Your typing is quick.", True),
        ("The job also takes in the racking inspection.", True),
        ("Tollgate sells timber to joiners.", False),
        ("Everything leaves from one kitchen.", False),
        ("Pay is discussed at the second meeting.", False),
        ("You may have eaten our bread.", False),
    ],
)
def test_what_asks_in_whatever_shape(sentence: str, asks: bool) -> None:
    """A sentence to the reader, of the job or of a doing, or without a verb asks; history, pay and praise do not."""
    assert asks_somehow(sentence, alone=False) is asks


def test_a_line_without_a_verb_is_a_title() -> None:
    """What has no verb and stands alone names a place or the post."""
    assert not asks_somehow("Yard Manager, Tollgate Timber", alone=True)
