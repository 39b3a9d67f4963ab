"""Words of a drafted sentence: those of its passages, and of what a wish needs; none that add to them."""

import pytest

from app.engines.model.checks.wording import names_of_it, unshown

NOTES = [
    "Pharmacy technician, Harrow Lane pharmacy, 2019 to today. I ran the dispensary robot. Trained 4 new technicians.",
    "I counted prescriptions for five weeks. Queues fell from 25 minutes to 11.",
]


@pytest.mark.parametrize(
    "sentence",
    [
        "I'm a pharmacy technician at Harrow Lane pharmacy, and I run the dispensary robot.",
        "It began with counting prescriptions, for five weeks, which let us see when queues fell.",
        "Queues fell from twenty-five minutes to eleven.",
    ],
)
def test_notes_in_other_forms_may_be_said(sentence: str) -> None:
    """Another tense, figures in words, and the words that only tell, add nothing."""
    assert unshown(sentence, NOTES) == ()


@pytest.mark.parametrize(
    ("sentence", "missing"),
    [
        ("I manage a team of 4.", ("manage", "team")),
        ("Queues fell to 11 minutes, which saved thousands of pounds.", ("saved", "thousands", "pounds")),
        ("I counted prescriptions, and the manager apologised.", ("manager", "apologised")),
        ("I hold a degree in pharmacy.", ("hold", "degree")),
        ("I led the technicians.", ("led",)),
        ("Queues fell from 25 percent to 11.", ("percent", "25 percent")),
    ],
)
def test_what_adds_to_the_notes_is_named(sentence: str, missing: tuple[str, ...]) -> None:
    """A rank, a saving, somebody's feelings, a degree and a figure in another unit are more than the notes say."""
    assert unshown(sentence, NOTES)[: len(missing)] == missing


def test_wish_needs_words_of_its_own() -> None:
    """What comes next is said in words of wishing; what is wished for must be known."""
    assert unshown("Next I would like to move to a dispensary role.", NOTES, wish=True) == ()
    assert unshown("Next I want to become a pharmacist.", NOTES, wish=True) == ("pharmacist",)


def test_common_coin_names_nothing() -> None:
    """A text is about what was told where it shares a word that not any text would hold."""
    assert names_of_it("Say how you counted the prescriptions.", NOTES)
    assert not names_of_it("Say more about what you did in the end.", NOTES)


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("Overdue obs went from 18% in February to 7% in May.", "Overdue observations went from 18 percent to 7."),
        (
            "No-shows 11% → 4% with a £5 deposit.",
            "No-shows went from eleven percent to four with a five pound deposit.",
        ),
    ],
)
def test_marks_and_shortened_words_of_notes_may_be_said_in_full(note: str, said: str) -> None:
    """Nobody says "%" or "obs" aloud; the words for them add nothing."""
    assert unshown(said, [note]) == ()


def test_a_word_that_only_begins_alike_is_another() -> None:
    """A note of an art class does not bear out the article."""
    assert unshown("I wrote articles about the kiln.", ["Ran the arts class and the kiln."]) != ()


def test_a_number_of_something_else_is_another_number() -> None:
    """Ten technicians in the notes do not bear out ten minutes."""
    note = "I trained 10 technicians. Queues fell from 25 minutes to 11."
    assert unshown("Queues fell from 25 to 10 minutes.", [note]) == ("10 minutes",)
    assert unshown("Queues fell from 25 minutes to 11.", [note]) == ()
