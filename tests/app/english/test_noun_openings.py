"""Gerunds and past forms that open a line and are part of a noun."""

import pytest

from app.english.noun_openings import is_adjective_pair, is_noun_in_ing
from app.english.speech import spoken


@pytest.mark.parametrize(
    "line",
    [
        "Planning cycle for 4 squads",
        "Training sessions for 40 staff",
        "Mentoring scheme of my own",
        "Running costs cut",
    ],
)
def test_a_gerund_before_what_it_is_for_is_a_noun(line: str) -> None:
    """The word behind decides: nobody plans a cycle or trains a session."""
    assert is_noun_in_ing(line.split())
    assert not any(said.startswith(("I plan", "I train", "I mentor", "I run")) for said in spoken(line, current=True))


@pytest.mark.parametrize("line", ["Planning rotas for 14", "Managing programme of 40 volunteers", "Teaching year 9"])
def test_a_gerund_before_its_object_is_a_verb(line: str) -> None:
    """What can be planned, managed or taught is an object."""
    assert not is_noun_in_ing(line.split())


@pytest.mark.parametrize(
    "line", ["Planned and unplanned maintenance on 34 turbines", "Used + new cars for trade buyers"]
)
def test_two_adjectives_are_no_act(line: str) -> None:
    """A past form beside an adjective tells what kind of work it is."""
    assert is_adjective_pair(line.split())
    assert not any(said.startswith(("I planned", "I used")) for said in spoken(line, current=False))


@pytest.mark.parametrize(
    "line", ["Planned and ran 6 trips", "Hired and trained 38 people", "Cleaned and then repainted it"]
)
def test_two_acts_are_acts(line: str) -> None:
    """Two past forms are two things that were done."""
    assert not is_adjective_pair(line.split())
