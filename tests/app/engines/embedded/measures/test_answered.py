"""Whether an answer to a follow-up gives what was asked for."""

import pytest

from app.engines.embedded.answer.reading import read
from app.engines.embedded.critique.remarks.answered import WANTED
from app.engines.embedded.measures.answered import clarified, measure_answered, met_by
from app.engines.embedded.question.probes import PROBES


@pytest.mark.parametrize(
    ("probe", "answer", "met"),
    [
        ("check", "I wrote the texts and it took about three weeks in spring.", False),
        ("check", "I counted the tickets: forty in March and twelve in May.", True),
        ("due", "The road was closed that month, so part of it would have come anyway.", True),
        ("own_part", "The route was Femi's, and the oxygen log was mine from start to end.", True),
        ("own_part", "The route was Femi's, and the weather helped.", False),
        ("due", "Some of it was the new form, and the rest was luck.", True),
        ("reaction", "The manual has nine chapters on pumps.", False),
        ("reaction", "The porters grumbled and then they asked for a second one.", True),
    ],
)
def test_an_answer_meets_what_was_probed(probe: str, answer: str, met: bool) -> None:
    """A span of time is no proof, and what others did is how they took it."""
    assert (met_by(read("And then?", answer), probe) is not None) is met


def test_every_probe_can_be_named() -> None:
    """A remark says in words what any probe was after."""
    assert set(PROBES) <= set(WANTED)


def test_a_clarification_goes_back_to_one_criterion() -> None:
    """Asked for another way, an argument is judged by what it weighs; asked for a case, by that; else by depth."""
    assert clarified("alternative", "technical") == "trade_offs"
    assert clarified("seen", "technical") == "examples"
    assert clarified("seen", "system_design") == "depth"
    assert clarified("fails", "coding_talk") == "testing"
    assert clarified(None, "technical") == "depth"


def test_whose_doing_it_was_needs_no_many_words() -> None:
    """A share said outright is an answer, whatever else it names."""
    reading = read("How much of that was your doing?", "The training was me. The fixing is theirs.")
    assert measure_answered(reading, "due")["met"] == 1.0


def test_a_bare_number_answers_who_asked_for_one() -> None:
    """ "There were four" says how many, though it names nothing again."""
    reading = read("How many were there afterwards?", "There were four in the quarter after, and three since.")
    found = measure_answered(reading, "how_many")
    assert found["met"] >= 0.8
    assert met_by(reading, "how_many") is not None
