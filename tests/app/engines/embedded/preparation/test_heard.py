"""Whether an answer to the coach says anything."""

import pytest

from app.engines.embedded.preparation.heard import unheard

QUESTION = "“I wrote a rota”. What changed after that, and how do you know?"


@pytest.mark.parametrize(
    "answer",
    [
        *("", "  \n", "...", "idk", "I don't know", "no idea really", "nothing", "fine", "it was good", "skip"),
        *("asdfgh qwrtzp", "What changed after that, and how do you know?", "ok then"),
    ],
)
def test_what_says_nothing_is_not_taken_down(answer: str) -> None:
    """Blanks, shrugs, gibberish and the question itself get a kind sentence."""
    remark = unheard(QUESTION, answer)
    assert remark
    assert remark.endswith(".")


@pytest.mark.parametrize(
    "answer",
    [
        "Complaints fell to zero.",
        "from 9 to 2",
        "I don't know exactly, but the queue went from 40 people to 12.",
        "Nobody was late again",
        "Mrs Chowdhury sent a card",
        "Ich habe die Liste neu geschrieben und alle kamen pünktlich.",
        "we lost it",
    ],
)
def test_what_says_something_is_taken_down(answer: str) -> None:
    """A number, a remark, a few telling words, or another language: these are the candidate's own notes."""
    assert unheard(QUESTION, answer) is None
