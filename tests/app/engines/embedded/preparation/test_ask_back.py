"""Questions to ask the interviewer, drawn from the advert."""

from datetime import date

import pytest

from app.engines.embedded.preparation.ask_back import questions_to_ask
from app.engines.protocol import PreparationTask
from tests.app.engines.embedded.coached import nobody


@pytest.mark.parametrize(
    ("told", "hard"),
    [
        ("Orrin makes irrigation valves used on 40 farms.", False),
        ("We are a practice of 14 vets in two towns.", False),
        ("We are moving 300 patients to a new record system.", True),
        ("We have opened 12 workshops across the county.", True),
    ],
)
def test_only_what_is_done_is_asked_about_as_hard(told: str, hard: bool) -> None:
    """What is under way or was done may have been hard; what a company makes or is gets another question."""
    asked = questions_to_ask((), (), told, PreparationTask(today=date(2031, 3, 3)), nobody())
    (about,) = [question for question in asked if told.rstrip(".") in question]
    assert ("hardest" in about) is hard
