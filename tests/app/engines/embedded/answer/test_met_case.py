"""What counts as a case in an argument."""

import pytest

from app.engines.embedded.answer.met_case import cases
from app.engines.embedded.answer.reading import read

QUESTION = "How do you keep control of cost on a job?"


@pytest.mark.parametrize(
    "told",
    [
        "At Harrow Street I did it weekly with our surveyor Ruth and it came in at £2.94m against £3.1m.",
        "I've reported three device faults through the regulator.",
        "On the Aldgate job we split the order in two and saved nine days.",
        "For example, a tank that is empty floats.",
    ],
)
def test_what_one_did_somewhere_once_is_a_case(told: str) -> None:
    """An act of one's own beside a name or a figure is a case, though nobody announces it as one."""
    assert cases(read(QUESTION, f"Cost is held against a forecast every week. {told} That is how it is kept."))


@pytest.mark.parametrize(
    "told", ["A left join keeps every row of the first table.", "You report it each week to the client."]
)
def test_how_it_is_done_in_general_is_none(told: str) -> None:
    """What is always so is no case."""
    assert not cases(read(QUESTION, f"Cost is held against a forecast every week. {told} That is how it is kept."))
