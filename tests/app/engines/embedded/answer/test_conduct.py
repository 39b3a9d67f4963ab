"""What is better left out of an answer, and what is never held against anybody."""

import pytest

from app.engines.embedded.answer.conduct import held_against, private_matters, run_downs
from app.engines.embedded.answer.reading import read


@pytest.mark.parametrize(
    "answer",
    [
        "I was slow that month since my father had died in the spring.",
        "My mum was in a hospice and I worked from there.",
        "I lost my brother that year and I changed shifts.",
        "I lost my mother and I stopped for a year.",
    ],
)
def test_a_loss_is_private_and_takes_nothing_from_an_answer(answer: str) -> None:
    """A death or an illness in the family is named as private, and not counted."""
    reading = read("Tell me about a hard decision.", answer)
    assert "loss" in [name for name, _ in private_matters(reading)]
    assert "loss" not in held_against(reading)


def test_a_loss_is_the_answer_to_a_question_about_a_gap() -> None:
    """Who is asked about time without work may give the reason."""
    reading = read("Tell me about this gap of a year.", "I looked after my dad, my dad had dementia, until he passed.")
    assert private_matters(reading) == ()


def test_a_father_who_taught_a_trade_is_no_private_matter() -> None:
    """A parent mentioned for the work is left alone."""
    assert private_matters(read("Tell me about an idea.", "My father was a mechanic and hung his tools up.")) == ()


@pytest.mark.parametrize("answer", ["I left for reasons at home.", "It was for family reasons, so I moved."])
def test_reasons_at_home_are_private(answer: str) -> None:
    """What somebody only hints at is as private as what is named."""
    assert "family" in [name for name, _ in private_matters(read("Why did you leave?", answer))]


def test_contempt_in_polite_words_runs_an_employer_down() -> None:
    """ "The management doesn't know what it wants" is said against somebody; that a client did not, is a task."""
    against = read("Why leave?", "My current place is a bit chaotic, the management doesn't know what it wants.")
    assert [each.quote[-26:] for each in run_downs(against)] == ["doesn't know what it wants"]
    assert run_downs(read("Unclear goals?", "The team upstairs didn't know what they wanted, so I asked.")) == ()


@pytest.mark.parametrize(
    "answer",
    [
        "They haven't a clue, they've never done a shift in their lives.",
        "My manager couldn't run a bath.",
        "The pay's a joke.",
    ],
)
def test_contempt_needs_no_bad_name(answer: str) -> None:
    """Whoever says that they know nothing runs them down as much as whoever calls them names."""
    assert run_downs(read("Why are you leaving?", answer))


@pytest.mark.parametrize(
    "answer", ["He coughed and went a dreadful colour.", "She was in a horrible accident the week before."]
)
def test_a_bad_word_for_a_thing_runs_nobody_down(answer: str) -> None:
    """What was dreadful there is told, and no judgement on the person."""
    assert run_downs(read("Tell me about a mistake.", answer)) == ()
