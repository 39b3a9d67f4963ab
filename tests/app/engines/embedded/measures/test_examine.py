"""What is measured on one answer: how it is told, how it ends, and whether it is one to its question."""

import pytest

from app.engines.embedded.measures.examine import Examined, examine
from app.engines.protocol import CritiqueTask, Earlier
from app.records import Format
from tests.app.engines.embedded.coached import knowledge
from tests.app.engines.embedded.slice_of import embed

QUESTION = "Tell me about a time you disagreed with a colleague."
TOLD = (
    "Ruben wanted the kiln at full heat by noon. I thought the big bowls would crack, and said so. He laughed and shut "
    "the door. So I wrote both our guesses on the wall and asked him to lift it by fifty degrees an hour just this "
    "once. Not one of the forty bowls cracked. He has fired it that way ever since, and I ask for a trial now before "
    "I ask for agreement."
)
TALK = (
    "I think disagreements are normal in any team and I always stay professional. I listen to the other side and try "
    "to find a compromise that works for everyone. Communication is very important to me and I respect every opinion."
)


def _values(answer: str, question: str = QUESTION, format: Format = "behavioural") -> dict[str, float]:
    found = examine(
        CritiqueTask(id="", created_at="", question=question, answer=answer, format=format), knowledge(), embed
    )
    assert isinstance(found, Examined)
    return found.values


@pytest.mark.parametrize(
    "name", ["event", "pictured", "sober", "unusual", "exact", "telling_words", "encounter", "acted"]
)
def test_a_told_occasion_measures_above_talk(name: str) -> None:
    """Each measurement of how it is told sees the difference."""
    assert _values(TOLD)[name] > _values(TALK)[name]


def test_an_ending_cut_off_is_missed() -> None:
    """Without its last two sentences nothing came of it."""
    cut = TOLD[: TOLD.index("Not one")]
    assert _values(cut)["ended"] < _values(TOLD)["ended"]
    assert _values(cut)["learnt"] < _values(TOLD)["learnt"]


def test_told_backwards_it_cannot_be_followed() -> None:
    """The line from scene to end falls where it should rise."""
    backwards = " ".join(reversed(TOLD.split(". "))).replace("..", ".")
    assert _values(backwards)["line"] < _values(TOLD)["line"]


def test_another_question_is_noticed() -> None:
    """The same story is no answer to a technical question."""
    other = _values(TOLD, "How does an index speed up a query?", "technical")
    assert other["for_this"] < 0.6 < _values(TOLD)["for_this"]


def test_fillers_change_nothing_that_is_told() -> None:
    """Um and er are counted for delivery, never weighed."""
    spoken = "Um, " + TOLD.replace(". ", ". Er, ", 1)
    for name in ("telling_words", "firm", "exact"):
        assert _values(spoken)[name] == pytest.approx(_values(TOLD)[name], abs=0.02)


def test_words_in_a_row_tell_nothing() -> None:
    """Terms with nothing between them are no sentence."""
    found = examine(
        CritiqueTask(
            id="",
            created_at="",
            question=QUESTION,
            answer="Table seven running blue thirteen purple lamp window eating slowly car Tuesday soup hammer green.",
        ),
        knowledge(),
        embed,
    )
    assert isinstance(found, str)


def test_a_recruiter_who_asks_back_is_answered() -> None:
    """Whatever was asked first, the answer to a follow-up is measured as one, and an occasion told in it is welcome."""
    asked = "Why did you apply here?"
    found = examine(
        CritiqueTask(
            id="",
            created_at="",
            question="You want to write fair rules. What does that look like, day to day?",
            answer="Last week a girl came in and said she had been put on the late again. I read her the contract.",
            format="recruiter",
            earlier=Earlier(question=asked, answer="Because I want to write fair rules for shops.", probe="particular"),
        ),
        knowledge(),
        embed,
    )
    assert isinstance(found, Examined)
    assert found.demand == "follow_up"
    assert found.values["for_this"] > 0.6
