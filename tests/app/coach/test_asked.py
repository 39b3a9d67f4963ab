"""The questions of the notes, each once, and how each stands."""

import pytest

from app.coach.asked import asks, entries
from app.records import Band, DocumentRef, PreparationQuestion, QuestionTakes, Take


def _asked(text: str, status: str, duplicate_of: int | None = None) -> PreparationQuestion:
    fields = {"text": text, "status": status, "direction": "asked_of_candidate", "duplicate_of": duplicate_of}
    return PreparationQuestion.model_validate(
        fields | {"document": DocumentRef(id="d", name="n"), "start": 0, "end": 1}
    )


def test_wordings_of_one_question_are_one_entry() -> None:
    """The wording that asks is shown, the best answer counts, and takes of any wording are its takes."""
    takes = QuestionTakes(question="STRENGTHS", format="behavioural", takes=(), change=None)
    questions = [_asked("strengths", "answered"), _asked("Your biggest strength?", "unanswered", 0)]
    back = questions[1].model_copy(update={"direction": "for_interviewer", "duplicate_of": None})
    (entry,) = entries([*questions, back], [takes])

    assert (entry.text, entry.status, entry.takes) == ("Your biggest strength?", "answered", takes)
    assert [other.text for other in entry.others] == ["strengths"]


@pytest.mark.parametrize(
    ("bands", "status", "standing", "well_said"),
    [
        ((), "unanswered", "blank", False),
        ((), "partly", "begun", False),
        (("thin", "strong"), "unanswered", "said", True),
        (("solid",), "partly", "said", True),
        (("strong", "thin"), "unanswered", "said", False),
        (("strong",), "answered", "answered", False),
        (("solid", None), "unanswered", "said", True),
        ((None,), "unanswered", "blank", False),
    ],
)
def test_an_answer_given_here_is_no_blank(
    bands: tuple[Band | None, ...], status: str, standing: str, well_said: bool
) -> None:
    """What was answered in practice is said and not blank while the notes hold no whole answer; well said, it is worth
    noting down."""
    given = tuple(
        Take(
            critique="k",
            engine="embedded",
            interview=None,
            turn=None,
            at="2027-01-01",
            overall=None,
            band=band,
            self_rating=None,
        )
        for band in bands
    )
    takes = QuestionTakes(question="Why rail?", format="behavioural", takes=given, change=None)
    (entry,) = entries([_asked("why rail", status)], [takes])

    assert (entry.standing, entry.well_said) == (standing, well_said)


def test_a_topic_is_no_question() -> None:
    """Notes head their answers with topics, which nobody can answer as they stand."""
    assert [asks(text) for text in ("Why us?", "tell me about a failure", "failure")] == [True, True, False]
